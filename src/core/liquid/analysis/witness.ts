import type { Decision } from '../contract-analysis';

/** The decisions that led to a place, latest first. */
export interface Witness {
  readonly decision: Decision;
  /** Names the decision was about. */
  readonly about: readonly string[];
  readonly before: Witness | null;
  readonly depth: number;
}

export function decide(decision: Decision, about: readonly string[], before: Witness | null): Witness {
  return { decision, about, before, depth: (before?.depth ?? 0) + 1 };
}

/** The decisions in order, oldest first. */
export function decisionsOf(witness: Witness | null): readonly Decision[] {
  const found: Decision[] = [];
  for (let at = witness; at !== null; at = at.before) found.push(at.decision);
  return found.toReversed();
}

/** Decisions that two ways share: those before they parted, and those that were alike behind that. */
export function commonWitness(left: Witness | null, right: Witness | null): Witness | null {
  if (left === right) return left;
  const mine: Witness[] = [];
  const theirs = new Set<string>();
  let [a, b] = [left, right];
  while (a !== b) {
    if (a !== null && (b === null || a.depth >= b.depth)) {
      mine.unshift(a);
      a = a.before;
    } else if (b !== null) {
      theirs.add(JSON.stringify(b.decision));
      b = b.before;
    }
  }
  let common = a;
  for (const { decision, about } of mine) {
    if (theirs.has(JSON.stringify(decision))) common = decide(decision, about, common);
  }
  return common;
}
