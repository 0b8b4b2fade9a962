import { askDelivery } from './delivery-rules';
import { sendFromCampaign } from './deliver';
import { isInside, nextClock, zoneFor } from './clock';
import { firstRefusal, sendGates, type GateReason } from './gates';
import { noProperties, type Occurrence } from './occurrence';
import type { ScheduledSend } from './person';
import type { CampaignFlow } from './program';
import { delayEnd } from './send-delay';
import type { HoldReason, TimeOfDay } from './sending';
import type { Cause, Gate } from './trace';
import type { JsonObject } from '../kernel/json';
import { record, todayOf, type Turn } from './turn';

/** A send of a campaign on the way from its trigger to its dispatch. */
interface Ticket {
  readonly properties: JsonObject | null;
  /** What triggered it, for the trace and for what is asked again. */
  readonly occurrence: Occurrence | null;
  readonly cause: Cause | null;
  readonly seq: number;
  readonly waited: HoldReason | null;
}

/**
 * A campaign's trigger passed every gate: sends at once, or puts the send aside until its delay is over (W-DELAY-1),
 * quiet hours end (C-SEND-3) or the rate limit has a place (W-RATE-1). It is rendered when it goes out (`webhook.md` O-12).
 */
export function setOff(turn: Turn, flow: CampaignFlow, ticket: Omit<Ticket, 'waited'>): void {
  const { delay } = flow.timing;
  if (delay === null) {
    sendOrHold(turn, flow, { ...ticket, waited: null });
    return;
  }
  // The delay counts from what was done, which may lie in the past (C-ENTRY-16, O-21).
  const until = delayEnd(turn, delay, ticket.occurrence?.time ?? turn.now);
  const because = { key: 'engine.hold.delay', values: { until } };
  hold(turn, flow, { ...ticket, waited: null }, 'delay', until, { rule: 'W-DELAY-1', because });
}

function sendOrHold(turn: Turn, flow: CampaignFlow, ticket: Ticket): void {
  const answer = askDelivery(turn, flow.send.rules, ticket.waited);
  switch (answer.type) {
    case 'go':
      sendFromCampaign(turn, flow.send, ticket.properties, ticket.cause, ticket.seq);
      return;
    case 'hold':
      hold(turn, flow, ticket, answer.why, answer.until, answer.reason);
      return;
    case 'refused':
      passOver(turn, flow, answer.gate, answer.reason, ticket.seq);
  }
}

function hold(
  turn: Turn,
  flow: CampaignFlow,
  ticket: Ticket,
  why: HoldReason,
  until: number,
  reason: GateReason,
): void {
  const { person } = turn;
  const seq = record(turn, ticket.seq, {
    type: 'send_scheduled',
    flow: flow.id,
    entry: null,
    step: null,
    until,
    cause: reason,
  });
  person.scheduledCount += 1;
  const scheduled: ScheduledSend = {
    number: person.scheduledCount,
    flow: flow.index,
    triggeredAfter: person.occurrenceCount,
    why,
    due: until,
    properties: ticket.properties,
    seq,
  };
  person.scheduled.push(scheduled);
}

/** What a send put aside waited for is there. Everything that may have changed meanwhile is asked again. */
export function sendDue(turn: Turn, scheduled: ScheduledSend): void {
  const flow = turn.program.flows[scheduled.flow];
  drop(turn, scheduled);
  if (flow?.type !== 'campaign') return;
  const cause = { rule: waitRule[scheduled.why], because: { key: `engine.send.waited_${scheduled.why}` } };
  const seq = record(turn, scheduled.seq, { type: 'send_due', flow: flow.id, cause });
  const refusal = refusalWhenDue(turn, flow, scheduled);
  if (refusal !== null) {
    passOver(turn, flow, refusal.gate, refusal.reason, seq);
    return;
  }
  const { properties, why } = scheduled;
  const ticket: Ticket = { properties, occurrence: null, cause, seq, waited: why };
  const rescue = scheduled.why === 'delay' ? nextInWindow(turn, flow.timing.timeOfDay) : null;
  if (rescue === null) sendOrHold(turn, flow, ticket);
  else hold(turn, flow, ticket, 'time_of_day', rescue.until, rescue.reason);
}

const waitRule: Readonly<Record<HoldReason, string>> = {
  delay: 'W-DELAY-1',
  time_of_day: 'W-DELAY-6',
  quiet_hours: 'C-SEND-3',
  rate_limit: 'W-RATE-1',
};

interface Refusal {
  readonly gate: Gate;
  readonly reason: GateReason;
}

function refusalWhenDue(turn: Turn, flow: CampaignFlow, { why }: ScheduledSend): Refusal | null {
  if (turn.person.flows[flow.index]?.stopped === true) {
    const because = { key: 'engine.send.inactive_campaign' };
    return { gate: 'status', reason: { rule: 'W-ABORT-4', because } };
  }
  if (turn.now >= flow.closes) {
    const because = { key: 'engine.gate.ended', values: { closes: flow.closes } };
    return { gate: 'window', reason: { rule: 'W-DELAY-2', because } };
  }
  const { timeOfDay, reevaluate } = flow.timing;
  turn.today = todayOf(flow);
  if (why === 'delay' && timeOfDay?.then === 'skip' && !isOpenNow(turn, timeOfDay)) {
    return { gate: 'time_of_day', reason: outside(turn, timeOfDay) };
  }
  if (why === 'delay' && reevaluate && !flow.audience.matches(turn)) {
    return { gate: 'audience', reason: { rule: 'W-DELAY-3', because: flow.audience.explain(turn).because } };
  }
  const gate = firstRefusal(sendGates, turn, flow, noOccurrence);
  return gate === null ? null : { gate: gate.gate, reason: gate.explain(turn, flow, noOccurrence) };
}

/** Asked again about a send whose trigger is over: these gates look at the person alone. */
const noOccurrence: Occurrence = {
  type: 'attribute',
  ordinal: 0,
  name: '',
  properties: noProperties,
  time: 0,
  slot: -1,
  before: undefined,
  after: undefined,
  seq: -1,
  origin: null,
};

function isOpenNow(turn: Turn, { clock, ...span }: TimeOfDay): boolean {
  return isInside(span, zoneFor(turn, clock), turn.now);
}

function outside(turn: Turn, { clock, then, from, to }: TimeOfDay): GateReason {
  const values = { from, to, zone: zoneFor(turn, clock), then };
  return { rule: 'W-DELAY-6', because: { key: 'engine.gate.time_of_day', values } };
}

/** When the send may go out after all, if it may: the next opening of the window (W-DELAY-6). */
function nextInWindow(turn: Turn, window: TimeOfDay | null): { until: number; reason: GateReason } | null {
  if (window === null || isOpenNow(turn, window)) return null;
  const until = nextClock(zoneFor(turn, window.clock), turn.now, window.from);
  const because = { key: 'engine.hold.time_of_day', values: { until } };
  return { until, reason: { rule: 'W-DELAY-6', because } };
}

/**
 * Exception events cancel the pending send of a campaign with a delay (W-DELAY-4), also when the delay is over and the
 * send waits for its hours; the person stays free for the next trigger.
 */
export function cancelScheduled(turn: Turn, flow: number, occurrence: Occurrence): void {
  const program = turn.program.flows[flow];
  if (program?.type !== 'campaign' || program.timing.delay === null) return;
  const cancelled = turn.person.scheduled.filter(
    (send) => send.flow === flow && occurrence.ordinal > send.triggeredAfter,
  );
  for (const send of cancelled) {
    drop(turn, send);
    const because = { key: 'engine.send.cancelled', values: { event: occurrence.name } };
    passOver(turn, program, 'exception_event', { rule: 'W-DELAY-4', because }, occurrence.seq);
  }
}

function drop(turn: Turn, scheduled: ScheduledSend): void {
  const index = turn.person.scheduled.indexOf(scheduled);
  if (index >= 0) turn.person.scheduled.splice(index, 1);
}

function passOver(turn: Turn, flow: CampaignFlow, gate: Gate, { rule, because }: GateReason, parent: number): void {
  turn.sink.counters?.countRefused(flow.index, gate);
  record(turn, parent, { type: 'not_sent', flow: flow.id, gate, cause: { rule, because } });
}
