import { describe, expect, it } from 'vitest';
import { changesTo, parseBoundaryValue, reasonOf } from './boundary';
import { toCurl } from './curl';
import { markPersonalised, shortenTokens } from '@/editors/webhook-preview/personalised';

describe('marking what is personal', () => {
  const marked = (source: string, rendered: string) =>
    markPersonalised(source, rendered)
      .map((piece) => (piece.personalised ? `[${piece.text}]` : piece.text))
      .join('');

  it('marks what came out of outputs', () => {
    expect(marked('https://x/Lead/{{${user_id}}}', 'https://x/Lead/00Q1')).toBe('https://x/Lead/[00Q1]');
    expect(marked('{{a}}-{{b}}', '1-2')).toBe('[1]-[2]');
  });

  it('leaves branches that were not taken out', () => {
    expect(marked('{% if a %}yes {{x}}{% else %}no{% endif %}!', 'yes 5!')).toBe('yes [5]!');
    expect(marked('{% if a %}yes {{x}}{% else %}no{% endif %}!', 'no!')).toBe('no!');
  });

  it('never loses a character of the text', () => {
    for (const [source, rendered] of [
      ['{{a}}', ''],
      ['', 'abc'],
      ['a{{b}}a', 'aaaa'],
      ['x{{', 'x{{'],
    ] as const) {
      expect(
        markPersonalised(source, rendered)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(rendered);
    }
  });

  it('shortens tokens, not words', () => {
    expect(shortenTokens('Bearer 00D5g00000Leadloom!abcdefghijklmnop')).toBe('Bearer 00D5g…nop');
    expect(shortenTokens('application/json')).toBe('application/json');
  });
});

describe('the cURL command', () => {
  it('leaves secrets out and quotes for the shell', () => {
    const { text, redacted } = toCurl({
      method: 'PATCH',
      url: "https://x/it's",
      headers: [
        { name: 'Authorization', value: 'Bearer 00D5g!secret' },
        { name: 'Content-Type', value: 'application/json' },
      ],
      body: '{"a":"it\'s $HOME `x`"}',
    });
    expect(redacted).toBe(true);
    expect(text).not.toContain('secret');
    expect(text).toBe(
      [
        `curl --request PATCH 'https://x/it'\\''s'`,
        `--header 'Authorization: Bearer '"$AUTHORIZATION"`,
        `--header 'Content-Type: application/json'`,
        `--data-raw '{"a":"it'\\''s $HOME \`x\`"}'`,
      ].join(' \\\n  '),
    );
  });
});

describe('boundary values', () => {
  it('reads numbers, quoted text, words and the word for nothing', () => {
    const read = (text: string) => parseBoundaryValue(text, ['missing', '없음']);
    expect(read(' 101 ')).toBe(101);
    expect(read('−5.5')).toBe(-5.5);
    expect(read('"150"')).toBe('150');
    expect(read('high')).toBe('high');
    expect(read('Missing')).toBeUndefined();
    expect(read('없음')).toBeUndefined();
    expect(read('  ')).toBeNull();
  });

  it('gives the reason for each side of the number', () => {
    const above = { attribute: 'lead score', operator: '>', value: 100 } as const;
    expect([99, 100, 100.5, 101, undefined, '150'].map((value) => reasonOf(above, value))).toEqual([
      'not_above',
      'equal',
      'decimal',
      'above',
      'missing',
      'text',
    ]);
    expect([99, 100].map((value) => reasonOf({ ...above, operator: '>=' }, value))).toEqual([
      'not_at_least',
      'at_least',
    ]);
  });

  it('counts changes to a value, not what people brought along', () => {
    const person = (...scores: number[]) => ({
      id: 'p',
      startScore: undefined,
      finalScore: undefined,
      entries: 0,
      lastStep: null,
      sent: 0,
      aborted: 0,
      failed: 0,
      firstSentAt: null,
      scoreLine: scores.map((score, at) => [at, score] as const),
      profile: {},
    });
    expect(changesTo([person(100, 101, 100), person(100)], 100)).toBe(1);
    expect(changesTo([person()], 100)).toBeNull();
  });
});
