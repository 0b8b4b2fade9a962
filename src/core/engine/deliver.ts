import type { JsonObject } from '../kernel/json';
import type { ContentCall, TemplateError } from '../liquid/contract';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import { finishRequest, jsonBody } from '../webhooks/request';
import { attempt, takeResponse } from './attempt';
import type { Condition, SendEffect } from './contract';
import { contentFailed, contentRetryAt, hasContentFailed, retriesOf } from './content-retry';
import { addKey } from './counters';
import { firstAbort, longestDecidedId } from './decision';
import { askDelivery, type DeliveryAnswer } from './delivery-rules';
import { answerOfSuspended, noteHostAnswer } from './host-health';
import { abort, countAbort, effectKey, failToRender, maxContentCalls, statusOf, type RenderFailure } from './outcome';
import type { Delivery, Entry } from './person';
import { sendPlain } from './plain-message';
import type { SendProgram } from './program';
import { freezeRenderData } from './render-data';
import type { Cause } from './trace';
import { flowId, record, type Turn } from './turn';

/** What a message waits for, and until when. */
export type HoldAnswer = Extract<DeliveryAnswer, { type: 'hold' }>;

/** The person fails the delivery validation of the message, and leaves (C-MSG-3). */
export interface InvalidAnswer {
  readonly type: 'invalid';
  readonly validation: Condition;
}

/** A text of the message waits for an answer from outside, and the entry with it (O-26). */
export interface RenderingAnswer {
  readonly type: 'rendering';
  readonly delivery: number;
}

/**
 * Sends from a message step; the entry does not wait for the outcome (`webhook.md` O-3). Returns what the message has to
 * wait for instead, if it may not go out yet: the entry waits with it. A message that may not go out at all is passed
 * over, and the entry goes on (C-SEND-4, C-SEND-6).
 */
export function sendFromStep(
  turn: Turn,
  entry: Entry,
  { message, validation }: Pick<SendEffect, 'message' | 'validation'>,
  parent: number,
): HoldAnswer | InvalidAnswer | RenderingAnswer | null {
  const send = turn.program.sends[message.index];
  if (send === undefined) return null;
  const answer = askDelivery(turn, send.rules, entry.held);
  entry.held = null;
  if (answer.type === 'hold') return answer;
  if (answer.type === 'refused') {
    const { gate, reason } = answer;
    const counters = turn.sink.counters?.sends[send.index];
    if (counters !== undefined) addKey(counters.refused, gate);
    record(turn, parent, { type: 'not_sent', flow: flowId(turn, send.flow), gate, cause: reason });
    return null;
  }
  if (validation !== undefined && !turn.test(validation)) return { type: 'invalid', validation };
  const { properties } = entry;
  entry.properties = null;
  const key = send.method === null ? 'engine.send.message_reached' : 'engine.send.step_reached';
  const because = { key, values: { step: send.name } };
  const delivery = dispatch(turn, send, entry, properties, { rule: 'C-MSG-2', because }, parent);
  return delivery !== null && isRendering(delivery) ? { type: 'rendering', delivery: delivery.number } : null;
}

/** Whether an answer is still missing that its texts need. */
export function isRendering({ awaiting }: Delivery): boolean {
  return awaiting === 'content' || awaiting === 'content_retry';
}

/** Sends from a campaign whose gates all let the person through. */
export function sendFromCampaign(
  turn: Turn,
  send: SendProgram,
  properties: JsonObject | null,
  cause: Cause | null,
  parent: number,
): void {
  dispatch(turn, send, null, properties, cause ?? { rule: '', because: { key: '' } }, parent);
}

function dispatch(
  turn: Turn,
  send: SendProgram,
  sender: Entry | null,
  properties: JsonObject | null,
  cause: Cause,
  parent: number,
): Delivery | null {
  const { person, sink } = turn;
  const number = ++person.deliveryCount;
  const counters = sink.counters?.sends[send.index];
  if (counters !== undefined) counters.started += 1;
  const { step, method } = send;
  const entry = sender?.number ?? null;
  const flow = flowId(turn, send.flow);
  if (method === null) {
    sendPlain(turn, send, entry, number, cause, parent);
    return null;
  }
  const seq =
    sink.trace === null
      ? -1
      : record(turn, parent, { type: 'send_started', flow, entry, step, delivery: number, cause });
  const reason = abortUnseen(turn, send);
  if (reason !== null) {
    countAbort(turn, send, reason);
    return null;
  }
  const delivery: Delivery = {
    number,
    send: send.index,
    entry,
    startedAt: turn.now,
    data: freezeRenderData(turn, send, number, properties, sender),
    part: 0,
    texts: [],
    answers: [],
    calls: 0,
    failures: 0,
    request: null,
    attempt: 0,
    firstAttemptEndedAt: null,
    awaiting: 'content',
    due: Infinity,
    seq,
    log: sink.record === null ? null : { attempts: [], contentCalls: [] },
  };
  person.deliveries.push(delivery);
  render(turn, send, delivery);
  return person.deliveries.includes(delivery) ? delivery : null;
}

/** Why nothing would be sent, if that is certain without rendering and nobody looks at what was rendered. */
function abortUnseen({ person, sink }: Turn, { decision }: SendProgram): string | null {
  if (decision === null || sink.trace !== null || sink.record !== null) return null;
  if (person.id.length > longestDecidedId) return null;
  const verdict = decision.verdict(decision.slot < 0 ? undefined : person.values[decision.slot]);
  return decision.reasons[verdict - firstAbort] ?? null;
}

/** Renders what is left, as far as answers from outside allow; then makes the request (W-SEND-1). */
function render(turn: Turn, send: SendProgram, delivery: Delivery): void {
  for (let part = send.parts[delivery.part]; part !== undefined; part = send.parts[delivery.part]) {
    if (part.template === null) {
      if (part.text === null) {
        failToRender(turn, send, delivery, failureOf(part.field, part.error));
        return;
      }
      nextPart(delivery, part.text);
      continue;
    }
    const outcome = part.template.render(delivery.data, delivery.answers);
    switch (outcome.type) {
      case 'text':
        nextPart(delivery, outcome.text);
        break;
      case 'aborted':
        abort(turn, send, delivery, part.field, outcome.reason);
        return;
      case 'failed':
        failToRender(turn, send, delivery, failureOf(part.field, outcome.error));
        return;
      case 'needs':
        if (!callOutside(turn, send, delivery, part.field, outcome.call)) return;
        break;
    }
  }
  attempt(turn, send, delivery, join(send, delivery));
}

function nextPart(delivery: Delivery, text: string): void {
  delivery.texts.push(text);
  delivery.answers = [];
  delivery.part += 1;
}

function join(send: SendProgram, delivery: Delivery): HttpRequest {
  const [url = '', ...rest] = delivery.texts;
  const bodies = send.jsonKeys === null ? 1 : send.jsonKeys.length;
  const body =
    send.jsonKeys === null
      ? (rest[0] ?? '')
      : jsonBody(send.jsonKeys.map((key, index) => ({ key, value: rest[index] ?? '' })));
  const headers = send.headerNames.map((name, index) => ({ name, value: rest[bodies + index] ?? '' }));
  return finishRequest(send.method ?? 'POST', { url, body, headers });
}

/** Performs a Connected Content call; true when its answer is there at once and counts. */
function callOutside(turn: Turn, send: SendProgram, delivery: Delivery, field: string, call: ContentCall): boolean {
  if (delivery.failures === 0) {
    if (delivery.calls >= maxContentCalls) {
      failToRender(turn, send, delivery, { field, code: 'content_calls' });
      return false;
    }
    delivery.calls += 1;
  }
  const { request } = call;
  delivery.awaiting = 'content';
  delivery.due = Infinity;
  delivery.seq = record(turn, delivery.seq, {
    type: 'content_call',
    flow: flowId(turn, send.flow),
    delivery: delivery.number,
    field,
    request,
  });
  delivery.log?.contentCalls.push({ at: turn.now, request, response: null });
  const suspended = answerOfSuspended(turn, request.url);
  if (suspended !== null) return takeContent(turn, send, delivery, field, call, suspended);
  const answer = turn.sink.perform({
    type: 'content',
    key: effectKey(turn, send, delivery, `content-${delivery.calls}`),
    person: turn.person.id,
    delivery: delivery.number,
    attempt: delivery.calls,
    at: turn.now,
    request,
  });
  return answer !== undefined && takeContent(turn, send, delivery, field, call, answer.response);
}

/** True when the answer counts; otherwise the call is made again later, or nothing is sent at all (O-26, L-CC-23). */
function takeContent(
  turn: Turn,
  send: SendProgram,
  delivery: Delivery,
  field: string,
  call: ContentCall,
  response: HttpResponse | null,
): boolean {
  const logged = delivery.log?.contentCalls.at(-1);
  if (logged !== undefined) logged.response = response;
  noteHostAnswer(turn, call.request.url, response, 'content');
  const most = retriesOf(call, send.step !== null);
  if (most === 0 || !hasContentFailed(response)) {
    delivery.answers = [...delivery.answers, response];
    delivery.failures = 0;
    noteContent(turn, send, delivery, response, null);
    return true;
  }
  delivery.failures += 1;
  if (delivery.failures > most) {
    noteContent(turn, send, delivery, response, null);
    const because = { key: 'engine.send.content_failed', values: { field } };
    const rule = send.step === null ? 'L-CC-23' : 'O-26';
    abort(turn, send, delivery, field, contentFailed, { rule, because });
    return false;
  }
  delivery.awaiting = 'content_retry';
  delivery.due = contentRetryAt(delivery.failures, turn.now);
  noteContent(turn, send, delivery, response, delivery.due);
  return false;
}

function noteContent(
  turn: Turn,
  send: SendProgram,
  delivery: Delivery,
  response: HttpResponse | null,
  retryAt: number | null,
): void {
  const outcome = retryAt === null ? 'content' : 'retry';
  const again = retryAt === null ? {} : { retryAt };
  const because = { key: `engine.response.${outcome}`, values: { ...statusOf(response), ...again } };
  delivery.seq = record(turn, delivery.seq, {
    type: 'response',
    flow: flowId(turn, send.flow),
    delivery: delivery.number,
    attempt: delivery.calls,
    response,
    outcome,
    ...again,
    cause: { rule: retryAt === null ? 'L-CC-11' : 'O-26', because },
  });
}

function failureOf(field: string, error: TemplateError | null): RenderFailure {
  return error === null ? { field, code: 'syntax' } : { field, code: error.code, error };
}

/** Hands an answer from outside to the send that waits for it. */
export function answerDelivery(turn: Turn, delivery: Delivery, response: HttpResponse | null): void {
  const send = turn.program.sends[delivery.send];
  if (send === undefined) return;
  if (delivery.awaiting === 'response') takeResponse(turn, send, delivery, response);
  if (delivery.awaiting !== 'content') return;
  const part = send.parts[delivery.part];
  // What it asked for follows from what it reads and the answers so far.
  const outcome = part?.template?.render(delivery.data, delivery.answers);
  if (part === undefined || outcome?.type !== 'needs') return;
  if (takeContent(turn, send, delivery, part.field, outcome.call, response)) render(turn, send, delivery);
}

/** Makes a call again that failed; a flow that was stopped meanwhile sends nothing more (W-ABORT-4). */
export function retryContent(turn: Turn, delivery: Delivery): void {
  const send = turn.program.sends[delivery.send];
  delivery.due = Infinity;
  if (send === undefined) return;
  if (turn.person.flows[send.flow]?.stopped !== true) render(turn, send, delivery);
  else abort(turn, send, delivery, send.parts[delivery.part]?.field ?? '', 'inactive_campaign');
}
