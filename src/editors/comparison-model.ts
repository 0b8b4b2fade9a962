import type { Comparison, ComparisonType } from '@/core/segments/filter';
import type { AttributeType } from './known-names';

export type Operator = Comparison['operator'];

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
  }
}

/** How values of an attribute are compared: times and lists as text, since that is all a filter knows of them here. */
export function comparisonTypeOf(type: AttributeType | undefined): ComparisonType {
  return type === 'number' || type === 'boolean' ? type : 'string';
}

/** The same comparison under another operator, keeping the operand where the new one has one of that kind. */
export function withOperator(comparison: Comparison, operator: Operator): Comparison {
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
  }
}

/** C-WIZ-7: half filled; says so instead of silently matching nobody. */
export function isIncomplete(comparison: Comparison): boolean {
  if ('values' in comparison) return comparison.values.length === 0;
  return 'pattern' in comparison && comparison.pattern === '';
}
