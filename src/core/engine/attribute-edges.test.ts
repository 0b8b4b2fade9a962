import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../kernel/json';
import { applyRow, applyToSlot } from './attribute-value';
import type { AttributeWrite } from './contract';
import { groupsSlot } from './slots';
import { WriteProblem } from './write-problem';

function shown(after: JsonValue | undefined | WriteProblem): JsonValue | undefined {
  return after instanceof WriteProblem ? `problem: ${after.code}` : after;
}

/** What a value in `users/track` form makes of what was there. */
function write(given: JsonValue, before?: JsonValue, merges = false): JsonValue | undefined {
  return shown(applyToSlot(-1, given, before, merges));
}

/** What a row of a User Update makes of it. */
function row(operation: AttributeWrite['operation'], operand: JsonValue, before?: JsonValue): JsonValue | undefined {
  return shown(applyRow({ operation, slot: 0, operand }, before));
}

describe('rows of a User Update', () => {
  it('C-UU-13, C-UU-17: unset counts as 0 and becomes the amount; adding nothing to nothing sets nothing', () => {
    expect(row('increment', 5)).toBe(5);
    expect(row('increment', -5)).toBe(-5);
    expect(row('increment', 0)).toBeUndefined();
    expect(row('increment', 0, 3)).toBe(3);
    expect(Object.is(row('increment', -0, -0), 0)).toBe(true);
  });

  it('C-UU-14: only finite numbers are added, and only to finite numbers', () => {
    expect(row('increment', 1, '5')).toBe('problem: not_numeric');
    expect(row('increment', 1, null)).toBe('problem: not_numeric');
    expect(row('increment', 1, true)).toBe('problem: not_numeric');
    expect(row('increment', 1, Infinity)).toBe('problem: not_numeric');
    expect(row('increment', Infinity, 1)).toBe('problem: overflow');
    expect(row('increment', 'x', 1)).toBe('problem: overflow');
    expect(row('increment', 1.7e308, 1.7e308)).toBe('problem: overflow');
  });

  it('C-UU-2: set puts, remove takes away, items join and leave a list', () => {
    expect(row('set', 'MQL', 'SQL')).toBe('MQL');
    expect(row('remove', null, 'SQL')).toBeUndefined();
    expect(row('add_item', 'a')).toEqual(['a']);
    expect(row('add_item', 'a', ['a', 'b'])).toEqual(['b', 'a']);
    expect(row('remove_item', 'a', ['a', 'b'])).toEqual(['b']);
    expect(row('remove_item', 'x', ['a'])).toEqual(['a']);
    expect(row('remove_item', 'a')).toBeUndefined();
    expect(row('remove_item', 'a', 'a')).toBe('problem: not_array');
  });
});

describe('values in users/track form', () => {
  it('D-ATTR-4: inc is an increment only where it stands alone', () => {
    expect(write({ inc: 2 }, 3)).toBe(5);
    expect(write({ inc: 2, by: 1 }, 3)).toEqual({ inc: 2, by: 1 });
    expect(write({ other: 2 }, 3)).toEqual({ other: 2 });
    expect(write({}, 3)).toEqual({});
  });

  it('D-ATTR-7: only an object of nothing but add and remove edits a list', () => {
    expect(write({ add: ['a'], note: 'x' }, ['b'])).toEqual({ add: ['a'], note: 'x' });
    expect(write({ add: ['a'], remove: 'b' }, ['b'])).toBe('problem: bad_list_edit');
    expect(write({ add: 'a', remove: ['b'] }, ['b'])).toBe('problem: bad_list_edit');
    expect(write({ add: ['a', 'a'] }, [])).toEqual(['a']);
    expect(write({ add: ['a'], remove: ['a'] }, ['b'])).toEqual(['b']);
    expect(write({ add: ['a'], remove: ['a'] })).toEqual([]);
    expect(write({ remove: ['a'] }, ['a'])).toEqual([]);
  });

  it('D-ATTR-11: only an object of nothing but $add, $remove and $update edits a list of objects', () => {
    expect(write({ $add: [{ a: 1 }], note: 'x' })).toBe('problem: nested_key');
    expect(write({ $remove: ['x'] }, [])).toBe('problem: bad_list_edit');
    expect(write({ $remove: [{ $identifier_key: 7, $identifier_value: 1 }] }, [])).toBe('problem: bad_list_edit');
    expect(write({ $update: [{ $identifier_key: 'a', $identifier_value: 1 }] }, [{ a: 1 }])).toBe(
      'problem: nested_null',
    );
    expect(write({ $update: ['x'] }, [])).toBe('problem: bad_list_edit');
  });

  it('D-ATTR-8: a list of plain values keeps each once; one object in it makes it a list of objects', () => {
    expect(write([1, 1, null])).toEqual([1, null]);
    expect(write([{ a: 1 }, { a: 1 }])).toEqual([{ a: 1 }, { a: 1 }]);
    expect(write([1, { a: 1 }, 1])).toEqual([1, { a: 1 }, 1]);
  });

  it('D-ATTR-9: 500 values are kept as they are', () => {
    const full = Array.from({ length: 500 }, (_, index) => index);
    expect(write(full)).toEqual(full);
  });

  it('D-ATTR-13: what no JSON number can say is left alone', () => {
    expect(write(Number.NaN, 5)).toBe('problem: overflow');
    expect(write(Infinity)).toBe('problem: overflow');
    expect(write({ a: [Infinity] }, 5)).toBe('problem: overflow');
  });

  it('D-ATTR-10: an object is merged into an object only', () => {
    expect(write({ a: 1 }, [1], true)).toEqual({ a: 1 });
    expect(write({ a: null }, { b: 1 }, true)).toBe('problem: nested_null');
  });

  it('D-ATTR-16: subscription groups are set one by one', () => {
    const news = { subscription_group_id: 'news', subscription_state: 'subscribed' };
    const offers = { subscription_group_id: 'offers', subscription_state: 'unsubscribed' };
    expect(shown(applyToSlot(groupsSlot, [offers], [news], false))).toEqual([news, offers]);
    expect(shown(applyToSlot(groupsSlot, [{ ...news, subscription_state: 'unsubscribed' }], [news], false))).toEqual([
      { ...news, subscription_state: 'unsubscribed' },
    ]);
  });
});
