import { defineRule, type Hit } from '@/core/lint/contract';
import { covers } from '@/core/segments/covers';
import { describeTrigger } from '@/core/segments/describe';
import { segmentText } from '@/core/segments/messages';
import type { AnalysedCanvas, AnalysedStep } from '../analysis';
import { titled } from '../words';

/** Two groups of one step wait for the same thing: the lower one never gets it. */
export const duplicateTrigger = defineRule<AnalysedCanvas>({
  id: 'duplicate-trigger',
  severity: 'warning',
  basis: ['O-1', 'C-ACTION-19'],
  messages: {
    'lint.duplicate-trigger': {
      en: (values, tools) =>
        `${titled(values['lower'], tools)} never gets whoever ${segmentText(values['trigger'], tools)}: ${titled(values['upper'], tools)} waits for the same and stands higher.`,
      ko: (values, tools) =>
        `${titled(values['lower'], tools)} 그룹은 ‘${segmentText(values['trigger'], tools)}’ 행동을 받지 못합니다. 같은 행동을 기다리는 ${titled(values['upper'], tools)} 그룹이 더 위에 있습니다.`,
    },
  },
  check: ({ steps }) => steps.flatMap(duplicatesIn),
});

function duplicatesIn(step: AnalysedStep): readonly Hit[] {
  const listens = step.facts?.listens ?? [];
  const nameOf = (id: string): string => step.ports.find((port) => port.id === id)?.name ?? id;
  return listens.flatMap((lower, index): readonly Hit[] => {
    const upper = listens
      .slice(0, index)
      .find((other) => other.port !== lower.port && covers(other.trigger, lower.trigger));
    if (upper === undefined) return [];
    const values = { upper: nameOf(upper.port), lower: nameOf(lower.port), trigger: describeTrigger(lower.trigger) };
    return [{ path: ['steps', step.index, 'config'], step: step.step.id, values }];
  });
}
