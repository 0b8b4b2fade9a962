import { isJsonObject, type JsonObject, type JsonValue } from '../kernel/json';
import { compileComparison } from './comparison';
import { operandsOf } from './explain';
import type { PropertyFilter, Trigger } from './trigger';

/**
 * Tests an event's own properties, all filters joined by AND (C-ENTRY-12, C-ACTION-10). `a.b` reaches into objects; a
 * property whose whole name is `a.b` comes first. Only own properties are looked at. A value of another type than the
 * comparison's never matches (C-ACTION-12), patterns are case-sensitive (W-TRIG-2, O-6), and an empty text is not blank
 * (D-EVT-7).
 */
export function compilePropertyFilters(filters: readonly PropertyFilter[]): (properties: JsonObject) => boolean {
  if (filters.length === 0) return () => true;
  const tests = filters.map(({ property, comparison }) => ({
    read: compilePath(property),
    test: compileComparison(comparison, { caseSensitiveRegex: true, emptyIsBlank: false }),
  }));
  return (properties) => tests.every(({ read, test }) => test(read(properties)));
}

function compilePath(property: string): (properties: JsonObject) => JsonValue | undefined {
  if (!property.includes('.')) return (properties) => ownValue(properties, property);
  const parts = property.split('.');
  return (properties) => {
    if (Object.hasOwn(properties, property)) return properties[property];
    let value: JsonValue | undefined = properties;
    for (const part of parts) value = isJsonObject(value) ? ownValue(value, part) : undefined;
    return value;
  };
}

function ownValue(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
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
    case 'email_added':
    case 'session_start':
    case 'unknown':
      return {};
  }
}

function conditionsOf(filters: readonly PropertyFilter[]): JsonValue {
  return filters.map(({ property, comparison }) => ({
    name: property,
    operator: comparison.operator,
    operands: operandsOf(comparison),
  }));
}
