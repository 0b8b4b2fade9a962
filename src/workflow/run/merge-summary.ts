import type { CanvasCounts, RunSummary, SendCounts, StepCounts } from '../run-result';

type Counts = Readonly<Record<string, number>>;

/**
 * One summary out of those of all versions of a run, oldest first. Each counted what happened while it was live; what is
 * known of people at the horizon is in the last one alone.
 */
export function mergeSummaries(summaries: readonly RunSummary[], last: RunSummary): RunSummary {
  return summaries.reduceRight<RunSummary>(
    (merged, earlier) => ({
      ...merged,
      canvases: merged.canvases.map((counts) => {
        const before = earlier.canvases.find(({ canvas }) => canvas === counts.canvas);
        return before === undefined ? counts : mergeCanvas(before, counts);
      }),
      sends: mergeSends(earlier.sends, merged.sends),
      sentPerDay: mergeDays(earlier.sentPerDay, merged.sentPerDay),
    }),
    last,
  );
}

function mergeCanvas(before: CanvasCounts, after: CanvasCounts): CanvasCounts {
  const gone = before.steps.filter(({ step }) => !after.steps.some((other) => other.step === step));
  const variants = mergeRows(
    before.variants,
    after.variants,
    ({ variant }) => variant,
    (a, b) => ({
      ...b,
      entries: a.entries + b.entries,
    }),
  );
  const conversions = mergeRows(
    before.conversions,
    after.conversions,
    ({ conversion, variant, step }) => JSON.stringify([conversion, variant, step]),
    (a, b) => ({ ...b, count: a.count + b.count }),
  );
  return {
    ...after,
    entries: before.entries + after.entries,
    refused: sum(before.refused, after.refused),
    exited: sum(before.exited, after.exited),
    steps: [
      ...after.steps.map((counts) => {
        const old = before.steps.find(({ step }) => step === counts.step);
        return old === undefined ? counts : mergeStep(old, counts);
      }),
      ...gone,
    ],
    ...(variants === undefined ? {} : { variants }),
    ...(conversions === undefined ? {} : { conversions }),
  };
}

function mergeRows<T>(
  before: readonly T[] | undefined,
  after: readonly T[] | undefined,
  keyOf: (row: T) => string,
  join: (a: T, b: T) => T,
): readonly T[] | undefined {
  if (before === undefined || after === undefined) return after ?? before;
  const old = new Map(before.map((row) => [keyOf(row), row]));
  const merged = after.map((row) => {
    const other = old.get(keyOf(row));
    old.delete(keyOf(row));
    return other === undefined ? row : join(other, row);
  });
  return [...merged, ...old.values()];
}

function mergeStep(before: StepCounts, after: StepCounts): StepCounts {
  return {
    ...after,
    entered: before.entered + after.entered,
    ports: sum(before.ports, after.ports),
    exited: sum(before.exited, after.exited),
  };
}

function mergeSends(before: readonly SendCounts[], after: readonly SendCounts[]): readonly SendCounts[] {
  const keyOf = ({ flow, step }: SendCounts): string => JSON.stringify([flow, step]);
  const merged = mergeRows(before, after, keyOf, (a, b) => ({
    ...b,
    started: a.started + b.started,
    sent: a.sent + b.sent,
    retries: a.retries + b.retries,
    aborted: sum(a.aborted, b.aborted),
    failed: sum(a.failed, b.failed),
    refused: sum(a.refused, b.refused),
  }));
  return merged ?? after;
}

function mergeDays(before: RunSummary['sentPerDay'], after: RunSummary['sentPerDay']): RunSummary['sentPerDay'] {
  const counts = sum(
    Object.fromEntries(before.map(({ day, count }) => [day, count])),
    Object.fromEntries(after.map(({ day, count }) => [day, count])),
  );
  return Object.entries(counts)
    .map(([day, count]) => ({ day, count }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

function sum(a: Counts, b: Counts): Counts {
  const all = new Map(Object.entries(a));
  for (const [key, count] of Object.entries(b)) all.set(key, (all.get(key) ?? 0) + count);
  return Object.fromEntries(all);
}
