import { Value, type Liquid } from 'liquidjs';
import { isJsonObject, type JsonObject } from '../kernel/json';
import { hiddenHeaders, isAllowedHost } from '../webhooks/credentials';
import type { HttpHeader, HttpRequest, HttpResponse } from '../webhooks/message';
import { userAgent } from '../webhooks/request';
import { parseHttpUrl } from '../webhooks/url';
import type { ContentCall } from './contract';
import { TemplateFault } from './fault';
import { memberOf, type ContentLibrary, type CredentialOutline } from './library';
import type { ContentSpec, Piece } from './program';
import type { CompiledContent, CompiledText, RunContext } from './run';
import { textOf } from './values';

/** Longest answer that is used, in characters (L-CC-22). */
const answerLimit = 1_000_000;

const cacheDefault = 300;
const cacheLongest = 14_400;

export function compileContent(spec: ContentSpec, liquid: Liquid): CompiledContent {
  const compile = (pieces: readonly Piece[]) => compileText(pieces, liquid);
  return {
    spec,
    url: compile(spec.url),
    body: spec.body === null ? null : compile(spec.body),
    contentType: spec.contentType === null ? null : compile(spec.contentType),
    headers: spec.headers.map(({ name, value }) => ({ name, value: compile(value) })),
  };
}

/** A text with Liquid inside, ready to be evaluated. */
export function compileText(pieces: readonly Piece[], liquid: Liquid): CompiledText {
  const parts = pieces.map((piece) => (piece.type === 'text' ? piece.text : new Value(piece.markup, liquid)));
  return function* (context) {
    let text = '';
    for (const part of parts) text += typeof part === 'string' ? part : textOf(yield part.value(context));
    context.run.budget.charge(text.length);
    return text;
  };
}

/**
 * Runs one call: with an answer at hand its result goes into the variable, or comes back as text to print; without one
 * the rendering stops and asks for it. The n-th call reached takes the n-th answer.
 */
export function* performCall(
  content: CompiledContent,
  context: RunContext,
): Generator<unknown, string | null, unknown> {
  const { run } = context;
  const credential = credentialOf(content.spec, run.program.library);
  run.aborted = refusalOf(content.spec, credential);
  if (run.aborted !== null) return null;
  const call = yield* buildCall(content, context);
  const url = parseHttpUrl(call.request.url);
  if (url === null) {
    const message = `${call.request.url} is not a valid URL`;
    throw new TemplateFault(content.spec.offset, message, 'connected_content_url', { url: call.request.url });
  }
  if (url.port !== 80 && url.port !== 443) {
    run.errors.push(`Connected Content: port ${url.port} is not allowed`);
    return save(content.spec, context, null);
  }
  if (credential?.type === 'token' && !isAllowedHost(credential.domain, url.host)) {
    run.errors.push(`Connected Content: credential '${call.request.credential?.name ?? ''}' is not for ${url.host}`);
    return save(content.spec, context, null);
  }
  const answer = run.answers[run.calls];
  if (answer === undefined) {
    run.needs = call;
    return null;
  }
  run.calls++;
  return save(content.spec, context, answer);
}

function credentialOf({ credential }: ContentSpec, library: ContentLibrary): CredentialOutline | null {
  if (credential === null) return null;
  const known = memberOf(library.credentials, credential.name);
  return known?.type === credential.type ? known : null;
}

/** Why the message ends here: the credential was deleted, or its values are not at hand (L-CC-10). */
function refusalOf({ credential }: ContentSpec, known: CredentialOutline | null): string | null {
  if (credential === null || known?.isFilled === true) return null;
  return `Connected Content credential '${credential.name}' ${known === null ? 'does not exist' : 'has no values here'}`;
}

function* buildCall(content: CompiledContent, context: RunContext): Generator<unknown, ContentCall, unknown> {
  const { spec } = content;
  const url = (yield* content.url(context)).trim();
  const type = content.contentType === null ? null : (yield* content.contentType(context)).trim();
  const written = spec.method === 'GET' || content.body === null ? null : yield* content.body(context);
  const custom: HttpHeader[] = [];
  for (const { name, value } of content.headers) custom.push({ name, value: (yield* value(context)).trim() });
  const credential = credentialOf(spec, context.run.program.library);
  const request: HttpRequest = {
    method: spec.method,
    url,
    headers: withCredential(headersOf(spec.method, type, custom, url), credential),
    body: written !== null && isJsonType(type) ? formAsJson(written) : written,
    ...(spec.credential === null ? {} : { credential: spec.credential }),
  };
  return { ordinal: context.run.calls, request, retry: spec.retry, cacheSeconds: cacheSeconds(spec) };
}

/** Defaults first, unless the author wrote one of the same name (L-CC-6, L-CC-7, L-CC-29). */
function headersOf(
  method: 'GET' | 'POST',
  type: string | null,
  custom: readonly HttpHeader[],
  url: string,
): readonly HttpHeader[] {
  const fallback = method === 'GET' ? 'application/json' : 'application/x-www-form-urlencoded';
  const defaults: readonly HttpHeader[] = [
    { name: 'Content-Type', value: type ?? fallback },
    { name: 'Accept', value: type ?? '*/*' },
    { name: 'User-Agent', value: userAgent(url) },
  ];
  const names = new Set(custom.map(({ name }) => name.toLowerCase()));
  return [...defaults.filter(({ name }) => !names.has(name.toLowerCase())), ...custom];
}

/** Headers of a stored credential take the place of those the author wrote; their values are hidden (L-CC-10). */
function withCredential(headers: readonly HttpHeader[], known: CredentialOutline | null): readonly HttpHeader[] {
  if (known === null) return headers;
  const own = hiddenHeaders(known.type, known.type === 'token' ? known.headers : []);
  const names = new Set(own.map(({ name }) => name.toLowerCase()));
  return [...headers.filter(({ name }) => !names.has(name.toLowerCase())), ...own];
}

function isJsonType(type: string | null): boolean {
  return type !== null && /^application\/json\b/i.test(type);
}

/** `k=v&k2=v2` under a JSON content type becomes the JSON object (L-CC-8). */
function formAsJson(body: string): string {
  if (!/^[^\s{["=&]+=/.test(body)) return body;
  const pairs = body.split('&').map((pair): [string, string] => {
    const at = pair.indexOf('=');
    return at === -1 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
  });
  return JSON.stringify(Object.fromEntries(pairs));
}

/** GET is cached by default, POST only on request; never under five minutes, never over four hours (L-CC-24, L-CC-25). */
function cacheSeconds(spec: ContentSpec): number {
  if (spec.noCache) return 0;
  if (spec.cacheMaxAge !== null) return Math.min(Math.max(spec.cacheMaxAge, cacheDefault), cacheLongest);
  return spec.method === 'GET' ? cacheDefault : 0;
}

/** A failed call leaves the variable unset and prints nothing (O-7); text without a `:save` name is printed (L-CC-12). */
function save(spec: ContentSpec, context: RunContext, answer: HttpResponse | null): string | null {
  const usable = answer !== null && answer.status >= 200 && answer.status < 300 && answer.body.length <= answerLimit;
  const name = spec.save ?? 'connected';
  const scope = context.bottom();
  if (!usable) {
    scope[name] = undefined;
    return null;
  }
  context.run.budget.charge(answer.body.length);
  const parsed = parseJson(answer.body);
  if (parsed === undefined) {
    if (spec.save === null) return answer.body;
    scope[name] = answer.body;
    return null;
  }
  scope[name] = isJsonObject(parsed) ? withStatus(parsed, answer.status) : parsed;
  return null;
}

/** Objects alone carry the status (L-CC-15). */
function withStatus(value: JsonObject, status: number): object {
  return { ...value, __http_status_code__: status };
}

/** `undefined`: no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
