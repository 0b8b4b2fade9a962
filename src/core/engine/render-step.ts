import { joinKey } from '../kernel/key';
import type { ContentCall } from '../liquid/contract';
import type { HttpResponse } from '../webhooks/message';
import { contentRetryAt, hasContentFailed, retriesOf } from './content-retry';
import type { RenderRequest, StepTemplate, StepText } from './contract';
import { answerOfSuspended, noteHostAnswer } from './host-health';
import { maxContentCalls, statusOf } from './outcome';
import type { Entry, StepRendering } from './person';
import type { StepNode } from './program';
import { stepRenderData } from './render-data';
import { flowId, record, type Turn } from './turn';

/** What came of a text a step asked for, with the trace entry that follows from it. */
export type RenderedText =
  | { readonly type: 'text'; readonly text: StepText; readonly parent: number }
  /** The entry waits in the step for an answer, or to ask again (O-26). */
  | { readonly type: 'waiting' }
  /** Every attempt at a Connected Content call failed (O-26). */
  | { readonly type: 'content_failed'; readonly parent: number };

const waiting: RenderedText = { type: 'waiting' };

/**
 * Renders a text of a step, as far as answers from outside allow. What it reads is settled when it begins: however long
 * the entry waits for an answer, later writes do not reach it. A pending rendering goes on where it stopped.
 */
export function renderInStep(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  request: RenderRequest<unknown>,
  parent: number,
): RenderedText {
  const part = step.program.templates?.[request.template];
  const template = part?.template ?? null;
  if (part === undefined || template === null) {
    return { type: 'text', text: part === undefined ? missing : settledText(part), parent };
  }
  const data = entry.rendering?.data ?? stepRenderData(turn, entry, step, request.template, part.canvasNames);
  let last = parent;
  for (;;) {
    const outcome = template.render(data, entry.rendering?.answers ?? []);
    if (outcome.type !== 'needs') {
      entry.rendering = null;
      return { type: 'text', text: textOf(outcome), parent: last };
    }
    entry.rendering ??= begin(turn, request.template, data);
    const { rendering } = entry;
    if (rendering.calls >= maxContentCalls && rendering.failures === 0) {
      entry.rendering = null;
      return { type: 'text', text: tooManyCalls, parent: last };
    }
    last = call(turn, entry, step, part, rendering, outcome.call, last);
    const answer = perform(turn, entry, step, rendering, outcome.call);
    if (answer === undefined) {
      rendering.awaiting = 'content';
      wait(entry, request, Infinity);
      return waiting;
    }
    const taken = takeContent(turn, entry, step, rendering, outcome.call, answer.response, last);
    last = taken.seq;
    if (taken.retryAt === 'given_up') return giveUp(entry, last);
    if (taken.retryAt !== null) {
      wait(entry, request, taken.retryAt);
      return waiting;
    }
  }
}

/** An answer arrived for an entry that waits: what to do next is said by rendering on, or there is nothing to render for. */
export function takeStepAnswer(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  response: HttpResponse | null,
  parent: number,
): RenderedText | { readonly type: 'again'; readonly parent: number } {
  const { rendering } = entry;
  const template = rendering === null ? null : (step.program.templates?.[rendering.template]?.template ?? null);
  if (rendering === null || template === null) return { type: 'again', parent };
  const outcome = template.render(rendering.data, rendering.answers);
  if (outcome.type !== 'needs') return { type: 'again', parent };
  const taken = takeContent(turn, entry, step, rendering, outcome.call, response, parent);
  if (taken.retryAt === 'given_up') return giveUp(entry, taken.seq);
  if (taken.retryAt === null) return { type: 'again', parent: taken.seq };
  entry.until = taken.retryAt;
  return waiting;
}

const missing: StepText = { type: 'failed', code: 'missing', message: '' };
const tooManyCalls: StepText = { type: 'failed', code: 'content_calls', message: '' };

/** What needs no rendering, or cannot be rendered at all. */
function settledText(part: StepTemplate): StepText {
  if (part.text !== null) return { type: 'text', text: part.text };
  return { type: 'failed', code: part.error?.code ?? 'syntax', message: part.error?.message ?? '' };
}

type Outcome = ReturnType<NonNullable<StepTemplate['template']>['render']>;

function textOf(outcome: Exclude<Outcome, { type: 'needs' }>): StepText {
  switch (outcome.type) {
    case 'text':
      return { type: 'text', text: outcome.text };
    case 'aborted':
      return { type: 'aborted', reason: outcome.reason };
    case 'failed':
      return { type: 'failed', code: outcome.error.code, message: outcome.error.message };
  }
}

function begin(turn: Turn, template: number, data: StepRendering['data']): StepRendering {
  const number = ++turn.person.deliveryCount;
  return { number, template, data, answers: [], calls: 0, failures: 0, awaiting: 'content' };
}

function wait(entry: Entry, request: RenderRequest<unknown>, until: number): void {
  entry.until = until;
  entry.wait = request.state;
  entry.via = null;
}

function call(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  part: StepTemplate,
  rendering: StepRendering,
  { request }: ContentCall,
  parent: number,
): number {
  if (rendering.failures === 0) rendering.calls += 1;
  return record(turn, parent, {
    type: 'content_call',
    flow: flowId(turn, entry.flow),
    delivery: rendering.number,
    by: { entry: entry.number, step: step.id },
    field: part.field,
    request,
  });
}

function perform(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  { number, calls }: StepRendering,
  { request }: ContentCall,
): ReturnType<Turn['sink']['perform']> {
  const { person, program, sink, now } = turn;
  const names = [program.seed, person.id, flowId(turn, entry.flow), step.id, number, `content-${calls}`];
  const key = joinKey(names);
  const suspended = answerOfSuspended(turn, request.url);
  if (suspended !== null) return { response: suspended };
  return sink.perform({
    type: 'content',
    key,
    person: person.id,
    delivery: number,
    attempt: calls,
    at: now,
    request,
  });
}

interface Taken {
  readonly seq: number;
  /** `null`: the answer counts. */
  readonly retryAt: number | 'given_up' | null;
}

function takeContent(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  rendering: StepRendering,
  call: ContentCall,
  response: HttpResponse | null,
  parent: number,
): Taken {
  noteHostAnswer(turn, call.request.url, response, 'content');
  const retryAt = judge(turn, rendering, call, response);
  const again = typeof retryAt === 'number';
  const outcome = again ? 'retry' : 'content';
  const seq = record(turn, parent, {
    type: 'response',
    flow: flowId(turn, entry.flow),
    delivery: rendering.number,
    by: { entry: entry.number, step: step.id },
    attempt: rendering.calls,
    response,
    outcome,
    ...(again ? { retryAt } : {}),
    cause: {
      rule: retryAt === null ? 'L-CC-11' : 'O-26',
      because: {
        key: `engine.response.${outcome}`,
        values: { ...statusOf(response), ...(again ? { retryAt } : {}) },
      },
    },
  });
  return { seq, retryAt };
}

function judge(
  turn: Turn,
  rendering: StepRendering,
  call: ContentCall,
  response: HttpResponse | null,
): Taken['retryAt'] {
  if (!hasContentFailed(response)) {
    rendering.answers = [...rendering.answers, response];
    rendering.failures = 0;
    return null;
  }
  rendering.failures += 1;
  if (rendering.failures > retriesOf(call, true)) return 'given_up';
  rendering.awaiting = 'retry';
  return contentRetryAt(rendering.failures, turn.now);
}

function giveUp(entry: Entry, parent: number): RenderedText {
  entry.rendering = null;
  return { type: 'content_failed', parent };
}
