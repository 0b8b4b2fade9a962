import { err, ok, type Result } from '../../kernel/result';
import { buildMachine } from './machine';
import { parsePattern, PatternRefusal, type PatternNode } from './syntax';

/** Longest pattern accepted, in characters (S-ATTR-STR-3). */
export const longestPattern = 32_764;

/**
 * Why a pattern is not run. `unsupported`: it needs look-around, back-references or other things only a backtracking
 * matcher has, or is too large, so that some value could hold a run up without end.
 */
export type PatternProblem = 'syntax' | 'too_long' | 'unsupported';

/** Longer values are matched by the machine, whose time is bounded by their length. */
const longestNativeText = 4_096;

/**
 * Compiles a user's pattern: unanchored, case-insensitive unless told otherwise (S-ATTR-STR-3, O-6); a leading `(?i)`
 * is understood. No pattern and no value can hang a run: what could backtrack is run by a machine that cannot.
 */
export function compilePattern(
  pattern: string,
  caseSensitive: boolean,
): Result<(text: string) => boolean, PatternProblem> {
  if (pattern.length > longestPattern) return err('too_long');
  const relaxed = pattern.startsWith('(?i)');
  const source = relaxed ? pattern.slice('(?i)'.length) : pattern;
  const ignoreCase = relaxed || !caseSensitive;
  try {
    const native = new RegExp(source, ignoreCase ? 'i' : '');
    const node = parsePattern(source);
    const machine = buildMachine(node, ignoreCase);
    if (!isTame(node)) return ok(machine);
    return ok((text) => (text.length > longestNativeText ? machine(text) : native.test(text)));
  } catch (error) {
    if (error instanceof PatternRefusal) return err('unsupported');
    if (error instanceof SyntaxError) return err('syntax');
    throw error;
  }
}

/** At most one unbounded repetition, of single characters, and none inside another: time is quadratic at worst. */
function isTame(root: PatternNode): boolean {
  let loops = 0;
  const rest: PatternNode[] = [root];
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    if (node.type === 'sequence') rest.push(...node.parts);
    if (node.type === 'choice') rest.push(...node.options);
    if (node.type !== 'repeat') continue;
    if (node.max === 1) rest.push(node.node);
    else if (node.node.type !== 'unit') return false;
    else loops += 1;
  }
  return loops <= 1;
}
