import type { OutsideSettings } from '@/core/outside/outside';
import type { HttpRequest, WebhookMethod } from '@/core/webhooks/message';
import { finishRequest } from '@/core/webhooks/request';

const host = 'https://acme.my.salesforce.com';
export const person = '00QA000001SeedLead';

type Profile = Readonly<Record<string, string | boolean>>;

/** Requests one after the other, and what the systems outside say to each. */
export interface Case {
  readonly name: string;
  readonly settings?: Partial<OutsideSettings>;
  readonly profile?: Profile;
  /** `token` is what the org gave out first, or an empty text. */
  readonly requests: (token: string) => readonly HttpRequest[];
  /** Status of every answer but the token's own; `null`: nobody answers. */
  readonly statuses: readonly (number | null)[];
  /** What one of the answers says. */
  readonly says?: string;
}

const credentials = 'client_id=id&client_secret=secret&grant_type=client_credentials';

export function askToken(
  body = credentials,
  url = `${host}/services/oauth2/token`,
  headers: HttpRequest['headers'] = [],
) {
  return finishRequest('POST', { url, headers, body });
}

function lead(method: WebhookMethod, id: string, token: string, body: string | null = null, type = 'application/json') {
  const headers = [
    { name: 'Authorization', value: `Bearer ${token}` },
    ...(body === null ? [] : [{ name: 'Content-Type', value: type }]),
  ];
  return finishRequest(method, { url: `${host}/services/data/v60.0/sobjects/Lead/${id}`, headers, body });
}

const mql = '\n{\n"lead_status": "MQL"\n}\n';
const patch = (token: string, body = mql, id = person): HttpRequest => lead('PATCH', id, token, body);
const times =
  (count: number) =>
  (token: string): readonly HttpRequest[] =>
    Array.from({ length: count }, () => patch(token));
const once =
  (method: WebhookMethod, id: string, body: string | null = null, type?: string) =>
  (token: string): readonly HttpRequest[] => [lead(method, id, token, body, type)];
const asking =
  (...requests: readonly HttpRequest[]) =>
  (): readonly HttpRequest[] =>
    requests;

export const faults: readonly Case[] = [
  { name: 'W-SF-6: nothing goes wrong', requests: times(2), statuses: [204, 204] },
  { name: 'W-SF-21: latency', settings: { latencyMs: 30 }, requests: times(2), statuses: [204, 204] },
  {
    name: 'W-SF-21: one slow answer',
    settings: { faults: [{ request: 1, status: 204, latencyMs: 40 }] },
    requests: times(2),
    statuses: [204, 204],
  },
  {
    name: 'W-SF-8: 401 after two calls',
    settings: { token: { calls: 2 } },
    requests: times(4),
    statuses: [204, 204, 401, 401],
    says: 'INVALID_SESSION_ID',
  },
  {
    name: 'W-SF-8: 401 when the token has expired',
    settings: { token: { lifetime: 3 } },
    requests: times(4),
    statuses: [204, 204, 401, 401],
  },
  {
    name: 'W-SF-21: a burst of 429 with the wait it asks for',
    settings: { faults: [{ request: 1, status: 429, times: 3, retryAfter: 7 }] },
    requests: times(4),
    statuses: [429, 429, 429, 204],
    says: 'Retry-After: 7',
  },
  {
    name: 'W-SF-16: a burst of 503',
    settings: { faults: [{ request: 2, status: 503, times: 2 }] },
    requests: times(4),
    statuses: [204, 503, 503, 204],
    says: 'SERVER_UNAVAILABLE',
  },
  {
    name: 'W-SF-16: the quota of the org',
    settings: { faults: [{ request: 1, status: 403 }] },
    requests: times(2),
    statuses: [403, 204],
    says: 'REQUEST_LIMIT_EXCEEDED',
  },
  {
    name: 'W-SF-21: 500',
    settings: { faults: [{ request: 1, status: 500 }] },
    requests: times(1),
    statuses: [500],
    says: 'UNKNOWN_EXCEPTION',
  },
  {
    name: 'W-SF-21: an answer that breaks off',
    settings: { faults: [{ request: 1, status: 500, malformed: true }] },
    requests: times(2),
    statuses: [500, 204],
  },
  {
    name: 'W-SF-21: a good answer that breaks off',
    settings: { faults: [{ request: 1, status: 200, malformed: true }] },
    requests: times(1),
    statuses: [200],
    says: '[{"message',
  },
  {
    name: 'W-SF-21: dropped connections',
    settings: { faults: [{ request: 1, status: 599, times: 2 }] },
    requests: times(3),
    statuses: [null, null, 204],
  },
  {
    name: 'W-SF-21: a token request that is dropped',
    settings: { faults: [{ at: 'token', request: 2, status: 599 }] },
    requests: asking(askToken(), askToken()),
    statuses: [null, 200],
  },
  {
    name: 'W-SF-21: a token that breaks off',
    settings: { faults: [{ at: 'token', request: 2, status: 200, malformed: true }] },
    requests: asking(askToken()),
    statuses: [200],
  },
];

export const tokens: readonly Case[] = [
  { name: 'W-SF-1: a token', requests: asking(askToken()), statuses: [200], says: 'access_token' },
  {
    name: 'W-SF-3: a wrong client id',
    settings: { token: { clientId: 'other' } },
    requests: asking(askToken()),
    statuses: [400],
    says: 'invalid_client_id',
  },
  {
    name: 'W-SF-3: a wrong secret',
    settings: { token: { clientSecret: 'other' } },
    requests: asking(askToken()),
    statuses: [400],
    says: 'invalid client credentials',
  },
  {
    name: 'W-SF-3: the token endpoint refuses',
    settings: { tokenFails: true },
    requests: asking(askToken()),
    statuses: [400],
    says: 'invalid_client',
  },
  {
    name: 'W-SF-3: a wrong grant',
    requests: asking(askToken('client_id=a&client_secret=b&grant_type=password')),
    statuses: [400],
    says: 'unsupported_grant_type',
  },
  {
    name: 'W-SF-3: no user for the flow',
    settings: { token: { noUser: true } },
    requests: asking(askToken()),
    statuses: [400],
    says: 'no client credentials user enabled',
  },
  {
    name: 'W-SF-4: a JSON body',
    requests: asking(askToken('{"grant_type":"client_credentials"}')),
    statuses: [400],
    says: 'unsupported_grant_type',
  },
  {
    name: 'W-SF-5: the login host',
    requests: asking(askToken(credentials, 'https://login.salesforce.com/services/oauth2/token')),
    statuses: [400],
    says: 'request not supported on this domain',
  },
  {
    name: 'W-SF-2: HTTP Basic',
    requests: asking(
      askToken('grant_type=client_credentials', undefined, [
        { name: 'Authorization', value: `Basic ${btoa('id:secret')}` },
      ]),
    ),
    statuses: [200],
  },
];

export const leads: readonly Case[] = [
  { name: 'W-SF-8: no token', requests: asking(patch('')), statuses: [401], says: 'Session expired or invalid' },
  {
    name: 'W-SF-8: a made-up token',
    requests: asking(patch('00D!nonsense')),
    statuses: [401],
    says: 'INVALID_SESSION_ID',
  },
  {
    name: 'W-SF-9: no such lead',
    requests: once('PATCH', '00QA00000Unknown', mql),
    statuses: [404],
    says: 'Provided external ID',
  },
  {
    name: 'W-SF-9: a well-formed id that does not exist',
    requests: once('PATCH', '00QA0000Unknown', mql),
    statuses: [404],
    says: 'The requested resource does not exist',
  },
  {
    name: 'W-SF-9: a deleted lead',
    profile: { IsDeleted: true },
    requests: times(1),
    statuses: [404],
    says: 'ENTITY_IS_DELETED',
  },
  {
    name: 'W-SF-10: an id that is none',
    requests: once('PATCH', 'user_42', mql),
    statuses: [404],
    says: 'not accessible: user_42',
  },
  { name: 'W-SF-10: an empty id', requests: once('PATCH', '', mql), statuses: [405], says: 'METHOD_NOT_ALLOWED' },
  {
    name: 'W-SF-11: a body that is no JSON',
    requests: once('PATCH', person, '{"a":,}'),
    statuses: [400],
    says: "Unexpected character (',' (code 44))",
  },
  {
    name: 'W-SF-11: a list for a body',
    requests: once('PATCH', person, '[]'),
    statuses: [400],
    says: 'a JSON object is expected',
  },
  {
    name: 'W-SF-12: a stock org',
    settings: { acceptSeedFields: false },
    requests: times(1),
    statuses: [400],
    says: "No such column 'lead_status'",
  },
  {
    name: 'W-SF-13: a value the picklist has not',
    requests: once('PATCH', person, '{"Status":"Hot"}'),
    statuses: [400],
    says: 'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
  },
  {
    name: 'W-SF-14: a converted lead',
    profile: { IsConverted: true },
    requests: times(1),
    statuses: [400],
    says: 'CANNOT_UPDATE_CONVERTED_LEAD',
  },
  {
    name: 'W-SF-15: a wrong content type',
    requests: once('PATCH', person, mql, 'text/plain'),
    statuses: [415],
    says: 'UNSUPPORTED_MEDIA_TYPE',
  },
  {
    name: 'W-SF-17: fields in any case, ids of 18 characters',
    requests: once('PATCH', `${person.slice(0, 15)}AAA`, '{"firstname":"지윤"}'),
    statuses: [204],
  },
  {
    name: 'W-SF-18: the id of a contact',
    requests: once('PATCH', '0035g00000KpR2mEAF', mql),
    statuses: [404],
    says: 'NOT_FOUND',
  },
  {
    name: 'W-SF-19, W-SF-20: create, read, update, delete',
    requests: (token) => [
      lead('POST', '', token, '{"LastName":"Kim","Company":"Acme","Email":"k@acme.example"}'),
      lead('POST', '', token, '{"LastName":"Kim","Company":"Acme","Email":"k@acme.example"}'),
      lead('POST', '', token, '{"LastName":"Kim"}'),
      patch(token),
      lead('GET', person, token),
      lead('DELETE', person, token),
      lead('GET', person, token),
    ],
    statuses: [201, 400, 400, 204, 200, 204, 404],
    says: 'DUPLICATES_DETECTED',
  },
  {
    name: 'another resource of the org',
    requests: (token) => [{ ...lead('GET', '', token), url: `${host}/services/data/v60.0/limits` }],
    statuses: [404],
  },
];

const hook = (path: string): HttpRequest =>
  finishRequest('POST', { url: `https://hooks.test${path}`, headers: [], body: '{"x":1}' });

export const partners: readonly Case[] = [
  { name: 'a partner accepts everything', requests: asking(hook('/a?b=1')), statuses: [200], says: 'received' },
  {
    name: 'a partner that answers by a script',
    settings: {
      partners: [
        {
          host: 'hooks.test',
          path: '/a',
          answers: [
            { status: 599 },
            { status: 503, headers: [{ name: 'Retry-After', value: '3' }] },
            { status: 202, body: 'ok', latencyMs: 20 },
          ],
        },
      ],
    },
    requests: asking(hook('/a'), hook('/a'), hook('/a'), hook('/b')),
    statuses: [null, 503, 202, 200],
  },
];
