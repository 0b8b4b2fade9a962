import { describe, expect, it } from 'vitest';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import { headerValue } from '../webhooks/request';
import { createOutside } from './outside';
import type { OutsideSettings } from './settings';
import { findLead, parseObject, type OutsideState } from './state';

const now = Date.UTC(2026, 2, 2, 9);
const id = '00QA000001SeedLead';
const host = 'https://acme.my.salesforce.com';
const plain: OutsideSettings = { acceptSeedFields: true, latencyMs: 5, faults: [], tokenFails: false };
const credentials = 'client_id=id&client_secret=secret&grant_type=client_credentials';

function tokenRequest(body = credentials): HttpRequest {
  const headers = [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }];
  return { method: 'POST', url: `${host}/services/oauth2/token`, headers, body };
}

/** One person's outside world; every call is answered at `now` unless it says when. */
function world(change: Partial<OutsideSettings> = {}) {
  const outside = createOutside({ ...plain, ...change });
  let state: OutsideState = outside.initial(id, { first_name: 'Jiyoon' });
  let token = '';
  const send = (request: HttpRequest, at = now): { response: HttpResponse | null; latencyMs: number } => {
    const answer = outside.handle(state, request, at);
    state = answer.state;
    return answer;
  };
  return {
    send,
    state: () => state,
    login: (at = now, body = credentials): HttpResponse | null => {
      const { response } = send(tokenRequest(body), at);
      const issued = parseObject(response?.body ?? '')?.['access_token'];
      if (typeof issued === 'string') token = issued;
      return response;
    },
    patch: (fields: object, at = now): HttpResponse | null => {
      const headers = [
        { name: 'Authorization', value: `Bearer ${token}` },
        { name: 'Content-Type', value: 'application/json' },
      ];
      const url = `${host}/services/data/v60.0/sobjects/Lead/${id}`;
      return send({ method: 'PATCH', url, headers, body: JSON.stringify(fields) }, at).response;
    },
  };
}

const statuses = (answers: readonly (HttpResponse | null)[]) => answers.map((answer) => answer?.status ?? null);

describe('tokens to order', () => {
  it('W-SF-8: a token is good for as long as the workspace says, to the millisecond', () => {
    const mock = world({ token: { lifetime: 30 } });
    mock.login();
    const answers = [mock.patch({}, now + 29_999), mock.patch({}, now + 30_000)];
    expect(statuses(answers)).toEqual([204, 401]);
    expect(answers[1]?.body).toContain('INVALID_SESSION_ID');
  });

  it('W-SF-8, W-SF-21: a token is good for so many calls, then 401 until a new one is fetched', () => {
    const mock = world({ token: { calls: 2 } });
    mock.login();
    expect(statuses([mock.patch({}), mock.patch({}), mock.patch({}), mock.patch({})])).toEqual([204, 204, 401, 401]);
    mock.login(now + 1_000);
    expect(mock.patch({}, now + 1_000)?.status).toBe(204);
  });

  it('W-SF-3: a wrong id, a wrong secret, no user for the flow: each its own 400', () => {
    const known = world({ token: { clientId: 'id', clientSecret: 'right' } });
    expect(known.login(now, credentials.replace('=id', '=other'))?.body).toContain('"invalid_client_id"');
    expect(known.login()?.body).toContain('"invalid_client"');
    expect(known.login(now, credentials.replace('=secret', '=right'))?.status).toBe(200);
    const nobody = world({ token: { noUser: true } });
    expect(nobody.login()).toMatchObject({ status: 400 });
    expect(nobody.login()?.body).toContain('no client credentials user enabled');
  });
});

describe('faults to order', () => {
  it('W-SF-21: a burst of 429 with the wait it asks for, then all is well', () => {
    const mock = world({ faults: [{ request: 1, status: 429, times: 3, retryAfter: 7 }] });
    mock.login();
    const answers = [mock.patch({}), mock.patch({}), mock.patch({}), mock.patch({})];
    expect(statuses(answers)).toEqual([429, 429, 429, 204]);
    expect(headerValue(answers[0]?.headers ?? [], 'Retry-After')).toBe('7');
  });

  it('W-SF-21: 503 asks for a minute; a dropped connection is no answer', () => {
    const mock = world({
      faults: [
        { request: 1, status: 503 },
        { request: 2, status: 599 },
      ],
    });
    mock.login();
    const [closed, dropped] = [mock.patch({}), mock.patch({})];
    expect(headerValue(closed?.headers ?? [], 'Retry-After')).toBe('60');
    expect(dropped).toBe(null);
  });

  it('W-SF-21: a malformed answer stops in the middle and is no JSON', () => {
    const mock = world({
      faults: [
        { request: 1, status: 500, malformed: true },
        { at: 'token', request: 2, status: 200, malformed: true },
      ],
    });
    mock.login();
    const broken = mock.patch({});
    expect(broken?.status).toBe(500);
    expect(parseObject(broken?.body ?? '')).toBe(null);
    expect(() => {
      JSON.parse(broken?.body ?? '');
    }).toThrow(SyntaxError);
    const { response } = mock.send(tokenRequest());
    expect(response?.status).toBe(200);
    expect(parseObject(response?.body ?? '')).toBe(null);
  });

  it('W-SF-21: one request takes longer than the others', () => {
    const mock = world({ faults: [{ at: 'token', request: 2, status: 503, latencyMs: 3_000 }] });
    expect(mock.send(tokenRequest()).latencyMs).toBe(5);
    expect(mock.send(tokenRequest()).latencyMs).toBe(3_000);
  });
});

describe('what the org remembers', () => {
  it('W-SF-6, W-SF-20: every update of a lead, with what it really changed', () => {
    const mock = world();
    mock.login();
    mock.patch({ Status: 'MQL', firstName: 'Jiyoon' }, now + 1);
    mock.patch({ Status: 'MQL' }, now + 2);
    expect(findLead(mock.state(), id)?.history).toEqual([
      { at: now + 1, type: 'updated', fields: [{ name: 'Status', before: 'Open - Not Contacted', after: 'MQL' }] },
      { at: now + 2, type: 'updated', fields: [] },
    ]);
  });

  it('keeps the newest fifty changes of a lead', () => {
    const mock = world();
    mock.login();
    for (let turn = 1; turn <= 60; turn += 1) mock.patch({ Title: String(turn) }, now + turn);
    const history = findLead(mock.state(), id)?.history ?? [];
    expect([history.length, history[0]?.at, history.at(-1)?.at]).toEqual([50, now + 11, now + 60]);
  });

  it('a lead that becomes qualified lands in the queue of the assignment rule and stays there', () => {
    const mock = world({ assignment: { status: 'MQL', queue: 'Inside sales' } });
    mock.login();
    mock.patch({ Title: 'CTO' });
    expect(findLead(mock.state(), id)?.queue).toBe(null);
    mock.patch({ lead_status: 'MQL' });
    expect(findLead(mock.state(), id)?.queue).toBe('Inside sales');
    mock.patch({ lead_status: 'SQL' });
    expect(findLead(mock.state(), id)?.queue).toBe('Inside sales');
  });
});

describe('partners', () => {
  const ask = (url: string): HttpRequest => ({ method: 'POST', url, headers: [], body: '{}' });

  it('answer what the script says, one after the other, the last for ever', () => {
    const mock = world({
      partners: [
        {
          host: 'Hooks.Example',
          path: '/a',
          answers: [{ status: 599 }, { status: 500, latencyMs: 9 }, { status: 202, body: 'ok' }],
        },
      ],
    });
    const answers = [1, 2, 3, 4].map(() => mock.send(ask('https://hooks.example/a/1')));
    expect(answers.map(({ response }) => response?.status ?? null)).toEqual([null, 500, 202, 202]);
    expect(answers[1]?.latencyMs).toBe(9);
    expect(answers[3]?.response?.body).toBe('ok');
    expect(mock.state().received.length).toBe(4);
  });

  it('accept everything where there is no script', () => {
    const mock = world({ partners: [{ host: 'hooks.example', path: '/a', answers: [{ status: 500 }] }] });
    expect(mock.send(ask('https://hooks.example/b')).response?.status).toBe(200);
    expect(mock.send(ask('https://other.example/a')).response?.status).toBe(200);
  });
});
