import { defineRule, type Hit } from '@/core/lint/contract';
import { covers } from '@/core/segments/covers';
import { describeTrigger } from '@/core/segments/describe';
import { segmentText } from '@/core/segments/messages';
import type { AnalysedCanvas } from '../analysis';
import { portTitle, portValues } from '../words';

/** An exception event is also an action of a group: the exit wins. */
export const exitBeatsAction = defineRule<AnalysedCanvas>({
  id: 'exit-beats-action',
  severity: 'warning',
  basis: ['C-ACTION-25', 'V15'],
  messages: {
    'lint.exit-beats-action': {
      en: (values, tools) =>
        `Whoever ${segmentText(values['trigger'], tools)} leaves the canvas and never takes ${portTitle(values, tools)}: it is also an exception event, and the exit wins.`,
      ko: (values, tools) =>
        `‘${segmentText(values['trigger'], tools)}’ 행동을 한 사용자는 ${portTitle(values, tools)} 경로로 가지 못하고 Canvas에서 나갑니다. 같은 행동이 예외 이벤트이기도 하며, 종료가 우선합니다.`,
    },
  },
  check: ({ canvas, steps }) =>
    steps.flatMap((step) =>
      (step.facts?.listens ?? []).flatMap(({ port: id, trigger }): readonly Hit[] => {
        if (!(canvas.exit?.triggers ?? []).some((exception) => covers(exception, trigger))) return [];
        const port = step.ports.find((candidate) => candidate.id === id) ?? { id };
        const values = { trigger: describeTrigger(trigger), ...portValues(step.step, { port }) };
        return [{ path: ['steps', step.index, 'config'], step: step.step.id, values }];
      }),
    ),
});
