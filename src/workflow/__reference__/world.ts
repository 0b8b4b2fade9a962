import type { Workspace } from '../documents/workspace';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';

/** The least of an outside world: a token endpoint, Lead records, and a partner that takes everything (W-SF). */
export interface World {
  leadRequests: number;
}

export interface Answer {
  readonly response: HttpResponse | null;
  readonly latencyMs: number;
}

type Mock = Workspace['salesforce'];

export function ask(world: World, mock: Mock, person: string, request: HttpRequest): Answer {
  const { latencyMs } = mock;
  if (request.url.endsWith('/services/oauth2/token')) {
    return { response: mock.tokenFails ? answer(400) : answer(200, '{"access_token":"token"}'), latencyMs };
  }
  const [, id] = /\/sobjects\/Lead\/([^/]*)$/.exec(request.url) ?? [];
  if (id === undefined) return { response: answer(200, '{"received":true}'), latencyMs: 0 };
  world.leadRequests += 1;
  const fault = mock.faults.filter((each) => each.request === world.leadRequests).at(-1);
  if (fault !== undefined) return { response: faulty(fault.status), latencyMs };
  return { response: answer(statusOf(request, id, person)), latencyMs };
}

/** W-SF-21: 599 breaks the connection; a throttled or closed org asks for a minute. */
function faulty(status: number): HttpResponse | null {
  if (status === 599) return null;
  const headers = status === 429 || status === 503 ? [{ name: 'Retry-After', value: '60' }] : [];
  return { status, headers, body: '' };
}

function statusOf(request: HttpRequest, id: string, person: string): number {
  if (header(request, 'Authorization') !== 'Bearer token') return 401;
  if (id === '') return 405;
  if (!/^00Q[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?$/.test(id) || id.slice(0, 15) !== person.slice(0, 15)) return 404;
  if (header(request, 'Content-Type') !== 'application/json') return 415;
  return isJsonObjectText(request.body ?? '') ? 204 : 400;
}

function header(request: HttpRequest, name: string): string | undefined {
  return request.headers.find((each) => each.name.toLowerCase() === name.toLowerCase())?.value;
}

function isJsonObjectText(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

function answer(status: number, body = ''): HttpResponse {
  return { status, headers: [{ name: 'Content-Type', value: 'application/json' }], body };
}
