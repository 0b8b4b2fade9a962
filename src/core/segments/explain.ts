import type { JsonValue } from '../kernel/json';
import type { MessageRef } from '../kernel/message';
import type { EpochMs } from '../kernel/time';
import { timeOf } from './compare-time';
import type { Comparison } from './comparison-schema';
import { describeLeaf, operandsOf } from './describe';
import type { FilterLeaf } from './filter';
import { measured } from './history';
import type { HistoryLeaf } from './leaf-conditions';
import type { Measure } from './measure-schema';
import { ruleOf, ruleOfMeasure } from './rules';
import { isUnset } from './value-test';
import type { FilterView, HistoryRecord } from './view';

/** Why a leaf said what it said, and the rule behind it. */
export interface LeafReason {
  readonly because: MessageRef;
  readonly rule: string;
}

/**
 * Why one value passed a comparison or not, with both operands, and the rule behind it. `name` is shown as it is.
 */
export function explainValue(
  name: string,
  comparison: Comparison,
  value: JsonValue | undefined,
  passed: boolean,
  view?: FilterView,
): LeafReason {
  const other = isOtherType(comparison, value);
  const rule = ruleOf(comparison, value, other);
  if (other) return { because: { key: 'segments.other_type', values: { name, value, type: comparison.type } }, rule };
  const { operator } = comparison;
  const values = { name, value, operator, operands: operandsOf(comparison), passed };
  if (comparison.type === 'reference') {
    return { because: { key: 'segments.reference', values: { ...values, against: valueOf(comparison, view) } }, rule };
  }
  return { because: { key: isUnset(value) ? 'segments.unset' : 'segments.value', values }, rule };
}

/** Attributes are found by slot, which only a compiled comparison knows: of those the name has to do. */
function valueOf(comparison: Extract<Comparison, { type: 'reference' }>, view: FilterView | undefined): JsonValue {
  const { to } = comparison;
  return to.type === 'context_variable' ? (view?.variable(to.name) ?? null) : null;
}

/** A leaf whose sentence is its description: what it asks, whether that holds, and what was found. */
export function explainPlain(
  leaf: FilterLeaf,
  rule: string,
  passed: boolean,
  found: JsonValue | undefined,
): LeafReason {
  return { because: { key: 'segments.plain', values: { leaf: toJson(describeLeaf(leaf)), passed, found } }, rule };
}

/** A leaf about the past: what was counted, and what was asked of it. */
export function explainHistory(
  leaf: HistoryLeaf,
  measure: Measure,
  record: HistoryRecord | null,
  passed: boolean,
  now: EpochMs,
): LeafReason {
  const found = measured(measure, record, now);
  const values = {
    leaf: toJson(describeLeaf(leaf)),
    passed,
    found: found?.value ?? null,
    kind: found?.type ?? 'never',
  };
  return { because: { key: 'segments.history', values }, rule: ruleOfMeasure(leaf, measure, record) };
}

/** Whether the value is set, but of a type this comparison never matches. */
function isOtherType(comparison: Comparison, value: JsonValue | undefined): boolean {
  if (isUnset(value)) return false;
  const type = comparison.type === 'reference' ? comparison.as : comparison.type;
  switch (type) {
    case 'array':
      return !Array.isArray(value);
    case 'time':
    case 'day_of_year':
      return timeOf(value) === null;
    default:
      return typeof value !== type;
  }
}

function toJson({ key, values = {} }: MessageRef): JsonValue {
  const members = Object.entries(values).filter((pair): pair is [string, JsonValue] => pair[1] !== undefined);
  return { key, values: Object.fromEntries(members) };
}
