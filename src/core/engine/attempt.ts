import type { EpochMs } from '../kernel/time';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import { requestProblem } from '../webhooks/request';
import { classifyResponse } from '../webhooks/response';
import { nextAttemptAt } from '../webhooks/retry';
import { answerOfSuspended, noteHostAnswer } from './host-health';
import { abort, effectKey, fail, failToRender, statusOf, succeed } from './outcome';
import type { Delivery } from './person';
import type { SendProgram } from './program';
import { flowId, record, type Turn } from './turn';

/** One attempt at the request. A retry sends the very same request again (W-RETRY-4). */
export function attempt(turn: Turn, send: SendProgram, delivery: Delivery, request: HttpRequest): void {
  const problem = requestProblem(request);
  if (problem !== null) {
    delivery.request = request;
    failToRender(turn, send, delivery, { field: problem === 'header_newline' ? 'headers' : 'url', code: problem });
    return;
  }
  delivery.request = request;
  delivery.attempt += 1;
  delivery.awaiting = 'response';
  delivery.due = Infinity;
  const counters = turn.sink.counters?.sends[send.index];
  if (counters !== undefined && delivery.attempt > 1) counters.retries += 1;
  delivery.seq = record(turn, delivery.seq, {
    type: 'request',
    flow: flowId(turn, send.flow),
    delivery: delivery.number,
    attempt: delivery.attempt,
    request,
  });
  const suspended = answerOfSuspended(turn, request.url);
  if (suspended !== null) {
    takeResponse(turn, send, delivery, suspended);
    return;
  }
  const answer = turn.sink.perform({
    type: 'request',
    key: effectKey(turn, send, delivery, 'request'),
    person: turn.person.id,
    delivery: delivery.number,
    attempt: delivery.attempt,
    at: turn.now,
    request,
  });
  if (answer !== undefined) takeResponse(turn, send, delivery, answer.response);
}

/** Judges an answer: received, retried later, or final (W-SEND-3). */
export function takeResponse(turn: Turn, send: SendProgram, delivery: Delivery, response: HttpResponse | null): void {
  delivery.log?.attempts.push({ at: turn.now, response });
  if (delivery.request !== null) noteHostAnswer(turn, delivery.request.url, response, 'request');
  delivery.firstAttemptEndedAt ??= turn.now;
  const outcome = classifyResponse(response);
  const retryAt =
    outcome === 'retry'
      ? nextAttemptAt({
          attempt: delivery.attempt,
          firstAttemptEndedAt: delivery.firstAttemptEndedAt,
          endedAt: turn.now,
          response,
          longTail: turn.program.options.longTail,
        })
      : null;
  noteResponse(turn, send, delivery, response, retryAt);
  if (outcome === 'received') succeed(turn, send, delivery);
  else if (retryAt === null) fail(turn, send, delivery, response === null ? 'no_answer' : String(response.status));
  else {
    delivery.awaiting = 'retry';
    delivery.due = retryAt;
  }
}

function noteResponse(
  turn: Turn,
  send: SendProgram,
  delivery: Delivery,
  response: HttpResponse | null,
  retryAt: EpochMs | null,
): void {
  if (turn.sink.trace === null) return;
  const received = classifyResponse(response) === 'received';
  const outcome = received ? 'sent' : retryAt === null ? 'failed' : 'retry';
  const rule = outcome === 'retry' ? 'W-RETRY-1' : response === null ? 'W-SEND-4' : 'W-SEND-3';
  const values = { ...statusOf(response), attempt: delivery.attempt, ...(retryAt === null ? {} : { retryAt }) };
  delivery.seq = record(turn, delivery.seq, {
    type: 'response',
    flow: flowId(turn, send.flow),
    delivery: delivery.number,
    attempt: delivery.attempt,
    response,
    outcome,
    ...(retryAt === null ? {} : { retryAt }),
    cause: { rule, because: { key: `engine.response.${outcome}`, values } },
  });
}

/** The retry is due; a flow that was stopped meanwhile sends nothing more (W-ABORT-4). */
export function retry(turn: Turn, delivery: Delivery): void {
  const send = turn.program.sends[delivery.send];
  delivery.due = Infinity;
  if (send === undefined || delivery.request === null) return;
  if (turn.person.flows[send.flow]?.stopped === true) abort(turn, send, delivery, 'request', 'inactive_campaign');
  else attempt(turn, send, delivery, delivery.request);
}
