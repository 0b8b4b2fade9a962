import { defineRule } from '@/core/lint/contract';
import { particleAfter } from '@/core/segments/phrases';
import { stepName, type AnalysedCanvas } from '../analysis';
import { titled } from '../words';

/** A kind or config this version cannot read. */
export const stepUnreadable = defineRule<AnalysedCanvas>({
  id: 'step-unreadable',
  severity: 'error',
  basis: ['C-STEP-2'],
  messages: {
    'lint.step-unreadable': {
      en: (values, tools) =>
        `${titled(values['step'], tools)} cannot be simulated: this version does not know its kind or cannot read its settings. It is kept as it is.`,
      ko: (values, tools) =>
        `${titled(values['step'], tools)}${particleAfter(values['step'], '은/는', tools)} 시뮬레이션할 수 없습니다. 이 버전이 알지 못하는 종류이거나 설정을 읽을 수 없습니다. 내용은 그대로 보관됩니다.`,
    },
  },
  check: ({ steps }) =>
    steps
      .filter(({ facts }) => facts === null)
      .map((step) => ({ path: ['steps', step.index], step: step.step.id, values: { step: stepName(step) } })),
});
