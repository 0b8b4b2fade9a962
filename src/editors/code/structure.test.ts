import { describe, expect, it } from 'vitest';
import { matchAt, structureOf } from './structure';
import { scanTemplate } from './tokens';

const read = (source: string, around: 'json' | 'text' = 'json') => structureOf(source, scanTemplate(source, around));

/** What folds, as `opening…closing`. */
const folds = (source: string): readonly string[] =>
  read(source)
    .pairs.filter((pair) => pair.folds)
    .map(({ open, close }) => `${source.slice(open.from, open.to)}…${source.slice(close.from, close.to)}`);

/** What is marked with the cursor at `|^|`. */
const marked = (text: string): readonly string[] => {
  const source = text.replace('|^|', '');
  const match = matchAt(read(source), text.indexOf('|^|'));
  if (match === null) return [];
  const parts = 'open' in match ? [match.open, match.close] : [match];
  return parts.map(({ from, to }) => `${from}:${source.slice(from, to)}`);
};

describe('what opens and closes in a template', () => {
  it('objects, lists and blocks fold; brackets in strings and in Liquid do not', () => {
    expect(folds('{"a": [1, "}]"], "b": "{{ x[0] }}"}')).toEqual(['{…}', '[…]']);
    expect(folds('{% if a %}{"b": 1}{% else %}{}{% endif %}')).toEqual(['{% if a %}…{% endif %}', '{…}', '{…}']);
  });

  it('blocks end with their own end, however deep', () => {
    const source = '{% for x in y %}{% if a %}{% unless b %}{% endunless %}{% endif %}{% endfor %}';
    expect(folds(source)).toEqual([
      '{% for x in y %}…{% endfor %}',
      '{% if a %}…{% endif %}',
      '{% unless b %}…{% endunless %}',
    ]);
    expect(read(source).alone).toEqual([]);
  });

  it('inside raw and comment nothing opens', () => {
    expect(folds('{% raw %}{% if a %}{% endraw %}')).toEqual(['{% raw %}…{% endraw %}']);
    expect(folds('{%- comment -%}{% endif %}{%- endcomment -%}')).toEqual(['{%- comment -%}…{%- endcomment -%}']);
  });

  it('a block without an end, and an end without a block, stand alone', () => {
    const source = '{% if a %}{% for x in y %}{% endif %}{% endcase %}';
    expect(folds(source)).toEqual(['{% if a %}…{% endif %}']);
    expect(read(source).alone.map(({ from, to }) => source.slice(from, to))).toEqual([
      '{% for x in y %}',
      '{% endcase %}',
    ]);
  });
});

describe('the other half of the mark at the cursor', () => {
  it('tells the braces of a name from those of its output', () => {
    expect(marked('{{$|^|{user_id}}}')).toEqual(['2:${', '11:}']);
    expect(marked('{|^|{${user_id}}}')).toEqual(['0:{{', '12:}}']);
  });

  it('finds the tag that ends a block, and parentheses inside one', () => {
    expect(marked('{% if a|^| %}x{% endif %}')).toEqual(['0:{% if a %}', '11:{% endif %}']);
    expect(marked("{% abort_message|^|(')') %}")).toEqual(['16:(', '20:)']);
  });

  it('a mark without its half is marked itself', () => {
    expect(marked('{"a": [1}|^|')).toEqual(['8:}']);
    expect(marked('|^|{{ a')).toEqual(['0:{{']);
    expect(marked('plain |^|text')).toEqual([]);
  });
});
