import type { JsonValue } from '../kernel/json';
import type { Comparison } from './comparison-schema';
import type { HistoryLeaf } from './leaf-conditions';
import type { Measure } from './measure-schema';
import { isUnset } from './value-test';
import type { HistoryRecord } from './view';

/** The rule of the sheet behind what a comparison said of a value. */
export function ruleOf(comparison: Comparison, value: JsonValue | undefined, otherType: boolean): string {
  if (comparison.type === 'reference') return otherType ? 'C-ACTION-12' : 'S-CTX-2';
  if (otherType) return comparison.type === 'number' ? 'S-ATTR-NUM-7' : 'S-ATTR-NEST-4';
  switch (comparison.type) {
    case 'array':
      return ruleOfList(comparison.operator, value);
    case 'time':
      return ruleOfTime(comparison.operator);
    case 'day_of_year':
      return 'S-ATTR-TIME-6';
    default:
      return ruleOfScalar(comparison.operator, value);
  }
}

type OperatorOf<T extends Comparison['type']> = Extract<Comparison, { type: T }>['operator'];

function ruleOfScalar(operator: OperatorOf<'number' | 'string' | 'boolean'>, value: JsonValue | undefined): string {
  switch (operator) {
    case 'exactly':
      return isUnset(value) ? 'S-ATTR-NUM-3' : 'S-ATTR-NUM-1';
    case 'less_than':
      return isUnset(value) ? 'S-ATTR-NUM-4' : 'S-ATTR-NUM-2';
    case 'does_not_equal':
      return isUnset(value) ? 'S-ATTR-NUM-5' : 'S-ATTR-NUM-1';
    case 'more_than':
      return isUnset(value) ? 'S-ATTR-NUM-6' : 'S-ATTR-NUM-2';
    case 'is_none_of':
      return isUnset(value) ? 'S-ATTR-STR-4' : 'S-ATTR-STR-2';
    case 'does_not_contain_any_of':
      return isUnset(value) ? 'S-ATTR-STR-6' : 'S-ATTR-STR-2';
    case 'is_any_of':
    case 'contains_any_of':
      return 'S-ATTR-STR-2';
    case 'matches_regex':
      return 'S-ATTR-STR-3';
    case 'does_not_match_regex':
      return isUnset(value) || value === '' ? 'S-ATTR-STR-5' : 'S-ATTR-STR-3';
    case 'is_false':
      return isUnset(value) ? 'S-ATTR-BOOL-2' : 'S-ATTR-BOOL-1';
    case 'is_true':
    case 'is_true_or_not_set':
    case 'is_false_or_not_set':
      return 'S-ATTR-BOOL-1';
    case 'is_blank':
    case 'is_not_blank':
      return isUnset(value) ? 'S-NULL-1' : 'S-ATTR-STR-7';
  }
}

function ruleOfList(operator: OperatorOf<'array'>, value: JsonValue | undefined): string {
  switch (operator) {
    case 'is_empty':
    case 'has_a_value':
      return 'S-ATTR-ARR-4';
    case 'is_all_of':
    case 'is_not_all_of':
      return isUnset(value) ? 'S-ATTR-ARR-5' : 'S-ATTR-ARR-3';
    default:
      return isUnset(value) ? 'S-ATTR-ARR-5' : 'S-ATTR-ARR-2';
  }
}

function ruleOfTime(operator: OperatorOf<'time'>): string {
  switch (operator) {
    case 'before':
    case 'after':
      return 'S-ATTR-TIME-5';
    case 'is_blank':
    case 'is_not_blank':
      return 'S-NULL-1';
    default:
      return 'S-ATTR-TIME-3';
  }
}

/** The rule behind what a filter on the past said. */
export function ruleOfMeasure(leaf: HistoryLeaf, measure: Measure, record: HistoryRecord | null): string {
  switch (leaf.type) {
    case 'purchase':
      return 'S-PUR-1';
    case 'session':
      return measure.type === 'first' || measure.type === 'last' ? 'S-SES-2' : 'S-SES-1';
    case 'message':
      return leaf.interaction === 'received' ? (measure.type === 'last' ? 'S-RET-2' : 'S-RET-1') : 'S-RET-4';
    case 'canvas_entry':
    case 'conversion':
      return 'S-RET-7';
    case 'custom_event':
      return ruleOfEvent(measure, leaf.properties.length > 0, record);
  }
}

function ruleOfEvent(measure: Measure, filtered: boolean, record: HistoryRecord | null): string {
  if (record === null) return 'S-EVT-6';
  if (measure.type === 'count_in_days') return filtered ? 'S-EVT-5' : 'S-EVT-4';
  return measure.type === 'first' || measure.type === 'last' ? 'S-EVT-2' : 'S-EVT-1';
}
