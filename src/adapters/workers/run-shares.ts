import type { RunPart } from '@/workflow/run/part';
import type { RunProgress, RunResult } from '@/workflow/run-result';

/** What the first worker needs of another's part to sum up: counts, and nothing about single people. */
export function countsOf(part: RunPart): RunPart {
  return { ...part, people: [], ledger: {}, trace: {}, webhooks: [], leads: [] };
}

/** The first worker's result, which counts everybody, with what the others tell about their people behind its own. */
export function withPeopleOf(first: RunResult, others: readonly RunPart[]): RunResult {
  if (others.length === 0) return first;
  const all = [first, ...others];
  return {
    summary: first.summary,
    people: all.flatMap(({ people }) => people),
    ledger: joined(all.map(({ ledger }) => ledger)),
    trace: joined(all.map(({ trace }) => trace)),
    webhooks: all.flatMap(({ webhooks }) => webhooks),
    leads: all.flatMap(({ leads }) => leads),
  };
}

/** `fromEntries` makes own members, so that a person called `__proto__` stays one. */
function joined<T>(tables: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  return Object.fromEntries(tables.flatMap((table) => Object.entries(table)));
}

/** How far workers are together. */
export function sumOf(all: readonly RunProgress[]): RunProgress {
  const total = (count: (progress: RunProgress) => number): number => all.reduce((sum, each) => sum + count(each), 0);
  const soFar = { entries: total((each) => each.soFar?.entries ?? 0), sent: total((each) => each.soFar?.sent ?? 0) };
  const knows = all.some((each) => each.soFar !== undefined);
  return { done: total(({ done }) => done), total: total((each) => each.total), ...(knows ? { soFar } : {}) };
}
