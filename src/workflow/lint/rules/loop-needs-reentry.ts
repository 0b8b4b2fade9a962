import { defineRule } from '@/core/lint/contract';
import type { AnalysedCanvas } from '../analysis';
import { attributeList } from '../words';

/** The canvas changes what starts it, but re-entry is off: scoring stops after one action. */
export const loopNeedsReentry = defineRule<AnalysedCanvas>({
  id: 'loop-needs-reentry',
  severity: 'warning',
  basis: ['C-RE-1', 'C-LOOP-1'],
  messages: {
    'lint.loop-needs-reentry': {
      en: (values, tools) =>
        `Everybody is scored once and never again: this canvas changes ${attributeList(values['attributes'], 'and', tools)}, which would start it anew, but nobody may enter twice.`,
      ko: (values, tools) =>
        `모든 사용자가 한 번만 점수를 받고 끝납니다. 이 Canvas가 ${attributeList(values['attributes'], 'and', tools)} 값을 바꾸면 다시 시작될 수 있지만, 재진입이 허용되지 않습니다.`,
    },
  },
  check({ canvas, loop }) {
    if (loop === null || canvas.reentry.allowed) return [];
    return [{ path: ['reentry', 'allowed'], values: { attributes: loop.attributes } }];
  },
});
