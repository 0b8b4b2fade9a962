import type { JsonValue } from '../kernel/json';
import type { MessageRef } from '../kernel/message';
import { isUnset } from './comparison';
import type { Comparison, FilterLeaf } from './filter';

/**
 * Why one value passed a comparison or not, with both operands, and the rule behind it. `name` is shown as it is.
 */
export function explainValue(
  name: string,
  comparison: Comparison,
  value: JsonValue | undefined,
  passed: boolean,
): { readonly because: MessageRef; readonly rule: string } {
  const rule = ruleOf(comparison, value);
  if (isOtherType(comparison, value)) {
    return { because: { key: 'segments.other_type', values: { name, value, type: comparison.type } }, rule };
  }
  const key = isUnset(value) ? 'segments.unset' : 'segments.value';
  const { operator } = comparison;
  return { because: { key, values: { name, value, operator, operands: operandsOf(comparison), passed } }, rule };
}

/** One readable line for a filter: "`lead_status` is none of `MQL`". */
export function describeLeaf(leaf: FilterLeaf): MessageRef {
  if (leaf.type === 'unknown') return { key: 'segments.unknown_filter' };
  const { comparison } = leaf;
  const name = leaf.type === 'custom_attribute' ? leaf.attribute : leaf.field;
  return { key: 'segments.leaf', values: { name, operator: comparison.operator, operands: operandsOf(comparison) } };
}

/** What a comparison compares with, as a list: nothing for the operators without operand. */
export function operandsOf(comparison: Comparison): readonly JsonValue[] {
  if ('values' in comparison) return comparison.values;
  if ('pattern' in comparison) return [comparison.pattern];
  return 'value' in comparison ? [comparison.value] : [];
}

/** Whether the value is set, but of a type this comparison never matches. */
function isOtherType(comparison: Comparison, value: JsonValue | undefined): boolean {
  return !isUnset(value) && typeof value !== comparison.type;
}

function ruleOf(comparison: Comparison, value: JsonValue | undefined): string {
  if (isOtherType(comparison, value)) return comparison.type === 'number' ? 'S-ATTR-NUM-7' : 'S-ATTR-NEST-4';
  switch (comparison.operator) {
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
