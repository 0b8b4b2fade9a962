import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeThree } from './merge';
import { createViewStore } from './view-store';

const json = fc.jsonValue({ maxDepth: 4 });
const record = fc.dictionary(fc.stringMatching(/^[a-d]$/), json, { maxKeys: 4 });

describe('a three-way merge', () => {
  it('is the other side when one side changed nothing', () => {
    fc.assert(
      fc.property(json, json, (base, changed) => {
        expect(mergeThree(base, base, changed).merged).toEqual(changed);
        expect(mergeThree(base, changed, base).merged).toEqual(changed);
        expect(mergeThree(base, changed, structuredClone(changed))).toEqual({ merged: changed, conflicts: [] });
      }),
    );
  });

  it('without a conflict does not depend on which side is mine', () => {
    let clean = 0;
    fc.assert(
      fc.property(record, record, record, (base, left, right) => {
        const one = mergeThree(base, left, right);
        const other = mergeThree(base, right, left);
        expect(one.conflicts.length === 0).toBe(other.conflicts.length === 0);
        if (one.conflicts.length > 0) return;
        clean++;
        expect(one.merged).toEqual(other.merged);
      }),
      { numRuns: 500 },
    );
    expect(clean).toBeGreaterThan(50);
  });

  it('keeps members both sides changed apart, and names the one both changed', () => {
    const base = { a: 1, b: { c: 1, d: 1 } };
    expect(mergeThree(base, { a: 2, b: { c: 1, d: 2 } }, { a: 1, b: { c: 3, d: 1 } })).toEqual({
      merged: { a: 2, b: { c: 3, d: 2 } },
      conflicts: [],
    });
    expect(mergeThree(base, { ...base, a: 2 }, { ...base, a: 3 })).toEqual({
      merged: { ...base, a: 2 },
      conflicts: ['a'],
    });
  });

  it('merges lists by id: mine in my order, theirs behind what they follow, removed and changed stays', () => {
    const item = (id: string, v = 0) => ({ id, v });
    const base = [item('a'), item('b'), item('c')];
    const mine = [item('c'), item('a', 1)];
    const theirs = [item('a'), item('new'), item('b', 5), item('c')];
    expect(mergeThree(base, mine, theirs)).toEqual({
      merged: [item('c'), item('a', 1), item('new'), item('b', 5)],
      conflicts: [],
    });
  });

  it('takes lists without ids as one value', () => {
    expect(mergeThree({ tags: ['a'] }, { tags: ['a', 'b'] }, { tags: ['a', 'c'] }).conflicts).toEqual(['tags']);
  });
});

describe('view settings', () => {
  const storageOf = (value: unknown) => {
    const saved: unknown[] = [];
    return { saved, storage: { load: () => value, save: (next: unknown) => void saved.push(next) } };
  };

  it('begin in the browser’s language and remember another choice', () => {
    const { storage, saved } = storageOf(null);
    const view = createViewStore(storage, 'ko');
    expect(view.getState()).toMatchObject({ locale: 'ko', theme: 'system', dockOpen: false });
    view.set({ locale: 'en', dockHeight: 400 });
    expect(createViewStore(storageOf(saved.at(-1)).storage, 'ko').getState()).toMatchObject({
      locale: 'en',
      dockHeight: 400,
    });
  });

  it('fall back one by one where what is stored makes no sense', () => {
    const { storage } = storageOf({ theme: 'pink', dockHeight: -3, inspectorWidth: 400 });
    expect(createViewStore(storage, 'en').getState()).toMatchObject({
      theme: 'system',
      dockHeight: 372,
      inspectorWidth: 400,
    });
    expect(createViewStore(storageOf('nonsense').storage, 'en').getState().locale).toBe('en');
  });
});
