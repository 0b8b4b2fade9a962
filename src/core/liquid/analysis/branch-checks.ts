import type { JsonValue } from '../../kernel/json';
import type { Decision } from '../contract-analysis';
import { aboutOf, type FlowResult, type ForkVisit } from './flow';
import type { Branch, Fork } from './nodes';
import type { Report } from './report';
import { canAbort } from './tree';
import { latest } from './witness';

/** Reports branches nobody can come to, and a text that always ends in an abort. */
export function checkBranches({ bounded, ends, abort, forks }: FlowResult, report: Report): void {
  if (bounded) {
    report({ code: 'bounded', variant: 'ways', span: { begin: 0, end: 1 }, values: {}, when: [] });
    return;
  }
  if (!ends && abort !== null) report({ code: 'abort_always', variant: 'all', span: abort, values: {}, when: [] });
  for (const [fork, visit] of forks) {
    if (fork.isInside) continue;
    for (const branch of fork.branches) {
      if (branch.test.type === 'translation' || visit.taken.has(branch)) continue;
      const variant = branch.body.some(canAbort) ? 'abort' : 'plain';
      report({
        code: 'branch_never',
        variant,
        span: branch.span,
        values: wordsOf(fork, branch),
        when: causes(fork, branch, visit),
      });
    }
  }
}

function wordsOf(fork: Fork, branch: Branch): Readonly<Record<string, JsonValue>> {
  const { test } = branch;
  if (test.type === 'condition') return { kind: test.negated ? 'unless' : 'if', text: test.text };
  if (test.type === 'when') return { kind: 'when', text: test.text, subject: fork.subject?.text ?? '' };
  const first = fork.branches[0]?.test;
  return { kind: 'else', text: fork.subject?.text ?? (first?.type === 'condition' ? first.text : '') };
}

/** The decisions before it that are about the same names. */
function causes(fork: Fork, branch: Branch, { witness }: ForkVisit): readonly Decision[] {
  const about = new Set(aboutOf(fork, branch));
  const found: Decision[] = [];
  for (const { about: names, decision } of latest(witness)) {
    if (names.some((name) => about.has(name))) found.push(decision);
  }
  return found.slice(-2);
}
