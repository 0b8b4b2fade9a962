import type { TraceEntry } from './trace';

/**
 * The chain of causes behind one entry of a person's trace, from the input or timer that began it to the entry itself.
 * Empty when there is no such entry.
 */
export function explain(trace: readonly TraceEntry[], seq: number): readonly TraceEntry[] {
  const bySeq = new Map(trace.map((entry) => [entry.seq, entry]));
  const chain: TraceEntry[] = [];
  for (let entry = bySeq.get(seq); entry !== undefined; entry = bySeq.get(entry.parent)) {
    chain.push(entry);
    // A parent always stands before its children; anything else is no trace of ours, and would not end.
    if (entry.parent >= entry.seq) break;
  }
  return chain.reverse();
}
