import { defineRule, type Hit } from '@/core/lint/contract';
import type { AnalysedCanvas } from '../analysis';
import { findDecays } from '../decay';
import { code } from '@/core/segments/phrases';

/** Doing nothing costs points again and again, without a floor. */
export const decayUnbounded = defineRule<AnalysedCanvas>({
  id: 'decay-unbounded',
  severity: 'warning',
  basis: ['C-LOOP-4', 'C-UU-15', 'W-SEED-8'],
  messages: {
    'lint.decay-unbounded': {
      en: (values, tools) =>
        `Whoever does nothing gets ${tools.points(values['delta'])} every ${tools.duration(values['windowMs'])}, for ever: ${code(values['attribute'])} falls below 0 and never stops.`,
      ko: (values, tools) =>
        `아무 행동도 하지 않는 사용자는 ${tools.duration(values['windowMs'])}마다 ${tools.points(values['delta'])}점을 받습니다. ${code(values['attribute'])} 값은 0 아래로 내려가도 멈추지 않습니다.`,
    },
  },
  check: (subject) =>
    findDecays(subject).map(({ writer, ...values }): Hit => {
      return { path: ['steps', writer.index], step: writer.step.id, values };
    }),
});
