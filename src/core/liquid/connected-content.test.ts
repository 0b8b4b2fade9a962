import { describe, expect, it } from 'vitest';
import { headerValue } from '../webhooks/request';
import type { ContentCall, RenderOutcome } from './contract';
import type { ContentLibrary } from './library';
import { createLiquid } from './liquid';
import { answer, mistake, outcome, parsed, render, testData, type TestData } from './test-tools';

const base = 'https://api.test/v1';

function call(options: string, data: TestData = {}): ContentCall {
  const result = outcome(`{% connected_content ${options} %}`, data);
  if (result.type !== 'needs') throw new Error(JSON.stringify(result));
  return result.call;
}

describe('the call', () => {
  it('L-CC-1: GET unless the tag says post; no other method exists', () => {
    expect(call(base).request).toMatchObject({ method: 'GET', url: base, body: null });
    expect(call(`${base} :method post`).request.method).toBe('POST');
    expect(call(`${base} :method GET`).request.method).toBe('GET');
    expect(mistake(`{% connected_content ${base} :method put %}`).code).toBe('syntax');
  });

  it('L-CC-2: options come in any order, over lines', () => {
    const ordered = call(`${base} :method post :body a=1 :retry :no_cache :save x`);
    expect(call(`${base}\n   :save x :no_cache\n\t:retry\n:body a=1    :method post\n`)).toEqual(ordered);
    expect(ordered).toMatchObject({ retry: true, cacheSeconds: 0 });
  });

  it('L-CC-3, L-CC-5: Liquid in address and body is inserted raw', () => {
    const data = { standard: { external_id: 'a%b&c' }, custom: { x: '1&2', obj: { k: 'v' } } };
    expect(call(`${base}/{{\${user_id}}}?x={{custom_attribute.\${x} | url_param_escape}}`, data).request.url).toBe(
      `${base}/a%b&c?x=1%262`,
    );
    expect(call(`${base}/\${user_id}/custom_attribute.\${obj}`, data).request.url).toBe(`${base}/a%b&c/{"k":"v"}`);
    expect(call(`${base} :method post :body q={{custom_attribute.\${x}}}&r=2`, data).request.body).toBe('q=1&2&r=2');
  });

  it('L-CC-4: a body with spaces comes from a variable; inline JSON has none', () => {
    expect(
      render(`{% capture b %}{"a": 1, "b": 2}{% endcapture %}{% connected_content ${base} :method post :body {{b}} %}`),
    ).toBe(`(needs: ${base})`);
    expect(call(`${base} :method post :body {"a":{"b":1}}`).request.body).toBe('{"a":{"b":1}}');
    const error = mistake(`{% connected_content ${base} :method post :body a=1 b=2 %}`);
    expect(error.message).toContain('capture');
    expect(error.position?.column).toBe(65);
  });

  it('L-CC-6, L-CC-29: what a GET carries, and what :content_type changes', () => {
    const headers = (options: string) =>
      ['Content-Type', 'Accept', 'User-Agent'].map((name) => headerValue(call(options).request.headers, name));
    expect(headers(base)).toEqual(['application/json', '*/*', expect.stringMatching(/^Braze Sender /)]);
    expect(headers(`${base} :content_type text/xml`).slice(0, 2)).toEqual(['text/xml', 'text/xml']);
  });

  it('L-CC-7, L-CC-8: a POST is a form, or the JSON object made of one', () => {
    const plain = call(`${base} :method post :body a=1&b=x`).request;
    expect(headerValue(plain.headers, 'Content-Type')).toBe('application/x-www-form-urlencoded');
    expect(plain.body).toBe('a=1&b=x');
    const json = call(`${base} :method post :body a=1&b=x=y :content_type application/json`).request;
    expect(json.body).toBe('{"a":"1","b":"x=y"}');
    const written = call(`${base} :method post :body {"a":1} :content_type application/json`).request;
    expect(written.body).toBe('{"a":1}');
  });

  it('L-CC-9: headers are a JSON object of texts, with Liquid inside', () => {
    const data = { custom: { t: 'tok' } };
    const request = call(
      `${base} :headers { "X-Key": "a \\"b\\"", "Authorization": "Bearer {{custom_attribute.\${t} | default: "none"}}" }`,
      data,
    ).request;
    expect(headerValue(request.headers, 'X-Key')).toBe('a "b"');
    expect(headerValue(request.headers, 'Authorization')).toBe('Bearer tok');
    expect(headerValue(call(`${base} :headers {"Accept":"text/plain"}`).request.headers, 'accept')).toBe('text/plain');
    for (const broken of ['{"a":1}', '{a:"b"}', '{"a":"b"', '"a"', '{"a" "b"}', '{"a":"b" "c":"d"}']) {
      expect(mistake(`{% connected_content ${base} :headers ${broken} %}`).code).toBe('syntax');
    }
  });

  it('L-CC-10: a credential that does not exist aborts the message', () => {
    expect(render(`{% connected_content ${base} :basic_auth billing %}`)).toBe(
      "(aborted: Connected Content credential 'billing' does not exist)",
    );
  });

  describe('with stored credentials', () => {
    const library: ContentLibrary = {
      credentials: {
        billing: { type: 'basic', isFilled: true },
        empty: { type: 'basic', isFilled: false },
        crm: { type: 'token', isFilled: true, domain: 'x.test', headers: ['X-Key', 'content-type'] },
        far: { type: 'token', isFilled: true, domain: 'elsewhere.test', headers: ['X-Key'] },
      },
    };
    const outcomeOf = (options: string): RenderOutcome => {
      const parsed = createLiquid().parse(
        `{% connected_content https://x.test/a ${options} :save r %}[{{r}}]`,
        library,
      );
      if (!parsed.ok) throw new Error(parsed.error.message);
      return parsed.value.render(testData());
    };

    it('L-CC-10: a call goes with the credential by name; its values stand nowhere', () => {
      expect(outcomeOf(':basic_auth billing :headers {"Authorization":"mine"}')).toMatchObject({
        type: 'needs',
        call: {
          request: {
            credential: { type: 'basic', name: 'billing' },
            headers: [
              { name: 'Content-Type', value: 'application/json' },
              { name: 'Accept', value: '*/*' },
              { name: 'User-Agent' },
              { name: 'Authorization', value: 'Basic •••' },
            ],
          },
        },
      });
      const withToken = outcomeOf(':auth_credentials crm');
      if (withToken.type !== 'needs') throw new Error(withToken.type);
      expect(withToken.call.request.headers.map(({ name, value }) => `${name}: ${value}`)).toEqual([
        'Accept: */*',
        expect.stringMatching(/^User-Agent: Braze Sender/),
        'X-Key: •••',
        'content-type: •••',
      ]);
    });

    it.each([
      [':basic_auth nobody', "credential 'nobody' does not exist"],
      [':basic_auth crm', "credential 'crm' does not exist"],
      [':auth_credentials billing', "credential 'billing' does not exist"],
      [':basic_auth constructor', "credential 'constructor' does not exist"],
      [':basic_auth empty', "credential 'empty' has no values here"],
    ])('L-CC-10: %s aborts the message', (options, reason) => {
      expect(outcomeOf(options)).toEqual({ type: 'aborted', reason: `Connected Content ${reason}` });
    });

    it('L-CC-10: a token for another host is not sent; the template goes on without an answer', () => {
      expect(outcomeOf(':auth_credentials far')).toEqual({
        type: 'text',
        text: '[]',
        errors: ["Connected Content: credential 'far' is not for x.test"],
      });
    });

    it('L-CC-10: a template says which credentials it asks for', () => {
      const source = '{% connected_content https://x.test :basic_auth a %}{% connected_content https://x.test %}';
      expect(parsed(source).reads.library).toEqual([{ type: 'credential', name: 'a', of: 'basic' }]);
    });
  });

  it('L-CC-24, L-CC-25: seconds in the cache, clamped', () => {
    const seconds = (options: string) => call(`${base} ${options}`).cacheSeconds;
    expect(seconds('')).toBe(300);
    expect(seconds(':cache_max_age 900')).toBe(900);
    expect(seconds(':cache_max_age 10')).toBe(300);
    expect(seconds(':cache_max_age 999999')).toBe(14_400);
    expect(seconds(':no_cache')).toBe(0);
    expect(seconds(':method post')).toBe(0);
    expect(seconds(':method post :cache_max_age 600')).toBe(600);
  });

  it('L-CC-32: what is no address fails, with the words of the log', () => {
    expect(outcome('\n{% connected_content {{nothing}}/x %}')).toMatchObject({
      type: 'failed',
      error: { code: 'connected_content_url', message: '/x is not a valid URL', position: { line: 2, column: 1 } },
    });
  });

  it.each([
    ['{% connected_content %}', 'address is missing'],
    ['{% connected_content :method post %}', 'address is missing'],
    [`{% connected_content "${base}" %}`, 'without quotes'],
    [`{% connected_content ${base} :safe x %}`, ':safe'],
    [`{% connected_content ${base} :save %}`, 'name of a variable'],
    [`{% connected_content ${base} :cache_max_age soon %}`, 'number of seconds'],
    [`{% connected_content ${base} :body %}`, 'value is missing'],
    [`{% connected_content ${base} :body {{a | %}`, 'not closed'],
  ])('refuses %s', (source, words) => {
    expect(mistake(source).message).toContain(words);
  });
});

describe('the answer', () => {
  const save = (body: string, status = 200, rest = '{{r.v}}|{{r.__http_status_code__}}') =>
    render(`{% connected_content ${base} :save r %}${rest}`, {}, [answer(body, status)]);

  it('L-CC-11: JSON goes into the variable, `connected` without a name, and nothing is printed', () => {
    expect(save('{"v":{"w":[1,2]}}', 200, '{{r.v.w[1]}}')).toBe('2');
    expect(render(`{% connected_content ${base} %}{{connected.v}}`, {}, [answer('{"v":1}')])).toBe('1');
    expect(save('[{"id":7}]', 200, '{{r[0].id}}')).toBe('7');
  });

  it('L-CC-12: text replaces the tag, or fills the variable', () => {
    expect(render(`<{% connected_content ${base} %}>`, {}, [answer('plain text')])).toBe('<plain text>');
    expect(save('plain text', 200, '<{{r}}>')).toBe('<plain text>');
  });

  it('L-CC-13, L-CC-14: a later call may use an earlier answer, and asks after it', () => {
    const source = `{% connected_content ${base}/a :save a %}{% connected_content ${base}/{{a[0].id}} :save b %}{{b.v}}`;
    const template = parsed(source);
    expect(template.render(testData())).toMatchObject({ call: { ordinal: 0, request: { url: `${base}/a` } } });
    const first = [answer('[{"id":"x"}]')];
    expect(template.render(testData(), first)).toMatchObject({ call: { ordinal: 1, request: { url: `${base}/x` } } });
    expect(template.render(testData(), [...first, answer('{"v":"done"}')])).toMatchObject({ text: 'done' });
  });

  it('L-CC-15: the status is there for objects only', () => {
    expect(save('{"v":1}', 201)).toBe('1|201');
    expect(save('[1]', 200)).toBe('|');
  });

  it.each([404, 500, 502, 598, 301])(
    'L-CC-16, L-CC-17, L-CC-18, L-CC-20, O-7: after %i the variable is unset and the guard works',
    (status) => {
      expect(save('{"v":1}', status)).toBe('|');
      const guard = '{% if r.__http_status_code__ != 200 %}{% abort_message("down") %}{% endif %}sent';
      expect(save('{"v":1}', status, guard)).toBe('(aborted: down)');
      expect(save('{"v":1}', 200, guard)).toBe('sent');
      expect(render(`[{% connected_content ${base} %}]`, {}, [answer('text', status)])).toBe('[]');
    },
  );

  it('L-CC-19: no answer is a failed call', () => {
    expect(render(`[{% connected_content ${base} :save r %}{{r}}]`, {}, [null])).toBe('[]');
  });

  it('L-CC-21: another port is never called', () => {
    expect(outcome('[{% connected_content https://api.test:8443/ :save r %}{{r.v}}]')).toEqual({
      type: 'text',
      text: '[]',
      errors: ['Connected Content: port 8443 is not allowed'],
    });
  });

  it('L-CC-22: more than a megabyte is no answer', () => {
    expect(save(JSON.stringify({ v: 'x'.repeat(1_000_001) }))).toBe('|');
  });

  it('a call not reached is not made', () => {
    expect(render(`{% if false %}{% connected_content ${base} %}{% endif %}ok`)).toBe('ok');
    expect(render(`{% abort_message('no') %}{% connected_content ${base} %}`)).toBe('(aborted: no)');
  });

  it('a call in a loop is made once a turn', () => {
    const source = `{% for i in (1..2) %}{% connected_content ${base}/{{i}} :save r %}{{r.v}}{% endfor %}`;
    expect(render(source, {}, [answer('{"v":"a"}')])).toBe(`(needs: ${base}/2)`);
    expect(render(source, {}, [answer('{"v":"a"}'), answer('{"v":"b"}')])).toBe('ab');
  });

  it('an answer with hostile names reaches nothing', () => {
    expect(save('{"__proto__":{"v":"no"},"constructor":"c"}', 200, '[{{r.v}}]{{r.constructor}}')).toBe('[]c');
  });
});
