import type { JsonObject } from '../kernel/json';
import type { ContentCall, TemplateError } from '../liquid/contract';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import { finishRequest, jsonBody } from '../webhooks/request';
import { attempt, takeResponse } from './attempt';
import type { Condition, SendEffect } from './contract';
import { addKey } from './counters';
import { firstAbort, longestDecidedId } from './decision';
import { askDelivery, type DeliveryAnswer } from './delivery-rules';
import { abort, countAbort, effectKey, failToRender, noteSent, statusOf, type RenderFailure } from './outcome';
import type { Delivery, Entry } from './person';
import type { SendProgram } from './program';
import { freezeRenderData } from './render-data';
import type { Cause } from './trace';
import { flowId, record, type Turn } from './turn';

/** Connected Content calls one send may make; a template that asks for more fails. */
const maxContentCalls = 50;

/** What a message waits for, and until when. */
export type HoldAnswer = Extract<DeliveryAnswer, { type: 'hold' }>;

/** The person fails the delivery validation of the message, and leaves (C-MSG-3). */
export interface InvalidAnswer {
  readonly type: 'invalid';
  readonly validation: Condition;
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
): HoldAnswer | InvalidAnswer | null {
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
  dispatch(turn, send, entry.number, properties, { rule: 'C-MSG-2', because }, parent);
  return null;
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
  entry: number | null,
  properties: JsonObject | null,
  cause: Cause,
  parent: number,
): void {
  const { person, sink } = turn;
  const number = ++person.deliveryCount;
  const counters = sink.counters?.sends[send.index];
  if (counters !== undefined) counters.started += 1;
  const { step, method } = send;
  const flow = flowId(turn, send.flow);
  if (method === null) {
    const { channel } = send.rules;
    record(turn, parent, { type: 'message_sent', flow, entry, step, delivery: number, channel, cause });
    noteSent(turn, send);
    return;
  }
  const seq =
    sink.trace === null
      ? -1
      : record(turn, parent, { type: 'send_started', flow, entry, step, delivery: number, cause });
  const reason = abortUnseen(turn, send);
  if (reason !== null) {
    countAbort(turn, send, reason);
    return;
  }
  const delivery: Delivery = {
    number,
    send: send.index,
    entry,
    startedAt: turn.now,
    data: freezeRenderData(turn, send, number, properties),
    part: 0,
    texts: [],
    answers: [],
    calls: 0,
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

/** Performs a Connected Content call; true when its answer is there at once. */
function callOutside(turn: Turn, send: SendProgram, delivery: Delivery, field: string, call: ContentCall): boolean {
  if (delivery.calls >= maxContentCalls) {
    failToRender(turn, send, delivery, { field, code: 'content_calls' });
    return false;
  }
  delivery.calls += 1;
  const { request } = call;
  delivery.awaiting = 'content';
  delivery.seq = record(turn, delivery.seq, {
    type: 'content_call',
    flow: flowId(turn, send.flow),
    delivery: delivery.number,
    field,
    request,
  });
  delivery.log?.contentCalls.push({ at: turn.now, request, response: null });
  const answer = turn.sink.perform({
    type: 'content',
    key: effectKey(turn, send, delivery, `content-${delivery.calls}`),
    person: turn.person.id,
    delivery: delivery.number,
    attempt: delivery.calls,
    at: turn.now,
    request,
  });
  if (answer === undefined) return false;
  takeContent(turn, send, delivery, answer.response);
  return true;
}

function takeContent(turn: Turn, send: SendProgram, delivery: Delivery, response: HttpResponse | null): void {
  delivery.answers = [...delivery.answers, response];
  const logged = delivery.log?.contentCalls.at(-1);
  if (logged !== undefined) logged.response = response;
  delivery.seq = record(turn, delivery.seq, {
    type: 'response',
    flow: flowId(turn, send.flow),
    delivery: delivery.number,
    attempt: delivery.calls,
    response,
    outcome: 'content',
    cause: { rule: 'L-CC-11', because: { key: 'engine.response.content', values: statusOf(response) } },
  });
}

function failureOf(field: string, error: TemplateError | null): RenderFailure {
  return error === null ? { field, code: 'syntax' } : { field, code: error.code, error };
}

/** Hands an answer from outside to the send that waits for it; nobody else's answer changes anything. */
export function takeAnswer(turn: Turn, number: number, response: HttpResponse | null): void {
  const delivery = turn.person.deliveries.find((waiting) => waiting.number === number);
  const send = delivery === undefined ? undefined : turn.program.sends[delivery.send];
  if (delivery === undefined || send === undefined) return;
  if (delivery.awaiting === 'response') takeResponse(turn, send, delivery, response);
  else if (delivery.awaiting === 'content') {
    takeContent(turn, send, delivery, response);
    render(turn, send, delivery);
  }
}
