/** The parts of an absolute http(s) address this product looks at. `host` is lower-case, without port. */
export interface HttpUrl {
  readonly scheme: 'http' | 'https';
  readonly host: string;
  /** The written port, or the scheme's own. */
  readonly port: number;
  /** Starts with `/`; still percent-encoded. */
  readonly path: string;
  /** Without the `?`; empty when there is none. */
  readonly query: string;
}

/**
 * Reads an absolute http(s) address, or `null`. Lenient on purpose: the seed's `https://[instance].my.salesforce.com`
 * is an address here although the platform's `URL` refuses the brackets.
 */
export function parseHttpUrl(text: string): HttpUrl | null {
  const match = /^(https?):\/\/([^/?#\s]+)([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?$/i.exec(text);
  if (match === null) return null;
  const [, scheme = '', authority = '', path = '', query = ''] = match;
  const secure = scheme.toLowerCase() === 'https';
  const place = authority.slice(authority.lastIndexOf('@') + 1);
  const [, host = '', port = ''] = /^(.*?)(?::([0-9]{1,5}))?$/.exec(place) ?? [];
  if (host === '' || /[:"<>\\^`{|}]/.test(host)) return null;
  return {
    scheme: secure ? 'https' : 'http',
    host: host.toLowerCase(),
    port: port === '' ? (secure ? 443 : 80) : Number(port),
    path: path === '' ? '/' : path,
    query,
  };
}
