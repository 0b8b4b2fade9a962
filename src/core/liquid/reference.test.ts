import fc from 'fast-check';
import { Liquid } from 'liquidjs';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../kernel/json';
import { outcome, render } from './test-tools';

/** Plain liquidjs, for what both mean the same. */
const reference = new Liquid({ ownPropertyOnly: true });

const texts = ['a', 'Hello World', '', ' x ', 'a,b,c', '한글', '<b>'] as const;

/** What is generated: expressions with the same meaning in Ruby and in liquidjs, so every difference is a mistake of ours. */
const text = fc.constantFrom(...texts).map((value) => `'${value}'`);
const integer = fc.integer({ min: -20, max: 200 });
const textRead = fc.constantFrom('name', 'city', 'missing');
const numberRead = fc.constantFrom('score', 'visits', 'missing');
const listRead = fc.constantFrom('tags', 'numbers', 'missing');

const read = (name: string, place: 'ours' | 'plain') =>
  place === 'ours' ? `custom_attribute.\${${name}}` : `custom['${name}']`;

/** A template in both spellings. */
interface Pair {
  readonly ours: string;
  readonly plain: string;
}

const both = (write: (place: 'ours' | 'plain') => string): Pair => ({ ours: write('ours'), plain: write('plain') });
const join = (pairs: readonly Pair[]): Pair => ({
  ours: pairs.map(({ ours }) => ours).join(''),
  plain: pairs.map(({ plain }) => plain).join(''),
});

const textFilter = fc.oneof(
  fc.constantFrom('upcase', 'downcase', 'strip', 'capitalize', 'escape', 'size', 'strip_html', "default: 'd'"),
  fc
    .tuple(fc.constantFrom('append', 'prepend', 'remove', 'remove_first'), text)
    .map(([name, arg]) => `${name}: ${arg}`),
  fc.tuple(text, text).map(([a, b]) => `replace: ${a === "''" ? "'a'" : a}, ${b}`),
  // Of a number Ruby's `truncate` makes text, liquidjs's does not: it is given text here.
  integer.map((n) => `append: '' | truncate: ${Math.abs(n)}`),
);
const numberFilter = fc
  .tuple(fc.constantFrom('plus', 'minus', 'times', 'at_least', 'at_most'), integer)
  .map(([name, arg]) => `${name}: ${arg}`);
const listFilter = fc.constantFrom(
  "join: '-'",
  'first',
  'last',
  'size',
  "reverse | join: ','",
  "uniq | join: ','",
  'compact | size',
);

const chain = (filters: fc.Arbitrary<string>) =>
  fc.array(filters, { maxLength: 3 }).map((all) => all.map((one) => ` | ${one}`).join(''));

const output = fc.oneof(
  fc.tuple(textRead, chain(textFilter)).map(([name, rest]) => both((place) => `{{ ${read(name, place)}${rest} }}`)),
  fc.tuple(numberRead, chain(numberFilter)).map(([name, rest]) => both((place) => `{{ ${read(name, place)}${rest} }}`)),
  fc.tuple(listRead, listFilter).map(([name, rest]) => both((place) => `{{ ${read(name, place)} | ${rest} }}`)),
  fc.tuple(text, chain(textFilter)).map(([value, rest]) => both(() => `{{ ${value}${rest} }}`)),
);

const comparison = fc.oneof(
  fc
    .tuple(numberRead, fc.constantFrom('==', '!=', '<', '>', '<=', '>='), integer)
    .map(([name, operator, n]) => both((place) => `${read(name, place)} ${operator} ${n}`)),
  fc
    .tuple(textRead, fc.constantFrom('==', '!=', 'contains'), text)
    .map(([name, operator, value]) => both((place) => `${read(name, place)} ${operator} ${value}`)),
  fc.tuple(listRead, text).map(([name, value]) => both((place) => `${read(name, place)} contains ${value}`)),
  fc
    .tuple(textRead, fc.constantFrom('blank', 'empty', 'nil'))
    .map(([name, kind]) => both((place) => `${read(name, place)} == ${kind}`)),
);
const condition = fc
  .tuple(comparison, fc.array(fc.tuple(fc.constantFrom(' and ', ' or '), comparison), { maxLength: 3 }))
  .map(([first, rest]) => join([first, ...rest.flatMap(([joint, next]) => [both(() => joint), next])]));

const literal = (value: string) => both(() => value);
const plainText = fc.constantFrom('x', ' \n ', '{ "a": ', ' }', '한', '').map(literal);

const { node } = fc.letrec<{ node: Pair; block: Pair }>((tie) => ({
  node: fc.oneof({ maxDepth: 3, withCrossShrink: true }, plainText, output, tie('block')),
  block: fc.oneof(
    fc
      .tuple(condition, tie('node'), tie('node'))
      .map(([test, yes, no]) =>
        join([literal('{% if '), test, literal(' %}.'), yes, literal('{%- else -%}'), no, literal('{% endif %}')]),
      ),
    fc
      .tuple(condition, tie('node'))
      .map(([test, body]) => join([literal('{% unless '), test, literal(' %}.'), body, literal('{% endunless %}')])),
    fc
      .tuple(listRead, fc.integer({ min: 1, max: 3 }), tie('node'))
      .map(([name, limit, body]) =>
        join([
          both((place) => `{% for i in ${read(name, place)} limit:${limit} %}{{ forloop.index }}{{ i }}`),
          body,
          literal('{% else %}none{% endfor %}'),
        ]),
      ),
    fc
      .tuple(output, tie('node'))
      .map(([value, body]) => join([literal('{% capture c %}'), value, literal('{% endcapture %}{{ c }}'), body])),
    fc
      .tuple(numberRead, chain(numberFilter), tie('node'))
      .map(([name, rest, body]) =>
        join([both((place) => `{% assign n = ${read(name, place)}${rest} %}{{ n }}`), body]),
      ),
    fc
      .tuple(numberRead, integer, tie('node'), tie('node'))
      .map(([name, n, a, b]) =>
        join([
          both((place) => `{% case ${read(name, place)} %}{% when ${n === 7 ? 8 : n}, 7 %}.`),
          a,
          literal('{% else %}'),
          b,
          literal('{% endcase %}'),
        ]),
      ),
  ),
}));
const template = fc.array(node, { minLength: 1, maxLength: 5 }).map(join);

const data = fc.record({
  name: fc.option(fc.constantFrom(...texts), { nil: undefined }),
  city: fc.option(fc.constantFrom('Seoul', 'a'), { nil: undefined }),
  score: fc.option(integer, { nil: undefined }),
  visits: fc.constantFrom(0, 7, 12),
  tags: fc.array(fc.constantFrom('a', 'b', 'Hello World')),
  numbers: fc.array(integer, { maxLength: 4 }),
});

describe('where Braze and liquidjs mean the same', { timeout: 60_000 }, () => {
  it('renders what liquidjs renders, over 2,000 generated templates with data', () => {
    fc.assert(
      fc.property(template, data, ({ ours, plain }, values) => {
        const custom: Record<string, JsonObject[string]> = {};
        for (const [name, value] of Object.entries(values)) if (value !== undefined) custom[name] = value;
        const expected: unknown = reference.parseAndRenderSync(plain, { custom });
        expect(outcome(ours, { custom })).toEqual({ type: 'text', text: expected, errors: [] });
      }),
      { numRuns: 2000 },
    );
  });

  it('L-FIL-7: found by seed -2101629567: truncate makes text of a number, so that its size is that of the text; liquidjs leaves the number', () => {
    const source =
      "{% case custom_attribute.${score} %}{% when 0, 7 %}x{% else %}{{ 'a' | size | truncate: 1 | size }}{% endcase %}";
    expect(render(source)).toBe('1');
    expect(reference.parseAndRenderSync("{{ 'a' | size | truncate: 1 | size }}")).toBe('0');
  });
});
