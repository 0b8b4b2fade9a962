import type { JsonValue } from '../kernel/json';
import type { MessageRef, MessageValues } from '../kernel/message';
import type { EpochMs } from '../kernel/time';
import { timeOf } from './compare-time';
import type { Comparison } from './comparison-schema';
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

/** One readable line for a filter: "`lead_status` is none of `MQL`". */
export function describeLeaf(leaf: FilterLeaf): MessageRef {
  switch (leaf.type) {
    case 'unknown':
      return { key: 'segments.unknown_filter' };
    case 'custom_attribute':
      return describeComparison(leaf.attribute, leaf.comparison);
    case 'standard_field':
      return describeComparison(leaf.field, leaf.comparison);
    case 'age':
      return describeComparison('age', leaf.comparison);
    case 'birthday':
      return describeComparison('birthday', leaf.comparison);
    case 'random_bucket':
      return describeComparison('random bucket', leaf.comparison);
    case 'user_id':
      return describeComparison('external_id', leaf.comparison);
    case 'context_variable': {
      const path = leaf.path === undefined || leaf.path === '' ? '' : `.${leaf.path}`;
      return describeComparison(`context.${leaf.name}${path}`, leaf.comparison);
    }
    case 'nested_attribute':
      return { key: 'segments.leaf.nested', values: { name: leaf.attribute, criteria: criteriaOf(leaf.criteria) } };
    default:
      return { key: `segments.leaf.${leaf.type}`, values: plainValues(leaf) };
  }
}

function describeComparison(name: string, comparison: Comparison): MessageRef {
  const { operator } = comparison;
  return { key: 'segments.leaf', values: { name, operator, operands: operandsOf(comparison) } };
}

type PlainLeaf = Exclude<
  FilterLeaf,
  {
    type:
      | 'unknown'
      | 'custom_attribute'
      | 'standard_field'
      | 'age'
      | 'birthday'
      | 'random_bucket'
      | 'user_id'
      | 'context_variable'
      | 'nested_attribute';
  }
>;

function plainValues(leaf: PlainLeaf): MessageValues {
  switch (leaf.type) {
    case 'custom_event':
      return { name: leaf.event, conditions: conditionsOf(leaf.properties), measure: measureOf(leaf.measure) };
    case 'purchase':
      return { name: leaf.product, conditions: conditionsOf(leaf.properties), measure: measureOf(leaf.measure) };
    case 'session':
      return { name: leaf.app, measure: measureOf(leaf.measure) };
    case 'message': {
      const { interaction, channel, flow, step, alias } = leaf;
      return { interaction, channel, flow, step, alias, measure: measureOf(leaf.measure) };
    }
    case 'canvas_entry':
      return { name: leaf.canvas, as: leaf.as, variant: leaf.variant, yes: leaf.entered };
    case 'conversion':
      return { name: leaf.flow, yes: leaf.converted };
    case 'email_subscription':
      return { states: leaf.states };
    case 'subscription_group':
      return { name: leaf.group, state: leaf.state };
    case 'email_available':
      return { yes: leaf.available };
    case 'segment':
      return { name: leaf.segment, yes: leaf.member };
    case 'feature_flag':
      return { name: leaf.flag, yes: leaf.enabled };
  }
}

function measureOf(measure: Measure): JsonValue {
  if (measure.type === 'first' || measure.type === 'last') {
    const { operator } = measure.comparison;
    return { type: measure.type, operator, operands: operandsOf(measure.comparison) };
  }
  return { ...measure };
}

function criteriaOf(criteria: readonly { readonly path: string; readonly comparison: Comparison }[]): JsonValue {
  return criteria.map(({ path, comparison }) => conditionOf(path, comparison));
}

/** Conditions on properties, as messages show them. */
export function conditionsOf(
  filters: readonly { readonly property: string; readonly comparison: Comparison }[],
): JsonValue {
  return filters.map(({ property, comparison }) => conditionOf(property, comparison));
}

function conditionOf(name: string, comparison: Comparison): JsonValue {
  return { name, operator: comparison.operator, operands: operandsOf(comparison) };
}

/** What a comparison compares with, as a list: nothing for the operators without operand. */
function operandsOf(comparison: Comparison): readonly JsonValue[] {
  if ('values' in comparison) return comparison.values;
  if ('pattern' in comparison) return [comparison.pattern];
  if ('date' in comparison) return [comparison.date];
  if ('days' in comparison) return [comparison.days];
  if ('day' in comparison) return [dayText(comparison)];
  if ('to' in comparison)
    return [comparison.to.type === 'custom_attribute' ? comparison.to.attribute : `context.${comparison.to.name}`];
  return 'value' in comparison ? [comparison.value] : [];
}

function dayText({ day, plusDays = 0 }: { readonly day: string; readonly plusDays?: number | undefined }): string {
  return day !== 'today' || plusDays === 0 ? day : `today ${plusDays > 0 ? '+' : '−'} ${Math.abs(plusDays)}`;
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
