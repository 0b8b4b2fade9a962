import type { HttpHeader, HttpRequest, HttpResponse } from './message';

/** Names whose values let somebody in, in headers, forms, addresses and JSON alike. */
const secretName = /(?:authorization|auth|cookie|token|secret|password|passwd|api[-_]?key|assertion|credentials?)$/i;

/** Shorter values are hidden only where they stand: elsewhere the same letters may mean something else. */
const leastLength = 8;

/** From this length on a beginning and an end are shown, so that two tokens can be told apart. */
const shownLength = 24;

const formField = /(^|[?&\s])([^=&?\s"]{1,60})=([^&\s#"]+)/g;
const jsonField = /("([^"\\]{1,60})"\s*:\s*")((?:[^"\\]|\\.)+)(?=")/g;
const userInfo = /(^[a-z][a-z0-9+.-]*:\/\/)([^/?#@\s]+)(?=@)/i;

/** A secret as it may be shown: `00D5g…Qx7`, or `•••` when it is too short to leave anything out of it. */
export function shortenSecret(value: string): string {
  return value.length < shownLength ? '•••' : `${value.slice(0, 5)}…${value.slice(-3)}`;
}

/** What may be shown of one exchange with another system. */
export interface Redaction {
  url(text: string): string;
  header(header: HttpHeader): HttpHeader;
  body(text: string): string;
}

/** Hides nothing. */
export const inFull: Redaction = { url: (text) => text, header: (header) => header, body: (text) => text };

export interface Exchanged {
  readonly request: HttpRequest;
  /** `null`: nobody answered. */
  readonly response: HttpResponse | null;
}

/**
 * Hides the secrets of `exchanges`: values of headers, form and JSON fields and address parts with a telling name, and
 * the same values wherever else they turn up, such as a token of one answer in the next request. Only what is shown
 * changes; the exchanges themselves stay as they are. `more` are secrets known from elsewhere, such as stored credentials.
 */
export function redactionOf(exchanges: readonly Exchanged[], more: readonly string[] = []): Redaction {
  const known = new Set<string>();
  const note = (value: string): void => {
    for (const spelling of [value, decoded(value)]) if (spelling.length >= leastLength) known.add(spelling);
  };
  more.forEach(note);
  for (const { request, response } of exchanges) {
    for (const header of [...request.headers, ...(response?.headers ?? [])]) {
      if (isSecretHeader(header.name)) note(splitScheme(header.value).rest);
    }
    for (const text of [request.url, request.body, response?.body]) hideFields(text ?? '', note);
  }
  const values = [...known].sort((left, right) => right.length - left.length);
  const everywhere = (text: string): string =>
    values.reduce((shown, value) => shown.replaceAll(value, () => shortenSecret(value)), text);
  return {
    url: (text) => everywhere(hideFields(text)),
    header: ({ name, value }) => ({ name, value: isSecretHeader(name) ? shortenHeader(value) : everywhere(value) }),
    body: (text) => everywhere(hideFields(text)),
  };
}

/** Whether a header's value is nobody else's business. */
export function isSecretHeader(name: string): boolean {
  return secretName.test(name.trim());
}

function shortenHeader(value: string): string {
  const { scheme, rest } = splitScheme(value);
  // A Basic value is a name and a password in other letters: not even its beginning is shown.
  return scheme + (/^basic\s/i.test(scheme) ? '•••' : rest === '' ? '' : shortenSecret(rest));
}

function splitScheme(value: string): { readonly scheme: string; readonly rest: string } {
  const scheme = /^[A-Za-z][A-Za-z0-9-]{0,19}\s+(?=\S)/.exec(value)?.[0] ?? '';
  return { scheme, rest: value.slice(scheme.length) };
}

/** The text with its telling fields shortened; each hidden value goes to `found`. */
function hideFields(text: string, found: (value: string) => void = () => undefined): string {
  const hide = (value: string): string => {
    found(value);
    return shortenSecret(value);
  };
  return text
    .replace(userInfo, (_, lead: string, value: string) => {
      found(value.slice(value.indexOf(':') + 1));
      return `${lead}•••`;
    })
    .replace(formField, (whole, lead: string, name: string, value: string) =>
      secretName.test(name) ? `${lead}${name}=${hide(value)}` : whole,
    )
    .replace(jsonField, (whole, lead: string, name: string, value: string) =>
      secretName.test(name) ? lead + hide(value) : whole,
    );
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value.replaceAll('+', ' '));
  } catch {
    return value;
  }
}
