import { describe, expect, it } from 'vitest';
import { createOutside, type OutsideSettings } from '@/core/outside/outside';
import type { HttpRequest, HttpResponse } from '@/core/webhooks/message';
import { authorised, hiddenHeaders, type Credential } from '@/core/webhooks/credentials';
import { httpAnswer } from '@/core/webhooks/wire';
import { OutsideWorld } from '@/workflow/run/outside-world';
import { askToken, faults, leads, partners, person, tokens, type Case } from './__fixtures__/cases';
import { envelopeOf } from './envelope';
import { listenMocks } from './node';
import { createMockWorld } from './world';

/** The same requests, one after the other, in three worlds: virtual time, a fetch in Node, the browser's handlers. */

const origin = 'http://127.0.0.1:4173';
const begin = Date.UTC(2026, 2, 2, 9);
/** Between two requests. */
const pause = 1_000;
const usual: OutsideSettings = { acceptSeedFields: true, latencyMs: 0, faults: [], tokenFails: false };

type Answers = readonly (HttpResponse | null)[];

/** As a run has it: an answer under way comes back later, in virtual time. */
function inVirtualTime({ settings, profile = {} }: Case, requests: readonly HttpRequest[]): Answers {
  const outside = createOutside({ ...usual, ...settings });
  const world = new OutsideWorld(outside, person, { external_id: person, ...profile });
  return requests.map((request, index) => {
    const at = begin + index * pause;
    const effect = { type: 'request', key: String(index), person, delivery: index, attempt: 1, at, request } as const;
    const answer = world.perform(effect);
    if (answer !== undefined) return answer.response;
    const arrived = world.take();
    if (arrived?.type !== 'answer') throw new Error('an answer is on its way');
    return arrived.response;
  });
}

/** With a real request each: `send` is the platform's part. */
async function overMsw(
  { settings, profile = {} }: Case,
  requests: readonly HttpRequest[],
  send: (request: HttpRequest) => Promise<HttpResponse | null>,
): Promise<Answers> {
  let index = 0;
  const world = createMockWorld({ ...usual, ...settings }, person, profile, () => begin + index * pause);
  const stop = listenMocks(world, origin);
  try {
    const answers: (HttpResponse | null)[] = [];
    for (const request of requests) {
      answers.push(await send(request));
      index += 1;
    }
    return answers;
  } finally {
    stop();
  }
}

/** As Node's own `fetch` sends it. */
async function throughNode({ method, url, headers, body }: HttpRequest): Promise<HttpResponse | null> {
  const named = headers.map(({ name, value }): [string, string] => [name, value]);
  try {
    const response = await fetch(url, { method, headers: named, body });
    const back = [...response.headers].map(([name, value]) => ({ name, value }));
    return { status: response.status, headers: back, body: await response.text() };
  } catch {
    return null;
  }
}

/** As the page's relay sends it to the handlers of the browser. */
async function throughBrowser(request: HttpRequest): Promise<HttpResponse | null> {
  return httpAnswer.parse(await (await fetch(envelopeOf(request, origin))).json());
}

/** Header names have no case on the wire, and no order. */
function onTheWire(answers: Answers): unknown {
  return answers.map((answer) => {
    if (answer === null) return null;
    const headers = answer.headers.map(({ name, value }) => `${name.toLowerCase()}: ${value}`);
    return { ...answer, headers: headers.sort() };
  });
}

function inWords(answers: Answers): string {
  const lines = answers.flatMap((answer) => [
    ...(answer?.headers ?? []).map(({ name, value }) => `${name}: ${value}`),
    answer?.body ?? '',
  ]);
  return lines.join('\n');
}

function tokenOf(answer: HttpResponse | null | undefined): string {
  return /"access_token":"([^"]+)"/.exec(answer?.body ?? '')?.[1] ?? '';
}

describe.each([
  ['faults', faults],
  ['the token endpoint', tokens],
  ['leads', leads],
  ['partners', partners],
] as const)('%s: virtual time, Node and the browser give one answer', (_, cases) => {
  it.each(cases.map((given) => [given.name, given] as const))('%s', async (_name, given) => {
    const first = askToken();
    const token = tokenOf(inVirtualTime(given, [first])[0]);
    const requests = [first, ...given.requests(token)];
    const expected = inVirtualTime(given, requests);
    expect(expected.slice(1).map((answer) => answer?.status ?? null)).toEqual(given.statuses);
    expect(inWords(expected.slice(1))).toContain(given.says ?? '');
    expect(await overMsw(given, requests, throughBrowser)).toEqual(expected);
    expect(onTheWire(await overMsw(given, requests, throughNode))).toEqual(onTheWire(expected));
  });
});

describe('a request with a stored credential', () => {
  const stored: Credential = { type: 'basic', name: 'sf', username: 'id', password: 'secret' };
  const request: HttpRequest = {
    ...askToken('grant_type=client_credentials', undefined, hiddenHeaders('basic', [])),
    credential: { type: 'basic', name: 'sf' },
  };
  const settings = { token: { clientId: 'id', clientSecret: 'secret' } };
  const given: Case = { name: '', settings, requests: () => [], statuses: [] };

  it('L-CC-10, W-SF-2: has its values in virtual time as in a fetch, and without them is refused alike', async () => {
    const outside = createOutside({ ...usual, ...settings }, [stored]);
    const inRun = outside.handle(outside.initial(person, {}), request, begin).response;
    expect(inRun?.status).toBe(200);
    expect(await overMsw(given, [authorised(request, [stored])], throughBrowser)).toEqual([inRun]);
    const [bare] = inVirtualTime(given, [request]);
    expect(bare?.status).toBe(400);
    expect(await overMsw(given, [authorised(request, [])], throughBrowser)).toEqual([bare]);
  });
});
