import { defineRule, type Hit } from '@/core/lint/contract';
import { reachableFrom } from '@/core/lint/graph';
import { perpetualLoop, stepName, ways, type AnalysedCanvas, type AnalysedStep } from '../analysis';
import { attributeList, portTitle, portValues, titled } from '../words';

/** A way through the canvas ends without a change of the entry attribute, so no next entry starts. */
export const branchBreaksChain = defineRule<AnalysedCanvas>({
  id: 'branch-breaks-chain',
  severity: 'warning',
  basis: ['O-19', 'C-LOOP-6'],
  messages: {
    'lint.branch-breaks-chain': {
      en: (values, tools) =>
        `Whoever takes ${portTitle(values, tools)} out of ${titled(values['step'], tools)} is no longer scored: this way ends without a change of ${attributeList(values['attributes'], 'or', tools)}, so no new entry starts.`,
      ko: (values, tools) =>
        `${titled(values['step'], tools)}에서 ${portTitle(values, tools)} 경로로 나간 사용자는 더 이상 점수를 받지 않습니다. ${attributeList(values['attributes'], 'or', tools)} 값을 바꾸지 않고 끝나므로 새 진입이 시작되지 않습니다.`,
    },
    'lint.branch-breaks-chain.end': {
      en: (values, tools) =>
        `Whoever reaches ${titled(values['step'], tools)} is no longer scored: the journey ends there without a change of ${attributeList(values['attributes'], 'or', tools)}, so no new entry starts.`,
      ko: (values, tools) =>
        `${titled(values['step'], tools)}에 도달한 사용자는 더 이상 점수를 받지 않습니다. ${attributeList(values['attributes'], 'or', tools)} 값을 바꾸지 않고 여정이 끝나므로 새 진입이 시작되지 않습니다.`,
    },
  },
  check(subject) {
    const loop = perpetualLoop(subject);
    if (loop === null) return [];
    const unchanged = reachableFrom(subject.graph, subject.firsts, (id) => loop.writers.has(id));
    return subject.steps
      .filter(({ step }) => unchanged.has(step.id) && !loop.writers.has(step.id))
      .flatMap((step) => endsOf(step, loop.attributes));
  },
});

/** A group or step made to leave says so itself: only a note then. */
function endsOf(step: AnalysedStep, attributes: readonly string[]): readonly Hit[] {
  const common = { step: step.step.id, values: { step: stepName(step), attributes } };
  if (step.ports.length === 0) return [{ ...common, path: ['steps', step.index], variant: 'end', severity: 'info' }];
  return ways(step)
    .filter((way) => way.to === null)
    .map((way): Hit => {
      const values = { ...common.values, ...portValues(step.step, way) };
      const path = ['steps', step.index, 'next', way.port.id];
      return { ...common, path, values, ...(way.leaves ? { severity: 'info' } : {}) };
    });
}
