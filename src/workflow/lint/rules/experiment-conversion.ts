import { defineRule } from '@/core/lint/contract';
import type { AnalysedCanvas } from '../analysis';

/** An experiment without anything to compare its paths by. */
export const experimentConversion = defineRule<AnalysedCanvas>({
  id: 'experiment-conversion',
  severity: 'warning',
  basis: ['C-EXP-1'],
  messages: {
    'lint.experiment-conversion': {
      en: 'Braze would not let this experiment run: the canvas has no conversion event to compare its paths by.',
      ko: 'Canvas에 전환 이벤트가 없어 경로를 비교할 수 없습니다. Braze에서는 이 실험을 시작할 수 없습니다.',
    },
  },
  check: ({ canvas, steps }) =>
    (canvas.conversions ?? []).length > 0
      ? []
      : steps
          .filter(({ facts }) => facts?.needsConversions === true)
          .map(({ index, step }) => ({ path: ['steps', index], step: step.id })),
});
