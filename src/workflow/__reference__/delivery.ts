import type { ContentAnswer, RenderData } from '@/core/liquid/contract';
import type { Entry } from './life';
import type { JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { HttpRequest, HttpResponse, WebhookMessage } from '@/core/webhooks/message';

/** One message on its way out, from the moment it was set off. */
export interface Delivery {
  readonly flow: string;
  readonly step: string | null;
  readonly at: EpochMs;
  readonly message: WebhookMessage;
  readonly data: RenderData;
  /** Fields rendered so far, and the answers the present one has had. */
  readonly texts: string[];
  answers: ContentAnswer[];
  request: HttpRequest | null;
  readonly attempts: [EpochMs, number | null][];
  /** End of the first attempt: retries are counted from there (W-O-1). */
  firstEndedAt: EpochMs;
  /** What is on the wire. */
  expected: { readonly of: 'content' | 'request'; readonly response: HttpResponse | null } | null;
  outcome: 'sent' | 'aborted' | 'failed' | 'pending';
  reason: string | null;
  endedAt: EpochMs;
}

/** The templates of a message in the order they are rendered: URL, body, headers (L-O-1). */
export function templatesOf(message: WebhookMessage): readonly string[] {
  const { url, method, body, headers } = message;
  const bodies = method === 'GET' ? [] : body.type === 'raw' ? [body.text] : body.pairs.map(({ value }) => value);
  return [url, ...bodies, ...headers.map(({ value }) => value)];
}

/** Puts the rendered fields together (W-COMP-3, W-COMP-6…8, W-COMP-17). */
export function requestOf({ method, body, headers }: WebhookMessage, texts: readonly string[]): HttpRequest {
  const [url = '', ...rest] = texts;
  const ownHeaders = rest.slice(rest.length - headers.length);
  const bodies = rest.slice(0, rest.length - headers.length);
  const text =
    body.type === 'raw'
      ? (bodies[0] ?? '')
      : JSON.stringify(Object.fromEntries(body.pairs.map(({ key }, index) => [key, bodies[index] ?? ''])));
  const given = headers.map(({ name }, index) => ({ name, value: (ownHeaders[index] ?? '').trim() }));
  const isTyped = method === 'GET' || given.some(({ name }) => name.toLowerCase() === 'content-type');
  return {
    method,
    url,
    headers: isTyped ? given : [...given, { name: 'Content-Type', value: typeOf(text) }],
    body: method === 'GET' ? null : text,
  };
}

/** W-COMP-12. */
function typeOf(body: string): string {
  try {
    JSON.parse(body);
    return 'application/json';
  } catch {
    return /^[^=&\s]+=/.test(body) ? 'application/x-www-form-urlencoded' : 'text/plain';
  }
}

export interface SendContext {
  readonly flow: string;
  readonly name: string;
  readonly step: string | null;
  readonly properties: JsonObject | undefined;
  /** Whose context the texts may read (C-CTX-5). */
  readonly entry?: Entry;
}
