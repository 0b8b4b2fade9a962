import type { Decision } from '../contract-analysis';

/** The decisions that led to a place, latest first. */
export interface Witness {
  readonly decision: Decision;
  /** Names the decision was about. */
  readonly about: readonly string[];
  readonly before: Witness | null;
  readonly depth: number;
}

/** Decisions that are told, or looked back upon: the nearest count. */
const mostDecisions = 30;

export function decide(decision: Decision, about: readonly string[], before: Witness | null): Witness {
  return { decision, about, before, depth: (before?.depth ?? 0) + 1 };
}

/** The latest decisions in order, oldest first. */
export function decisionsOf(witness: Witness | null): readonly Decision[] {
  return latest(witness).map(({ decision }) => decision);
}

/** Those who led to it, oldest first. */
export function latest(witness: Witness | null): readonly Witness[] {
  const found: Witness[] = [];
  for (let at = witness; at !== null && found.length < mostDecisions; at = at.before) found.push(at);
  return found.toReversed();
}

/** Decisions that two ways share: those before they parted, and those that were alike behind that. */
export function commonWitness(left: Witness | null, right: Witness | null): Witness | null {
  const mine: Witness[] = [];
  const theirs = new Set<string>();
  let [a, b] = [left, right];
  while (a !== b && mine.length + theirs.size < mostDecisions) {
    if (a !== null && (b === null || a.depth >= b.depth)) {
      mine.push(a);
      a = a.before;
    } else if (b !== null) {
      theirs.add(decisionKey(b.decision));
      b = b.before;
    }
  }
  const kept = mine.filter(({ decision }) => theirs.has(decisionKey(decision)));
  if (kept.length === mine.length && a === b) return left;
  // What lies too far back is forgotten.
  const common = a === b ? a : null;
  return kept.reduceRight<Witness | null>((before, { decision, about }) => decide(decision, about, before), common);
}

/** One element or several: there were some. */
function decisionKey(decision: Decision): string {
  return JSON.stringify(decision.type === 'loop' && decision.count > 0 ? { ...decision, count: 1 } : decision);
}
