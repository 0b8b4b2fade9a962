import { describe, expect, it } from 'vitest';
import {
  changes,
  enterOn,
  makeCanvas,
  minus,
  performs,
  plus,
  remove,
  set,
  start,
  update,
} from '@/workflow/__fixtures__/documents';
import { play, type Play } from '@/workflow/__fixtures__/play';
import type { JsonObject } from '../kernel/json';

/** Enters on `go`, writes these rows. */
function writing(...rows: readonly unknown[]) {
  return makeCanvas({ id: 'w', entry: enterOn(performs('go')), steps: [update('u', [...rows])] });
}

/** Counts how often an attribute set it off. */
function listening(attribute: string) {
  return makeCanvas({
    id: `on ${attribute}`,
    entry: enterOn(changes(attribute)),
    steps: [update('count', [plus(1, `seen ${attribute}`)])],
  });
}

function written(run: Play): readonly unknown[] {
  return run.of('write').map(({ scope, attribute, before, after, by }) => [scope, attribute, before, after, by]);
}

const step = { flow: 'w', entry: 1, step: 'u' };

describe('writes of a step', () => {
  it('O-7: are traced with who wrote, row by row', () => {
    const rows = [plus(2, 'score'), set('first_name', 'Jo'), remove('old')];
    const run = play({ canvases: [writing(...rows)], profile: { score: 1, old: 'x' } }).event(0, 'go');
    expect(written(run)).toEqual([
      ['custom', 'score', 1, 3, step],
      ['standard', 'first_name', undefined, 'Jo', step],
      ['custom', 'old', 'x', undefined, step],
    ]);
    expect(run.attribute('score')).toBe(3);
    expect(run.attribute('old')).toBeUndefined();
  });

  it('O-7: several rows are one write instant: an attribute that changed sets off once, one that did not not at all', () => {
    const rows = [plus(2, 'a'), plus(3, 'a'), plus(1, 'b'), minus(1, 'b'), set('c', 1)];
    const run = play({
      canvases: [writing(...rows), listening('a'), listening('b'), listening('c')],
      profile: { b: 5, c: 1 },
    }).event(0, 'go');
    expect(['seen a', 'seen b', 'seen c'].map((name) => run.attribute(name))).toEqual([1, undefined, undefined]);
    expect(run.attribute('a')).toBe(5);
  });

  it('C-UU-24: what was changed joins the queue in the order of the rows', () => {
    const run = play({
      canvases: [listening('a'), listening('b'), writing(set('b', 1), set('a', 1))],
    }).event(0, 'go');
    expect(run.of('entered').map(({ flow }) => flow)).toEqual(['w', 'on b', 'on a']);
  });

  it('C-UU-14, D-ATTR-7: a row that cannot be applied is passed over, with the reason; the others are written', () => {
    const rows = [plus(1, 'text'), set('fine', 2)];
    const run = play({ canvases: [writing(...rows)], profile: { text: 'many' } }).event(0, 'go');
    expect(
      run.of('write_skipped').map(({ attribute, value, cause, flow, entry, step: at }) => {
        return { attribute, value, cause, by: { flow, entry, step: at } };
      }),
    ).toEqual([
      {
        attribute: 'text',
        value: 'many',
        cause: {
          rule: 'C-UU-14',
          because: { key: 'engine.write.not_numeric', values: { attribute: 'text', value: 'many', by: 1 } },
        },
        by: step,
      },
    ]);
    expect(run.attribute('fine')).toBe(2);
    expect(run.attribute('text')).toBe('many');
  });

  it('the ledger has a row for every number that changed, with the step behind it', () => {
    const run = play({ canvases: [writing(plus(2), minus(2, 'x'), set('name', 'Jo'))] }).event(0, 'go');
    expect(run.ledger.map(({ at, attribute, change, cause }) => [at - start, attribute, change, cause.type])).toEqual([
      [0, 'lead score', 2, 'step'],
      [0, 'x', -2, 'step'],
    ]);
  });

  it('a quiet run writes the same', () => {
    const rows = [plus(2, 'a'), plus(1, 'text')];
    const run = play({ canvases: [writing(...rows), listening('a')], profile: { text: 'many' }, quiet: true });
    run.event(0, 'go').attributes(1_000, { a: 7, extra: 1 });
    expect([run.attribute('a'), run.attribute('seen a'), run.attribute('extra')]).toEqual([7, 2, 1]);
    expect(run.trace).toEqual([]);
  });
});

describe('writes from outside', () => {
  const outside = (attributes: JsonObject, profile: JsonObject = {}) =>
    play({ canvases: [writing(plus(1, 'score')), listening('a')], profile }).attributes(0, attributes);

  it('D-ATTR-18: names are trimmed; the id, an empty name and the merge switch are no attributes', () => {
    const run = outside({ ' a ': 1, external_id: 'other', '': 2, '  ': 3, _merge_objects: true, spare: 4 });
    expect(written(run).slice(0, 2)).toEqual([
      ['custom', 'a', undefined, 1, undefined],
      ['custom', 'spare', undefined, 4, undefined],
    ]);
    expect(run.attribute('seen a')).toBe(1);
    expect(run.of('write').filter(({ by }) => by === undefined)).toHaveLength(2);
    expect(run.person.id).not.toBe('other');
  });

  it('O-7: what stays the same is traced and sets nothing off', () => {
    const run = outside({ a: 5 }, { a: 5 });
    expect(written(run)).toEqual([['custom', 'a', 5, 5, undefined]]);
    expect(run.attribute('seen a')).toBeUndefined();
    const object = outside({ a: { b: [1] } }, { a: { b: [1] } });
    expect(object.attribute('seen a')).toBeUndefined();
  });

  it('D-ATTR-3, D-ATTR-6: null removes, and what cannot be written leaves the attribute as it is', () => {
    expect(outside({ a: null }, { a: 5 }).attribute('a')).toBeUndefined();
    expect(outside({ spare: null }, { spare: 5 }).attribute('spare')).toBeUndefined();
    expect(outside({ spare: { inc: 2 } }, { spare: 5 }).attribute('spare')).toBe(7);
    expect(outside({ spare: { inc: 2 } }, { spare: 'x' }).attribute('spare')).toBe('x');
    expect(outside({ a: { inc: 2 } }, { a: 'x' }).attribute('a')).toBe('x');
  });

  it('D-ATTR-10: objects are merged only where the request says so', () => {
    const before = { spare: { x: 1 }, a: { x: 1 } };
    const given = { spare: { y: 2 }, a: { y: 2 } };
    expect(outside(given, before).attribute('spare')).toEqual({ y: 2 });
    const merged = outside({ ...given, _merge_objects: true }, before);
    expect([merged.attribute('spare'), merged.attribute('a')]).toEqual([
      { x: 1, y: 2 },
      { x: 1, y: 2 },
    ]);
  });

  it('the ledger names the outside', () => {
    const run = play({ canvases: [writing(plus(1))] }).score(0, 4);
    expect(run.ledger.map(({ change, cause }) => [change, cause.type])).toEqual([[4, 'outside']]);
  });
});
