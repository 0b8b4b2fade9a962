import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { liquidParts, mapLiquidParts } from './liquid-parts';

/** What the scan means, as an expression too slow for hostile texts. */
const expression = /\{\{[\s\S]*?\}\}\}?|\{%[\s\S]*?%\}/g;
const text = fc.string({ unit: fc.constantFrom('{', '}', '%', 'a', '\n', '“', '{{', '}}', '{%', '%}'), maxLength: 60 });

describe('the Liquid in a text', () => {
  it('is found wherever braces open and close, in order', () => {
    expect(liquidParts('a {{ x }} {% if y %}b{{${z}}}')).toEqual(['{{ x }}', '{% if y %}', '{{${z}}}']);
    expect(liquidParts('{{ a {% b %} }} {{')).toEqual(['{{ a {% b %} }}']);
    expect(liquidParts('{{ {% b %}')).toEqual(['{% b %}']);
  });

  it('is what the expression finds, whatever stands in the text', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(liquidParts(given)).toEqual(given.match(expression) ?? []);
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

  it('takes time in proportion to the text', () => {
    for (const hostile of ['{{', '{%', '{{}}{%', '{{ a }}']) {
      expect(liquidParts(hostile.repeat(200_000)).length).toBeLessThanOrEqual(200_000);
    }
  });
});
