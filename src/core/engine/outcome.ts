import { joinKey } from '../kernel/key';
import type { TemplateError } from '../liquid/contract';
import type { HttpResponse } from '../webhooks/message';
import { noteReceived } from './capping';
import { noteStepReceived } from './conversions';
import { addKey } from './counters';
import type { Delivery, Person } from './person';
import type { Program, SendProgram } from './program';
import { raiseReceipt } from './signals';
import type { DeliveryRecord } from './sink';
import type { Cause } from './trace';
import { flowId, record, type Turn } from './turn';

/** The 20x is the receipt that re-eligibility counts (W-SEND-5, W-ELIG-2). */
export function succeed(turn: Turn, send: SendProgram, delivery: Delivery): void {
  const { person, sink, now } = turn;
  noteSent(turn, send);
  person.tally.sent += 1;
  person.tally.firstSentAt ??= now;
  sink.counters?.countSent(send.index, now);
  noteStepReceived(turn, send, delivery.entry);
  raiseReceipt(turn, send, delivery.seq);
  finish(turn, send, delivery, 'sent', null);
}

/** What a message of any channel that arrived counts for: receipts and frequency caps. */
export function noteSent(turn: Turn, send: SendProgram): void {
  const { person, now } = turn;
  const flow = person.flows[send.flow];
  if (flow !== undefined) flow.lastReceiptAt = now;
  person.sentBySend[send.index] = (person.sentBySend[send.index] ?? 0) + 1;
  noteReceived(turn, send.rules);
}

export function fail(turn: Turn, send: SendProgram, delivery: Delivery, reason: string): void {
  turn.person.tally.failed += 1;
  const counters = turn.sink.counters?.sends[send.index];
  if (counters !== undefined) addKey(counters.failed, reason);
  finish(turn, send, delivery, 'failed', reason);
}

/** Connected Content calls one text may make; one that asks for more fails. */
export const maxContentCalls = 50;

/** Why nothing could be sent, and where in the author's text. */
export interface RenderFailure {
  readonly field: string;
  readonly code: string;
  readonly error?: TemplateError;
}

/** Nothing could be sent: a template that is broken or went over a limit, or an address nobody can call. */
export function failToRender(turn: Turn, send: SendProgram, delivery: Delivery, failure: RenderFailure): void {
  const { field, code, error } = failure;
  if (turn.sink.trace !== null) {
    const { line, column, excerpt } = error?.position ?? { line: null, column: null, excerpt: null };
    const values = { field, code, text: error?.message ?? '', line, column, excerpt };
    record(turn, delivery.seq, {
      type: 'send_failed',
      flow: flowId(turn, send.flow),
      delivery: delivery.number,
      field,
      cause: { rule: 'W-SEND-1', because: { key: `engine.failed.${failureKey(code)}`, values } },
    });
  }
  fail(turn, send, delivery, failureKey(code) === 'render' ? 'render' : code);
}

function failureKey(code: string): 'url_invalid' | 'url_port' | 'header_newline' | 'render' {
  return code === 'url_invalid' || code === 'url_port' || code === 'header_newline' ? code : 'render';
}

/** `abort_message` ran: no request, no receipt; the person may be sent to at the next trigger (W-ABORT-1, O-11). */
export function abort(
  turn: Turn,
  send: SendProgram,
  delivery: Delivery,
  field: string,
  reason: string,
  cause: Cause = { rule: 'W-ABORT-1', because: { key: 'engine.send.aborted', values: { field, reason } } },
): void {
  if (turn.sink.trace !== null) {
    const { number } = delivery;
    const flow = flowId(turn, send.flow);
    record(turn, delivery.seq, { type: 'aborted', flow, delivery: number, field, reason, cause });
  }
  countAbort(turn, send, reason);
  finish(turn, send, delivery, 'aborted', reason);
}

export function countAbort({ person, sink }: Turn, send: SendProgram, reason: string): void {
  person.tally.aborted += 1;
  const counters = sink.counters?.sends[send.index];
  if (counters !== undefined) addKey(counters.aborted, reason);
}

function finish(
  turn: Turn,
  send: SendProgram,
  delivery: Delivery,
  outcome: 'sent' | 'aborted' | 'failed',
  reason: string | null,
): void {
  const { deliveries } = turn.person;
  const index = deliveries.indexOf(delivery);
  if (index >= 0) deliveries.splice(index, 1);
  turn.sink.record?.(toRecord(turn.program, turn.person, send, delivery, outcome, reason));
}

/** Sends that are still on their way, as records. */
export function pendingRecords(program: Program, person: Person): readonly DeliveryRecord[] {
  return person.deliveries.flatMap((delivery) => {
    const send = program.sends[delivery.send];
    return send === undefined ? [] : [toRecord(program, person, send, delivery, 'pending', null)];
  });
}

function toRecord(
  program: Program,
  person: Person,
  send: SendProgram,
  delivery: Delivery,
  outcome: DeliveryRecord['outcome'],
  reason: string | null,
): DeliveryRecord {
  return {
    person: person.id,
    flow: program.flows[send.flow]?.id ?? '',
    step: send.step,
    delivery: delivery.number,
    at: delivery.startedAt,
    outcome,
    reason,
    request: delivery.request,
    attempts: delivery.log?.attempts ?? [],
    contentCalls: delivery.log?.contentCalls ?? [],
  };
}

/** Names an effect: the same over retries, different for everything else in a run. */
export function effectKey(turn: Turn, send: SendProgram, delivery: Delivery, part: string): string {
  const { person, program } = turn;
  const names = [program.seed, person.id, flowId(turn, send.flow), send.step ?? '', delivery.number, part];
  return joinKey(names);
}

export function statusOf(response: HttpResponse | null): { readonly status: number | null } {
  return { status: response === null ? null : response.status };
}
