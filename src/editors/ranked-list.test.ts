import { describe, expect, it } from 'vitest';
import { changeItem, freshItemId, moveItem, withoutItem } from './ranked-list';

const items = ['a', 'b', 'c'].map((id) => ({ id, name: id }));
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id).join('');

describe('ranked lists', () => {
  it('move one to a rank, the others closing up', () => {
    expect(ids(moveItem(items, 'c', 0))).toBe('cab');
    expect(ids(moveItem(items, 'a', 2))).toBe('bca');
  });

  it('stay the same list when nothing moves', () => {
    expect(moveItem(items, 'b', 1)).toBe(items);
    expect(moveItem(items, 'nobody', 0)).toBe(items);
  });

  it('change one and leave the others the same objects', () => {
    const changed = changeItem(items, 'b', { name: 'x' });
    expect(changed[1]).toEqual({ id: 'b', name: 'x' });
    expect(changed[0]).toBe(items[0]);
  });

  it('give ids nobody has', () => {
    const groups = [{ id: 'group-1' }, { id: 'group-3' }];
    expect(freshItemId(groups, 'group')).toBe('group-2');
    expect(ids(withoutItem(items, 'b'))).toBe('ac');
  });
});
