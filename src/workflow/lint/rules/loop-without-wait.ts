import { defineRule } from '@/core/lint/contract';
import { reachableFrom } from '@/core/lint/graph';
import { perpetualLoop, stepName, waits, type AnalysedCanvas } from '../analysis';
import { titled } from '../words';

/** A step changes the entry attribute before anything waits: a tight self-trigger. */
export const loopWithoutWait = defineRule<AnalysedCanvas>({
  id: 'loop-without-wait',
  severity: 'error',
  basis: ['C-LOOP-3', 'O-18'],
  messages: {
    'lint.loop-without-wait': {
      en: (values, tools) =>
        `The chain ends after one pass: nothing waits before ${titled(values['step'], tools)}, so its update falls into the second of its own entry and the new entry is dropped.`,
      ko: (values, tools) =>
        `체인이 한 번 만에 끝납니다. ${titled(values['step'], tools)} 앞에 기다리는 단계가 없어 업데이트가 자신의 진입과 같은 1초 안에 일어나고, 새 진입은 버려집니다.`,
    },
    'lint.loop-without-wait.runaway': {
      en: (values, tools) =>
        `The run stops at its limit: nothing waits before ${titled(values['step'], tools)}, and without the one-second rule each update starts the next entry at the same instant.`,
      ko: (values, tools) =>
        `실행이 한도에서 멈춥니다. ${titled(values['step'], tools)} 앞에 기다리는 단계가 없고 1초 규칙도 꺼져 있어, 업데이트마다 같은 순간에 다음 진입이 시작됩니다.`,
    },
  },
  check(subject) {
    const loop = perpetualLoop(subject);
    if (loop === null) return [];
    const { graph, firsts, byId, steps, all } = subject;
    const unheld = reachableFrom(graph, firsts, (id) => waits(byId.get(id)));
    const runaway = all.workspace.run.sameSecond === 0;
    return steps
      .filter(({ step }) => loop.writers.has(step.id) && unheld.has(step.id))
      .map((step) => ({
        path: ['steps', step.index],
        step: step.step.id,
        values: { step: stepName(step) },
        ...(runaway ? { variant: 'runaway' } : {}),
      }));
  },
});
