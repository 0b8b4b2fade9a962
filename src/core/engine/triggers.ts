import type { JsonValue } from '../kernel/json';
import { compilePropertyFilters } from '../segments/match-trigger';
import type { Trigger } from '../segments/trigger';
import type { Slot } from './contract';
import type { OccurrenceTest } from './program';
import { emailSlot, isStandardSlot, subscriptionSlot } from './slots';

/** What an occurrence must be for a trigger to be asked at all: the key it is indexed under. */
export type TriggerKey =
  | { readonly type: 'custom_event'; readonly name: string }
  /** `null`: any product. */
  | { readonly type: 'purchase'; readonly product: string | null }
  | { readonly type: 'session_start' }
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
    case 'custom_event': {
      const { event } = trigger;
      const fits = compilePropertyFilters(trigger.properties);
      return {
        key: { type: 'custom_event', name: event },
        test: (it) => it.type === 'custom_event' && it.name === event && fits(it.properties),
      };
    }
    case 'purchase': {
      const { product } = trigger;
      const fits = compilePropertyFilters(trigger.properties);
      return {
        key: { type: 'purchase', product: product ?? null },
        test: (it) => it.type === 'purchase' && (product === undefined || it.name === product) && fits(it.properties),
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
    case 'unknown':
      return never;
  }
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
