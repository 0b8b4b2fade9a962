import type { JsonObject, JsonValue } from '../kernel/json';
import type { MessageRef, MessageValues } from '../kernel/message';
import type { Comparison } from './comparison-schema';
import type { FilterLeaf } from './filter';
import type { Measure } from './measure-schema';
import type { Trigger } from './trigger';

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
function conditionsOf(filters: readonly { readonly property: string; readonly comparison: Comparison }[]): JsonValue {
  return filters.map(({ property, comparison }) => conditionOf(property, comparison));
}

function conditionOf(name: string, comparison: Comparison): JsonValue {
  return { name, operator: comparison.operator, operands: operandsOf(comparison) };
}

/** What a comparison compares with, as a list: nothing for the operators without operand. */
export function operandsOf(comparison: Comparison): readonly JsonValue[] {
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

/** A `MessageRef` whose values are all JSON, so that it can be a value of another message. */
export interface TriggerPhrase extends JsonObject {
  readonly key: string;
  readonly values: JsonObject;
}

/** One readable phrase for what a person does: "performs `webinar_attended` where `minutes` is more than 30". */
export function describeTrigger(trigger: Trigger): TriggerPhrase {
  const key = `segments.trigger.${trigger.type}`;
  return { key, values: phraseValues(trigger) };
}

function phraseValues(trigger: Trigger): JsonObject {
  switch (trigger.type) {
    case 'custom_attribute_change':
      return { attribute: trigger.attribute, ...(trigger.to === undefined ? {} : { to: trigger.to }) };
    case 'custom_event':
      return { event: trigger.event, conditions: conditionsOf(trigger.properties) };
    case 'purchase':
      return {
        conditions: conditionsOf(trigger.properties),
        ...(trigger.product === undefined ? {} : { product: trigger.product }),
      };
    case 'email_subscription_change':
      return trigger.to === undefined ? {} : { to: trigger.to };
    case 'subscription_group_change':
      return { group: trigger.group, ...(trigger.to === undefined ? {} : { to: trigger.to }) };
    case 'message_interaction': {
      const { type: _, ...values } = trigger;
      return withoutUnset(values);
    }
    case 'conversion_event':
      return withoutUnset({ flow: trigger.flow });
    case 'location_entered':
      return withoutUnset({ location: trigger.location });
    case 'geofence':
      return { geofence: trigger.geofence, event: trigger.event };
    case 'inbound_message':
      return withoutUnset({ channel: trigger.channel, text: trigger.text });
    case 'shop':
      return { event: trigger.event, conditions: conditionsOf(trigger.properties) };
    case 'email_added':
    case 'session_start':
    case 'unknown':
      return {};
  }
}

function withoutUnset(values: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(
    Object.entries(values).filter((pair): pair is [string, JsonValue] => pair[1] !== undefined),
  );
}
