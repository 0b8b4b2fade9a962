import { afterEach, describe, expect, it } from 'vitest';
import type { OutsideSettings } from '@/core/outside/outside';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';
import { finishRequest } from '@/core/webhooks/request';
import { httpAnswer } from '@/core/webhooks/wire';
import { envelopeOf } from './envelope';
import { listenMocks } from './node';
import { createMockWorld, type MockWorld } from './world';

const origin = 'http://127.0.0.1:4173';
const person = '00QA000001SeedLead';
const host = 'https://your-instance.my.salesforce.com';
const now = Date.UTC(2026, 2, 2, 9);
const settings: OutsideSettings = {
  acceptSeedFields: true,
  latencyMs: 0,
  faults: [
    { request: 2, status: 429 },
    { request: 3, status: 599 },
  ],
  tokenFails: false,
};

const world = (): MockWorld => createMockWorld(settings, person, { last_name: 'Kim' }, () => now);

const token = finishRequest('POST', {
  url: `${host}/services/oauth2/token`,
  headers: [],
  body: 'client_id=a&client_secret=b&grant_type=client_credentials',
});

function patch(accessToken: string): HttpRequest {
  return finishRequest('PATCH', {
    url: `${host}/services/data/v60.0/sobjects/Lead/${person}`,
    headers: [{ name: 'Authorization', value: `Bearer ${accessToken}` }],
    body: '\n\n{\n"lead_status": "MQL"\n}\n\n',
  });
}

function sequence(accessToken: string): readonly HttpRequest[] {
  const partner = finishRequest('POST', { url: 'https://partner.test/hook?a=1', headers: [], body: '{"x":1}' });
  const lead = patch(accessToken);
  return [token, lead, lead, lead, lead, { ...lead, method: 'GET', body: null }, partner, patch('wrong')];
}

/** What the machines say without any network. */
function direct(requests: readonly HttpRequest[], machines: MockWorld): readonly (HttpResponse | null)[] {
  return requests.map((request) => machines.handle(request).response);
}

async function fetched({ method, url, headers, body }: HttpRequest): Promise<HttpResponse | null> {
  try {
    const response = await fetch(url, {
      method,
      headers: headers.map(({ name, value }): [string, string] => [name, value]),
      body,
    });
    const named = [...response.headers].map(([name, value]) => ({ name, value }));
    return { status: response.status, headers: named, body: await response.text() };
  } catch {
    return null;
  }
}

async function enveloped(request: HttpRequest): Promise<HttpResponse | null> {
  const response = await fetch(envelopeOf(request, origin));
  return httpAnswer.parse(await response.json());
}

/** Header names have no case on the wire, and no order. */
function comparable(response: HttpResponse | null): unknown {
  if (response === null) return null;
  const headers = response.headers.map(({ name, value }) => [name.toLowerCase(), value] as const);
  return { ...response, headers: headers.sort(([a], [b]) => (a < b ? -1 : 1)) };
}

let stop = () => {};
afterEach(() => stop());

describe('the mocks', () => {
  const accessToken = (() => {
    const issued: unknown = JSON.parse(world().handle(token).response?.body ?? '');
    return typeof issued === 'object' && issued !== null && 'access_token' in issued ? String(issued.access_token) : '';
  })();
  const requests = sequence(accessToken);
  const expected = direct(requests, world());

  it('have something to say on every turn', () => {
    const statuses = expected.map((response) => response?.status ?? null);
    expect(statuses).toEqual([200, 204, 429, null, 204, 200, 200, 401]);
  });

  it('W-SF-1, W-SF-6, W-SF-21: answer a fetch in Node as the machines answer directly', async () => {
    const machines = world();
    stop = listenMocks(machines, origin);
    const answers: (HttpResponse | null)[] = [];
    for (const request of requests) answers.push(await fetched(request));
    expect(answers.map(comparable)).toEqual(expected.map(comparable));
    expect(machines.state().received).toEqual([
      { method: 'POST', url: 'https://partner.test/hook?a=1', body: '{"x":1}' },
    ]);
  });

  it('answer an envelope on the app’s own origin with the very same bytes', async () => {
    stop = listenMocks(world(), origin);
    const answers: (HttpResponse | null)[] = [];
    for (const request of requests) answers.push(await enveloped(request));
    expect(answers).toEqual(expected);
  });

  it('take addresses in an envelope that no platform would fetch', async () => {
    stop = listenMocks(world(), origin);
    const url = 'https://[instance].my.salesforce.com/services/oauth2/token';
    expect((await enveloped({ ...token, url }))?.status).toBe(200);
  });

  it('say that they are there', async () => {
    stop = listenMocks(world(), origin);
    expect(await (await fetch(new URL('/__outside__/ready', origin))).text()).toBe('ready');
  });

  it('refuse an envelope without a request', async () => {
    stop = listenMocks(world(), origin);
    const response = await fetch(new URL('/__outside__', origin), { method: 'POST', body: '{}' });
    expect(response.status).toBe(400);
  });
});
