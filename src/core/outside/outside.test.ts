import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject, type JsonObject, type JsonValue } from '../kernel/json';
import type { HttpRequest, HttpResponse, WebhookMethod } from '../webhooks/message';
import { headerValue } from '../webhooks/request';
import { findJsonFault } from './json-fault';
import { createOutside, type Outside, type OutsideSettings } from './outside';
import { parseObject, type OutsideState } from './state';
import { tokenLifetimeMs } from './token';

const settings: OutsideSettings = { acceptSeedFields: true, latencyMs: 0, faults: [], tokenFails: false };
const now = Date.UTC(2026, 2, 2, 9);
const personId = '00QA000001SeedLead';
const host = 'https://YOUR_SALESFORCE_INSTANCE.my.salesforce.com';
const seedBody = '\n\n{\n"lead_status": "MQL"\n}\n\n';

const tokenRequest: HttpRequest = {
  method: 'POST',
  url: 'https://[instance].my.salesforce.com/services/oauth2/token',
  headers: [{ name: 'Content-Type', value: 'application/x-www-form-urlencoded' }],
  body: 'client_id=[client_id]&client_secret=[client_secret]&grant_type=client_credentials',
};

const object = (response: HttpResponse | null): JsonObject => parseObject(response?.body ?? '') ?? {};

const text = (value: JsonValue | undefined): string => (typeof value === 'string' ? value : '');

const failure = (response: HttpResponse | null): Readonly<Record<string, JsonValue>> => {
  const parsed: unknown = JSON.parse(response?.body ?? '');
  const first: unknown = Array.isArray(parsed) ? parsed[0] : undefined;
  return { status: response?.status ?? null, ...(isJsonObject(first) ? first : {}) };
};

/** One person's outside world, driven request by request. */
class World {
  readonly outside: Outside;
  state: OutsideState;
  token = '';
  constructor(change: Partial<OutsideSettings> = {}, profile: JsonObject = {}, id = personId) {
    this.outside = createOutside({ ...settings, ...change });
    this.state = this.outside.initial(id, profile);
    const issued = this.outside.handle(this.state, tokenRequest, now).response;
    if (issued?.status === 200) this.token = text(object(issued)['access_token']);
  }
  send(request: HttpRequest, at = now): HttpResponse | null {
    const answer = this.outside.handle(this.state, request, at);
    this.state = answer.state;
    return answer.response;
  }
  lead(method: WebhookMethod, id: string, body: string | null = null, type = 'application/json', at = now) {
    const headers = [{ name: 'Authorization', value: `Bearer ${this.token}` }];
    if (body !== null && type !== '') headers.push({ name: 'Content-Type', value: type });
    return this.send({ method, url: `${host}/services/data/v60.0/sobjects/Lead/${id}`, headers, body }, at);
  }
  fields(id = personId): JsonObject {
    return object(this.lead('GET', id));
  }
}

describe('token endpoint', () => {
  const ask = (change: Partial<HttpRequest>, world = new World()) => world.send({ ...tokenRequest, ...change })!;

  it('W-SF-1: answers the seed’s own call with a token and no lifetime', () => {
    const body = object(ask({}));
    expect(Object.keys(body)).toEqual([
      'access_token',
      'signature',
      'scope',
      'instance_url',
      'id',
      'token_type',
      'issued_at',
    ]);
    expect(body).toMatchObject({ token_type: 'Bearer', scope: 'api', issued_at: String(now) });
    expect(body['instance_url']).toBe('https://[instance].my.salesforce.com');
  });

  it('W-SF-2: takes the credentials as HTTP Basic', () => {
    const headers = [...tokenRequest.headers, { name: 'Authorization', value: 'Basic aWQ6c2VjcmV0' }];
    expect(ask({ headers, body: 'grant_type=client_credentials' }).status).toBe(200);
  });

  it.each([
    ['client_secret=s&grant_type=client_credentials', 'invalid_client_id'],
    ['client_id=i&grant_type=client_credentials', 'invalid_client'],
    ['client_id=i&client_secret=s&grant_type=password', 'unsupported_grant_type'],
    ['', 'unsupported_grant_type'],
  ])('W-SF-3: %j is a 400 of kind %s', (body, error) => {
    const response = ask({ body });
    expect(response.status).toBe(400);
    expect(JSON.parse(response.body)).toMatchObject({ error });
  });

  it('W-SF-4: a JSON body is not understood', () => {
    const headers = [{ name: 'Content-Type', value: 'application/json' }];
    const body = '{"grant_type":"client_credentials","client_id":"i","client_secret":"s"}';
    expect(JSON.parse(ask({ headers, body }).body)).toMatchObject({ error: 'unsupported_grant_type' });
  });

  it('W-SF-5: the login host does not do this flow', () => {
    expect(ask({ url: 'https://login.salesforce.com/services/oauth2/token' }).status).toBe(400);
  });

  it('W-SF-21: the token endpoint can be told to fail', () => {
    expect(ask({}, new World({ tokenFails: true })).status).toBe(400);
  });
});

describe('lead update', () => {
  it('L-SEED-13, W-SF-6, W-SF-12: the seed’s body is stored as given and answered 204, empty', () => {
    const world = new World();
    expect(world.lead('PATCH', personId, seedBody)).toEqual({ status: 204, headers: [], body: '' });
    expect(world.fields()).toMatchObject({ lead_status: 'MQL', LastName: 'Unknown' });
  });

  it('W-SF-12: a stock org has no such column', () => {
    const world = new World({ acceptSeedFields: false });
    expect(failure(world.lead('PATCH', personId, seedBody))).toMatchObject({
      status: 400,
      errorCode: 'INVALID_FIELD',
      message: "No such column 'lead_status' on sobject of type Lead",
    });
    expect(world.lead('PATCH', personId, '{"Lead_Stage__c":"MQL"}')!.status).toBe(204);
  });

  it('W-SF-8: no token, a wrong one, an empty Bearer and one two hours old are all 401', () => {
    const world = new World();
    const good = world.token;
    for (const token of ['', 'abc', `${good}x`, good.replace('!', '!1')]) {
      world.token = token;
      expect(failure(world.lead('PATCH', personId, seedBody))).toMatchObject({
        status: 401,
        errorCode: 'INVALID_SESSION_ID',
      });
    }
    world.token = good;
    expect(world.lead('PATCH', personId, seedBody, undefined, now + tokenLifetimeMs - 1)!.status).toBe(204);
    expect(world.lead('PATCH', personId, seedBody, undefined, now + tokenLifetimeMs)!.status).toBe(401);
    expect(world.lead('PATCH', personId, seedBody, undefined, now - 1)!.status).toBe(401);
  });

  it('W-SF-7: errors are arrays', () => {
    expect(JSON.parse(new World().lead('PATCH', personId, 'x')!.body)).toHaveLength(1);
  });

  it('W-SF-9: an unknown or deleted lead is a 404 of its own kind', () => {
    const world = new World();
    expect(failure(world.lead('PATCH', '00Q000000000000', seedBody))).toMatchObject({
      status: 404,
      errorCode: 'NOT_FOUND',
    });
    expect(world.lead('DELETE', personId)!.status).toBe(204);
    expect(failure(world.lead('PATCH', personId, seedBody))['errorCode']).toBe('ENTITY_IS_DELETED');
    const gone = new World({}, { IsDeleted: true });
    expect(failure(gone.lead('PATCH', personId, seedBody))['errorCode']).toBe('ENTITY_IS_DELETED');
  });

  it('W-SF-10: an external id that is no Salesforce id names no field; an empty one allows no PATCH', () => {
    const world = new World({}, {}, 'user_42');
    expect(failure(world.lead('PATCH', 'user_42', seedBody))).toMatchObject({
      status: 404,
      errorCode: 'NOT_FOUND',
      message: 'Provided external ID field does not exist or is not accessible: user_42',
    });
    expect(failure(world.lead('PATCH', '', seedBody))).toMatchObject({ status: 405, errorCode: 'METHOD_NOT_ALLOWED' });
  });

  it('W-SF-11: a body that is not JSON names the character and its place', () => {
    const body = '\n{\n"lead_status": MQL\n}';
    expect(failure(new World().lead('PATCH', personId, body))).toMatchObject({
      status: 400,
      errorCode: 'JSON_PARSER_ERROR',
      message: "Unexpected character ('M' (code 77)) at [line:3, column:16]",
    });
    const liquid = 'Liquid error: comparison of String with 100 failed';
    expect(failure(new World().lead('PATCH', personId, liquid))['errorCode']).toBe('JSON_PARSER_ERROR');
    expect(failure(new World().lead('PATCH', personId, '[]'))['errorCode']).toBe('JSON_PARSER_ERROR');
    expect(failure(new World().lead('PATCH', personId, ''))['errorCode']).toBe('JSON_PARSER_ERROR');
  });

  it('W-SF-13: Status is a restricted picklist', () => {
    const world = new World();
    expect(failure(world.lead('PATCH', personId, '{"Status":"Hot"}'))).toMatchObject({
      errorCode: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
      fields: ['Status'],
    });
    expect(world.lead('PATCH', personId, '{"Status":"MQL"}')!.status).toBe(204);
  });

  it('W-SF-14: a converted lead cannot be updated', () => {
    const world = new World({}, { IsConverted: true });
    expect(failure(world.lead('PATCH', personId, seedBody))['errorCode']).toBe('CANNOT_UPDATE_CONVERTED_LEAD');
  });

  it('W-SF-15: only JSON is taken', () => {
    for (const type of ['', 'text/plain', 'application/x-www-form-urlencoded']) {
      expect(failure(new World().lead('PATCH', personId, seedBody, type))).toMatchObject({
        status: 415,
        errorCode: 'UNSUPPORTED_MEDIA_TYPE',
      });
    }
    expect(new World().lead('PATCH', personId, seedBody, 'application/json; charset=utf-8')!.status).toBe(204);
  });

  it('W-SF-17: field names have no case, and 15 characters of an id are enough', () => {
    const world = new World();
    expect(world.lead('PATCH', personId.slice(0, 15), '{"firstname":"Jisoo"}')!.status).toBe(204);
    expect(world.fields()['FirstName']).toBe('Jisoo');
    for (const name of ['Lead_Stage__c', 'lead_stage__C']) world.lead('PATCH', personId, `{"${name}":"${name}"}`);
    expect(Object.keys(world.fields()).filter((name) => /stage/i.test(name))).toEqual(['Lead_Stage__c']);
  });

  it('W-SF-18: a contact is no lead', () => {
    expect(failure(new World().lead('PATCH', '003A00000012345', seedBody))['errorCode']).toBe('NOT_FOUND');
  });

  it('W-SF-19: POST makes a lead, refuses one without its name, and a second of the same', () => {
    const world = new World();
    const made = world.lead('POST', '', '{"LastName":"Kim","Company":"Acme","Email":"kim@acme.test"}')!;
    const id = text(object(made)['id']);
    expect(made.status).toBe(201);
    expect(world.fields(id)).toMatchObject({ LastName: 'Kim', Status: 'Open - Not Contacted' });
    expect(failure(world.lead('POST', '', '{"FirstName":"Min"}'))).toMatchObject({
      errorCode: 'REQUIRED_FIELD_MISSING',
      fields: ['LastName', 'Company'],
    });
    const again = world.lead('POST', '', '{"LastName":"Kim","Company":"Acme","Email":"kim@acme.test"}');
    expect(failure(again)['errorCode']).toBe('DUPLICATES_DETECTED');
  });

  it('W-SF-20: the same value again is 204 again, and GET carries an attributes object', () => {
    const world = new World();
    expect([1, 2].map(() => world.lead('PATCH', personId, seedBody)!.status)).toEqual([204, 204]);
    expect(world.fields()['attributes']).toMatchObject({ type: 'Lead' });
  });
});

describe('faults', () => {
  it('W-SF-16, W-SF-21: the n-th lead request of a person gets what the settings say, token calls uncounted', () => {
    const faults = [429, 503, 599, 403].map((status, index) => ({ request: index + 1, status }));
    const world = new World({ faults });
    const answers = [1, 2, 3, 4, 5].map(() => world.lead('PATCH', personId, seedBody));
    expect(answers.map((answer) => answer?.status ?? null)).toEqual([429, 503, null, 403, 204]);
    expect(headerValue(answers[0]!.headers, 'Retry-After')).toBe('60');
    expect(failure(answers[3]!)['errorCode']).toBe('REQUEST_LIMIT_EXCEEDED');
  });

  it('W-SF-21: latency is reported, never waited for', () => {
    const world = new World({ latencyMs: 2500 });
    expect(world.outside.handle(world.state, tokenRequest, now).latencyMs).toBe(2500);
  });
});

describe('partner endpoints', () => {
  it('accepts and remembers whatever reaches another host', () => {
    const world = new World();
    const request: HttpRequest = { method: 'POST', url: 'https://partner.test/hook', headers: [], body: 'hello' };
    expect(world.send(request)!.status).toBe(200);
    expect(world.state.received).toEqual([{ method: 'POST', url: request.url, body: 'hello' }]);
  });

  it('answers nothing where there is no address', () => {
    expect(new World().send({ method: 'POST', url: 'nowhere', headers: [], body: null })).toBeNull();
  });
});

describe('the machine', { timeout: 60_000 }, () => {
  it('keeps its state in plain JSON: going through text changes no later answer', () => {
    const [kept, restored] = [new World(), new World()];
    for (const world of [kept, restored]) world.lead('PATCH', personId, seedBody);
    const text = JSON.stringify(restored.state);
    restored.state = JSON.parse(text); // eslint-disable-line @typescript-eslint/no-unsafe-assignment -- the point of the test
    expect(restored.lead('GET', personId)).toEqual(kept.lead('GET', personId));
  });

  it('answers any request without throwing', () => {
    const outside = createOutside(settings);
    const paths = fc.constantFrom('/services/oauth2/token', '/services/data/v60.0/sobjects/Lead/', '/x');
    const request = fc.record({
      method: fc.constantFrom<WebhookMethod>('POST', 'GET', 'PUT', 'PATCH', 'DELETE'),
      url: fc.tuple(fc.constantFrom(host, 'https://p.test', ''), paths, fc.string()).map((all) => all.join('')),
      headers: fc.array(fc.record({ name: fc.constantFrom('Authorization', 'Content-Type'), value: fc.string() })),
      body: fc.option(fc.oneof(fc.string(), fc.json())),
    });
    fc.assert(
      fc.property(request, fc.string(), (sent, id) => {
        const answer = outside.handle(outside.initial(id, {}), sent, now);
        expect(JSON.parse(JSON.stringify(answer.state))).toEqual(answer.state);
      }),
    );
  });

  it('W-SF-11: finds a fault exactly where the platform’s own parser finds one', () => {
    const texts = fc.oneof(
      fc.json(),
      fc.string(),
      fc.tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', '0', ':', '\\', ' ')).map(([text, at, char]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + char + text.slice(place + 1);
      }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        expect(findJsonFault(text) === null).toBe(valid);
      }),
      { numRuns: 2000 },
    );
  });
});
