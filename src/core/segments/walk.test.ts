import { describe, expect, it } from 'vitest';
import type { Filter, FilterGroup } from './filter';
import { leavesOf } from './walk';

function flag(name: string): Filter {
  return { type: 'feature_flag', flag: name, enabled: true };
}

describe('leavesOf', () => {
  it('S-GRP-2: gives every condition in reading order, with the way to it', () => {
    const inner: FilterGroup = { type: 'group', join: 'or', filters: [flag('b'), flag('c')] };
    const filter: FilterGroup = { type: 'group', join: 'and', filters: [flag('a'), inner, flag('d')] };
    expect(leavesOf(filter)).toEqual([
      { leaf: flag('a'), path: ['filters', 0] },
      { leaf: flag('b'), path: ['filters', 1, 'filters', 0] },
      { leaf: flag('c'), path: ['filters', 1, 'filters', 1] },
      { leaf: flag('d'), path: ['filters', 2] },
    ]);
    expect(inner.filters).toEqual([flag('b'), flag('c')]);
  });

  it('finds none where there is no filter, and none in empty groups', () => {
    expect(leavesOf(null)).toEqual([]);
    expect(leavesOf({ type: 'group', join: 'and', filters: [{ type: 'group', join: 'or', filters: [] }] })).toEqual([]);
  });
});
