import { defineRule } from '@/core/lint/contract';
import type { AnalysedCanvas } from '../analysis';

/** A step without a way out is ours alone: in Braze the path just ends. */
export const exitNotInBraze = defineRule<AnalysedCanvas>({
  id: 'exit-not-in-braze',
  severity: 'info',
  basis: ['C-STEP-2', 'C-STEP-3'],
  messages: {
    'lint.exit-not-in-braze': {
      en: 'In Braze this step is left out: a path that leads nowhere ends the journey just the same.',
      ko: 'Braze에는 이 단계가 없습니다. 다음 단계가 없는 경로에서 여정이 똑같이 끝납니다.',
    },
  },
  check: ({ steps }) =>
    steps
      .filter(({ facts, ports }) => facts !== null && ports.length === 0)
      .map(({ index, step }) => ({ path: ['steps', index], step: step.id })),
});
