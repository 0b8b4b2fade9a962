import { defineRule } from '@/core/lint/contract';
import { reachableFrom } from '@/core/lint/graph';
import { perpetualLoop, waits, ways, type AnalysedCanvas, type AnalysedStep } from '../analysis';

/** One entry per person and second: a quick second action writes its points, but its new entry is dropped. */
export const sameSecond = defineRule<AnalysedCanvas>({
  id: 'same-second',
  severity: 'warning',
  basis: ['C-LOOP-5', 'C-RE-9', 'O-11'],
  messages: {
    'lint.same-second': {
      en: (values, tools) =>
        `Two actions within ${tools.duration(values['windowMs'])} break the chain: the second one’s points are written, but its new entry is dropped, and nothing that person does later is scored.`,
      ko: (values, tools) =>
        `${tools.duration(values['windowMs'])} 안에 두 번 행동하면 체인이 끊깁니다. 두 번째 행동의 점수는 기록되지만 새 진입은 버려지고, 이후의 행동은 점수에 반영되지 않습니다.`,
    },
    'lint.same-second.clock': {
      en: 'Two actions within one second of the clock break the chain: the second one’s points are written, but its new entry is dropped, and nothing that person does later is scored.',
      ko: '시계의 같은 1초 안에 두 번 행동하면 체인이 끊깁니다. 두 번째 행동의 점수는 기록되지만 새 진입은 버려지고, 이후의 행동은 점수에 반영되지 않습니다.',
    },
  },
  check(subject) {
    const loop = perpetualLoop(subject);
    const rule = subject.all.workspace.run.sameSecond;
    if (loop === null || rule === 0) return [];
    const quick = subject.steps.some((step) => leadsStraightTo(subject, step, loop.writers));
    if (!quick) return [];
    const path = ['reentry'];
    return [rule === 'clock_second' ? { path, variant: 'clock' } : { path, values: { windowMs: rule } }];
  },
});

/** Whether an action in this step reaches a writer with nothing waiting in between. */
function leadsStraightTo(subject: AnalysedCanvas, step: AnalysedStep, writers: ReadonlySet<string>): boolean {
  const { graph, byId, reachable } = subject;
  if (!reachable.has(step.step.id)) return false;
  const listening = new Set(step.facts?.listens.map(({ port }) => port));
  const targets = ways(step).flatMap((way) => (listening.has(way.port.id) ? (way.to ?? []) : []));
  const soon = reachableFrom(graph, targets, (id) => waits(byId.get(id)));
  return [...soon].some((id) => writers.has(id));
}
