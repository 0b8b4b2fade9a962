import { describe, expect, it } from 'vitest';
import type { RenderOutcome } from './contract';
import type { ContentLibrary } from './library';
import { createLiquid } from './liquid';
import { testData, type TestData } from './test-tools';

const engine = createLiquid();

function outcome(source: string, library: ContentLibrary, data: TestData = {}): RenderOutcome {
  const parsed = engine.parse(source, library);
  return parsed.ok ? parsed.value.render(testData(data)) : { type: 'failed', error: parsed.error };
}

function text(source: string, library: ContentLibrary, data: TestData = {}): string {
  const result = outcome(source, library, data);
  if (result.type === 'text') return result.text;
  return result.type === 'failed' ? `(${result.error.message})` : `(${result.type})`;
}

const blocks = (members: Readonly<Record<string, string>>): ContentLibrary => ({ blocks: members });

describe('Content Blocks', () => {
  it('L-CB-1: a block is inserted by its name, Liquid and all', () => {
    const library = blocks({ 'Sign off': 'Yours, {{custom_attribute.${owner} | default: "Sales"}}' });
    expect(text('Hi. {{content_blocks.${Sign off}}}', library)).toBe('Hi. Yours, Sales');
    expect(text('{{ content_blocks.${ Sign off } }}!', library, { custom: { owner: 'Kim' } })).toBe('Yours, Kim!');
  });

  it('L-CB-1: filters behind the name are applied to what the block renders', () => {
    expect(text('{{content_blocks.${b} | upcase | append: "?"}}', blocks({ b: 'a{{ 1 }}' }))).toBe('A1?');
  });

  it('L-CB-1: at most 50 KB', () => {
    const long = 'x'.repeat(51_201);
    expect(outcome('a{{content_blocks.${b}}}c', blocks({ b: long }))).toEqual({
      type: 'text',
      text: 'ac',
      errors: ['The Content Block b is longer than 50 KB'],
    });
  });

  it('L-CB-1: a name no block has prints nothing and says so; constructor is a name like any other', () => {
    for (const name of ['other', 'constructor', '__proto__', 'toString']) {
      expect(outcome(`a{{content_blocks.\${${name}}}}b`, blocks({ b: 'x' }))).toEqual({
        type: 'text',
        text: 'ab',
        errors: [`There is no Content Block ${name} in this workspace`],
      });
    }
  });

  it('L-CB-2: what a block assigns is there for the rest of the field', () => {
    const library = blocks({ top: '{% assign tier = "gold" %}' });
    expect(text('{{content_blocks.${top}}}{% if tier == "gold" %}yes{% endif %}', library)).toBe('yes');
  });

  it('L-CB-3: a block in a block is expanded, a third level is dropped', () => {
    const library = blocks({ a: '[a{{content_blocks.${b}}}]', b: '[b{{content_blocks.${c}}}]', c: 'C' });
    expect(outcome('{{content_blocks.${a}}}', library)).toEqual({
      type: 'text',
      text: '[a[b]]',
      errors: ['The Content Block c stands too deep in others and is left out'],
    });
  });

  it('a block that includes itself ends', () => {
    expect(text('{{content_blocks.${a}}}', blocks({ a: 'x{{content_blocks.${a}}}{{content_blocks.${a}}}' }))).toBe(
      'xxx',
    );
  });

  it('many long blocks end at a limit, at the tag that asked for one too many', () => {
    const library = blocks({ a: 'x'.repeat(50_000) });
    const result = outcome('{{content_blocks.${a}}}'.repeat(4_000), library);
    expect(result).toMatchObject({ type: 'failed', error: { code: 'limit_parse' } });
  });

  it('L-ERR-1: a mistake inside a block is told where the block stands, by its name', () => {
    const result = outcome('one\n  {{content_blocks.${a}}}', blocks({ a: '{% if %}' }));
    expect(result).toMatchObject({
      type: 'failed',
      error: { position: { line: 2, column: 3, excerpt: '  {{content_blocks.${a}}}' } },
    });
    expect(text('{{content_blocks.${a}}}', blocks({ a: '{{content_blocks.${b}}}', b: '{% fi %}' }))).toContain(
      '(In the Content Block `b`: There is no tag `fi`',
    );
  });

  it('a block closes what it opens', () => {
    expect(text('{{content_blocks.${a}}}x{% endif %}', blocks({ a: '{% if true %}' }))).toContain('`if` is not closed');
  });

  it('lists the blocks it reads, unknown ones too', () => {
    const parsed = engine.parse(
      '{{content_blocks.${a}}}{{content_blocks.${z}}}',
      blocks({ a: '{{content_blocks.${b}}}' }),
    );
    expect(parsed.ok && parsed.value.reads.blocks).toEqual(['a', 'b', 'z']);
  });
});

describe('catalogs', () => {
  const library: ContentLibrary = {
    catalogs: {
      Games: {
        items: {
          tales: { id: 'tales', title: 'Tales', price: 7 },
          'ruin-1': { id: 'ruin-1', title: 'Ruin for {{${first_name} | default: "you"}}', price: 12.5 },
        },
        selections: { new: ['ruin-1', 'gone', 'tales'] },
      },
    },
  };

  it('L-CAT-1: items are set by their ids, an unknown id leaves no object', () => {
    expect(text('{% catalog_items Games tales ruin-1 %}{{items[0].title}} {{items[1].price}}', library)).toBe(
      'Tales 12.5',
    );
    expect(text('{% catalog_items Games gone %}{{ items | size }}', library)).toBe('0');
    expect(text('{% catalog_items Games constructor %}{{ items | size }}', library)).toBe('0');
  });

  it('L-CAT-1: an id may come out of a variable', () => {
    const source = '{% assign wish = "tales" %}{% catalog_items Games {{wish}} %}{{items[0].title}}';
    expect(text(source, library)).toBe('Tales');
    expect(
      text('{% catalog_items Games {{custom_attribute.${wish}}} %}{{items[0].title}}', library, {
        custom: { wish: 'tales' },
      }),
    ).toBe('Tales');
  });

  it('L-CAT-1: :rerender renders Liquid inside the item, one level deep', () => {
    expect(text('{% catalog_items Games ruin-1 %}{{items[0].title}}', library)).toBe(
      'Ruin for {{${first_name} | default: "you"}}',
    );
    expect(text('{% catalog_items Games ruin-1 :rerender %}{{items[0].title}}', library)).toBe('Ruin for you');
    const nested: ContentLibrary = {
      catalogs: {
        C: { items: { a: { x: '{% raw %}{{ 1 }}{% endraw %}', y: '{% catalog_items C a %}' } }, selections: {} },
      },
    };
    expect(outcome('{% catalog_items C a :rerender %}{{items[0].x}}|{{items[0].y}}', nested)).toEqual({
      type: 'text',
      text: '{{ 1 }}|',
      errors: ['A catalog item can hold no Connected Content and no catalog of its own'],
    });
  });

  it('L-CAT-2: a selection sets items in its order', () => {
    const source = '{% catalog_selection_items Games new %}{% for item in items %}{{item.id}} {% endfor %}';
    expect(text(source, library)).toBe('ruin-1 tales ');
  });

  it.each([
    ['{% catalog_items Films 1 %}', 'There is no catalog Films in this workspace'],
    ['{% catalog_selection_items Games old %}', 'There is no selection old in the catalog Games'],
  ])('%s says what is missing', (source, error) => {
    expect(outcome(`a${source}b`, library)).toEqual({ type: 'text', text: 'ab', errors: [error] });
  });

  it.each([
    '{% catalog_items %}',
    '{% catalog_items Games %}',
    '{% catalog_items Games a :again %}',
    '{% catalog_selection_items Games %}',
  ])('L-TAG-7: %s is a mistake', (source) => {
    expect(outcome(source, library).type).toBe('failed');
  });

  it('a broken text in a catalog ends with a message, not with an exception', () => {
    const broken: ContentLibrary = { catalogs: { C: { items: { a: { x: '{% if %}' } }, selections: {} } } };
    expect(outcome('{% catalog_items C a :rerender %}', broken).type).toBe('failed');
  });
});

describe('promotion codes', () => {
  const library: ContentLibrary = { promotions: { spring: ['A', 'B', 'C'], empty: [] } };

  it('L-PROMO-1: one code per message, however often it is asked for, the same in every render', () => {
    const source = "{% promotion('spring') %}{% promotion('spring') %}";
    const random = (label: string) => (label === 'promotion spring' ? 0.5 : 0);
    expect(text(source, library, { random })).toBe('BB');
  });

  it('L-PROMO-1: an empty list cancels the message where its branch is taken', () => {
    expect(outcome("a{% promotion('empty') %}", library)).toEqual({
      type: 'aborted',
      reason: 'No promotion codes left in empty',
    });
    expect(text("a{% if false %}{% promotion('empty') %}{% endif %}b", library)).toBe('ab');
  });

  it('L-TAG-7: the list stands in quotes', () => {
    expect(text('{% promotion(spring) %}', library)).toContain('The list stands in quotes');
  });
});

describe('translations', () => {
  const library: ContentLibrary = {
    translations: {
      ko: { hello: '안녕하세요 {{${first_name}}}' },
      'de-CH': { hello: 'Grüezi' },
      de: { hello: 'Hallo' },
    },
  };
  const source = '{% translation hello %}Hello{% endtranslation %}!';
  it.each([
    ['ko', '안녕하세요 Kim!'],
    ['de', 'Hallo!'],
    ['de-CH', 'Grüezi!'],
    ['fr', 'Hello!'],
    [undefined, 'Hello!'],
  ])('L-TRANS-1: for the language %s the text is %s', (language, expected) => {
    expect(text(source, library, { standard: { language, first_name: 'Kim' } })).toBe(expected);
  });

  it('L-TRANS-1: without an upload the default stands for everybody', () => {
    expect(text(source, {}, { standard: { language: 'ko' } })).toBe('Hello!');
  });

  it('L-TRANS-1: a mistake in an uploaded text is told at the tag', () => {
    expect(text(source, { translations: { ko: { hello: '{% if %}' } } })).toContain(
      '(In the translation `hello` for `ko`: ',
    );
  });
});

describe('message extras', () => {
  const extras = (source: string, data: TestData = {}) => {
    const result = outcome(source, {}, data);
    return result.type === 'text' ? [result.text, result.extras] : result.type;
  };

  it('L-EXTRA-1: pairs are collected for the send event, nothing is printed', () => {
    const source =
      'a{% message_extras :key tier :value {{custom_attribute.${tier}}} %}{% message_extras :key n :value two words %}b';
    expect(extras(source, { custom: { tier: 'gold' } })).toEqual(['ab', { tier: 'gold', n: 'two words' }]);
  });

  it('L-EXTRA-1: the first of a key wins', () => {
    expect(extras('{% message_extras :key k :value 1 %}{% message_extras :key k :value 2 %}')).toEqual([
      '',
      { k: '1' },
    ]);
  });

  it('L-EXTRA-1: what passes 1 KB is cut', () => {
    const source = `{% message_extras :key a :value 1 %}{% message_extras :key b :value ${'x'.repeat(1_100)} %}`;
    expect(extras(source)).toEqual(['', { a: '1' }]);
  });

  it('L-EXTRA-1: the key stands before the value', () => {
    expect(extras('{% message_extras :value v :key k %}')).toBe('failed');
  });
});
