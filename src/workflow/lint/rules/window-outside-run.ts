import { defineRule } from '@/core/lint/contract';
import type { FlowSubject } from '../subjects';

/** The time it is live and the time simulated do not meet. */
export const windowOutsideRun = defineRule<FlowSubject>({
  id: 'window-outside-run',
  severity: 'warning',
  basis: ['C-ENTRY-9', 'O-30'],
  messages: {
    'lint.window-outside-run': {
      en: 'Nobody enters in this run: it lies outside the time between start and end.',
      ko: '실행 기간이 시작과 종료 사이를 벗어나 있어 이번 실행에서는 아무도 진입하지 않습니다.',
    },
    'lint.window-outside-run.campaign': {
      en: 'Nothing is sent in this run: it lies outside the time between start and end.',
      ko: '실행 기간이 시작과 종료 사이를 벗어나 있어 이번 실행에서는 아무것도 보내지 않습니다.',
    },
    'lint.window-outside-run.never': {
      en: 'The end lies before the start, so there is no time at which this could begin.',
      ko: '종료가 시작보다 빨라 시작될 수 있는 시간이 없습니다.',
    },
  },
  check({ type, triggersPath, start, end, all }) {
    const path = [triggersPath[0] ?? '', start === undefined ? 'end' : 'start'];
    const { from, until } = all.workspace.run;
    const first = start === undefined ? -Infinity : Date.parse(start);
    const last = end === undefined ? Infinity : Date.parse(end);
    if (last <= first) return [{ path, variant: 'never', severity: 'error' }];
    if (first < Date.parse(until) && last > Date.parse(from)) return [];
    return [type === 'campaign' ? { path, variant: 'campaign' } : { path }];
  },
});
