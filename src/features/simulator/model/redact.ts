import type { HttpHeader } from '@/core/webhooks/message';

const secretHeader = /^(authorization|proxy-authorization|cookie|set-cookie|x-api-key|api-key)$/iu;
const secretField = /("?(?:access_token|client_secret|refresh_token|password|api_key)"?\s*[=:]\s*"?)([^"&\s,}]{8,})/giu;

/** A token as it is shown: its scheme, first six and last four characters. Short ones are left alone. */
export function shortenToken(value: string): string {
  const [, scheme = '', token = ''] = /^(\S+\s+)?(.*)$/su.exec(value) ?? [];
  return token.length <= 16 ? value : `${scheme}${shorten(token)}`;
}

function shorten(token: string): string {
  return token.length <= 16 ? token : `${token.slice(0, 6)}…${token.slice(-4)}`;
}

export function shortenHeader({ name, value }: HttpHeader): HttpHeader {
  return { name, value: secretHeader.test(name) ? shortenToken(value) : value };
}

/** Body text with the tokens in it shortened. */
export function shortenSecrets(text: string): string {
  return text.replace(secretField, (_, lead: string, value: string) => `${lead}${shorten(value)}`);
}

/** Indented when it is JSON, else as it came. */
export function prettyBody(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}
