import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isJsonObject } from '../kernel/json';
import { messageOf } from './contract';
import { applyEdits } from './edit';
import { heaviestWays, reachableFrom, type StepGraph } from './graph';

function graph(next: Readonly<Record<string, readonly string[]>>): StepGraph {
  return { next: new Map(Object.entries(next)) };
}

describe('applyEdits', () => {
  const document = { headers: [{ name: 'Content_Type', value: 'x' }], body: { text: 'a' } };

  it('sets and removes by path without touching what it was given', () => {
    const frozen = structuredClone(document);
    const edited = applyEdits(document, [
      { op: 'set', path: ['headers', 0, 'name'], value: 'Content-Type' },
      { op: 'set', path: ['note'], value: 1 },
      { op: 'remove', path: ['body'] },
    ]);
    expect(edited).toEqual({ ok: true, value: { headers: [{ name: 'Content-Type', value: 'x' }], note: 1 } });
    expect(document).toEqual(frozen);
  });

  it('shares what did not change', () => {
    const edited = applyEdits(document, [{ op: 'set', path: ['body', 'text'], value: 'b' }]);
    expect(edited.ok && edited.value).toMatchObject({ body: { text: 'b' } });
    expect(edited.ok && isJsonObject(edited.value) && edited.value['headers']).toBe(document.headers);
  });

  it('makes all edits or none, and names the place that is gone', () => {
    const path = ['headers', 3, 'name'];
    expect(
      applyEdits(document, [
        { op: 'remove', path: ['body'] },
        { op: 'set', path, value: 'x' },
      ]),
    ).toEqual({
      ok: false,
      error: { code: 'no_such_place', path },
    });
    expect(applyEdits(document, [{ op: 'remove', path: ['toString'] }]).ok).toBe(false);
    expect(applyEdits(document, [{ op: 'remove', path: [] }]).ok).toBe(false);
  });

  it('never reaches into a prototype', () => {
    expect(applyEdits({}, [{ op: 'set', path: ['__proto__', 'polluted'], value: true }]).ok).toBe(false);
    const edited = applyEdits({}, [{ op: 'set', path: ['__proto__'], value: { polluted: true } }]);
    expect(edited.ok && Object.keys(edited.value ?? {})).toEqual(['__proto__']);
    expect('polluted' in {}).toBe(false);
  });
});

describe('graph walks', () => {
  it('reaches through cycles, stops behind the steps named, and ignores missing ones', () => {
    const steps = graph({ a: ['b', 'gone'], b: ['c', 'a'], c: ['d'], d: [], e: [] });
    expect([...reachableFrom(steps, ['a'])].sort()).toEqual(['a', 'b', 'c', 'd']);
    expect([...reachableFrom(steps, ['a'], (id) => id === 'b')].sort()).toEqual(['a', 'b']);
    expect([...reachableFrom(steps, ['gone'])]).toEqual([]);
  });

  it('C-RE-11: adds weights along the heaviest way', () => {
    const weights: Readonly<Record<string, number>> = { a: 1, b: 10, c: 5, d: 2 };
    const ways = heaviestWays(graph({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }), (id) => weights[id] ?? 0);
    expect(Object.fromEntries(ways)).toEqual({ a: 13, b: 12, c: 7, d: 2 });
  });

  it('ends on any graph, and never counts less than a step’s own weight', () => {
    const ids = ['0', '1', '2', '3', '4'];
    const next = fc.array(fc.array(fc.constantFrom(...ids), { maxLength: 3 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(next, (lists) => {
        const steps = graph(Object.fromEntries(ids.map((id, index) => [id, lists[index] ?? []])));
        const ways = heaviestWays(steps, () => 1);
        return ids.every((id) => (ways.get(id) ?? 0) >= 1 && (ways.get(id) ?? 0) <= ids.length);
      }),
    );
  });

  it('walks a chain longer than any stack', () => {
    const ids = Array.from({ length: 50_000 }, (_, index) => String(index));
    const chain: StepGraph = {
      next: new Map(ids.map((id, index) => [id, index + 1 < ids.length ? [String(index + 1)] : []])),
    };
    expect(reachableFrom(chain, ['0']).size).toBe(ids.length);
    expect(heaviestWays(chain, () => 1).get('0')).toBe(ids.length);
  });
});

describe('messageOf', () => {
  it('builds the key from rule and variant', () => {
    expect(messageOf({ id: 'some-rule' }, { path: [] })).toEqual({ key: 'lint.some-rule' });
    expect(messageOf({ id: 'some-rule' }, { path: [], variant: 'x', values: { a: 1 } })).toEqual({
      key: 'lint.some-rule.x',
      values: { a: 1 },
    });
  });
});
