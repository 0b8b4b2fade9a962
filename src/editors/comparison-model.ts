import type { Comparison, ComparisonType } from '@/core/segments/filter';
import type { AttributeType } from './known-names';

export type Operator = Comparison['operator'];

/** Types in the order a list offers them. */
export const comparisonTypes = [
  'number',
  'string',
  'boolean',
  'array',
  'time',
  'day_of_year',
  'reference',
] as const satisfies readonly ComparisonType[];

export const operatorsByType = {
  number: ['more_than', 'less_than', 'exactly', 'does_not_equal', 'is_blank', 'is_not_blank'],
  string: [
    'is_any_of',
    'is_none_of',
    'contains_any_of',
    'does_not_contain_any_of',
    'matches_regex',
    'does_not_match_regex',
    'is_blank',
    'is_not_blank',
  ],
  boolean: ['is_true', 'is_false', 'is_true_or_not_set', 'is_false_or_not_set', 'is_blank', 'is_not_blank'],
  array: [
    'includes_any_of',
    'includes_none_of',
    'values_contain_any_of',
    'values_do_not_contain_any_of',
    'is_all_of',
    'is_not_all_of',
    'list_matches_regex',
    'has_a_value',
    'is_empty',
  ],
  time: [
    'less_than_days_ago',
    'more_than_days_ago',
    'in_less_than_days',
    'in_more_than_days',
    'before',
    'after',
    'is_blank',
    'is_not_blank',
  ],
  day_of_year: ['is_day', 'is_day_or_earlier', 'is_day_or_later', 'is_blank', 'is_not_blank'],
  reference: ['equals', 'differs_from', 'is_greater_than', 'is_smaller_than'],
} as const satisfies Readonly<Record<ComparisonType, readonly Operator[]>>;

/** The comparison a fresh filter starts with. */
export function newComparison(type: ComparisonType): Comparison {
  switch (type) {
    case 'number':
      return { type, operator: 'more_than', value: 0 };
    case 'string':
      return { type, operator: 'is_any_of', values: [] };
    case 'boolean':
      return { type, operator: 'is_true' };
    case 'array':
      return { type, operator: 'includes_any_of', values: [] };
    case 'time':
      return { type, operator: 'less_than_days_ago', days: 7 };
    case 'day_of_year':
      return { type, operator: 'is_day', day: 'today' };
    case 'reference':
      return { type, as: 'number', operator: 'equals', to: { type: 'custom_attribute', attribute: '' } };
  }
}

/** How values of an attribute are compared. Times may also be read as text: the type can be changed. */
export function comparisonTypeOf(type: AttributeType | undefined): ComparisonType {
  switch (type) {
    case 'number':
    case 'boolean':
    case 'time':
      return type;
    case 'list':
      return 'array';
    default:
      return 'string';
  }
}

/** The same comparison under another operator, keeping the operand where the new one has one of that kind. */
export function withOperator(comparison: Comparison, operator: Operator): Comparison {
  switch (comparison.type) {
    case 'number':
    case 'string':
    case 'boolean':
      return withScalarOperator(comparison, operator);
    case 'array':
      return withListOperator(comparison, operator);
    case 'time':
    case 'day_of_year':
      return withTimeOperator(comparison, operator);
    case 'reference':
      return isOneOf(operatorsByType.reference, operator) ? { ...comparison, operator } : comparison;
  }
}

type Of<T extends ComparisonType> = Extract<Comparison, { type: T }>;

function isOneOf<O extends Operator>(all: readonly O[], operator: Operator): operator is O {
  return all.some((one) => one === operator);
}

function withScalarOperator(comparison: Of<'number' | 'string' | 'boolean'>, operator: Operator): Comparison {
  if (operator === 'is_blank' || operator === 'is_not_blank') return { type: comparison.type, operator };
  switch (operator) {
    case 'exactly':
    case 'does_not_equal':
    case 'more_than':
    case 'less_than':
      return { type: 'number', operator, value: 'value' in comparison ? comparison.value : 0 };
    case 'is_any_of':
    case 'is_none_of':
    case 'contains_any_of':
    case 'does_not_contain_any_of':
      return { type: 'string', operator, values: 'values' in comparison ? comparison.values : [] };
    case 'matches_regex':
    case 'does_not_match_regex':
      return { type: 'string', operator, pattern: 'pattern' in comparison ? comparison.pattern : '' };
    case 'is_true':
    case 'is_false':
    case 'is_true_or_not_set':
    case 'is_false_or_not_set':
      return { type: 'boolean', operator };
    default:
      return comparison;
  }
}

function withListOperator(comparison: Of<'array'>, operator: Operator): Comparison {
  const { type } = comparison;
  switch (operator) {
    case 'has_a_value':
    case 'is_empty':
      return { type, operator };
    case 'list_matches_regex':
      return { type, operator, pattern: 'pattern' in comparison ? comparison.pattern : '' };
    case 'includes_any_of':
    case 'includes_none_of':
    case 'values_contain_any_of':
    case 'values_do_not_contain_any_of':
    case 'is_all_of':
    case 'is_not_all_of':
      return { type, operator, values: 'values' in comparison ? comparison.values : [] };
    default:
      return comparison;
  }
}

function withTimeOperator(comparison: Of<'time' | 'day_of_year'>, operator: Operator): Comparison {
  if (operator === 'is_blank' || operator === 'is_not_blank') return { type: comparison.type, operator };
  switch (operator) {
    case 'before':
    case 'after':
      return { type: 'time', operator, date: 'date' in comparison ? comparison.date : '' };
    case 'more_than_days_ago':
    case 'less_than_days_ago':
    case 'in_more_than_days':
    case 'in_less_than_days':
      return { type: 'time', operator, days: 'days' in comparison ? comparison.days : 7 };
    case 'is_day':
    case 'is_day_or_earlier':
    case 'is_day_or_later':
      return 'day' in comparison ? { ...comparison, operator } : { type: 'day_of_year', operator, day: 'today' };
    default:
      return comparison;
  }
}

/** C-WIZ-7: half filled; says so instead of silently matching nobody. */
export function isIncomplete(comparison: Comparison): boolean {
  if ('values' in comparison) return comparison.values.length === 0;
  if ('date' in comparison) return comparison.date === '';
  return 'pattern' in comparison && comparison.pattern === '';
}
