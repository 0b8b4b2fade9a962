import type { JsonValue } from '../kernel/json';
import { monthDayOf, timeOf } from './compare-time';
import type { OperandReference, ReferenceComparison } from './comparison-schema';
import { never, type ValueTest } from './value-test';
import type { FilterView } from './view';

/**
 * Compares with an attribute or a context variable as it is now (S-CTX-2, S-CTX-4, C-ACTION-10, C-ACTION-11). If either
 * side is not set or of another type, nothing matches, whatever the operator (S-CTX-3, C-ACTION-12).
 */
export function compileReference(
  comparison: ReferenceComparison,
  slot: ((attribute: string) => number) | undefined,
): ValueTest {
  const read = compileOperand(comparison.to, slot);
  const { as, operator } = comparison;
  if (read === null) return never;
  return (value, view) => {
    const left = comparable(value, as, view);
    const right = comparable(read(view), as, view);
    return left !== null && right !== null && compare(operator, left, right);
  };
}

/** What a reference leads to; `null` where attributes cannot be asked for. */
function compileOperand(
  to: OperandReference,
  slot: ((attribute: string) => number) | undefined,
): ((view: FilterView) => JsonValue | undefined) | null {
  if (to.type === 'context_variable') return (view) => view.variable(to.name);
  if (slot === undefined) return null;
  const at = slot(to.attribute);
  return (view) => view.value(at);
}

type Comparable = string | number | boolean;

function comparable(value: JsonValue | undefined, as: ReferenceComparison['as'], view: FilterView): Comparable | null {
  switch (as) {
    case 'time':
      return timeOf(value);
    case 'day_of_year':
      return monthDayOf(value, view);
    default:
      return typeof value === as && isScalar(value) ? value : null;
  }
}

function isScalar(value: JsonValue | undefined): value is Comparable {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}

function compare(operator: ReferenceComparison['operator'], left: Comparable, right: Comparable): boolean {
  switch (operator) {
    case 'equals':
      return left === right;
    case 'differs_from':
      return left !== right;
    case 'is_greater_than':
      return left > right;
    case 'is_smaller_than':
      return left < right;
  }
}
