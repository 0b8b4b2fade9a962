import type { EpochMs } from '@/core/kernel/time';
import type { TraceEntry, TraceInput } from '@/core/engine/trace';

/** Everything that happened to a person in one instant, in trace order. */
export interface Moment {
  readonly at: EpochMs;
  readonly entries: readonly TraceEntry[];
}

/** A trace, ready to be asked about: by instant, by sequence number, by first cause. */
export interface TraceIndex {
  readonly moments: readonly Moment[];
  /** `seq` of the input at the head of the chain that brought `entry` about. */
  rootOf(entry: TraceEntry): number;
  inputOf(entry: TraceEntry): TraceInput | null;
}

export function indexTrace(trace: readonly TraceEntry[]): TraceIndex {
  const roots = new Map<number, number>();
  const inputs = new Map<number, TraceInput>();
  for (const entry of trace) {
    roots.set(entry.seq, entry.parent < 0 ? entry.seq : (roots.get(entry.parent) ?? entry.parent));
    if (entry.type === 'input') inputs.set(entry.seq, entry.input);
  }
  const rootOf = (entry: TraceEntry): number => roots.get(entry.seq) ?? entry.seq;
  return { moments: toMoments(trace), rootOf, inputOf: (entry) => inputs.get(rootOf(entry)) ?? null };
}

function toMoments(trace: readonly TraceEntry[]): readonly Moment[] {
  const moments: { at: EpochMs; entries: TraceEntry[] }[] = [];
  for (const entry of trace) {
    const last = moments.at(-1);
    if (last?.at === entry.at) last.entries.push(entry);
    else moments.push({ at: entry.at, entries: [entry] });
  }
  return moments;
}

/** Position of the last item at or before `at`, by halving; -1 when all are later. `items` ascend by `at`. */
export function lastAtOrBefore(items: readonly { readonly at: EpochMs }[], at: EpochMs): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && item.at <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
