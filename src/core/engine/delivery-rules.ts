import type { EpochMs } from '../kernel/time';
import { groupState } from '../segments/leaf';
import { capRefusal } from './capping';
import { isInside, nextClock } from './clock';
import { explainSubscription, mayBeSentTo, type GateReason } from './gates';
import type { Slot } from './contract';
import { reserveSlot } from './rate';
import type { DeliveryRules, HoldReason, QuietHours } from './sending';
import { groupsSlot } from './slots';
import type { Gate } from './trace';
import type { Turn } from './turn';

export type DeliveryAnswer =
  | { readonly type: 'go' }
  /** Not now, and not later: the person is passed over, or goes on in the canvas (C-SEND-4, C-SEND-6, W-CAP-2). */
  | { readonly type: 'refused'; readonly gate: Gate; readonly reason: GateReason }
  | { readonly type: 'hold'; readonly until: EpochMs; readonly why: HoldReason; readonly reason: GateReason };

const go: DeliveryAnswer = { type: 'go' };

/**
 * Asks, at the moment a message is about to go out, whether it may: the subscription (C-SEND-1, D-SUB-2), quiet hours (C-SEND-3),
 * the workspace's frequency caps (W-CAP-1), then a place under the rate limit (W-RATE-2), in this order, so that what is
 * refused takes no place. `waited` is what the message already waited for.
 */
export function askDelivery(turn: Turn, rules: DeliveryRules, waited: HoldReason | null): DeliveryAnswer {
  if (!mayBeSentTo(turn, rules.sendTo, rules.subscription)) {
    return { type: 'refused', gate: 'audience', reason: explainSubscription(turn, rules.sendTo, rules.subscription) };
  }
  const unreachable = askReach(turn, rules.reach) ?? askGroup(turn, rules.group);
  if (unreachable !== null) return unreachable;
  const quiet = askQuietHours(turn, rules.quietHours);
  if (quiet !== null) return quiet;
  const capped = capRefusal(turn, rules);
  if (capped !== null) return { type: 'refused', gate: 'frequency_cap', reason: capped };
  return rules.perMinute === null || waited === 'rate_limit' ? go : askRate(turn, rules.flow, rules.perMinute);
}

/** Nobody can be reached by a channel whose address the profile lacks (C-MSG-2). */
function askReach(turn: Turn, slot: Slot | null): DeliveryAnswer | null {
  if (slot === null) return null;
  const address = turn.person.values[slot];
  if (address !== undefined && address !== null && address !== '') return null;
  const because = { key: 'engine.gate.unreachable', values: { field: turn.program.slots.names[slot] ?? '' } };
  return { type: 'refused', gate: 'reachable', reason: { rule: 'C-MSG-2', because } };
}

/** Texts go to nobody who did not subscribe to the group they are sent to (D-SUB-2). */
function askGroup(turn: Turn, group: string | null): DeliveryAnswer | null {
  if (group === null) return null;
  const state = groupState(turn.person.values[groupsSlot], group);
  if (state === 'subscribed') return null;
  const key = state === undefined ? 'engine.gate.group_unset' : 'engine.gate.group_refuses';
  return { type: 'refused', gate: 'audience', reason: { rule: 'D-SUB-2', because: { key, values: { group } } } };
}

function askQuietHours(turn: Turn, quiet: QuietHours | null): DeliveryAnswer | null {
  if (quiet === null) return null;
  const zone = turn.userZone();
  if (!isInside(quiet, zone, turn.now)) return null;
  const until = nextClock(zone, turn.now, quiet.to);
  const key = `engine.gate.quiet_${quiet.then}`;
  const reason = { rule: 'C-SEND-3', because: { key, values: { until, zone } } };
  return quiet.then === 'abort'
    ? { type: 'refused', gate: 'quiet_hours', reason: { ...reason, rule: 'C-SEND-4' } }
    : { type: 'hold', until, why: 'quiet_hours', reason };
}

/** A message more than three days late would be of no use to anybody (W-ABORT-2). */
const latestMs = 72 * 3_600_000;

function askRate(turn: Turn, flow: number, perMinute: number): DeliveryAnswer {
  const at = reserveSlot(turn, flow, perMinute, latestMs);
  const values = { perMinute, until: at };
  if (at === null) {
    const because = { key: 'engine.gate.rate_over_72h', values: { perMinute } };
    return { type: 'refused', gate: 'rate_limit', reason: { rule: 'W-ABORT-2', because } };
  }
  if (at <= turn.now) return go;
  const reason = { rule: 'W-RATE-1', because: { key: 'engine.gate.rate_limited', values } };
  return { type: 'hold', until: at, why: 'rate_limit', reason };
}
