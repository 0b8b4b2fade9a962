import type { JsonObject, JsonValue } from '../kernel/json';
import { compileComparison, type ComparisonOptions } from './comparison';
import { conditionsOf } from './explain';
import { compileAnyAt } from './path';
import type { PropertyFilter, Trigger } from './trigger';
import type { FilterView } from './view';

export type PropertiesTest = (properties: JsonObject, view: FilterView) => boolean;

/**
 * Tests an event's own properties, all filters joined by AND (C-ENTRY-12, C-ACTION-10). `a.b` reaches into objects; a
 * property whose whole name is `a.b` comes first. Only own properties are looked at. A value of another type than the
 * comparison's never matches (C-ACTION-12), patterns are case-sensitive (W-TRIG-2, O-6), and an empty text is not blank
 * (D-EVT-7). `slot` finds the attributes a filter compares with.
 */
export function compilePropertyFilters(
  filters: readonly PropertyFilter[],
  slot?: ComparisonOptions['slot'],
): PropertiesTest {
  if (filters.length === 0) return () => true;
  const options = { caseSensitiveRegex: true, emptyIsBlank: false, ...(slot === undefined ? {} : { slot }) };
  const tests = filters.map(({ property, comparison }) =>
    compileAnyAt(property, compileComparison(comparison, options)),
  );
  const [only] = tests;
  if (only !== undefined && tests.length === 1) return only;
  return (properties, view) => tests.every((test) => test(properties, view));
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
