import type { EpochMs } from '@/core/kernel/time';
import { contentFailed, contentRetryAt, hasContentFailed, retriesOf } from '@/core/engine/content-retry';
import type { ContentCall, RenderData } from '@/core/liquid/contract';
import type { Outside } from '@/core/outside/outside';
import type { OutsideState } from '@/core/outside/state';
import type { HttpRequest, HttpResponse, WebhookMessage } from '@/core/webhooks/message';
import { classifyResponse } from '@/core/webhooks/response';
import { nextAttemptAt, webhookTimeoutMs } from '@/core/webhooks/retry';
import { markTexts, type Marks } from './marks';
import { composeRequest, type Composed, type Render } from '@/workflow/send/compose';
import type { FieldId } from '@/workflow/send/parts';

/** A Connected Content answer must arrive in less than this (L-CC-19). */
const contentTimeoutMs = 2_000;

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

/** What one send comes to, for one person at one moment, and what went back and forth on the way. */
export type Preview = {
  readonly rows: readonly TimelineRow[];
  /** What is personal in its texts, where somebody looks at them. */
  readonly marks?: Marks;
} & (
  | (Extract<Composed, { type: 'request' }> & { readonly outcome: 'sent' | 'failed'; readonly state: OutsideState })
  | Exclude<Composed, { type: 'request' }>
);

export interface PreviewInput {
  readonly message: WebhookMessage;
  /** In a step of a canvas failed Connected Content is called again whatever the tag says (O-26). */
  readonly inCanvas: boolean;
  readonly data: Omit<RenderData, 'random'>;
  /** What the systems outside know before this send. */
  readonly state: OutsideState;
  readonly at: EpochMs;
}

/** The same, with what is personal in the request. */
export async function previewWithMarks(input: PreviewInput, outside: Outside, render: Render): Promise<Preview> {
  const preview = await previewSend(input, outside, render);
  if (preview.type !== 'request') return preview;
  return { ...preview, marks: await markTexts(preview.texts, input.data, render) };
}

/** Renders, then sends in virtual time: nothing leaves the browser, and the answers are the mock's of a run. */
export async function previewSend(input: PreviewInput, outside: Outside, render: Render): Promise<Preview> {
  const { inCanvas } = input;
  const world: World = { outside, state: input.state, now: input.at, rows: [] };
  const { rows } = world;
  let composed: Composed;
  try {
    composed = await composeRequest(input.message, input.data, render, (call, field) =>
      callUntilAnswered(field, call, retriesOf(call, inCanvas), world),
    );
  } catch (error) {
    if (!(error instanceof ContentFailed)) throw error;
    return { type: 'aborted', field: error.field, reason: contentFailed, rows };
  }
  if (composed.type !== 'request') return { ...composed, rows };
  const outcome = sendWithRetries(composed.request, world);
  return { ...composed, outcome, rows, state: world.state };
}

interface World {
  readonly outside: Outside;
  state: OutsideState;
  now: EpochMs;
  readonly rows: TimelineRow[];
}

/** Every attempt at a call failed: nothing is sent. */
class ContentFailed extends Error {
  override readonly name = 'ContentFailed';
  readonly field: FieldId;
  constructor(field: FieldId) {
    super(contentFailed);
    this.field = field;
  }
}

/** A failed call is made again after 1, 2, 4 … s, as often as its place allows (L-CC-23, O-26). */
function callUntilAnswered(field: FieldId, { request }: ContentCall, most: number, world: World): HttpResponse | null {
  for (let failures = 1; ; failures++) {
    const answer = callOutside(field, request, world);
    if (most === 0 || !hasContentFailed(answer)) return answer;
    if (failures > most) throw new ContentFailed(field);
    world.now = contentRetryAt(failures, world.now);
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
