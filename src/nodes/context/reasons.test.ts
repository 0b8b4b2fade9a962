import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@/core/kernel/json';
import { enterOn, makeCanvas, performs, plus, update } from '@/workflow/__fixtures__/documents';
import { play, type Play } from '@/workflow/__fixtures__/play';
import { readValue } from './read-value';
import type { VariableType } from './schema';

describe('a rendered text as a value', () => {
  it.each<[VariableType, Readonly<Record<string, JsonValue | undefined>>]>([
    [
      'number',
      {
        '12': 12,
        ' 12 ': 12,
        '-1.25': -1.25,
        '+3': 3,
        '10.': 10,
        '.25': 0.25,
        '1e12': 1e12,
        '1e-12': 1e-12,
        '2E+10': 2e10,
        '1e999': undefined,
        '.x': undefined,
        '1ex': undefined,
        x1: undefined,
        '1 2': undefined,
        '': undefined,
      },
    ],
    ['boolean', { true: true, FALSE: false, ' True ': true, yes: undefined, '0': undefined }],
    ['string', { ' a ': ' a ', ' ': undefined }],
    [
      'time',
      {
        '2026-03-02 18:00:00 +0900': '2026-03-02T09:00:00.000Z',
        '2026-03-02 18:00:00 UTC': '2026-03-02T18:00:00.000Z',
        '2026-03-02': '2026-03-02T00:00:00.000Z',
        soon: undefined,
      },
    ],
    [
      'array',
      {
        '[1,"a"]': [1, 'a'],
        '[a, "b c", ,d]': ['a', 'b c', 'd'],
        '[a"b", "c"d]': ['a"b"', '"c"d'],
        '[a': undefined,
        'a]': undefined,
        '{"a":1}': undefined,
        '7': undefined,
      },
    ],
    [
      'objects',
      { '[{"a":1}]': [{ a: 1 }], '[]': [], '[{"a":1},2]': undefined, '[1,{"a":1}]': undefined, '{}': undefined },
    ],
    ['object', { '{"a":1}': { a: 1 }, '[]': undefined, x: undefined }],
  ])('C-CTX-2, C-CTX-4, L-VAR-18, L-VAR-19: %s', (type, texts) => {
    for (const [text, value] of Object.entries(texts)) expect(readValue(text, type), text).toEqual(value);
  });
});

describe('why a variable was not updated', () => {
  function setting(...variables: readonly (readonly [string, VariableType, string])[]): Play {
    const config = { variables: variables.map(([name, type, value]) => ({ name, type, value })) };
    const canvas = makeCanvas({
      id: 'c',
      entry: enterOn(performs('start')),
      steps: [{ id: 'ctx', kind: 'context', name: 'ctx', config, next: { next: 'u' } }, update('u', [plus(1)])],
    });
    return play({ canvases: [canvas] }).event(0, 'start');
  }
  const told = (run: Play) => run.of('not_updated').map(({ variable, cause }) => [variable, cause]);
  const because = (key: string, values: object) => ({
    rule: 'C-CTX-4',
    because: { key: `context.because.${key}`, values },
  });

  it('C-CTX-4: nothing, another type, an abort, a failure; each by its name, and the entry goes on', () => {
    const run = setting(
      ['a', 'string', ' '],
      ['b', 'number', 'many'],
      ['c', 'string', '{% abort_message("no") %}'],
      ['d', 'string', 'fine'],
    );
    expect(told(run)).toEqual([
      ['a', because('empty', { name: 'a' })],
      ['b', because('wrong_type', { name: 'b', type: 'number', text: 'many' })],
      ['c', because('aborted', { name: 'c', reason: 'no' })],
    ]);
    expect(run.of('variable').map(({ name, after }) => [name, after])).toEqual([['d', 'fine']]);
    expect(run.of('path')[0]?.cause).toEqual({
      rule: 'C-CTX-3',
      because: { key: 'context.because.set', values: { count: 4 } },
    });
    expect(run.value).toBe(1);
  });

  it('C-CTX-4: a long text of another type is shown by its beginning', () => {
    const [first] = told(setting(['a', 'number', 'x'.repeat(300)]));
    expect(first).toEqual(['a', because('wrong_type', { name: 'a', type: 'number', text: 'x'.repeat(200) })]);
  });

  it('C-CTX-1: what goes past 50 KB is not stored, and neither is anything below it', () => {
    const big = 'x'.repeat(10_000);
    const run = setting(
      ...['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((name): [string, VariableType, string] => [name, 'string', big]),
    );
    expect(run.of('variable').map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd', 'e']);
    const tooLarge = (name: string) => [
      name,
      { rule: 'C-CTX-1', because: { key: 'context.because.too_large', values: { name, max: 51_200 } } },
    ];
    expect(told(run)).toEqual([tooLarge('f'), tooLarge('g')]);
  });
});
