import type { ContentAnswer, ContentCall, RenderData, RenderOutcome, TemplateError } from '@/core/liquid/contract';
import type { HttpRequest, WebhookMessage } from '@/core/webhooks/message';
import { finishRequest, jsonBody, requestProblem, type RequestProblem } from '@/core/webhooks/request';
import { partsOf, type FieldId } from './parts';

/** Connected Content calls one send may make, as in a run. */
const maxCalls = 50;

/** Renders one text with the answers there are; at once, or in another thread. */
export type Render = (
  source: string,
  data: Omit<RenderData, 'random'>,
  answers: readonly ContentAnswer[],
) => RenderOutcome | Promise<RenderOutcome>;

/** Performs a Connected Content call made by the text of `field`; `null`: nobody answered in time. */
export type Call = (call: ContentCall, field: FieldId) => ContentAnswer | Promise<ContentAnswer>;

export interface RenderedText {
  readonly field: FieldId;
  readonly source: string;
  readonly text: string;
  /** What Connected Content answered on the way. */
  readonly answers: readonly ContentAnswer[];
}

/** What a message comes to for one person at one moment, before anything is sent. */
export type Composed =
  | {
      readonly type: 'request';
      readonly request: HttpRequest;
      readonly texts: readonly RenderedText[];
      /** Texts such as "Liquid error: …" that went into the request. */
      readonly errors: readonly string[];
    }
  | { readonly type: 'unsendable'; readonly request: HttpRequest; readonly problem: RequestProblem }
  | { readonly type: 'aborted'; readonly field: FieldId; readonly reason: string }
  /** `error` is `null` when the texts never stop asking for Connected Content. */
  | { readonly type: 'failed'; readonly field: FieldId; readonly error: TemplateError | null };

/** Renders address, body and headers, in this order (`liquid.md` O-1); the first text that aborts or fails is the end. */
export async function composeRequest(
  message: WebhookMessage,
  data: Omit<RenderData, 'random'>,
  render: Render,
  call: Call,
): Promise<Composed> {
  const texts: RenderedText[] = [];
  const errors: string[] = [];
  let calls = 0;
  const counted: Call = (content, field) => {
    calls += 1;
    return call(content, field);
  };
  for (const { field, source } of partsOf(message)) {
    const outcome = await renderPart(field, source, data, render, counted, () => calls >= maxCalls);
    if (outcome.type === 'aborted') return { type: 'aborted', field, reason: outcome.reason };
    if (outcome.type === 'failed') return { type: 'failed', field, error: outcome.error };
    texts.push({ field, source, text: outcome.text, answers: outcome.answers });
    errors.push(...outcome.errors);
  }
  const request = assemble(message, texts);
  const problem = requestProblem(request);
  return problem === null ? { type: 'request', request, texts, errors } : { type: 'unsendable', request, problem };
}

type PartOutcome =
  | (Extract<RenderOutcome, { type: 'text' }> & { readonly answers: readonly ContentAnswer[] })
  | Extract<RenderOutcome, { type: 'aborted' }>
  | { readonly type: 'failed'; readonly error: TemplateError | null };

async function renderPart(
  field: FieldId,
  source: string,
  data: Omit<RenderData, 'random'>,
  render: Render,
  call: Call,
  isSpent: () => boolean,
): Promise<PartOutcome> {
  const answers: ContentAnswer[] = [];
  for (;;) {
    const outcome = await render(source, data, answers);
    if (outcome.type === 'text') return { ...outcome, answers };
    if (outcome.type !== 'needs') return outcome;
    if (isSpent()) return { type: 'failed', error: null };
    answers.push(await call(outcome.call, field));
  }
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
