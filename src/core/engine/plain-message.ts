import type { EpochMs } from '../kernel/time';
import { noteStepReceived } from './conversions';
import { addKey } from './counters';
import { noteSent } from './outcome';
import type { Occurrence } from './occurrence';
import type { SendProgram } from './program';
import { raiseReceipt } from './signals';
import type { Cause } from './trace';
import { flowId, record, type Turn } from './turn';

/** A message inside an app that waits for the person to come back (C-MSG-6). */
export interface LiveMessage {
  readonly send: number;
  readonly entry: number | null;
  readonly delivery: number;
  readonly until: EpochMs;
  /** Trace entry of the step that made it live. */
  readonly seq: number;
}

/** Messages of one step that may be live at a time (C-MSG-6). */
const maxLive = 10;

/**
 * Sends a message whose content is not composed here: it arrives at once; inside an app it is live from now on and
 * arrives when it is shown, at a later session (C-MSG-6, S-RET-1).
 */
export function sendPlain(
  turn: Turn,
  send: SendProgram,
  entry: number | null,
  delivery: number,
  cause: Cause,
  parent: number,
): void {
  if (send.liveMs === null) {
    arrive(turn, send, { entry, delivery }, 'sent', cause, parent);
    return;
  }
  const { live } = turn.person;
  if (live.filter((message) => message.send === send.index).length >= maxLive) {
    const counters = turn.sink.counters?.sends[send.index];
    if (counters !== undefined) addKey(counters.refused, 'in_progress');
    const because = { key: 'engine.gate.too_many_live', values: { max: maxLive } };
    const flow = flowId(turn, send.flow);
    record(turn, parent, { type: 'not_sent', flow, gate: 'in_progress', cause: { rule: 'C-MSG-6', because } });
    return;
  }
  const until = turn.now + send.liveMs;
  const because = { key: 'engine.send.live', values: { step: send.name, until } };
  const seq = tell(turn, send, { entry, delivery }, 'live', { rule: 'C-MSG-6', because }, parent);
  live.push({ send: send.index, entry, delivery, until, seq });
}

/**
 * A session starts: what is live is shown, also when its entry is over (C-EXIT-12), but not while its canvas is stopped
 * (C-STOP-1). What comes to life in this very session waits for the next (C-ACTION-26).
 */
export function showLive(turn: Turn, occurrence: Occurrence): void {
  const { person, program, now } = turn;
  const waiting = person.live.splice(0);
  for (const message of waiting) {
    const send = program.sends[message.send];
    if (send === undefined || message.until <= now) continue;
    if (person.flows[send.flow]?.stopped === true) {
      person.live.push(message);
      continue;
    }
    const because = { key: 'engine.send.shown', values: { step: send.name } };
    arrive(turn, send, message, 'shown', { rule: 'C-MSG-6', because }, occurrence.seq);
  }
}

type Which = Pick<LiveMessage, 'entry' | 'delivery'>;

function arrive(
  turn: Turn,
  send: SendProgram,
  which: Which,
  outcome: 'sent' | 'shown',
  cause: Cause,
  parent: number,
): void {
  const seq = tell(turn, send, which, outcome, cause, parent);
  const counters = turn.sink.counters?.sends[send.index];
  if (counters !== undefined) counters.sent += 1;
  noteSent(turn, send);
  noteStepReceived(turn, send, which.entry);
  raiseReceipt(turn, send, seq);
}

function tell(
  turn: Turn,
  send: SendProgram,
  { entry, delivery }: Which,
  outcome: 'sent' | 'live' | 'shown',
  cause: Cause,
  parent: number,
): number {
  const { step, rules } = send;
  const flow = flowId(turn, send.flow);
  return record(turn, parent, {
    type: 'message_sent',
    flow,
    entry,
    step,
    delivery,
    channel: rules.channel,
    outcome,
    cause,
  });
}
