import { particleAfter } from '@/core/segments/phrases';
import { defineRule, type Hit } from '@/core/lint/contract';
import { isNodeKind } from '@/nodes/registry';
import { stepName, type AnalysedCanvas } from '../analysis';
import { titled } from '../words';

/** A kind this version does not know, or settings it cannot read. */
export const stepUnreadable = defineRule<AnalysedCanvas>({
  id: 'step-unreadable',
  severity: 'error',
  basis: ['C-STEP-2'],
  messages: {
    'lint.step-unreadable': {
      en: (values, tools) =>
        `The run does not start: the settings of ${titled(values['step'], tools)} cannot be read. They are kept as they are.`,
      ko: (values, tools) =>
        `${titled(values['step'], tools)}의 설정을 읽을 수 없어 실행이 시작되지 않습니다. 내용은 그대로 보관됩니다.`,
    },
    'lint.step-unreadable.kind': {
      en: (values, tools) =>
        `People pass through ${titled(values['step'], tools)} and nothing happens to them: this version does not know the step. It is kept as it is.`,
      ko: (values, tools) =>
        `사용자는 ${titled(values['step'], tools)}${particleAfter(values['step'], '을/를', tools)} 그대로 통과합니다. 이 버전이 알지 못하는 단계이며, 내용은 그대로 보관됩니다.`,
    },
  },
  check: ({ steps }) =>
    steps
      .filter(({ facts }) => facts === null)
      .map((step): Hit => {
        const hit = { path: ['steps', step.index], step: step.step.id, values: { step: stepName(step) } };
        return isNodeKind(step.step.kind) ? hit : { ...hit, variant: 'kind', severity: 'warning' };
      }),
});
