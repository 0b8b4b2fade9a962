import type { EpochMs } from '@/core/kernel/time';
import type { RunProgress } from '@/workflow/run-result';

/** What is wrong with start and horizon, or worth saying about them. */
export type HorizonProblem =
  | { readonly type: 'empty' }
  /** Nothing that waits can come to its end inside the run (O-27). */
  | { readonly type: 'window'; readonly windowMs: number; readonly atLeast: EpochMs };

/** `longestMs`: the longest one step of the flow waits. */
export function checkHorizon(from: EpochMs, until: EpochMs, longestMs: number): HorizonProblem | null {
  if (until <= from) return { type: 'empty' };
  if (longestMs > 0 && until <= from + longestMs) {
    return { type: 'window', windowMs: longestMs, atLeast: from + longestMs };
  }
  return null;
}

/** Seconds a run still takes at its pace so far; null while that is a guess. */
export function secondsLeft(progress: RunProgress, elapsedMs: number): number | null {
  const { done, total } = progress;
  if (done <= 0 || elapsedMs < 300) return null;
  return Math.max(0, Math.ceil(((total - done) / done) * (elapsedMs / 1_000)));
}
