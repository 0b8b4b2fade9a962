import { fnv1a } from '../kernel/hash';
import type { HttpHeader, HttpRequest, WebhookMethod } from './message';
import { parseHttpUrl } from './url';

/** A message after rendering: every text is final. */
export interface RenderedParts {
  readonly url: string;
  readonly body: string | null;
  readonly headers: readonly HttpHeader[];
}

/**
 * The request as it leaves, from rendered parts: header values trimmed (W-COMP-17, L-SEED-9), no body with GET
 * (W-COMP-3), `Content-Type` inferred when nobody wrote one (W-COMP-11, W-COMP-12, O-8), and Braze's `User-Agent`
 * (W-COMP-13). The body is never touched (W-COMP-8, W-COMP-16).
 */
export function finishRequest(method: WebhookMethod, parts: RenderedParts): HttpRequest {
  const url = parts.url.trim();
  const body = method === 'GET' ? null : parts.body;
  const headers = parts.headers
    .map(({ name, value }) => ({ name: name.trim(), value: value.trim() }))
    .filter(({ name }) => name !== '' && name.toLowerCase() !== 'user-agent');
  if (body !== null && body !== '' && headerValue(headers, 'content-type') === null) {
    headers.push({ name: 'Content-Type', value: inferContentType(body) });
  }
  headers.push({ name: 'User-Agent', value: userAgent(url) });
  return { method, url, headers, body };
}

/** Key-value mode: one JSON object of strings, escaped, in the composer's order (W-COMP-6, W-COMP-7, O-6). */
export function jsonBody(pairs: readonly { readonly key: string; readonly value: string }[]): string {
  return `{${pairs.map(({ key, value }) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`;
}

/** What the body looks like: JSON, `k=v&…`, or plain text (W-COMP-12). */
export function inferContentType(body: string): string {
  if (isJson(body)) return 'application/json';
  return isForm(body) ? 'application/x-www-form-urlencoded' : 'text/plain';
}

/** First value of a header, whatever its case; `null` when it is not there. */
export function headerValue(headers: readonly HttpHeader[], name: string): string | null {
  const wanted = name.toLowerCase();
  return headers.find((header) => header.name.toLowerCase() === wanted)?.value ?? null;
}

export type RequestProblem = 'url_invalid' | 'url_port' | 'header_newline';

/** Why this request cannot be sent at all, or `null`: no address, a port other than 80 and 443 (W-COMP-5), a line break in a header. */
export function requestProblem(request: HttpRequest): RequestProblem | null {
  const url = parseHttpUrl(request.url);
  if (url === null) return 'url_invalid';
  if (url.port !== 80 && url.port !== 443) return 'url_port';
  return request.headers.some(({ name, value }) => /[\r\n]/.test(name + value)) ? 'header_newline' : null;
}

/** `Braze Sender <hash>`; the hash depends on the host alone, so equal inputs give equal requests. */
export function userAgent(url: string): string {
  const host = parseHttpUrl(url)?.host ?? '';
  return `Braze Sender ${fnv1a(host).toString(16).padStart(8, '0')}`;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function isForm(text: string): boolean {
  return !/[\s{}<>"]/.test(text) && text.split('&').every((pair) => pair.indexOf('=') > 0);
}
