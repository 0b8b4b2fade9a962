import { describe, expect, it } from 'vitest';
import type { FilterGroup, FilterLeaf } from '@/core/segments/filter';
import { appendTo, emptyGroup, pathText, replaceAt, splitLeaves, withoutEmpty } from './filter-tree';
import { isIncomplete, withOperator } from './comparison-model';

const leaf = (attribute: string): FilterLeaf => ({
  type: 'custom_attribute',
  attribute,
  comparison: { type: 'boolean', operator: 'is_true' },
});
const group = (...filters: FilterGroup['filters']): FilterGroup => ({ type: 'group', join: 'and', filters });

describe('filter tree', () => {
  const root = group(leaf('a'), group(leaf('b'), leaf('c')));

  it('replaces one leaf and leaves its neighbours the same objects', () => {
    const next = replaceAt(root, [1, 0], leaf('x'));
    expect(next.filters[0]).toBe(root.filters[0]);
    expect(next.filters[1]).toEqual(group(leaf('x'), leaf('c')));
  });

  it('takes a leaf or a whole group away', () => {
    expect(replaceAt(root, [1], null)).toEqual(group(leaf('a')));
    expect(replaceAt(root, [1, 1], null).filters[1]).toEqual(group(leaf('b')));
  });

  it('leaves the tree alone when the path leads nowhere', () => {
    expect(replaceAt(root, [7, 0], leaf('x'))).toBe(root);
  });

  it('C-AUD-1: no leaf anywhere is everybody', () => {
    expect(withoutEmpty(group(group(), emptyGroup(true)))).toBeNull();
    expect(withoutEmpty(group(leaf('a'), group()))).toEqual(group(leaf('a')));
  });

  it('S-GRP-3: tells who is let in from who is kept out', () => {
    const excluding = appendTo(root, { ...emptyGroup(true), filters: [leaf('staff'), leaf('customer')] });
    const { include, exclude } = splitLeaves(excluding);
    expect(include).toEqual([leaf('a'), leaf('b'), leaf('c')]);
    expect(exclude).toEqual([leaf('staff'), leaf('customer')]);
  });

  it('writes paths the way explanations do', () => {
    expect(pathText([0, 1])).toBe('filters.0.filters.1');
  });
});

describe('comparison model', () => {
  it('keeps the operand where the new operator has one', () => {
    const any = withOperator({ type: 'string', operator: 'is_any_of', values: ['MQL'] }, 'is_none_of');
    expect(any).toEqual({ type: 'string', operator: 'is_none_of', values: ['MQL'] });
    expect(withOperator(any, 'is_blank')).toEqual({ type: 'string', operator: 'is_blank' });
  });

  it('C-WIZ-7: knows a half-filled filter', () => {
    expect(isIncomplete({ type: 'string', operator: 'is_any_of', values: [] })).toBe(true);
    expect(isIncomplete({ type: 'string', operator: 'is_blank' })).toBe(false);
    expect(isIncomplete({ type: 'number', operator: 'exactly', value: 0 })).toBe(false);
  });
});
