import { describe, expect, it } from 'vitest';
import type { HttpRequest } from './message';
import { finishRequest, headerValue, inferContentType, jsonBody, requestProblem } from './request';
import { parseHttpUrl } from './url';

const url = 'https://example.com/x';
const parts = (body: string | null, headers: readonly (readonly [string, string])[] = []) => ({
  url,
  body,
  headers: headers.map(([name, value]) => ({ name, value })),
});
const contentType = (request: HttpRequest) => headerValue(request.headers, 'Content-Type');

describe('finishRequest', () => {
  it('W-COMP-3: GET leaves without a body and without an inferred type', () => {
    const request = finishRequest('GET', parts('{"a":1}'));
    expect(request.body).toBeNull();
    expect(contentType(request)).toBeNull();
  });

  it('W-COMP-8, W-COMP-16: the rendered body goes out untouched, whitespace and all', () => {
    expect(finishRequest('PATCH', parts('\n\n{ "a": 1, }\n')).body).toBe('\n\n{ "a": 1, }\n');
  });

  it('W-COMP-17, L-SEED-9: header values lose the space around them', () => {
    const request = finishRequest('PATCH', parts('x', [['Authorization', '\n    Bearer abc \n']]));
    expect(headerValue(request.headers, 'authorization')).toBe('Bearer abc');
  });

  it('W-COMP-11, O-8: Content_Type is just another header, so a type is inferred beside it', () => {
    const request = finishRequest('PATCH', parts('\n{"lead_status":"MQL"}\n', [['Content_Type', 'application/json']]));
    expect(request.headers.map(({ name }) => name)).toEqual(['Content_Type', 'Content-Type', 'User-Agent']);
    expect(contentType(request)).toBe('application/json');
  });

  it('W-COMP-11: a written Content-Type stays, whatever its case', () => {
    const request = finishRequest('POST', parts('{}', [['content-type', 'text/xml']]));
    expect(request.headers).toContainEqual({ name: 'content-type', value: 'text/xml' });
    expect(request.headers.filter(({ name }) => name.toLowerCase() === 'content-type')).toHaveLength(1);
  });

  it.each([
    ['{"a":1}', 'application/json'],
    ['\n\n[1, 2]\n', 'application/json'],
    ['a=1&b=2', 'application/x-www-form-urlencoded'],
    ['grant_type=client_credentials', 'application/x-www-form-urlencoded'],
    ['{"a":1,}', 'text/plain'],
    ['hello = world', 'text/plain'],
    ['Liquid error: comparison of String with 100 failed', 'text/plain'],
  ])('W-COMP-12: %j is sent as %s', (body, type) => {
    expect(inferContentType(body)).toBe(type);
  });

  it('W-COMP-13: every request says who sends it, the same for the same host', () => {
    const [first, second] = [
      finishRequest('GET', parts(null)),
      finishRequest('POST', parts('x', [['user-agent', 'me']])),
    ];
    const agents = [first, second].map(({ headers }) => headers.filter(({ name }) => /^user-agent$/i.test(name)));
    expect(agents[0]).toHaveLength(1);
    expect(agents[0]).toEqual(agents[1]);
    expect(agents[0]![0]!.value).toMatch(/^Braze Sender [0-9a-f]{8}$/);
  });
});

describe('jsonBody', () => {
  it('W-COMP-6, W-COMP-7, O-6: values are JSON strings, escaped, even numbers', () => {
    const text = jsonBody([
      { key: 'score', value: '101' },
      { key: 'a "b"', value: 'line\nbreak \\' },
    ]);
    expect(text).toBe('{"score":"101","a \\"b\\"":"line\\nbreak \\\\"}');
    expect(JSON.parse(text)).toEqual({ score: '101', 'a "b"': 'line\nbreak \\' });
  });
});

describe('requestProblem', () => {
  const problem = (address: string, headers: HttpRequest['headers'] = []) =>
    requestProblem({ method: 'POST', url: address, headers, body: null });

  it('W-COMP-5: only ports 80 and 443 can be sent to', () => {
    expect(problem('https://example.com/')).toBeNull();
    expect(problem('http://example.com:80/')).toBeNull();
    expect(problem('http://example.com:443/')).toBeNull();
    expect(problem('https://example.com:8443/')).toBe('url_port');
  });

  it('refuses what is no address', () => {
    for (const text of ['', 'example.com', 'ftp://example.com', 'https://', 'https://a b.com', '{{url}}']) {
      expect(problem(text)).toBe('url_invalid');
    }
  });

  it('W-COMP-17: a line break inside a header value is a problem', () => {
    expect(problem(url, [{ name: 'A', value: 'b\nc' }])).toBe('header_newline');
  });

  it('reads both of the seed’s hosts, brackets included', () => {
    expect(parseHttpUrl('https://[instance].my.salesforce.com/services/oauth2/token?x=1#y')).toEqual({
      scheme: 'https',
      host: '[instance].my.salesforce.com',
      port: 443,
      path: '/services/oauth2/token',
      query: 'x=1',
    });
    expect(parseHttpUrl('HTTP://YOUR_SALESFORCE_INSTANCE.my.salesforce.com')).toMatchObject({
      host: 'your_salesforce_instance.my.salesforce.com',
      port: 80,
      path: '/',
    });
  });
});
