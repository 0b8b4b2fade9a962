import { defineRule } from '@/core/lint/contract';
import { stepName, type AnalysedCanvas } from '../analysis';
import { titled } from '../words';

/** A wait that cannot end inside the run: what lies behind is never seen. */
export const waitBeyondRun = defineRule<AnalysedCanvas>({
  id: 'wait-beyond-run',
  severity: 'warning',
  basis: ['O-27'],
  messages: {
    'lint.wait-beyond-run': {
      en: (values, tools) =>
        `Whoever waits out ${titled(values['step'], tools)} is still waiting when the run ends: it holds people for ${tools.duration(values['longestMs'])}, and the run covers ${tools.duration(values['runMs'])}.`,
      ko: (values, tools) =>
        `${titled(values['step'], tools)}에서 끝까지 기다리는 사용자는 실행이 끝날 때에도 기다리고 있습니다. 이 단계는 ${tools.duration(values['longestMs'])} 동안 기다리는데 실행 기간은 ${tools.duration(values['runMs'])}입니다.`,
    },
  },
  check({ steps, reachable, all }) {
    const { from, until } = all.workspace.run;
    const runMs = Date.parse(until) - Date.parse(from);
    return steps.flatMap((step) => {
      const longestMs = step.facts?.longestMs ?? 0;
      if (longestMs === 0 || longestMs < runMs || step.facts?.endIsOpen === true || !reachable.has(step.step.id))
        return [];
      const values = { step: stepName(step), longestMs, runMs };
      return [{ path: ['steps', step.index, 'config'], step: step.step.id, values }];
    });
  },
});
