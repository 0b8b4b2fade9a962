import { shopEventName, type Trigger } from '@/core/segments/trigger';
import type { EpochMs } from '@/core/kernel/time';
import type { EventLine } from '@/workflow/documents/people';
import { actionOf, arrivalOf } from './script';

/** Why nobody came in: when people did what starts the flow. */
export type NoEntry =
  | { readonly type: 'no_trigger' }
  /** Nobody's history holds any of it. */
  | { readonly type: 'never'; readonly trigger: Trigger }
  /** All of it lies before the start, or at the horizon or later. */
  | {
      readonly type: 'outside';
      readonly trigger: Trigger;
      readonly people: number;
      readonly side: 'before' | 'after';
      readonly edge: EpochMs;
    }
  /** It happened inside the run: the gates refused it. */
  | { readonly type: 'refused'; readonly refused: Readonly<Record<string, number>> };

export interface NoEntryQuestion {
  readonly triggers: readonly Trigger[];
  readonly events: readonly EventLine[];
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly refused: Readonly<Record<string, number>>;
}

interface Tally {
  readonly trigger: Trigger;
  readonly before: Set<string>;
  readonly inside: Set<string>;
  readonly after: Set<string>;
  earliest: EpochMs;
  latest: EpochMs;
}

export function whyNobodyEntered(question: NoEntryQuestion): NoEntry {
  const { triggers, events, from, until, refused } = question;
  const [first] = triggers;
  if (first === undefined) return { type: 'no_trigger' };
  const tallies = triggers.map((trigger): Tally => ({
    trigger,
    before: new Set(),
    inside: new Set(),
    after: new Set(),
    earliest: Infinity,
    latest: -Infinity,
  }));
  for (const line of events) {
    const at = arrivalOf(line);
    if (at === null) continue;
    const side = at < from ? 'before' : at < until ? 'inside' : 'after';
    for (const tally of tallies) {
      if (!concerns(tally.trigger, line)) continue;
      tally[side].add(line.external_id);
      tally.earliest = Math.min(tally.earliest, at);
      tally.latest = Math.max(tally.latest, at);
    }
  }
  if (Object.keys(refused).length > 0 || tallies.some(({ inside }) => inside.size > 0)) {
    return { type: 'refused', refused };
  }
  const most = (side: 'before' | 'after'): Tally | undefined =>
    tallies.reduce<Tally | undefined>(
      (best, one) => (one[side].size > (best?.[side].size ?? 0) ? one : best),
      undefined,
    );
  for (const side of ['before', 'after'] as const) {
    const tally = most(side);
    if (tally === undefined) continue;
    const { trigger, earliest, latest } = tally;
    return { type: 'outside', trigger, people: tally[side].size, side, edge: side === 'before' ? earliest : latest };
  }
  return { type: 'never', trigger: first };
}

/** Whether a line is of the kind a trigger listens to; conditions on it are the engine's to judge. */
function concerns(trigger: Trigger, line: EventLine): boolean {
  const action = actionOf(line);
  switch (trigger.type) {
    case 'custom_attribute_change':
      return action.type === 'attributes' && trigger.attribute in action.attributes;
    case 'email_added':
      return action.type === 'attributes' && 'email' in action.attributes;
    case 'email_subscription_change':
      return action.type === 'attributes' && 'email_subscribe' in action.attributes;
    case 'custom_event':
      return action.type === 'custom_event' && action.name === trigger.event;
    case 'session_start':
      return action.type === 'session_start';
    case 'purchase':
      return action.type === 'purchase' && (trigger.product === undefined || action.product === trigger.product);
    case 'shop':
      return action.type === 'custom_event' && action.name === shopEventName(trigger.event);
    case 'subscription_group_change':
      return action.type === 'attributes' && 'subscription_groups' in action.attributes;
    case 'message_interaction':
      return action.type === 'other' && action.kind === 'message';
    case 'conversion_event':
      return action.type === 'other' && action.kind === 'conversion';
    case 'location_entered':
      return action.type === 'other' && action.kind === 'location';
    case 'geofence':
    case 'inbound_message':
      return action.type === 'other' && action.kind === trigger.type;
    case 'unknown':
      return false;
  }
}
