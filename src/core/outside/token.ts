import { fnv1a, mix } from '../kernel/hash';
import type { JsonValue } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import { headerValue } from '../webhooks/request';
import type { HttpUrl } from '../webhooks/url';
import { jsonResponse } from './respond';
import type { SalesforceSettings, TokenSettings } from './settings';
import type { OutsideState } from './state';

export const tokenPath = '/services/oauth2/token';

/** A session lives two hours after the token was issued; Salesforce says no lifetime in the answer (W-SF-1). */
export const tokenLifetimeMs = 2 * 60 * 60 * 1000;

const orgId = '00D5g00000Leadloom';
const userId = '0055g00000Leadloom';

/**
 * The OAuth client-credentials endpoint (W-SF-1…5). Any non-empty client id and secret are right, unless the mock is told
 * which ones are.
 */
export function answerToken(
  request: HttpRequest,
  url: HttpUrl,
  now: EpochMs,
  { tokenFails, token }: Pick<SalesforceSettings, 'tokenFails' | 'token'>,
): HttpResponse {
  if (url.host === 'login.salesforce.com' || url.host === 'test.salesforce.com') {
    return refuse('invalid_grant', 'request not supported on this domain');
  }
  const form = formOf(request);
  if (request.method !== 'POST' || form.get('grant_type') !== 'client_credentials') {
    return refuse('unsupported_grant_type', 'grant type not supported');
  }
  const basic = basicCredentials(request);
  const clientId = basic?.id ?? form.get('client_id') ?? '';
  const secret = basic?.secret ?? form.get('client_secret') ?? '';
  if (clientId === '' || (token?.clientId ?? clientId) !== clientId) {
    return refuse('invalid_client_id', 'client identifier invalid');
  }
  if (secret === '' || tokenFails || (token?.clientSecret ?? secret) !== secret) {
    return refuse('invalid_client', 'invalid client credentials');
  }
  if (token?.noUser === true) return refuse('invalid_grant', 'no client credentials user enabled');
  const instance = `${url.scheme}://${url.host}`;
  const answer: Record<string, JsonValue> = {
    access_token: issueToken(now),
    signature: `${digits(`signature${now}`)}${digits(`signed${now}`)}=`,
    scope: 'api',
    instance_url: instance,
    id: `${instance}/id/${orgId}/${userId}`,
    token_type: 'Bearer',
    issued_at: String(now),
  };
  return jsonResponse(200, answer);
}

/** The token a request carries; empty when there is none. */
export function tokenOf(request: HttpRequest): string {
  return /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(headerValue(request.headers, 'Authorization') ?? '')?.[1] ?? '';
}

/** Whether the Authorization header carries a token this org issued, within its lifetime and its calls (W-SF-8). */
export function isAuthorised(
  request: HttpRequest,
  now: EpochMs,
  settings: TokenSettings | undefined,
  uses: OutsideState['tokenUses'],
): boolean {
  const token = tokenOf(request);
  const [, stamp = ''] = /^[0-9A-Za-z]+!([0-9a-z-]+)\.[0-9a-z]+$/.exec(token) ?? [];
  const issuedAt = Number.parseInt(stamp, 36);
  const lifetimeMs = settings?.lifetime === undefined ? tokenLifetimeMs : settings.lifetime * 1000;
  const used = Object.hasOwn(uses, token) ? (uses[token] ?? 0) : 0;
  const isWorn = settings?.calls !== undefined && used > settings.calls;
  return token === issueToken(issuedAt) && issuedAt <= now && now - issuedAt < lifetimeMs && !isWorn;
}

/** Tokens prove themselves: any person's run can check one without remembering it. */
function issueToken(at: EpochMs): string {
  return `${orgId.slice(0, 15)}!${at.toString(36)}.${digits(`token${at}`)}`;
}

function digits(label: string): string {
  const hash = fnv1a(label);
  return mix(hash).toString(36) + mix(hash ^ 0x5bd1e995).toString(36);
}

function refuse(error: string, description: string): HttpResponse {
  return jsonResponse(400, { error, error_description: description });
}

/** The form fields of a request body; a JSON body is not understood and has none (W-SF-4). */
function formOf(request: HttpRequest): ReadonlyMap<string, string> {
  const type = headerValue(request.headers, 'Content-Type') ?? '';
  const form = new Map<string, string>();
  if (request.body === null || !type.toLowerCase().startsWith('application/x-www-form-urlencoded')) return form;
  for (const pair of request.body.split('&')) {
    const at = pair.indexOf('=');
    if (at > 0) form.set(formDecode(pair.slice(0, at)).trim(), formDecode(pair.slice(at + 1)).trim());
  }
  return form;
}

function formDecode(text: string): string {
  const spaced = text.replaceAll('+', ' ');
  try {
    return decodeURIComponent(spaced);
  } catch {
    return spaced;
  }
}

/** HTTP Basic instead of form fields (W-SF-2). */
function basicCredentials(request: HttpRequest): { readonly id: string; readonly secret: string } | null {
  const match = /^Basic\s+([0-9A-Za-z+/=]+)$/i.exec(headerValue(request.headers, 'Authorization') ?? '');
  if (match === null) return null;
  const text = decodeBase64(match[1] ?? '');
  const colon = text.indexOf(':');
  return colon < 0 ? null : { id: text.slice(0, colon), secret: text.slice(colon + 1) };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decodeBase64(text: string): string {
  let bits = 0;
  let value = 0;
  let result = '';
  for (const char of text.replace(/=+$/, '')) {
    value = ((value << 6) | alphabet.indexOf(char)) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      result += String.fromCharCode((value >> bits) & 0xff);
    }
  }
  return result;
}
