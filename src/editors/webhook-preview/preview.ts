import type { EpochMs } from '@/core/kernel/time';
import type { RenderData } from '@/core/liquid/contract';
import type { Outside } from '@/core/outside/outside';
import type { OutsideState } from '@/core/outside/state';
import type { HttpRequest, HttpResponse, WebhookMessage } from '@/core/webhooks/message';
import { classifyResponse } from '@/core/webhooks/response';
import { nextAttemptAt, webhookTimeoutMs } from '@/core/webhooks/retry';
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
export type Preview = { readonly rows: readonly TimelineRow[] } & (
  | (Extract<Composed, { type: 'request' }> & { readonly outcome: 'sent' | 'failed'; readonly state: OutsideState })
  | Exclude<Composed, { type: 'request' }>
);

export interface PreviewInput {
  readonly message: WebhookMessage;
  readonly data: Omit<RenderData, 'random'>;
  /** What the systems outside know before this send. */
  readonly state: OutsideState;
  readonly at: EpochMs;
}

/** Renders, then sends in virtual time: nothing leaves the browser, and the answers are the mock's of a run. */
export async function previewSend(input: PreviewInput, outside: Outside, render: Render): Promise<Preview> {
  const world: World = { outside, state: input.state, now: input.at, rows: [] };
  const composed = await composeRequest(input.message, input.data, render, ({ request }, field) =>
    callOutside(field, request, world),
  );
  const { rows } = world;
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
