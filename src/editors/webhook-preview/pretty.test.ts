import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import type { Render } from '@/workflow/send/compose';
import { markTexts } from './marks';
import type { TextPiece } from './personalised';
import { prettyPieces } from './pretty';

const shown = (pieces: readonly TextPiece[] | null | undefined): string | null =>
  pieces?.map(({ text, personalised }) => (personalised ? `⟦${text}⟧` : text)).join('') ?? null;
const plain = (text: string): readonly TextPiece[] => [{ text, personalised: false }];

const liquid = createLiquid();
const render: Render = (source, data, answers) => {
  const parsed = liquid.parse(source);
  return parsed.ok ? parsed.value.render(data, answers) : { type: 'failed', error: parsed.error };
};

async function marked(source: string, custom: Readonly<Record<string, string | number>>): Promise<string | null> {
  const data = { now: 0, standard: {}, custom };
  const outcome = await render(source, data, []);
  if (outcome.type !== 'text') throw new Error(outcome.type);
  const texts = [{ field: 'body', source, text: outcome.text, answers: [] }];
  return shown((await markTexts(texts, data, render)).get('body'));
}

describe('a body laid out for reading', () => {
  it('has a line for every member; what is inside texts stays as it is sent', () => {
    const text = '\n{"a":{"b":[1,-2.5e3,"x\\u00e9\\"{},:"]},"c":[],"d":{},"e":null}\n';
    expect(shown(prettyPieces(plain(text)))).toBe(
      '{\n  "a": {\n    "b": [\n      1,\n      -2.5e3,\n      "x\\u00e9\\"{},:"\n    ]\n  },\n  "c": [],\n  "d": {},\n  "e": null\n}',
    );
  });

  it('keeps the marks where they are, in texts with escapes as well', () => {
    const pieces = [
      { text: '{"name":"', personalised: false },
      { text: 'O\\"Neil', personalised: true },
      { text: '","n": ', personalised: false },
      { text: '105', personalised: true },
      { text: ' }', personalised: false },
    ];
    expect(shown(prettyPieces(pieces))).toBe('{\n  "name": "⟦O\\"Neil⟧",\n  "n": ⟦105⟧\n}');
  });

  it.each(['', 'a=1&b=2', '{"a":1', '{"a":1}}', '12', 'null'])('%j is shown as it is sent', (text) => {
    expect(prettyPieces(plain(text))).toBeNull();
  });

  it('changes nothing but space between the parts', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const laid = prettyPieces(plain(text));
        if (laid === null) return;
        const joined = laid.map((piece) => piece.text).join('');
        expect(JSON.parse(joined)).toEqual(JSON.parse(text));
        expect(joined).toBe(JSON.stringify(JSON.parse(text), null, 2).replaceAll('-0', '-0'));
      }),
    );
  });
});

describe('what is personal in a text', () => {
  const name = '{{custom_attribute.${n}}}';

  it('is known exactly, where it looks like the text around it as well', async () => {
    expect(await marked(`{"a":"${name}","b":"${name}"}`, { n: '","b":"' })).toBe('{"a":"⟦","b":"⟧","b":"⟦","b":"⟧"}');
    expect(await marked(`${name} ${name}`, { n: 'Kim Lee' })).toBe('⟦Kim Lee⟧ ⟦Kim Lee⟧');
  });

  it('is told in branches and loops, and not in what a raw block prints', async () => {
    expect(await marked(`{% if true %}a${name}{% endif %}{% raw %}{{x}}{% endraw %}`, { n: 'v' })).toBe('a⟦v⟧{{x}}');
    expect(await marked(`{% for i in (1..2) %}{{i}},{% endfor %}`, {})).toBe('⟦1⟧,⟦2⟧,');
  });

  it('is read by alignment where a mark would change the text', async () => {
    expect(await marked(`a {{- custom_attribute.\${n} -}} b`, { n: 'v' })).toBe('a⟦v⟧b');
    expect(await marked(`{% capture c %}${name}{% endcapture %}{{ c | size }}`, { n: 'four' })).toBe('⟦4⟧');
  });
});
