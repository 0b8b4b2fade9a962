import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@/core/kernel/json';
import {
  changes,
  enterOn,
  group,
  hours,
  makeCanvas,
  minus,
  paths,
  performs,
  plus,
  remove,
  scoreChanges,
  seconds,
  set,
  update,
} from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { userUpdate } from '.';
import { userUpdateConfig } from './schema';

/** Runs rows once on a profile. */
function write(profile: Readonly<Record<string, JsonValue>>, ...rows: object[]) {
  const canvas = makeCanvas({ id: 'u', entry: enterOn(performs('go')), steps: [update('rows', rows)] });
  return play({ canvases: [canvas], profile }).event(0, 'go');
}

describe('user update, UI editor', () => {
  it('C-UU-1: a step has one mode, the UI editor unless it says otherwise; what the other one holds is kept', () => {
    expect(userUpdateConfig.parse({}).mode).toBe('ui');
    const rows = [plus(1, 'n')];
    expect(userUpdateConfig.parse({ mode: 'json', json: '{}', rows })).toEqual({ mode: 'json', json: '{}', rows });
    expect(userUpdateConfig.safeParse({ mode: 'yaml' }).success).toBe(false);
  });

  it('C-UU-3: D-ATTR-8: adds and removes items of a plain list; one added again goes to the end', () => {
    const add = (value: JsonValue) => ({ operation: 'add_item', attribute: 'tags', value });
    const take = (value: JsonValue) => ({ operation: 'remove_item', attribute: 'tags', value });
    expect(write({}, add('a')).attribute('tags')).toEqual(['a']);
    expect(write({ tags: ['a', 'b'] }, add('a'), add('c')).attribute('tags')).toEqual(['b', 'a', 'c']);
    expect(write({ tags: ['a', 'b'] }, take('a'), take('x')).attribute('tags')).toEqual(['b']);
    expect(write({}, take('a')).attribute('tags')).toBeUndefined();
    const text = write({ tags: 'a' }, add('b'), set('other', 1));
    expect([text.attribute('tags'), text.attribute('other')]).toEqual(['a', 1]);
    expect(text.of('write_skipped').map(({ cause }) => cause.rule)).toEqual(['D-ATTR-7']);
  });

  it('C-UU-10: text of a row may hold Liquid; a number and a truth value are read as such', () => {
    const run = write(
      { n: 4, name: 'Kim' },
      set('next', '{{custom_attribute.${n} | plus: 1}}'),
      set('big', '{{custom_attribute.${n} | at_least: 5 | divided_by: 5 }}'),
      set('hello', 'Hi {{custom_attribute.${name}}}'),
      set('is', '{% if custom_attribute.${n} > 3 %}true{% else %}false{% endif %}'),
      set('zip', '0{{custom_attribute.${n}}}'),
      plus(1, 'n'),
    );
    expect(['next', 'big', 'hello', 'is', 'zip', 'n'].map((name) => run.attribute(name))).toEqual([
      5,
      1,
      'Hi Kim',
      true,
      '04',
      5,
    ]);
  });

  it('C-UU-25: an abort in any text writes none of the rows', () => {
    const run = write({ n: 1 }, plus(1, 'n'), set('x', "{% abort_message('no') %}"));
    expect([run.attribute('n'), run.attribute('x')]).toEqual([1, undefined]);
    expect(run.of('not_updated').map(({ cause }) => [cause.rule, cause.because.values])).toEqual([
      ['C-UU-25', { reason: 'no' }],
    ]);
    expect(run.exits).toEqual(['1 completed']);
  });

  it('C-UU-2: sets, removes, increments and decrements, several rows in one step', () => {
    const run = write({ b: 1, c: 10, d: 10 }, set('a', 'x'), remove('b'), plus(5, 'c'), minus(3, 'd'));
    expect(['a', 'b', 'c', 'd'].map((name) => run.attribute(name))).toEqual(['x', undefined, 15, 7]);
  });

  it('C-UU-6: each row that changed something is a write of its own in the trace', () => {
    const run = write({}, set('a', 1), set('b', 2));
    expect(run.of('write').map(({ attribute, by }) => [attribute, by?.step])).toEqual([
      ['a', 'rows'],
      ['b', 'rows'],
    ]);
  });

  it('C-UU-12: there is no default: an unset attribute starts from nothing', () => {
    expect(write({}, plus(2, 'n')).attribute('n')).toBe(2);
  });

  it('C-UU-13: increment and decrement of an unset attribute create it with plus or minus n', () => {
    expect(write({}, plus(5, 'n')).attribute('n')).toBe(5);
    expect(write({}, minus(5, 'n')).attribute('n')).toBe(-5);
  });

  it.each([['40'], [true], [[1]], [{ n: 1 }], ['']])(
    'C-UU-14: O-7: increment of %j is ignored, named in the trace, and the other rows are written',
    (value) => {
      const run = write({ n: value }, plus(5, 'n'), set('other', 1));
      expect(run.attribute('n')).toEqual(value);
      expect(run.attribute('other')).toBe(1);
      expect(run.of('write_skipped').map(({ attribute, cause }) => [attribute, cause.rule])).toEqual([
        ['n', 'C-UU-14'],
      ]);
      expect(run.exits).toEqual(['1 completed']);
    },
  );

  it('C-UU-14: O-7: any number can be incremented, floats included', () => {
    expect(write({ n: 0.5 }, plus(0.25, 'n')).attribute('n')).toBe(0.75);
  });

  it('C-UU-15: no floor and no ceiling', () => {
    expect(write({ n: 0 }, minus(1, 'n')).attribute('n')).toBe(-1);
    expect(write({ n: 2 ** 60 }, plus(2 ** 60, 'n')).attribute('n')).toBe(2 ** 61);
  });

  it('O-7: a result no number can hold is skipped', () => {
    const run = write({ n: 1e308 }, plus(1e308, 'n'));
    expect(run.attribute('n')).toBe(1e308);
    expect(run.of('write_skipped')).toHaveLength(1);
    expect(write({ n: -1e308 }, minus(1e308, 'n')).attribute('n')).toBe(-1e308);
  });

  it('C-UU-16: remove is unset, and so is setting null', () => {
    expect(write({ a: 1 }, remove('a')).attribute('a')).toBeUndefined();
    expect(write({ a: 1 }, set('a', null)).attribute('a')).toBeUndefined();
  });

  it('C-UU-17: by 0, or to the value it has, nothing changes and nothing is triggered', () => {
    for (const row of [plus(0, 'n'), minus(0, 'n'), set('n', 7)]) {
      const canvases = [
        makeCanvas({ id: 'u', entry: enterOn(performs('go')), steps: [update('rows', [row])] }),
        makeCanvas({ id: 'watch', entry: enterOn(changes('n')), steps: [] }),
      ];
      const run = play({ canvases, profile: { n: 7 } }).event(0, 'go');
      expect(run.attribute('n')).toBe(7);
      expect(run.of('entered').map(({ flow }) => flow)).toEqual(['u']);
    }
    expect(write({}, plus(0, 'n')).attribute('n')).toBeUndefined();
  });

  it('C-UU-18: the next step sees the new values', () => {
    const canvas = makeCanvas({
      id: 'u',
      entry: enterOn(performs('go')),
      steps: [
        update('rows', [set('word', 'new')], 'send'),
        {
          id: 'send',
          kind: 'webhook',
          name: 'send',
          config: { url: 'https://partner.example/', body: { type: 'raw', text: '{{custom_attribute.${word}}}' } },
        },
      ],
    });
    const run = play({ canvases: [canvas], profile: { word: 'old' } }).event(0, 'go');
    expect(run.webhooks[0]?.request?.body).toBe('new');
  });

  it('C-UU-22: its changes trigger the same canvas, other canvases and campaigns alike', () => {
    const canvases = [
      makeCanvas({ id: 'self', entry: enterOn(performs('go'), changes('n')), steps: [update('rows', [plus(1, 'n')])] }),
      makeCanvas({ id: 'other', entry: enterOn(changes('n')), steps: [] }),
    ];
    const run = play({ canvases }).event(0, 'go');
    expect(run.of('entered').map(({ flow }) => flow)).toEqual(['self', 'other']);
    expect(run.refusals).toEqual(['self same_second']);
  });

  it('C-UU-23: its changes can satisfy action paths that already wait', () => {
    const canvases = [
      makeCanvas({
        id: 'wait',
        entry: enterOn(performs('start')),
        steps: [
          paths('paths', { groups: [group('g', [changes('n')])] }, { g: 'mark' }),
          update('mark', [set('reached', true)]),
        ],
      }),
      makeCanvas({ id: 'u', entry: enterOn(performs('go')), steps: [update('rows', [plus(1, 'n')])] }),
    ];
    const run = play({ canvases }).event(0, 'start').event(seconds(5), 'go');
    expect(run.attribute('reached')).toBe(true);
  });

  it('C-UU-24: write, then the step is complete, then the consequences', () => {
    const canvas = makeCanvas({
      id: 'u',
      entry: enterOn(performs('go'), scoreChanges),
      steps: [update('first', [plus(1)], 'second'), update('second', [set('later', true)])],
    });
    const run = play({ canvases: [canvas], settings: { sameSecond: 'clock_second' } }).event(0, 'go');
    const order = run.trace.map(({ type }) => type);
    expect(order.lastIndexOf('exited')).toBeLessThan(order.indexOf('not_entered'));
  });

  it('C-UU-28: increments of two entries both apply', () => {
    const canvas = makeCanvas({ id: 'u', entry: enterOn(performs('go')), steps: [update('rows', [plus(2, 'n')])] });
    expect(
      play({ canvases: [canvas] })
        .event(0, 'go')
        .event(hours(1), 'go')
        .attribute('n'),
    ).toBe(4);
  });

  it('O-7: all rows are one write instant, and each attribute that changed triggers once, in row order', () => {
    const canvases = [
      makeCanvas({
        id: 'u',
        entry: enterOn(performs('go')),
        steps: [update('rows', [plus(1, 'b'), plus(1, 'a'), plus(1, 'b')])],
      }),
      makeCanvas({ id: 'a', entry: enterOn(changes('a')), steps: [] }),
      makeCanvas({ id: 'b', entry: enterOn(changes('b')), steps: [] }),
    ];
    const run = play({ canvases, settings: { sameSecond: 0 } }).event(0, 'go');
    expect(run.of('entered').map(({ flow }) => flow)).toEqual(['u', 'b', 'a']);
    expect(run.attribute('b')).toBe(2);
  });

  it('O-7: rows that cancel each other out trigger nothing', () => {
    const canvases = [
      makeCanvas({ id: 'u', entry: enterOn(performs('go')), steps: [update('rows', [plus(1, 'n'), minus(1, 'n')])] }),
      makeCanvas({ id: 'watch', entry: enterOn(changes('n')), steps: [] }),
    ];
    const run = play({ canvases, profile: { n: 3 } }).event(0, 'go');
    expect(run.of('entered').map(({ flow }) => flow)).toEqual(['u']);
  });

  it('writes attributes whose names mean something to JavaScript', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', ' spaced name ']) {
      const run = write({}, plus(3, name));
      expect(run.attribute(name.trim())).toBe(3);
    }
  });

  it('objects to rows without an attribute and to steps without rows', () => {
    const codes = (rows: object[]) => userUpdate.rules?.(userUpdateConfig.parse({ rows })).map(({ code }) => code);
    expect(codes([])).toEqual(['user-update-empty']);
    expect(codes([set(' ', 1)])).toEqual(['user-update-attribute-missing']);
    expect(codes([plus(0, 'n')])).toEqual(['user-update-by-zero']);
    expect(codes([plus(1, 'n')])).toEqual([]);
  });
});
