import type { RunProgress } from '@/workflow/run-result';

/** How far workers are together. */
export function sumOf(all: readonly RunProgress[]): RunProgress {
  const total = (count: (progress: RunProgress) => number): number => all.reduce((sum, each) => sum + count(each), 0);
  const soFar = { entries: total((each) => each.soFar?.entries ?? 0), sent: total((each) => each.soFar?.sent ?? 0) };
  const knows = all.some((each) => each.soFar !== undefined);
  return { done: total(({ done }) => done), total: total((each) => each.total), ...(knows ? { soFar } : {}) };
}
