import type { EpochMs } from '@/core/kernel/time';
import type { ContentAnswer, RenderData, RenderOutcome, TemplateError } from '@/core/liquid/contract';
import type { Outside } from '@/core/outside/outside';
import type { OutsideState } from '@/core/outside/state';
import type { HttpRequest, HttpResponse, WebhookMessage } from '@/core/webhooks/message';
import { finishRequest, jsonBody, requestProblem, type RequestProblem } from '@/core/webhooks/request';
import { classifyResponse } from '@/core/webhooks/response';
import { nextAttemptAt, webhookTimeoutMs } from '@/core/webhooks/retry';
import { partsOf, type FieldId } from './parts';

/** A Connected Content answer must arrive in less than this (L-CC-19). */
const contentTimeoutMs = 2_000;

/** Connected Content calls one send may make, as in a run. */
const maxCalls = 50;

export interface ContentRow {
  readonly type: 'content';
  readonly at: EpochMs;
  readonly field: FieldId;
  readonly request: HttpRequest;
  readonly response: HttpResponse | null;
}

export interface AttemptRow {
  readonly type: 'attempt';
  readonly at: EpochMs;
  readonly attempt: number;
  readonly response: HttpResponse | null;
  readonly verdict: 'sent' | 'retry' | 'failed';
  readonly retryAt: EpochMs | null;
}

export type TimelineRow = ContentRow | AttemptRow;

export interface RenderedText {
  readonly field: FieldId;
  readonly source: string;
  readonly text: string;
}

interface Made {
  readonly rows: readonly TimelineRow[];
}

/** What one send comes to, for one person at one moment. */
export type Preview = Made &
  (
    | {
        readonly type: 'request';
        readonly request: HttpRequest;
        readonly texts: readonly RenderedText[];
        /** Texts such as "Liquid error: …" that went into the request. */
        readonly errors: readonly string[];
        readonly outcome: 'sent' | 'failed';
        readonly state: OutsideState;
      }
    | { readonly type: 'unsendable'; readonly request: HttpRequest; readonly problem: RequestProblem }
    | { readonly type: 'aborted'; readonly field: FieldId; readonly reason: string }
    | { readonly type: 'failed'; readonly field: FieldId; readonly error: TemplateError | null }
  );

export type Render = (
  source: string,
  data: Omit<RenderData, 'random'>,
  answers: readonly ContentAnswer[],
) => Promise<RenderOutcome>;

export interface PreviewInput {
  readonly message: WebhookMessage;
  readonly data: Omit<RenderData, 'random'>;
  /** What the systems outside know before this send. */
  readonly state: OutsideState;
  readonly at: EpochMs;
}

/** Renders, then sends in virtual time: nothing leaves the browser, and the answers are the mock's of a run. */
export async function previewSend(input: PreviewInput, outside: Outside, render: Render): Promise<Preview> {
  const world: World = { outside, state: input.state, now: input.at, rows: [], calls: 0 };
  const texts: RenderedText[] = [];
  const errors: string[] = [];
  for (const { field, source } of partsOf(input.message)) {
    const outcome = await renderPart(field, source, input.data, world, render);
    const { rows } = world;
    if (outcome.type === 'aborted') return { type: 'aborted', field, reason: outcome.reason, rows };
    if (outcome.type === 'failed') return { type: 'failed', field, error: outcome.error, rows };
    texts.push({ field, source, text: outcome.text });
    errors.push(...outcome.errors);
  }
  const request = assemble(input.message, texts);
  const problem = requestProblem(request);
  if (problem !== null) return { type: 'unsendable', request, problem, rows: world.rows };
  const outcome = sendWithRetries(request, world);
  return { type: 'request', request, texts, errors, outcome, rows: world.rows, state: world.state };
}

interface World {
  readonly outside: Outside;
  state: OutsideState;
  now: EpochMs;
  readonly rows: TimelineRow[];
  calls: number;
}

type PartOutcome =
  | { readonly type: 'text'; readonly text: string; readonly errors: readonly string[] }
  | { readonly type: 'aborted'; readonly reason: string }
  | { readonly type: 'failed'; readonly error: TemplateError | null };

async function renderPart(
  field: FieldId,
  source: string,
  data: PreviewInput['data'],
  world: World,
  render: Render,
): Promise<PartOutcome> {
  const answers: ContentAnswer[] = [];
  for (;;) {
    const outcome = await render(source, data, answers);
    if (outcome.type !== 'needs') return outcome;
    world.calls += 1;
    if (world.calls > maxCalls) return { type: 'failed', error: null };
    answers.push(callOutside(field, outcome.call.request, world));
  }
}

function callOutside(field: FieldId, request: HttpRequest, world: World): HttpResponse | null {
  const { state, response, latencyMs } = world.outside.handle(world.state, request, world.now);
  const late = latencyMs >= contentTimeoutMs;
  const answer = late ? null : response;
  world.rows.push({ type: 'content', at: world.now, field, request, response: answer });
  world.state = state;
  world.now += late ? contentTimeoutMs : latencyMs;
  return answer;
}

function assemble(message: WebhookMessage, texts: readonly RenderedText[]): HttpRequest {
  const textOf = (field: FieldId): string => texts.find((text) => text.field === field)?.text ?? '';
  const { body, headers } = message;
  return finishRequest(message.method, {
    url: textOf('url'),
    body:
      body.type === 'raw'
        ? textOf('body')
        : jsonBody(body.pairs.map((pair, index) => ({ key: pair.key, value: textOf(`body.${index}`) }))),
    headers: headers.map((header, index) => ({ name: header.name, value: textOf(`header.${index}`) })),
  });
}

/** One attempt after the other, at the instants O-1 gives, until an answer is final. */
function sendWithRetries(request: HttpRequest, world: World): 'sent' | 'failed' {
  let firstAttemptEndedAt: EpochMs | null = null;
  for (let attempt = 1; ; attempt++) {
    const at = world.now;
    const { state, response, latencyMs } = world.outside.handle(world.state, request, at);
    const late = latencyMs > webhookTimeoutMs;
    const answer = late ? null : response;
    const endedAt = at + (late ? webhookTimeoutMs : latencyMs);
    world.state = state;
    firstAttemptEndedAt ??= endedAt;
    const retryAt = nextAttemptAt({ attempt, firstAttemptEndedAt, endedAt, response: answer });
    const received = classifyResponse(answer) === 'received';
    const verdict = received ? 'sent' : retryAt === null ? 'failed' : 'retry';
    world.rows.push({ type: 'attempt', at, attempt, response: answer, verdict, retryAt });
    if (verdict !== 'retry' || retryAt === null) return received ? 'sent' : 'failed';
    world.now = retryAt;
  }
}
