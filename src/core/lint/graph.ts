/** A directed graph of steps by id. Every walk here is iterative: its size is the user's to choose. */
export interface StepGraph {
  /** Ids a step leads to; ids without an entry lead nowhere. */
  readonly next: ReadonlyMap<string, readonly string[]>;
}

/** Everything that can be reached from `starts`, themselves included, without going on behind a step `stop` names. */
export function reachableFrom(
  graph: StepGraph,
  starts: readonly string[],
  stop: (id: string) => boolean = () => false,
): ReadonlySet<string> {
  const seen = new Set<string>();
  const rest = starts.filter((id) => graph.next.has(id));
  for (let id = rest.pop(); id !== undefined; id = rest.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (stop(id)) continue;
    rest.push(...(graph.next.get(id) ?? []).filter((target) => graph.next.has(target)));
  }
  return seen;
}

/**
 * The heaviest way from each step to an end, counting every step's weight once (C-RE-11). Steps on a cycle are counted
 * as often as the first way round meets them.
 */
export function heaviestWays(graph: StepGraph, weight: (id: string) => number): ReadonlyMap<string, number> {
  const done = new Map<string, number>();
  const open = new Set<string>();
  for (const start of graph.next.keys()) {
    const stack = [start];
    for (let id = stack.at(-1); id !== undefined; id = stack.at(-1)) {
      const waiting = open.has(id) || done.has(id) ? [] : (graph.next.get(id) ?? []);
      open.add(id);
      const unknown = waiting.filter((target) => graph.next.has(target) && !open.has(target) && !done.has(target));
      if (unknown.length > 0) {
        stack.push(...unknown);
        continue;
      }
      stack.pop();
      if (done.has(id)) continue;
      const behind = (graph.next.get(id) ?? []).map((target) => done.get(target) ?? 0);
      done.set(id, weight(id) + Math.max(0, ...behind));
    }
  }
  return done;
}
