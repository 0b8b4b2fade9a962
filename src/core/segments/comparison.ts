import type { JsonValue } from '../kernel/json';
import { compileList } from './compare-list';
import { compileReference } from './compare-reference';
import { compileDayOfYear, compileTime } from './compare-time';
import type { Comparison, ComparisonOf } from './comparison-schema';
import { compilePattern } from './pattern/pattern';
import { isUnset, type ValueTest } from './value-test';

export type { ValueTest } from './value-test';

export interface ComparisonOptions {
  /** Segment filters ignore case in patterns (S-ATTR-STR-3), event properties do not (W-TRIG-2, O-6). */
  readonly caseSensitiveRegex: boolean;
  /** `""` counts as blank on a profile (S-NULL-3) but not in an event property (D-EVT-7). Default: true. */
  readonly emptyIsBlank?: boolean;
  /** Not set is less than any number, not only than positive ones (the other choice of S-O-2). */
  readonly unsetIsLess?: boolean;
  /** Not set is false (the other choice of S-O-9). */
  readonly unsetIsFalse?: boolean;
  /** Where attributes are found that a comparison refers to. Without it such a comparison never matches. */
  readonly slot?: (attribute: string) => number;
}

const never: ValueTest = () => false;

/**
 * Turns a comparison into a test. A value of another type than the comparison's never matches, whether the operator is
 * negative or not (S-ATTR-NUM-7, S-ATTR-NEST-4, C-ACTION-12); a pattern the guard refuses never matches either.
 */
export function compileComparison(comparison: Comparison, options: ComparisonOptions): ValueTest {
  switch (comparison.type) {
    case 'number':
      return compileNumber(comparison, options);
    case 'string':
      return compileString(comparison, options);
    case 'boolean':
      return compileBoolean(comparison.operator, options.unsetIsFalse === true);
    case 'array':
      return compileList(comparison, options.caseSensitiveRegex);
    case 'time':
      return compileTime(comparison);
    case 'day_of_year':
      return compileDayOfYear(comparison);
    case 'reference':
      return compileReference(comparison, options.slot);
  }
}

function compileNumber(comparison: ComparisonOf<'number'>, options: ComparisonOptions): ValueTest {
  switch (comparison.operator) {
    case 'is_blank':
      return isUnset;
    case 'is_not_blank':
      return (value) => typeof value === 'number';
    default:
      return compileNumberOperand(comparison.operator, comparison.value, options.unsetIsLess === true);
  }
}

type NumberOperator = 'exactly' | 'does_not_equal' | 'more_than' | 'less_than';

/** Not set counts as 0, except that `more than` never matches it (S-ATTR-NUM-3…6, O-2, O-7). */
function compileNumberOperand(operator: NumberOperator, operand: number, unsetIsLess: boolean): ValueTest {
  switch (operator) {
    case 'exactly':
      return (value) => (typeof value === 'number' ? value === operand : isUnset(value) && operand === 0);
    case 'does_not_equal':
      return (value) => (typeof value === 'number' ? value !== operand : isUnset(value) && operand !== 0);
    case 'more_than':
      return (value) => typeof value === 'number' && value > operand;
    case 'less_than':
      return (value) => (typeof value === 'number' ? value < operand : isUnset(value) && (operand > 0 || unsetIsLess));
  }
}

function compileString(comparison: ComparisonOf<'string'>, options: ComparisonOptions): ValueTest {
  const emptyIsBlank = options.emptyIsBlank ?? true;
  switch (comparison.operator) {
    case 'is_blank':
      return emptyIsBlank ? isBlankText : isUnset;
    case 'is_not_blank':
      return (value) => typeof value === 'string' && !(emptyIsBlank && value === '');
    case 'matches_regex':
    case 'does_not_match_regex':
      return compileRegex(comparison.operator, comparison.pattern, emptyIsBlank, options.caseSensitiveRegex);
    case 'is_any_of':
    case 'is_none_of':
      return compileMembership(comparison.operator, comparison.values);
    case 'contains_any_of':
    case 'does_not_contain_any_of':
      return compileContains(comparison.operator, comparison.values);
  }
}

function isBlankText(value: JsonValue | undefined): boolean {
  return isUnset(value) || value === '';
}

/** Exact and case-sensitive (S-ATTR-STR-2); not set is none of anything (S-ATTR-STR-4, O-1). */
function compileMembership(operator: 'is_any_of' | 'is_none_of', values: readonly string[]): ValueTest {
  const [only] = values;
  const set = new Set(values);
  const has =
    values.length === 1 && only !== undefined ? (text: string) => text === only : (text: string) => set.has(text);
  if (operator === 'is_any_of') return (value) => typeof value === 'string' && has(value);
  return (value) => (typeof value === 'string' ? !has(value) : isUnset(value));
}

/** An empty text is no valid operand and is left out (O-5); not set contains nothing (S-ATTR-STR-6). */
function compileContains(operator: 'contains_any_of' | 'does_not_contain_any_of', all: readonly string[]): ValueTest {
  const values = all.filter((text) => text !== '');
  const contains = (text: string): boolean => values.some((part) => text.includes(part));
  if (operator === 'contains_any_of') return (value) => typeof value === 'string' && contains(value);
  return (value) => (typeof value === 'string' ? !contains(value) : isUnset(value));
}

/** `does not match` leaves out blank values, unlike the other negations (S-ATTR-STR-5). */
function compileRegex(
  operator: 'matches_regex' | 'does_not_match_regex',
  pattern: string,
  emptyIsBlank: boolean,
  caseSensitive: boolean,
): ValueTest {
  const compiled = compilePattern(pattern, caseSensitive);
  if (!compiled.ok) return never;
  const test = compiled.value;
  if (operator === 'matches_regex') return (value) => typeof value === 'string' && test(value);
  return (value) => typeof value === 'string' && !(emptyIsBlank && value === '') && !test(value);
}

type BooleanOperator = ComparisonOf<'boolean'>['operator'];

/** `is false` needs an explicit false (S-ATTR-BOOL-2, O-9). */
function compileBoolean(operator: BooleanOperator, unsetIsFalse: boolean): ValueTest {
  switch (operator) {
    case 'is_true':
      return (value) => value === true;
    case 'is_false':
      return unsetIsFalse ? (value) => value === false || isUnset(value) : (value) => value === false;
    case 'is_true_or_not_set':
      return (value) => value === true || isUnset(value);
    case 'is_false_or_not_set':
      return (value) => value === false || isUnset(value);
    case 'is_blank':
      return isUnset;
    case 'is_not_blank':
      return (value) => typeof value === 'boolean';
  }
}
