import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liquidParts, mapLiquidParts, placeIn } from './liquid-parts';

/** What the scan means, as an expression too slow for hostile texts. */
const expression = /\{\{[\s\S]*?\}\}\}?|\{%[\s\S]*?%\}/g;
const text = fc.string({ unit: fc.constantFrom('{', '}', '%', 'a', '\n', '“', '{{', '}}', '{%', '%}'), maxLength: 60 });

const texts = (given: string): readonly string[] => liquidParts(given).map((part) => part.text);

describe('the Liquid in a text', () => {
  it('is found wherever braces open and close, in order', () => {
    expect(liquidParts('a {{ x }} {% if y %}b{{${z}}}')).toEqual([
      { text: '{{ x }}', at: 2 },
      { text: '{% if y %}', at: 10 },
      { text: '{{${z}}}', at: 21 },
    ]);
    expect(texts('{{ a {% b %} }} {{')).toEqual(['{{ a {% b %} }}']);
    expect(texts('{{ {% b %}')).toEqual(['{% b %}']);
  });

  it('is what the expression finds, whatever stands in the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        const found = [...given.matchAll(expression)].map((match) => ({ text: match[0], at: match.index }));
        expect(liquidParts(given)).toEqual(found);
      }),
    );
  });

  it('can be changed part by part, and nothing else changes', () => {
    fc.assert(
      fc.property(text, (given) => {
        const mapped = mapLiquidParts(given, (part) => `<${part}>`);
        expect(mapped).toBe(given.replace(expression, (part) => `<${part}>`));
      }),
    );
  });

  it('is placed by line and column', () => {
    expect(placeIn('a\nbc{{ x }}', 4, 7)).toEqual({ line: 2, column: 3, length: 7 });
    expect(placeIn('{{ x }}', 0, 7)).toEqual({ line: 1, column: 1, length: 7 });
  });

  it('takes time in proportion to the text', () => {
    for (const hostile of ['{{', '{%', '{{}}{%', '{{ a }}']) {
      expect(liquidParts(hostile.repeat(200_000)).length).toBeLessThanOrEqual(200_000);
    }
  });
});
