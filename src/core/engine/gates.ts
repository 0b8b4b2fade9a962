import type { GateCheck, GateReason } from './gate-check';
import { exitCriteria, globalControl, isLocallyOpen, volume, wayIn } from './entry-gates';
import type { Alternative } from './trace';
import { isInside, zoneFor } from './clock';
import type { Slot } from './contract';
import type { Occurrence } from './occurrence';
import type { CampaignFlow, CanvasFlow, Flow, SendTo } from './program';
import { subscriptionSlot } from './slots';
import type { Turn } from './turn';

export type { GateCheck, GateReason } from './gate-check';

/** Asks gates in order; the first that refuses, or `null`. */
export function firstRefusal<F extends Flow>(
  gates: readonly GateCheck<F>[],
  turn: Turn,
  flow: F,
  occurrence: Occurrence,
): GateCheck<F> | null {
  for (const gate of gates) if (!gate.passes(turn, flow, occurrence)) return gate;
  return null;
}

/** Every gate asked up to and including the one that refused, with what it looked at. */
export function describeGates<F extends Flow>(
  gates: readonly GateCheck<F>[],
  refusal: GateCheck<F> | null,
  turn: Turn,
  flow: F,
  occurrence: Occurrence,
): readonly Alternative[] {
  const asked = refusal === null ? gates : gates.slice(0, gates.indexOf(refusal) + 1);
  return asked
    .filter((gate) => gate === refusal || gate.applies?.(flow) !== false)
    .map((gate) => ({
      port: gate.gate,
      name: '',
      taken: gate !== refusal,
      reason: gate.explain(turn, flow, occurrence).because,
    }));
}

const status: GateCheck<Flow> = {
  gate: 'status',
  passes: (turn, flow) => turn.person.flows[flow.index]?.stopped !== true,
  explain: (turn, flow) => ({
    rule: 'O-10',
    because: { key: turn.person.flows[flow.index]?.stopped === true ? 'engine.gate.stopped' : 'engine.gate.active' },
  }),
};

/** By the own time of what happened: a late event counts for the moment it belongs to (C-ENTRY-18). */
const window: GateCheck<Flow> = {
  gate: 'window',
  passes: (turn, flow, occurrence) => isOpen(turn, flow, occurrence),
  explain: (turn, flow, occurrence) => ({
    rule: occurrence.type === 'destination' ? 'C-DEST-1' : 'C-ENTRY-9',
    because: {
      key:
        occurrence.type === 'destination'
          ? 'engine.gate.window_bypassed'
          : isOpen(turn, flow, occurrence)
            ? 'engine.gate.window_open'
            : 'engine.gate.window_closed',
      values: {
        time: occurrence.time,
        opens: Number.isFinite(flow.opens) ? flow.opens : undefined,
        closes: Number.isFinite(flow.closes) ? flow.closes : undefined,
      },
    },
  }),
};

function isOpen(turn: Turn, flow: Flow, occurrence: Occurrence): boolean {
  // Send to Destination bypasses the schedule (C-DEST-1).
  if (occurrence.type === 'destination') return true;
  if (occurrence.time < flow.opens || occurrence.time >= flow.closes) return false;
  return flow.controls === null || isLocallyOpen(turn, flow, occurrence);
}

const audience: GateCheck<Flow> = {
  gate: 'audience',
  passes: (turn, flow) => flow.audience.matches(turn),
  explain: (turn, flow) => {
    const { rule, because } = flow.audience.explain(turn);
    return { rule, because };
  },
};

/** Asked when the trigger is judged, for events on the profile before them (O-22, W-TRIG-4). */
export const triggerGates: readonly GateCheck<Flow>[] = [status, wayIn, window, globalControl, audience];

/** Whether the person's email subscription allows this send (C-SEND-1); unset counts as subscribed. */
export function mayBeSentTo(turn: Turn, sendTo: SendTo, slot: Slot = subscriptionSlot): boolean {
  if (sendTo === 'all') return true;
  const state = turn.person.values[slot];
  return sendTo === 'opted_in_only' ? state === 'opted_in' : state !== 'unsubscribed';
}

export function explainSubscription(turn: Turn, sendTo: SendTo, slot: Slot = subscriptionSlot): GateReason {
  const allowed = mayBeSentTo(turn, sendTo, slot);
  // Push is asked about only where it refuses.
  const key =
    slot === subscriptionSlot
      ? `engine.gate.subscription_${allowed ? 'allows' : 'refuses'}`
      : 'engine.gate.push_refuses';
  return {
    rule: 'C-SEND-1',
    because: {
      key,
      values: { state: turn.person.values[slot] ?? 'subscribed', sendTo },
    },
  };
}

const reentry: GateCheck<CanvasFlow> = {
  gate: 're_eligibility',
  passes: (turn, flow) => {
    const last = turn.person.flows[flow.index]?.lastEntryAt ?? null;
    if (last === null) return true;
    return flow.reentryMs !== null && turn.now - last >= flow.reentryMs;
  },
  explain: (turn, flow) => {
    const last = turn.person.flows[flow.index]?.lastEntryAt ?? null;
    if (last === null) return { rule: 'C-RE-1', because: { key: 'engine.gate.first_entry' } };
    if (flow.reentryMs === null) return { rule: 'C-RE-1', because: { key: 'engine.gate.reentry_off' } };
    const values = { since: turn.now - last, window: flow.reentryMs };
    const key = values.since >= values.window ? 'engine.gate.reentry_allowed' : 'engine.gate.reentry_too_soon';
    return { rule: 'C-RE-5', because: { key, values } };
  },
};

/** By processing time, whichever trigger; a refused attempt does not move the mark (O-11). */
const sameSecond: GateCheck<CanvasFlow> = {
  gate: 'same_second',
  passes: isSecondOver,
  explain: (turn, flow) => {
    const last = turn.person.flows[flow.index]?.lastEntryAt ?? null;
    const rule = turn.program.options.sameSecond;
    if (last === null) return { rule: 'O-11', because: { key: 'engine.gate.no_entry_yet' } };
    const values = { since: turn.now - last, limit: rule };
    const key = isSecondOver(turn, flow) ? 'engine.gate.second_over' : 'engine.gate.same_second';
    return { rule: 'O-11', because: { key, values } };
  },
};

function isSecondOver(turn: Turn, flow: CanvasFlow): boolean {
  const last = turn.person.flows[flow.index]?.lastEntryAt ?? null;
  if (last === null) return true;
  const rule = turn.program.options.sameSecond;
  if (rule === 'clock_second') return Math.floor(turn.now / 1000) !== Math.floor(last / 1000);
  return turn.now - last >= rule;
}

/** Asked when a start is taken from the queue (O-6). */
export const entryGates: readonly GateCheck<CanvasFlow>[] = [exitCriteria, reentry, sameSecond, volume];

const subscription: GateCheck<CampaignFlow> = {
  gate: 'audience',
  passes: (turn, flow) => mayBeSentTo(turn, flow.sendTo),
  explain: (turn, flow) => explainSubscription(turn, flow.sendTo),
};

const receipt: GateCheck<CampaignFlow> = {
  gate: 're_eligibility',
  passes: (turn, flow) => {
    const last = turn.person.flows[flow.index]?.lastReceiptAt ?? null;
    if (last === null) return true;
    return flow.reeligibleMs !== null && turn.now - last >= flow.reeligibleMs;
  },
  explain: (turn, flow) => {
    const last = turn.person.flows[flow.index]?.lastReceiptAt ?? null;
    if (last === null) return { rule: 'W-ELIG-5', because: { key: 'engine.gate.no_receipt' } };
    if (flow.reeligibleMs === null) {
      return { rule: 'W-ELIG-1', because: { key: 'engine.gate.received_once', values: { at: last } } };
    }
    const values = { since: turn.now - last, window: flow.reeligibleMs };
    const key = values.since >= values.window ? 'engine.gate.receipt_allowed' : 'engine.gate.receipt_too_soon';
    return { rule: 'W-ELIG-3', because: { key, values } };
  },
};

/** Another send of the same campaign is on its way; not asked with a window of 0 (W-ELIG-4, W-ELIG-7). */
const inProgress: GateCheck<CampaignFlow> = {
  gate: 'in_progress',
  passes: isFree,
  explain: (turn, flow) => ({
    rule: flow.reeligibleMs === 0 ? 'W-ELIG-4' : 'W-ELIG-7',
    because: {
      key: isFree(turn, flow) ? 'engine.gate.no_other_send' : 'engine.gate.in_progress',
    },
  }),
};

export const sendGates: readonly GateCheck<CampaignFlow>[] = [subscription, receipt, inProgress];

/** Hours of the day in which a campaign can be triggered, by the own time of what happened (W-DELAY-6). */
const timeOfDay: GateCheck<CampaignFlow> = {
  gate: 'time_of_day',
  passes: isInHours,
  explain: (turn, flow, occurrence) => {
    const window = flow.timing.timeOfDay;
    const key = isInHours(turn, flow, occurrence) ? 'engine.gate.time_of_day_open' : 'engine.gate.time_of_day';
    const zone = zoneFor(turn, window?.clock ?? 'company');
    return { rule: 'W-DELAY-6', because: { key, values: { from: window?.from, to: window?.to, zone } } };
  },
};

function isInHours(turn: Turn, { timing }: CampaignFlow, { time }: Occurrence): boolean {
  const window = timing.timeOfDay;
  return window === null || isInside(window, zoneFor(turn, window.clock), time);
}

const hourlyGates: readonly GateCheck<CampaignFlow>[] = [timeOfDay, ...sendGates];

/** What a campaign asks at its trigger, beside the gates of every trigger (W-ELIG-8). */
export function gatesOf({ timing }: CampaignFlow): readonly GateCheck<CampaignFlow>[] {
  return timing.timeOfDay === null ? sendGates : hourlyGates;
}

function isFree(turn: Turn, flow: CampaignFlow): boolean {
  if (flow.reeligibleMs === 0) return true;
  return !turn.person.deliveries.some((delivery) => delivery.send === flow.send.index);
}
