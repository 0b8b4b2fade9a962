import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiquid } from '../liquid';
import { analyseTemplate } from './analyse';
import { found, world } from './test-tools';

const options = { known: world, json: true };
const many = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => write(index)).join('');

const hostile: Readonly<Record<string, string>> = {
  '5,000 conditions inside each other': '{% if a %}'.repeat(5000),
  '4,900 conditions in a row': many(
    2450,
    (index) => `{% if custom_attribute.\${a${index}} > ${index} %}"x"{% endif %}`,
  ),
  'conditions that all hang together':
    many(60, (index) => `{% if custom_attribute.\${a${index}} %}{% assign v${index} = 1 %}{% endif %}`) +
    many(60, (index) => `{% if v${index} == 1 and custom_attribute.\${a${index}} %}x{% endif %}`),
  'loops inside each other': '{% for x in (1..1000000000) %}'.repeat(90) + 'x' + '{% endfor %}'.repeat(90),
  'loops over anything inside each other': '{% for x in y %}'.repeat(90) + 'x' + '{% endfor %}'.repeat(90),
  'one condition of 15,000 terms': `{% if ${'a == 1 or '.repeat(15_000)}a %}x{% endif %}`,
  '4,900 variables': many(4900, (index) => `{% assign v${index} = v${index + 1} %}`),
  'captures that print each other': `${'{% capture a %}{{b}}{{b}}{% endcapture %}{% capture b %}{{a}}{{a}}{% endcapture %}'.repeat(800)}{{a}}`,
  'brackets without end': '[{'.repeat(90_000),
  'brackets in an expression': `{{ a${'[b'.repeat(20_000)} }}`,
  'ranges in ranges': `{% for x in ${'('.repeat(20_000)} %}{% endfor %}`,
  'outputs in outputs': '{{'.repeat(50_000),
  quotes: '"'.repeat(190_000),
  'lines of a liquid tag': `{% liquid\n${'echo a\n'.repeat(25_000)}%}`,
  '200,000 characters and more': 'x'.repeat(300_000),
};

describe('hostile templates', () => {
  it.each(Object.entries(hostile))('ends, and nothing is thrown: %s', (_name, source) => {
    const { diagnostics } = analyseTemplate(source, options);
    expect(diagnostics.length).toBeLessThanOrEqual(100);
  });

  it('a Content Block that includes itself ends two levels down', () => {
    const library = { blocks: { A: '{{content_blocks.${A}}}{"a": 1' } };
    expect(found('{{content_blocks.${A}}}', { json: true, library })).toHaveLength(1);
  });

  it('names of Object.prototype are names like any other', () => {
    const source =
      '{{ constructor }}{{custom_attribute.${__proto__}}}{{${toString}}}{{hasOwnProperty.${valueOf}}}{% if constructor == 1 %}{{ x | constructor }}{% endif %}';
    expect(analyseTemplate(source, options).readable).toBe(true);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});

const piece = fc.oneof(
  fc.constantFrom('{"a": 1}', '{', '}', '"', ',', '[', ']', ' ', '\n', '1', 'x'),
  fc.constantFrom(
    '{{ a }}',
    '{{custom_attribute.${plan}}}',
    '{{custom_attribute.${lead score} | plus: 1}}',
    "{{ 'x' }}",
  ),
  fc.constantFrom(
    '{% assign a = 1 %}',
    '{% assign b = a %}',
    '{% abort_message %}',
    '{% break %}',
    '{% increment n %}',
  ),
);

const { template } = fc.letrec<{ template: string; block: string }>((tie) => ({
  block: fc.oneof(
    { depthSize: 'small' },
    piece,
    fc.tuple(tie('template'), tie('template')).map(([yes, no]) => `{% if a > 1 %}${yes}{% else %}${no}{% endif %}`),
    tie('template').map((body) => `{% for x in custom_attribute.\${tags} %}${body}{% endfor %}`),
    tie('template').map((body) => `{% capture a %}${body}{% endcapture %}`),
    fc
      .tuple(tie('template'), tie('template'))
      .map(([one, two]) => `{% case a %}{% when 1, 'x' %}${one}{% when b %}${two}{% endcase %}`),
    tie('template').map((body) => `{% unless custom_attribute.\${vip} %}${body}{% endunless %}`),
  ),
  template: fc.array(tie('block'), { maxLength: 4 }).map((blocks) => blocks.join('')),
}));

describe('random templates', () => {
  it('L-SYN-3: reads what the dialect reads, gives the same every time, and points into the text', () => {
    const engine = createLiquid();
    fc.assert(
      fc.property(template, (source) => {
        const analysis = analyseTemplate(source, options);
        expect(analysis.readable).toBe(engine.parse(source).ok);
        expect(analyseTemplate(source, options)).toEqual(analysis);
        const lines = source.split('\n');
        for (const { place } of analysis.diagnostics) {
          expect(place.begin).toBeLessThanOrEqual(source.length);
          expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? -1) + 1);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('W-COMP-16: what renders to broken JSON was told before, unless it lies in the values', () => {
    const engine = createLiquid();
    const custom = { plan: 'gold', 'lead score': 7, vip: true, tags: ['a', 'b'] };
    fc.assert(
      fc.property(template, (source) => {
        const parsed = engine.parse(source);
        const outcome = parsed.ok ? parsed.value.render({ now: 0, standard: {}, custom }) : null;
        if (outcome?.type !== 'text' || outcome.errors.length > 0 || source.trim() === '') return;
        const { bounded, diagnostics } = analyseTemplate(source, options);
        const told = bounded || diagnostics.some(({ code }) => code === 'json_invalid' || code === 'json_unescaped');
        let isJson = true;
        try {
          JSON.parse(outcome.text);
        } catch {
          isJson = false;
        }
        fc.pre(!isJson);
        expect(told || /\{\{ a \}\}|\{\{custom_attribute\.\$\{plan\}\}\}/.test(source)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
