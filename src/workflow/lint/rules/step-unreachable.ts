import { defineRule } from '@/core/lint/contract';
import { stepName, type AnalysedCanvas } from '../analysis';
import { titled } from '../words';

/** No connection leads to a step. Braze lets it pass (C-STEP-4). */
export const stepUnreachable = defineRule<AnalysedCanvas>({
  id: 'step-unreachable',
  severity: 'warning',
  basis: ['C-STEP-4'],
  messages: {
    'lint.step-unreachable': {
      en: (values, tools) => `Nobody reaches ${titled(values['step'], tools)}: no connection leads there.`,
      ko: (values, tools) => `연결이 없어 아무도 ${titled(values['step'], tools)}에 도달하지 않습니다.`,
    },
  },
  check: ({ steps, reachable }) =>
    steps
      .filter(({ step }) => !reachable.has(step.id))
      .map((step) => ({ path: ['steps', step.index], step: step.step.id, values: { step: stepName(step) } })),
});
