import type { JsonValue } from '../kernel/json';
import { compilePropertyFilters } from '../segments/match-trigger';
import { groupState } from '../segments/leaf';
import type { SignalKind } from '../segments/signal';
import { shopEventName, type PropertyFilter, type Trigger } from '../segments/trigger';
import type { Slot } from './contract';
import type { Occurrence } from './occurrence';
import type { OccurrenceTest } from './program';
import { emailSlot, groupsSlot, isStandardSlot, subscriptionSlot } from './slots';

/** What an occurrence must be for a trigger to be asked at all: the key it is indexed under. */
export type TriggerKey =
  | { readonly type: 'custom_event'; readonly name: string }
  /** `null`: any product. */
  | { readonly type: 'purchase'; readonly product: string | null }
  | { readonly type: 'session_start' }
  | { readonly type: 'signal'; readonly signal: SignalKind }
  | { readonly type: 'attribute'; readonly slot: Slot }
  /** Never fires: a kind this version does not know, or a standard field where a custom attribute is asked for. */
  | { readonly type: 'never' };

export interface CompiledTrigger {
  readonly key: TriggerKey;
  readonly test: OccurrenceTest;
}

export interface TriggerOptions {
  readonly slot: (attribute: string) => Slot;
  readonly emailTrigger: 'any_new_address' | 'first_address_only';
  /** In a group of Action Paths a changed object counts; at an entry it does not (C-ENTRY-13, C-ACTION-7). */
  readonly objectsCount: boolean;
}

/** Compiles one trigger to its key and a test that also holds when it is asked about something else. */
export function compileTrigger(trigger: Trigger, options: TriggerOptions): CompiledTrigger {
  switch (trigger.type) {
    case 'custom_event':
      return eventTrigger(trigger.event, trigger.properties, options);
    case 'shop':
      return eventTrigger(shopEventName(trigger.event), trigger.properties, options);
    case 'purchase': {
      const { product } = trigger;
      const fits = compilePropertyFilters(trigger.properties, options.slot);
      return {
        key: { type: 'purchase', product: product ?? null },
        test: (it, view) =>
          it.type === 'purchase' && (product === undefined || it.name === product) && fits(it.properties, view),
      };
    }
    case 'session_start':
      return { key: { type: 'session_start' }, test: (it) => it.type === 'session_start' };
    case 'email_added':
      return { key: { type: 'attribute', slot: emailSlot }, test: emailTest(options) };
    case 'email_subscription_change':
      return { key: { type: 'attribute', slot: subscriptionSlot }, test: subscriptionTest(trigger.to) };
    case 'custom_attribute_change':
      return attributeTrigger(options.slot(trigger.attribute), trigger.to, options.objectsCount);
    case 'subscription_group_change':
      return { key: { type: 'attribute', slot: groupsSlot }, test: groupTest(trigger.group, trigger.to) };
    case 'message_interaction':
      return signalTrigger('message', {
        interaction: trigger.interaction,
        flow: trigger.flow,
        step: trigger.step,
        channel: trigger.channel,
      });
    case 'conversion_event':
      return signalTrigger('conversion', { flow: trigger.flow });
    case 'location_entered':
      return signalTrigger('location', { location: trigger.location });
    case 'geofence':
      return signalTrigger('geofence', { geofence: trigger.geofence, event: trigger.event });
    case 'inbound_message':
      return signalTrigger('inbound_message', { channel: trigger.channel, text: trigger.text });
    case 'unknown':
      return never;
  }
}

function eventTrigger(event: string, properties: readonly PropertyFilter[], options: TriggerOptions): CompiledTrigger {
  const fits = compilePropertyFilters(properties, options.slot);
  return {
    key: { type: 'custom_event', name: event },
    test: (it, view) => it.type === 'custom_event' && it.name === event && fits(it.properties, view),
  };
}

/** Fires for a signal that has every member asked for; what is left out may be anything. */
function signalTrigger(signal: SignalKind, asked: Readonly<Record<string, string | undefined>>): CompiledTrigger {
  const members = Object.entries(asked).filter(([, value]) => value !== undefined);
  const isMet = ([name, value]: readonly [string, string | undefined], { properties }: Occurrence): boolean =>
    Object.hasOwn(properties, name) && properties[name] === value;
  return {
    key: { type: 'signal', signal },
    test: (it) => it.type === 'signal' && it.name === signal && members.every((member) => isMet(member, it)),
  };
}

/** The state in the group changed; the first one ever set is a change too. */
function groupTest(group: string, to: string | undefined): OccurrenceTest {
  return ({ slot, before, after }) => {
    if (slot !== groupsSlot) return false;
    const state = groupState(after, group);
    return state !== undefined && state !== groupState(before, group) && (to === undefined || state === to);
  };
}

const never: CompiledTrigger = { key: { type: 'never' }, test: () => false };

/**
 * Fires for a value that is set, never for a removal or an array (C-ENTRY-13, C-ENTRY-14). That it really changed is
 * settled before: an unchanged write is no occurrence.
 */
function attributeTrigger(
  slot: Slot,
  to: string | number | boolean | undefined,
  objectsCount: boolean,
): CompiledTrigger {
  if (isStandardSlot(slot)) return never;
  const counts = (after: JsonValue | undefined): boolean =>
    after !== undefined && after !== null && (typeof after !== 'object' || (objectsCount && !Array.isArray(after)));
  return {
    key: { type: 'attribute', slot },
    test:
      to === undefined
        ? (it) => it.slot === slot && counts(it.after)
        : (it) => it.slot === slot && (it.after === to || Object.is(it.after, to)),
  };
}

/** Added, or changed to another address; a change of letter case is none (O-24, C-ACTION-8). */
function emailTest(options: TriggerOptions): OccurrenceTest {
  const firstOnly = options.emailTrigger === 'first_address_only';
  return ({ slot, before, after }) => {
    if (slot !== emailSlot || typeof after !== 'string' || after === '') return false;
    if (typeof before !== 'string' || before === '') return true;
    return !firstOnly && before.toLowerCase() !== after.toLowerCase();
  };
}

/** An unset state counts as subscribed, so a new person who is subscribed changes nothing (W-TRIG-12). */
function subscriptionTest(to: string | undefined): OccurrenceTest {
  return ({ slot, before, after }) => {
    if (slot !== subscriptionSlot || typeof after !== 'string') return false;
    return after !== (before ?? 'subscribed') && (to === undefined || after === to);
  };
}
