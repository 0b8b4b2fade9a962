import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { JsonValue } from '../kernel/json';
import { filters } from './filters/register';
import { createLiquid } from './liquid';
import { outcome, parsed, render, testData } from './test-tools';

const code = (source: string, custom: Readonly<Record<string, JsonValue>> = {}) => {
  const result = outcome(source, { custom });
  return result.type === 'failed' ? result.error.code : result.type;
};

/** The generator makes JSON, with `undefined` and -0 in it; what is stored has been text once. */
function asJson(value: unknown): JsonValue {
  return z.json().parse(JSON.parse(JSON.stringify(value)));
}

const repeat = (text: string, count: number) => text.repeat(count);
const megabyte = 'x'.repeat(1_000_000);

describe('a hostile template ends with a code', () => {
  it.each([
    ['a range of a thousand million', '{% for i in (1..1000000000) %}x{% endfor %}', 'limit_memory'],
    ['a range made elsewhere', '{% assign a = (1..1000000000) %}', 'limit_memory'],
    [
      'loops inside loops',
      '{% for i in (1..1000) %}{% for j in (1..1000) %}{% endfor %}{% endfor %}',
      'limit_render_time',
    ],
    ['empty loops', '{% for i in (1..100000) %}{% endfor %}', 'limit_render_time'],
    [
      'a text that doubles',
      `{% assign s = "ab" %}{% for i in (1..60) %}{% assign s = s | append: s %}{% endfor %}`,
      'limit_memory',
    ],
    [
      'an array that doubles',
      `{% assign a = "a,b" | split: "," %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}`,
      'limit_memory',
    ],
    [
      'a capture that doubles',
      '{% assign s = "ab" %}{% for i in (1..60) %}{% capture s %}{{s}}{{s}}{% endcapture %}{% endfor %}',
      'limit_memory',
    ],
    [
      'a replacement that explodes',
      `{% assign s = "a" %}{% for i in (1..9) %}{% assign s = s | replace: "a", "aaaaaaaaaa" %}{% endfor %}`,
      'limit_memory',
    ],
    ['a wide date', "{{ 'now' | date: '%9999999999d' }}", 'limit_memory'],
    ['many wide dates', `{{ 'now' | date: '${repeat('%99999d', 30)}' }}`, 'limit_memory'],
    ['5,000 blocks inside each other', repeat('{% if true %}', 5000) + repeat('{% endif %}', 5000), 'limit_nesting'],
    ['5,000 brackets', `{{ a${repeat('[a', 5000)}${repeat(']', 5000)} }}`, 'limit_nesting'],
    ['5,000 outputs inside each other', repeat('{{', 5000) + 'a' + repeat('}}', 5000), 'limit_nesting'],
    ['20,000 outputs', repeat('{{a}}', 20_000), 'limit_parse'],
    ['a text too long', repeat('x', 200_001), 'limit_parse'],
    [
      'filters without end in a loop',
      `{% for i in (1..1000) %}{{ i${repeat(' | plus: 1', 200)} }}{% endfor %}`,
      'limit_render_time',
    ],
    [
      'conditions without end in a loop',
      `{% for i in (1..1000) %}{% if i == 1${repeat(' or i == 2', 500)} %}{% endif %}{% endfor %}`,
      'limit_render_time',
    ],
    ['cycles over long lists', `{% for i in (1..60000) %}{% cycle 1, 2 %}{% endfor %}`, 'limit_render_time'],
  ])('%s', (_name, source, expected) => {
    expect(code(source)).toBe(expected);
  });

  it.each([
    ['printed again and again', '{% for i in (1..9) %}{{custom_attribute.${big}}}{% endfor %}'],
    [
      'replaced, every letter by itself',
      '{{ custom_attribute.${big} | replace: "x", custom }}{% assign b = custom_attribute.${big} %}{{ b | replace: "x", b }}',
    ],
    [
      'split into letters, often',
      '{% for i in (1..9) %}{% assign a = custom_attribute.${big} | split: "" %}{% endfor %}',
    ],
    ['hashed', '{{ custom_attribute.${big} | sha2 }}'],
    ['searched, often', '{% for i in (1..9) %}{% if custom_attribute.${big} contains "y" %}{% endif %}{% endfor %}'],
    ['encoded', '{{ custom_attribute.${big} | url_encode }}'],
  ])('a megabyte of text, %s', (_name, source) => {
    expect(code(source, { big: megabyte })).toBe('limit_memory');
  });

  it('a limit passed while reading has its place in the text', () => {
    const deep = outcome(`one\n${repeat('{% if true %}', 101)}`);
    expect(deep).toMatchObject({
      error: { code: 'limit_nesting', values: { limit: 100 }, position: { line: 2, column: 1301 } },
    });
  });

  it('output has a limit of its own', () => {
    const tight = createLiquid({ output: 10 });
    const template = tight.parse('12345{{ 67890 }}1');
    expect(template.ok && template.value.render(testData())).toMatchObject({ error: { code: 'limit_output' } });
  });

  it.each([
    ['unclosed scripts', repeat('<script', 28_000)],
    ['unclosed comments', repeat('<!--', 50_000)],
    ['open angles', repeat('<', 190_000)],
    ['spaces', `a${repeat(' ', 190_000)}b`],
    ['dashes', repeat('-', 190_000)],
  ])('patterns do not backtrack: %s', (_name, text) => {
    const source =
      '{{ custom_attribute.${t} | strip_html | size }} {% assign u = custom_attribute.${t} %}{{ u | strip | size }} {{ u | truncatewords: 3 | size }} {{ u | date: "%Y" | size }} {{ u | number_with_delimiter | size }} {{ u | plus: 1 }}';
    const generous = createLiquid({ memory: 1e9 }).parse(source);
    expect(generous.ok && generous.value.render(testData({ custom: { t: text } })).type).toBe('text');
  });

  it.each([
    ['quotes', repeat(`{{ ' }} `, 20_000)],
    ['openings', repeat('{%', 100_000)],
    ['output openings', repeat('{{ ', 60_000)],
    ['names', repeat('${', 100_000)],
    ['strings', `{{ ${repeat(`'a' `, 45_000)} }}`],
    ['filters', `{{ a ${repeat('| b ', 45_000)} }}`],
    ['conditions', `{% if a ${repeat('or a ', 38_000)} %}{% endif %}`],
    ['comments', repeat('{% comment %}', 15_000)],
    ['half tags', repeat('{% if x ', 20_000)],
    ['options', `{% connected_content https://x.test ${repeat(':retry ', 25_000)} %}`],
  ])('a text of %s is read or refused, never choked on', (_name, source) => {
    const result = outcome(source);
    expect(['text', 'failed', 'needs']).toContain(result.type);
  });

  it('deep data is printed, compared and parsed without running out of stack', () => {
    const depth = 100_000;
    const json = repeat('[', depth) + repeat(']', depth);
    expect(render('{{ custom_attribute.${j} | json_parse | size }}', { custom: { j: json } })).toBe('1');
    expect(render('[{{ custom_attribute.${j} | json_parse }}]', { custom: { j: json } })).toBe('[]');
    const objects = repeat('{"a":', 50_000) + '1' + repeat('}', 50_000);
    expect(['text', 'limit_nesting']).toContain(code('{{ custom_attribute.${j} | json_parse }}', { j: objects }));
  });

  it('numbers of any size are calculated or refused, not waited for', () => {
    const digits = repeat('9', 100_000);
    expect(code('{{ custom_attribute.${d} | times: 2 }}', { d: digits })).toBe('text');
    expect(render('{{ 1 | round: 999999999 }} {{ 1.5 | round: -999999999 }}')).toBe('1 0');
    expect(
      code('{% assign n = 99999999999.5 %}{% for i in (1..30) %}{% assign n = n | times: n %}{% endfor %}{{n}}'),
    ).toBe('text');
  });

  it('a template that fell over a limit renders again as if nothing had happened', () => {
    const template = parsed('{% for i in (1..custom_attribute.${n}) %}{{i}}{% endfor %}');
    expect(template.render(testData({ custom: { n: 1e9 } })).type).toBe('failed');
    expect(template.render(testData({ custom: { n: 3 } }))).toMatchObject({ text: '123' });
  });
});

describe('anything at all', { timeout: 60_000 }, () => {
  const fragments = fc.constantFrom(
    '{{', '}}', '{%', '%}', '${', '}', '{{${user_id}}}', 'custom_attribute.${lead score}', ' if ', ' else ', 'endif', 'for x in ',
    'endfor', '(1..3)', '|', ' date: ', "'", '"', 'abort_message(', ')', 'raw', 'endraw', 'comment', 'endcomment', 'liquid\n',
    'connected_content https://x.test ', ':save r', ':headers {', ' == ', ' > ', ' and ', '.', '[', ']', '100', '2.0', '-', '\n',
    'assign a = ', 'capture a', 'endcapture', 'case a', 'when 1', 'endcase', '가', '😀', '\u0000', '\ud800', '\uE0000', 'x',
  ); // prettier-ignore
  const source = fc.oneof(
    fc.string(),
    fc.array(fragments, { maxLength: 30 }).map((parts) => parts.join('')),
  );
  const value = fc.jsonValue({ maxDepth: 3 }).map(asJson);

  it('is read and rendered, or refused with a place: never thrown', () => {
    const engine = createLiquid();
    fc.assert(
      fc.property(source, fc.dictionary(fc.string(), value), (text, custom) => {
        const result = engine.parse(text);
        if (!result.ok) {
          expect(result.error.message).not.toBe('');
          return;
        }
        const first = result.value.render({ now: 0, standard: { external_id: 'a' }, custom });
        expect(result.value.render({ now: 0, standard: { external_id: 'a' }, custom })).toEqual(first);
      }),
      { numRuns: 1500 },
    );
  });

  it('any value under any name is read as itself, and renders without an error of ours', () => {
    const name = fc.string({ minLength: 1 }).filter((text) => !text.includes('}') && text.trim() !== '');
    fc.assert(
      fc.property(name, value, (attribute, stored) => {
        const custom = Object.fromEntries([[attribute, stored]]);
        const plain = outcome(`{{custom_attribute.\${${attribute}}}}`, { custom });
        expect(plain).toMatchObject({ type: 'text', errors: [] });
        const tagged = outcome(`{% if custom_attribute.\${${attribute}} == blank %}{% endif %}`, { custom });
        expect(tagged.type).toBe('text');
      }),
      { numRuns: 1000 },
    );
  });

  it('any filter takes any input and any arguments', () => {
    const names = Object.keys(filters);
    fc.assert(
      fc.property(fc.constantFrom(...names), value, value, value, (name, a, b, c) => {
        const custom = { a, b, c };
        const source = `{% assign b = custom_attribute.\${b} %}{% assign c = custom_attribute.\${c} %}{{ custom_attribute.\${a} | ${name}: b, c }}{% assign r = custom_attribute.\${a} | ${name} %}{{ r }}`;
        const result = outcome(source, { custom });
        expect(result.type).toBe('text');
        if (result.type === 'text') expect(result.errors.filter((error) => error.includes('internal'))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });
});
