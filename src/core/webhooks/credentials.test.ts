import { describe, expect, it } from 'vitest';
import { authorised, hiddenHeaders, isAllowedHost, secretsOf, type Credential } from './credentials';
import type { HttpRequest } from './message';
import { redactionOf } from './redact';

const basic: Credential = { type: 'basic', name: 'billing', username: 'ann', password: 'p:ä한😀' };
const token: Credential = {
  type: 'token',
  name: 'crm',
  domain: 'api.example.com',
  headers: [{ name: 'X-Key', value: 'key-0123456789' }],
};

function request(use: HttpRequest['credential']): HttpRequest {
  const headers = [{ name: 'Accept', value: '*/*' }, ...hiddenHeaders(use?.type ?? 'basic', ['x-key'])];
  return { method: 'GET', url: 'https://api.example.com/', headers, body: null, ...(use && { credential: use }) };
}

describe('credentials', () => {
  it('L-CC-10: a name and a password travel as HTTP Basic, in UTF-8', () => {
    const sent = authorised(request({ type: 'basic', name: 'billing' }), [token, basic]);
    const encoded = Buffer.from('ann:p:ä한😀', 'utf8').toString('base64');
    expect(sent.headers).toEqual([
      { name: 'Accept', value: '*/*' },
      { name: 'Authorization', value: `Basic ${encoded}` },
    ]);
    expect(sent).not.toHaveProperty('credential');
  });

  it('L-CC-10: header values go where their names stand, whatever the case', () => {
    const sent = authorised(request({ type: 'token', name: 'crm' }), [basic, token]);
    expect(sent.headers.at(-1)).toEqual({ name: 'x-key', value: 'key-0123456789' });
  });

  it('a credential of the other kind, or of no known name, gives no value away', () => {
    for (const use of [
      { type: 'token', name: 'billing' },
      { type: 'basic', name: 'nobody' },
    ] as const) {
      const sent = authorised(request(use), [basic, token]);
      expect(JSON.stringify(sent)).toContain('•••');
      expect(sent).not.toHaveProperty('credential');
    }
  });

  it('a request without one stays as it is', () => {
    const plain = request(undefined);
    expect(authorised(plain, [basic])).toBe(plain);
  });

  it.each([
    ['api.example.com', 'api.example.com', true],
    ['https://API.example.com:443/path', 'api.example.com', true],
    ['example.com', 'api.example.com', true],
    ['example.com', 'badexample.com', false],
    ['example.com', 'example.com.evil.test', false],
    ['', 'example.com', false],
  ])('L-CC-10: values for %j go to %s: %j', (domain, host, allowed) => {
    expect(isAllowedHost(domain, host)).toBe(allowed);
  });

  it('an endpoint that repeats a secret is not shown repeating it', () => {
    const encoded = Buffer.from('ann:p:ä한😀', 'utf8').toString('base64');
    const redaction = redactionOf([], secretsOf([basic, token]));
    expect(redaction.body(`you sent ${encoded} and key-0123456789`)).not.toMatch(/key-0123456789|YW5u/);
  });
});
