import { durationMs } from '@/core/kernel/time';
import { defineRule, type Hit } from '@/core/lint/contract';
import { entryTriggers } from '../../documents/schedule';
import type { CampaignSubject } from '../subjects';

/** Delays and hours of a campaign that cancel each other, or leave no time to send in. */
export const sendTiming = defineRule<CampaignSubject>({
  id: 'send-timing',
  severity: 'warning',
  basis: ['W-DELAY-2', 'W-DELAY-4', 'W-DELAY-5', 'W-DELAY-6'],
  messages: {
    'lint.send-timing.session_start': {
      en: 'Start session cannot be a trigger and an exception event at once: every session would cancel what the one before set off.',
      ko: '세션 시작을 트리거와 예외 이벤트로 함께 쓸 수 없습니다. 세션마다 앞선 세션의 전송이 취소됩니다.',
    },
    'lint.send-timing.past_end': {
      en: 'The delay is longer than the campaign is open, so nothing is ever sent.',
      ko: '지연이 캠페인 기간보다 길어 아무것도 전송되지 않습니다.',
    },
    'lint.send-timing.idle_exceptions': {
      en: 'Exception events cancel only what waits for a delay. Without a delay they do nothing.',
      ko: '예외 이벤트는 지연 중인 전송만 취소합니다. 지연이 없으면 아무 효과가 없습니다.',
    },
    'lint.send-timing.no_hours': {
      en: 'Both times are the same, so the hours of the day limit nothing.',
      ko: '시작과 끝이 같아 전송 시간대가 아무것도 제한하지 않습니다.',
    },
  },
  check({ campaign: { timing, delivery } }) {
    if (timing === undefined || delivery.type !== 'action') return [];
    const { delay, exceptions = [], timeOfDay } = timing;
    const hits: Hit[] = [];
    const isSession = ({ type }: { readonly type: string }): boolean => type === 'session_start';
    const session = exceptions.findIndex(isSession);
    if (delay === undefined && exceptions.length > 0) {
      hits.push({ path: ['timing', 'exceptions'], variant: 'idle_exceptions' });
    } else if (session >= 0 && entryTriggers(delivery).some(isSession)) {
      hits.push({ path: ['timing', 'exceptions', session], variant: 'session_start', severity: 'error' });
    }
    if (delay?.type === 'after' && durationMs(delay.duration) >= openMs(delivery)) {
      hits.push({ path: ['timing', 'delay'], variant: 'past_end' });
    }
    if (timeOfDay !== undefined && timeOfDay.from === timeOfDay.to) {
      hits.push({ path: ['timing', 'timeOfDay'], variant: 'no_hours' });
    }
    return hits;
  },
});

function openMs({ start, end }: CampaignSubject['campaign']['delivery']): number {
  return start === undefined || end === undefined ? Infinity : Date.parse(end) - Date.parse(start);
}
