import type { JsonValue } from '../kernel/json';
import type { ComparisonOf } from './comparison-schema';
import { isList } from './path';
import { compilePattern } from './pattern/pattern';
import { isUnset, never, type ValueTest } from './value-test';

type ListTest = (elements: readonly string[]) => boolean;

/**
 * Compares lists (S-ATTR-ARR-1…5): exact and case-sensitive. A list that is not set is one without elements; a value
 * that is no list never matches.
 */
export function compileList(comparison: ComparisonOf<'array'>, caseSensitiveRegex: boolean): ValueTest {
  switch (comparison.operator) {
    case 'is_empty':
      return (value) => isUnset(value) || (isList(value) && value.length === 0);
    case 'has_a_value':
      return (value) => isList(value) && value.length > 0;
    case 'list_matches_regex': {
      const pattern = compilePattern(comparison.pattern, caseSensitiveRegex);
      if (!pattern.ok) return never;
      return onElements((elements) => elements.some(pattern.value));
    }
    default:
      return onElements(compileValues(comparison.operator, comparison.values));
  }
}

type ValuesOperator = Extract<ComparisonOf<'array'>, { values: unknown }>['operator'];

function compileValues(operator: ValuesOperator, values: readonly string[]): ListTest {
  const wanted = new Set(values);
  const parts = values.filter((part) => part !== '');
  const contains = (element: string): boolean => parts.some((part) => element.includes(part));
  switch (operator) {
    case 'includes_any_of':
      return (elements) => elements.some((element) => wanted.has(element));
    case 'includes_none_of':
      return (elements) => !elements.some((element) => wanted.has(element));
    case 'values_contain_any_of':
      return (elements) => elements.some(contains);
    case 'values_do_not_contain_any_of':
      return (elements) => !elements.some(contains);
    case 'is_all_of':
      return (elements) => isSuperset(elements, wanted);
    case 'is_not_all_of':
      return (elements) => !isSuperset(elements, wanted);
  }
}

function isSuperset(elements: readonly string[], wanted: ReadonlySet<string>): boolean {
  const have = new Set(elements);
  return [...wanted].every((value) => have.has(value));
}

const nothing: readonly string[] = [];

/** Not set counts as a list without elements: negations match it, the others do not (S-ATTR-ARR-5). */
function onElements(test: ListTest): ValueTest {
  const whenUnset = test(nothing);
  return (value) => (isList(value) ? test(value.flatMap(toText)) : isUnset(value) && whenUnset);
}

/** Elements that are lists or objects are no elements to compare. */
function toText(element: JsonValue): readonly string[] {
  if (typeof element === 'string') return [element];
  return typeof element === 'number' || typeof element === 'boolean' ? [String(element)] : [];
}
