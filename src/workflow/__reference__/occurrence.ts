import type { JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { Trigger } from '@/core/segments/trigger';
import { matchesComparison, propertyAt, type Stored } from './filters';

/** One thing that happened to a person, as triggers see it (O-29). */
export type Occurrence = {
  readonly time: EpochMs;
  /** Place among everything done to this person, from 1. */
  readonly moment: number;
} & Happening;

/** What happened, without when. */
export type Happening =
  | { readonly type: 'custom_event'; readonly name: string; readonly properties: JsonObject }
  | { readonly type: 'purchase'; readonly product: string; readonly properties: JsonObject }
  | { readonly type: 'session_start' }
  | { readonly type: 'attribute'; readonly name: string; readonly before: Stored; readonly after: Stored }
  /** The time of a schedule, or a call: nothing that triggers look at. */
  | { readonly type: 'scheduled' }
  | { readonly type: 'called'; readonly properties: JsonObject }
  | { readonly type: 'destination'; readonly properties: JsonObject }
  /** A profile field no trigger watches. */
  | { readonly type: 'field' }
  | { readonly type: 'email'; readonly before: Stored; readonly after: Stored }
  | { readonly type: 'subscription'; readonly before: Stored; readonly after: Stored };

export type Listener = 'start' | 'group' | 'exception' | 'campaign';

/** Whether the audience sees the profile of the moment (O-22), and so is judged when the start is taken from the queue. */
export function isJudgedLate({ type }: Occurrence): boolean {
  return ['attribute', 'email', 'subscription', 'scheduled', 'called', 'destination'].includes(type);
}

export function fires(trigger: Trigger, what: Occurrence, listener: Listener, firstAddressOnly: boolean): boolean {
  switch (trigger.type) {
    case 'custom_event':
      return (
        what.type === 'custom_event' &&
        what.name === trigger.event &&
        hasProperties(trigger.properties, what.properties)
      );
    case 'purchase':
      return (
        what.type === 'purchase' &&
        (trigger.product === undefined || trigger.product === what.product) &&
        hasProperties(trigger.properties, what.properties)
      );
    case 'session_start':
      return what.type === 'session_start';
    case 'custom_attribute_change':
      return (
        what.type === 'attribute' &&
        what.name === trigger.attribute.trim() &&
        isWatched(what.after, listener) &&
        (trigger.to === undefined || trigger.to === what.after)
      );
    case 'email_added':
      return what.type === 'email' && isNewAddress(what.before, what.after, firstAddressOnly);
    case 'email_subscription_change':
      return what.type === 'subscription' && isNewState(what.before, what.after, trigger.to);
    case 'unknown':
      return false;
    default:
      throw new Error(`The reference does not read ${trigger.type} triggers.`);
  }
}

/** C-ENTRY-13, C-ACTION-7: never null, never arrays; an object only in a group. */
function isWatched(after: Stored, listener: Listener): boolean {
  if (after === undefined || after === null || Array.isArray(after)) return false;
  return typeof after !== 'object' || listener === 'group';
}

/** O-24. */
function isNewAddress(before: Stored, after: Stored, firstOnly: boolean): boolean {
  if (typeof after !== 'string' || after === '') return false;
  const had = typeof before === 'string' && before !== '';
  if (!had) return true;
  return !firstOnly && before.toLowerCase() !== after.toLowerCase();
}

/** D-SUB-1: a new person is `subscribed`, so that W-TRIG-12 follows. Removing it is no change of state (W-TRIG-8). */
function isNewState(before: Stored, after: Stored, to: string | undefined): boolean {
  return typeof after === 'string' && after !== (before ?? 'subscribed') && (to === undefined || to === after);
}

type PropertyFilters = Extract<Trigger, { type: 'custom_event' }>['properties'];

function hasProperties(filters: PropertyFilters, properties: JsonObject): boolean {
  return filters.every(({ property, comparison }) =>
    matchesComparison(comparison, propertyAt(properties, property), 'property'),
  );
}
