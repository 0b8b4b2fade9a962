import { err, ok, type Result } from '../kernel/result';

/** Longest pattern accepted, in characters (S-ATTR-STR-3). */
export const longestPattern = 32_764;

/** Why a pattern is not run. */
export type PatternProblem = 'syntax' | 'too_long' | 'unsafe';

/**
 * Compiles a user's pattern: unanchored, case-insensitive unless told otherwise (S-ATTR-STR-3, O-6). A leading `(?i)`
 * is understood. Patterns whose running time could explode are refused, so that no value can hang a run.
 */
export function compilePattern(
  pattern: string,
  caseSensitive: boolean,
): Result<(text: string) => boolean, PatternProblem> {
  if (pattern.length > longestPattern) return err('too_long');
  const relaxed = pattern.startsWith('(?i)');
  const source = relaxed ? pattern.slice(4) : pattern;
  if (!isBounded(source)) return err('unsafe');
  try {
    const expression = new RegExp(source, caseSensitive && !relaxed ? '' : 'i');
    return ok((text) => expression.test(text));
  } catch {
    return err('syntax');
  }
}

/** No quantified group holds a quantifier or an alternative, and few quantifiers stand side by side. */
function isBounded(source: string): boolean {
  return !/\)[*+{]/.test(source) && (source.match(/[*+]|\{\d+,/g)?.length ?? 0) <= 2;
}
