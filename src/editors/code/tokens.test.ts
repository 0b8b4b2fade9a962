import { describe, expect, it } from 'vitest';
import { scanTemplate } from './tokens';

describe('colours of a template', () => {
  const coloured = (source: string) =>
    scanTemplate(source, 'json').tokens.map(({ from, to, className }) => `${className}:${source.slice(from, to)}`);

  it('tells tags, values, texts, numbers and keys apart', () => {
    expect(coloured('{% assign threshold = 100%}')).toEqual(['tg:{% assign', 'nu:100', 'tg:%}']);
    expect(coloured('{% if custom_attribute.${lead score} > threshold %}')).toEqual([
      'tg:{% if',
      'va:custom_attribute.${lead score}',
      'tg:%}',
    ]);
    expect(coloured('{"a": "b", "n": 1}')).toEqual(['ke:"a"', 'str:"b"', 'ke:"n"', 'nu:1']);
    expect(coloured("{% abort_message('x')%}")).toEqual(['tg:{% abort_message', "str:'x'", 'tg:%}']);
  });

  it('keeps `}}` of a name inside its output', () => {
    expect(coloured('{{${user_id}}}/x')).toEqual(['va:{{${user_id}}}']);
  });

  it('a string goes on behind the Liquid inside it, up to the end of the line', () => {
    expect(coloured('{"a": "x {{b}} y", "c": 1}')).toEqual([
      'ke:"a"',
      'str:"x ',
      'va:{{b}}',
      'str: y"',
      'ke:"c"',
      'nu:1',
    ]);
    expect(coloured('{"a {{b}}": 1}')).toEqual(['ke:"a ', 'va:{{b}}', 'ke:"', 'nu:1']);
    expect(coloured('"x {{b}}\n"c": 1')).toEqual(['str:"x ', 'va:{{b}}', 'ke:"c"', 'nu:1']);
    expect(coloured(String.raw`{"a": "q\\", "b": "\"", "c": 2}`)).toEqual([
      'ke:"a"',
      String.raw`str:"q\\"`,
      'ke:"b"',
      String.raw`str:"\""`,
      'ke:"c"',
      'nu:2',
    ]);
  });

  it('ends with the text where something is not closed yet', () => {
    expect(coloured('{% if custom_attribute.${lea')).toEqual(['tg:{% if', 'va:custom_attribute.${lea']);
    expect(coloured('{{ "a')).toEqual(['va:{{ "a']);
  });

  it('leaves a text nobody reads without colours, so that showing it takes no time', () => {
    const repeat = (times: number) => '{% if true %}{% endif %}'.repeat(times);
    expect(scanTemplate(repeat(2_000), 'json').tokens).not.toEqual([]);
    expect(scanTemplate(repeat(5_000), 'json').tokens).toEqual([]);
  });

  it('gives tokens in order and without overlap, for any text', () => {
    const pieces = ['{%', '{{', '}}', '%}', '${', '}', "'", '"', ' if ', 'a', ':', '1', '\n', '{'];
    for (let seed = 1; seed < 400; seed++) {
      let state = seed;
      let source = '';
      for (let n = 0; n < 24; n++) {
        state = (state * 1103515245 + 12345) % 2147483648;
        source += pieces[state % pieces.length] ?? '';
      }
      let at = 0;
      for (const { from, to } of scanTemplate(source, 'json').tokens) {
        expect(from).toBeGreaterThanOrEqual(at);
        expect(to).toBeGreaterThan(from);
        at = to;
      }
      expect(at).toBeLessThanOrEqual(source.length);
    }
  });
});
