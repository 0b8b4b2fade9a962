import type { HttpHeader, HttpRequest } from './message';

/** A credential with its values (L-CC-10). Kept by hosts; no template, trace or snapshot ever holds one. */
export type Credential =
  | { readonly type: 'basic'; readonly name: string; readonly username: string; readonly password: string }
  | {
      readonly type: 'token';
      readonly name: string;
      /** Host the values may go to, with the hosts below it. */
      readonly domain: string;
      readonly headers: readonly HttpHeader[];
    };

/** What stands in a request for a value of a credential. */
const hidden = '•••';

/** Headers a credential adds, by name, their values hidden. */
export function hiddenHeaders(type: Credential['type'], names: readonly string[]): readonly HttpHeader[] {
  return type === 'basic'
    ? [{ name: 'Authorization', value: `Basic ${hidden}` }]
    : names.map((name) => ({ name, value: hidden }));
}

/** Whether a credential for `domain` may go to `host`: to the host itself and to those below it; to none without a domain. */
export function isAllowedHost(domain: string, host: string): boolean {
  const wanted = domain
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/:?#].*$/, '');
  return wanted !== '' && (host === wanted || host.endsWith(`.${wanted}`));
}

/** The request as it really leaves: the values of its credential in place of what hides them. */
export function authorised(request: HttpRequest, credentials: readonly Credential[]): HttpRequest {
  const { credential: use, ...bare } = request;
  if (use === undefined) return request;
  const known = credentials.find(({ type, name }) => type === use.type && name === use.name);
  if (known === undefined) return bare;
  const values = new Map(headersOf(known).map(({ name, value }) => [name.toLowerCase(), value]));
  const headers = bare.headers.map(({ name, value }) => ({ name, value: values.get(name.toLowerCase()) ?? value }));
  return { ...bare, headers };
}

/** Every text of the credentials that nobody may see. */
export function secretsOf(credentials: readonly Credential[]): readonly string[] {
  return credentials.flatMap((credential) =>
    credential.type === 'basic'
      ? [credential.password, ...headersOf(credential).map(({ value }) => value.slice('Basic '.length))]
      : credential.headers.map(({ value }) => value),
  );
}

function headersOf(credential: Credential): readonly HttpHeader[] {
  if (credential.type === 'token') return credential.headers;
  const { username, password } = credential;
  return [{ name: 'Authorization', value: `Basic ${base64(utf8(`${username}:${password}`))}` }];
}

/** Bytes of a text; a lone surrogate becomes U+FFFD. */
function utf8(text: string): readonly number[] {
  const bytes: number[] = [];
  for (const char of text) {
    const given = char.codePointAt(0) ?? 0;
    const code = given >= 0xd800 && given <= 0xdfff ? 0xfffd : given;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), tail(code));
    else if (code < 0x10000) bytes.push(0xe0 | (code >> 12), tail(code >> 6), tail(code));
    else bytes.push(0xf0 | (code >> 18), tail(code >> 12), tail(code >> 6), tail(code));
  }
  return bytes;
}

function tail(bits: number): number {
  return 0x80 | (bits & 0x3f);
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function base64(bytes: readonly number[]): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 3) {
    const group = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    for (let digit = 0; digit < 4; digit++) {
      text += digit <= bytes.length - at ? alphabet.charAt((group >> (18 - 6 * digit)) & 63) : '=';
    }
  }
  return text;
}
