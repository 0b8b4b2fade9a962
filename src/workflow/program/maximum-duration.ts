import type { StepNode } from '@/core/engine/program';

/**
 * Longest way through a canvas: delays and windows summed along the longest path over all variants (C-RE-11). Steps on
 * a cycle can be passed any number of times; each counts once.
 */
export function maximumDuration(firsts: readonly (StepNode | null)[], longestMs: ReadonlyMap<string, number>): number {
  const groups = cycleGroups(firsts);
  const weight = new Map<number, number>();
  for (const [step, group] of groups.of) {
    weight.set(group, (weight.get(group) ?? 0) + (longestMs.get(step.id) ?? 0));
  }
  // Groups are numbered behind-first, so everything a group leads to has its length already.
  const length = new Map<number, number>();
  for (let group = 0; group < groups.members.length; group += 1) {
    const behind = (groups.members[group] ?? []).flatMap(nextSteps).map((next) => groups.of.get(next) ?? group);
    const longest = Math.max(0, ...behind.filter((other) => other !== group).map((other) => length.get(other) ?? 0));
    length.set(group, (weight.get(group) ?? 0) + longest);
  }
  return Math.max(0, ...firsts.map((first) => (first === null ? 0 : (length.get(groups.of.get(first) ?? -1) ?? 0))));
}

interface Groups {
  readonly of: ReadonlyMap<StepNode, number>;
  readonly members: readonly (readonly StepNode[])[];
}

interface Visit {
  readonly step: StepNode;
  readonly next: readonly StepNode[];
  at: number;
}

/** Strongly connected steps (Tarjan), without recursion: a canvas may be as deep as its author likes. */
function cycleGroups(firsts: readonly (StepNode | null)[]): Groups {
  const order = new Map<StepNode, number>();
  const low = new Map<StepNode, number>();
  const of = new Map<StepNode, number>();
  const members: StepNode[][] = [];
  const open: StepNode[] = [];
  const lower = (step: StepNode, to: number): void => {
    low.set(step, Math.min(low.get(step) ?? to, to));
  };
  const visit = (step: StepNode): Visit => {
    order.set(step, order.size);
    lower(step, order.size - 1);
    open.push(step);
    return { step, next: nextSteps(step), at: 0 };
  };
  for (const first of firsts) {
    if (first === null || order.has(first)) continue;
    const path = [visit(first)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.next[top.at];
      top.at += 1;
      if (next !== undefined) {
        if (!order.has(next)) path.push(visit(next));
        else if (!of.has(next)) lower(top.step, order.get(next) ?? 0);
        continue;
      }
      path.pop();
      const own = low.get(top.step) ?? 0;
      const parent = path.at(-1);
      if (parent !== undefined) lower(parent.step, own);
      if (own === order.get(top.step)) members.push(closeGroup(open, top.step, of, members.length));
    }
  }
  return { of, members };
}

function closeGroup(open: StepNode[], root: StepNode, of: Map<StepNode, number>, group: number): StepNode[] {
  const closed = open.splice(open.indexOf(root));
  for (const step of closed) of.set(step, group);
  return closed;
}

function nextSteps(step: StepNode): readonly StepNode[] {
  return [...step.ports.values()].flatMap(({ next }) => (next === null ? [] : [next]));
}
