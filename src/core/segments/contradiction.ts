import type { JsonValue } from '../kernel/json';
import { compileComparison, type ComparisonOptions } from './comparison';
import type { Comparison } from './comparison-schema';
import { profileView } from './view';

/**
 * Whether no value at all passes every one of these comparisons of one attribute. Decided by trying a value of every
 * kind the comparisons can tell apart, with the very tests a run uses. Where patterns make that impossible the answer is
 * no: a contradiction is only claimed when it is certain.
 */
export function isContradiction(comparisons: readonly Comparison[], options: ComparisonOptions): boolean {
  if (comparisons.length < 2 || !comparisons.every(isScalar)) return false;
  const tests = comparisons.map((comparison) => compileComparison(comparison, options));
  const passes = (value: JsonValue | undefined): boolean => tests.every((test) => test(value, nobody));
  const listed = comparisons.some(({ operator }) => operator === 'is_any_of');
  const searched = comparisons.some(
    (comparison) => 'pattern' in comparison || comparison.operator === 'contains_any_of',
  );
  if (searched && !listed && comparisons.every(({ type }) => type === 'string')) {
    return !comparisons.some(({ operator }) => operator === 'is_blank') ? false : ![undefined, ''].some(passes);
  }
  return ![undefined, true, false, ...textsOf(comparisons), ...numbersOf(comparisons)].some(passes);
}

/** Every text named, the empty one, and one that contains none of them. */
function textsOf(comparisons: readonly Comparison[]): readonly string[] {
  const named = comparisons.flatMap((comparison) => ('values' in comparison ? comparison.values : []));
  return [...named, '', other(named)];
}

/** A text no named one is part of: of a character none of them holds. */
function other(named: readonly string[]): string {
  const taken = new Set(named.join(''));
  for (let code = 0x21; ; code++) {
    const text = String.fromCharCode(code);
    if (!taken.has(text)) return text;
  }
}

/** Every number named, one on either side of all, and one between each two neighbours. */
function numbersOf(comparisons: readonly Comparison[]): readonly number[] {
  const named = comparisons.flatMap((comparison) => ('value' in comparison ? [comparison.value] : []));
  const sorted = [...new Set(named)].sort((a, b) => a - b);
  const [first = 0] = sorted;
  const last = sorted.at(-1) ?? 0;
  const between = sorted.slice(1).map((number, index) => (number + (sorted[index] ?? number)) / 2);
  return [...sorted, ...between, first - 1 - Math.abs(first), last + 1 + Math.abs(last)];
}

const nobody = profileView(() => undefined);

/** Of lists, times and references nothing is claimed. */
function isScalar({ type }: Comparison): boolean {
  return type === 'number' || type === 'string' || type === 'boolean';
}
