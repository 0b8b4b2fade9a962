import { defineRule } from '@/core/lint/contract';
import type { FlowSubject } from '../subjects';

/** Nothing starts it. */
export const noTrigger = defineRule<FlowSubject>({
  id: 'no-trigger',
  severity: 'error',
  basis: ['C-ENTRY-8'],
  messages: {
    'lint.no-trigger': {
      en: 'Nobody ever enters: this canvas has no entry trigger.',
      ko: '진입 트리거가 없어 아무도 이 Canvas에 진입하지 않습니다.',
    },
    'lint.no-trigger.campaign': {
      en: 'Nothing is ever sent: this campaign has no trigger.',
      ko: '트리거가 없어 이 캠페인은 아무것도 보내지 않습니다.',
    },
  },
  check({ type, triggers, triggersPath, startsOtherwise }) {
    if (triggers.length > 0 || startsOtherwise) return [];
    return [type === 'campaign' ? { path: triggersPath, variant: 'campaign' } : { path: triggersPath }];
  },
});
