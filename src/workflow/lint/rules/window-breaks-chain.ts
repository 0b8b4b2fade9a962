import { defineRule } from '@/core/lint/contract';
import { heaviestWays } from '@/core/lint/graph';
import { durationMs } from '@/core/kernel/time';
import { perpetualLoop, type AnalysedCanvas } from '../analysis';

/** Re-entry only after some time: a score that changes sooner starts nothing. */
export const windowBreaksChain = defineRule<AnalysedCanvas>({
  id: 'window-breaks-chain',
  severity: 'warning',
  basis: ['O-19', 'C-LOOP-6', 'O-8'],
  messages: {
    'lint.window-breaks-chain': {
      en: (values, tools) =>
        `Whoever acts within ${tools.duration(values['windowMs'])} of entering gets the points but may not enter again yet: the chain breaks, and nothing they do later is scored.`,
      ko: (values, tools) =>
        `진입 후 ${tools.duration(values['windowMs'])} 안에 행동한 사용자는 점수를 받지만 아직 다시 진입할 수 없습니다. 체인이 끊기고 이후의 행동은 점수에 반영되지 않습니다.`,
    },
  },
  check(subject) {
    if (perpetualLoop(subject) === null) return [];
    const windowMs = reentryWindowMs(subject);
    const quickest = subject.steps.some(({ facts }) => (facts?.listens.length ?? 0) > 0)
      ? 0
      : maximumDurationMs(subject);
    if (windowMs === 0 || quickest >= windowMs) return [];
    return [{ path: ['reentry', 'window'], values: { windowMs } }];
  },
});

function reentryWindowMs(subject: AnalysedCanvas): number {
  const { window } = subject.canvas.reentry;
  return window.type === 'specified' ? durationMs(window.duration) : maximumDurationMs(subject);
}

/** Longest way through the canvas (C-RE-11). */
function maximumDurationMs({ graph, byId, firsts }: AnalysedCanvas): number {
  const longest = heaviestWays(graph, (id) => byId.get(id)?.facts?.longestMs ?? 0);
  return Math.max(0, ...firsts.map((id) => longest.get(id) ?? 0));
}
