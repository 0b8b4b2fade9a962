import type { JsonObject } from '../kernel/json';
import type { SignalKind } from '../segments/signal';
import { enqueue } from './budget';
import { noteOccurrence } from './history';
import type { Occurrence, Origin } from './occurrence';
import type { SendProgram } from './program';
import { flowId, type Turn } from './turn';

/**
 * Something the engine itself brought about, that triggers and filters may ask for. It is on the profile at once; its
 * triggers are judged when its turn in the queue comes (O-6). Costs nothing where nobody asks.
 */
export function raise(
  turn: Turn,
  signal: SignalKind,
  properties: JsonObject,
  parent: number,
  origin: Origin | null,
): void {
  const { program, person } = turn;
  const isAwaited = program.listeners.signals.has(signal);
  if (!isAwaited && program.history.isEmpty) return;
  const occurrence: Occurrence = {
    type: 'signal',
    ordinal: isAwaited ? ++person.occurrenceCount : person.occurrenceCount,
    name: signal,
    properties,
    time: turn.now,
    slot: -1,
    before: undefined,
    after: undefined,
    seq: parent,
    origin,
    isNoted: true,
  };
  noteOccurrence(turn, { ...occurrence, isNoted: false });
  if (isAwaited) enqueue(turn, occurrence);
}

/** A message arrived: of a webhook with its 20x, of push at the send (S-RET-1). Aborted ones never do (S-RET-10). */
export function raiseReceipt(turn: Turn, send: SendProgram, parent: number): void {
  const flow = flowId(turn, send.flow);
  const { step } = send;
  const properties = { interaction: 'received', channel: send.rules.channel, flow, ...(step === null ? {} : { step }) };
  raise(turn, 'message', properties, parent, null);
}
