/** What the layout needs to know of a graph: who follows whom, in display order. */
export type Successors = (id: string) => readonly string[];

/** Nodes of one component in reverse postorder (every edge that is not a back edge goes forward), and its forward edges. */
export interface Dag {
  readonly order: readonly string[];
  readonly forward: ReadonlyMap<string, readonly string[]>;
  readonly predecessors: ReadonlyMap<string, readonly string[]>;
}

/** Walks from `root`, leaving out nodes in `seen` (which it extends) and edges that would close a circle. */
export function toDag(root: string, successors: Successors, seen: Set<string>): Dag {
  const postorder: string[] = [];
  const open = new Set<string>();
  const forward = new Map<string, string[]>();
  const stack: { readonly id: string; readonly next: readonly string[]; at: number }[] = [];
  const enter = (id: string) => {
    seen.add(id);
    open.add(id);
    forward.set(id, []);
    stack.push({ id, next: successors(id), at: 0 });
  };
  enter(root);
  for (let frame = stack.at(-1); frame !== undefined; frame = stack.at(-1)) {
    const target = frame.next[frame.at++];
    if (target === undefined) {
      stack.pop();
      open.delete(frame.id);
      postorder.push(frame.id);
    } else if (forward.has(target)) {
      if (!open.has(target)) forward.get(frame.id)?.push(target);
    } else if (!seen.has(target)) {
      forward.get(frame.id)?.push(target);
      enter(target);
    }
  }
  return { order: postorder.reverse(), forward, predecessors: invert(forward) };
}

function invert(forward: ReadonlyMap<string, readonly string[]>): Map<string, string[]> {
  const predecessors = new Map<string, string[]>();
  for (const [id, targets] of forward) {
    for (const target of targets) {
      const list = predecessors.get(target);
      if (list === undefined) predecessors.set(target, [id]);
      else list.push(id);
    }
  }
  return predecessors;
}

/** Nearest node every way from the root passes through, by node (Cooper, Harvey and Kennedy; one pass suffices without circles). */
export function immediateDominators(dag: Dag): ReadonlyMap<string, string> {
  const rank = new Map(dag.order.map((id, index) => [id, index]));
  const dominator = new Map<string, string>();
  const [root] = dag.order;
  if (root === undefined) return dominator;
  dominator.set(root, root);
  for (const id of dag.order.slice(1)) {
    const [first, ...others] = dag.predecessors.get(id) ?? [];
    if (first === undefined) continue;
    dominator.set(
      id,
      others.reduce((left, right) => meet(left, right, dominator, rank), first),
    );
  }
  return dominator;
}

function meet(
  left: string,
  right: string,
  dominator: ReadonlyMap<string, string>,
  rank: ReadonlyMap<string, number>,
): string {
  let a = left;
  let b = right;
  while (a !== b) {
    if ((rank.get(a) ?? 0) > (rank.get(b) ?? 0)) a = dominator.get(a) ?? b;
    else b = dominator.get(b) ?? a;
  }
  return a;
}
