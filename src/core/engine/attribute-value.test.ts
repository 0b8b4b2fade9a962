import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../kernel/json';
import { applyToSlot } from './attribute-value';
import { emailSlot } from './slots';
import { WriteProblem } from './write-problem';

/** What a value in `users/track` form makes of what was there; a problem by its code. */
function write(given: JsonValue, before?: JsonValue, merges = false): JsonValue | undefined {
  const after = applyToSlot(-1, given, before, merges);
  return after instanceof WriteProblem ? `problem: ${after.code}` : after;
}

const pets = [
  { id: 1, type: 'dog', name: 'Gus' },
  { id: 2, type: 'cat', name: 'Tom' },
  { id: 3, type: 'dog', name: 'Rex' },
];

describe('plain lists', () => {
  it('D-ATTR-7: assignment replaces, add and remove edit, and both may stand in one object', () => {
    expect(write(['c'], ['a', 'b'])).toEqual(['c']);
    expect(write({ add: ['c'] }, ['a', 'b'])).toEqual(['a', 'b', 'c']);
    expect(write({ remove: ['a'] }, ['a', 'b'])).toEqual(['b']);
    expect(write({ add: ['c'], remove: ['a', 'x'] }, ['a', 'b'])).toEqual(['b', 'c']);
    expect(write({ add: ['a'] })).toEqual(['a']);
    expect(write({ remove: ['a'] })).toBeUndefined();
    expect(write({ add: 'a' }, ['b'])).toBe('problem: bad_list_edit');
    expect(write({ add: ['a'] }, 'text')).toBe('problem: not_array');
  });

  it('D-ATTR-8: values are unique: one added again goes to the end, an import keeps the first', () => {
    expect(write({ add: ['a'] }, ['a', 'b'])).toEqual(['b', 'a']);
    expect(write(['hotdog', 'hotdog', 'hotdog', 'pizza'])).toEqual(['hotdog', 'pizza']);
  });

  it('D-ATTR-9: D-O-1: 500 values at most; the oldest drop out', () => {
    const many = Array.from({ length: 501 }, (_, index) => index);
    expect(write(many)).toEqual(many.slice(1));
    expect(write({ add: [501] }, many.slice(1))).toEqual([...many.slice(2), 501]);
  });
});

describe('objects', () => {
  it('D-ATTR-10: are replaced, or merged at every depth with _merge_objects', () => {
    const before = { a: 1, b: { c: 1, d: 2 }, e: { f: 1 } };
    const given = { b: { c: 9 }, e: 'text', g: [1] };
    expect(write(given, before)).toEqual(given);
    expect(write(given, before, true)).toEqual({ a: 1, b: { c: 9, d: 2 }, e: 'text', g: [1] });
    expect(write(given, undefined, true)).toEqual(given);
    expect(write(given, 'text', true)).toEqual(given);
  });

  it('D-ATTR-13: D-O-8: $time becomes a time; a bad one, or a null inside, drops the whole update of this attribute', () => {
    expect(write({ a: { at: { $time: '2026-03-02T18:00:00+09:00' } } })).toEqual({
      a: { at: '2026-03-02T09:00:00.000Z' },
    });
    expect(write([{ at: { $time: '2026-03-02' } }])).toEqual([{ at: '2026-03-02T00:00:00.000Z' }]);
    expect(write({ a: { $time: 'soon' } }, { a: 1 })).toBe('problem: nested_time');
    expect(write({ a: [{ b: null }] }, { a: 1 })).toBe('problem: nested_null');
  });

  it('D-ATTR-14: names without spaces, dots and dollars, 255 characters, 100 KB', () => {
    expect(write({ 'a b': 1 })).toBe('problem: nested_key');
    expect(write({ a: { 'b.c': 1 } })).toBe('problem: nested_key');
    expect(write({ a: { $b: 1 } })).toBe('problem: nested_key');
    expect(write({ ['x'.repeat(256)]: 1 })).toBe('problem: nested_key');
    expect(write({ ['x'.repeat(255)]: 'y'.repeat(255) })).toEqual({ ['x'.repeat(255)]: 'y'.repeat(255) });
    expect(write({ a: 'y'.repeat(256) })).toBe('problem: nested_text');
    expect(write({ a: Array.from({ length: 400 }, () => 'y'.repeat(255)) })).toBe('problem: nested_size');
  });

  it('an object as deep as anybody likes is refused, not a crash', () => {
    let deep: JsonValue = 1;
    for (let depth = 0; depth < 3_000; depth += 1) deep = { a: deep };
    expect(write(deep)).toBe('problem: nested_depth');
  });
});

describe('lists of objects', () => {
  const by = (key: string, value: JsonValue, part: object = {}) => ({
    $identifier_key: key,
    $identifier_value: value,
    ...part,
  });

  it('D-ATTR-11: $add, $remove of all that match, $update; in this order whatever the order they are written in', () => {
    expect(write({ $add: [{ id: 4, type: 'fish' }] }, pets)).toEqual([...pets, { id: 4, type: 'fish' }]);
    expect(write({ $add: { id: 4 } })).toEqual([{ id: 4 }]);
    expect(write({ $remove: [by('type', 'dog')] }, pets)).toEqual([pets[1]]);
    expect(write({ $update: [by('id', 2, { $new_object: { id: 2, name: 'Kit' } })] }, pets)).toEqual([
      pets[0],
      { id: 2, name: 'Kit' },
      pets[2],
    ]);
    const all = {
      $update: [by('id', 4, { $new_object: { id: 4, type: 'fish', name: 'Wanda' } })],
      $remove: [by('type', 'dog')],
      $add: [
        { id: 4, type: 'fish' },
        { id: 5, type: 'dog' },
      ],
    };
    expect(write(all, pets)).toEqual([pets[1], { id: 4, type: 'fish', name: 'Wanda' }]);
  });

  it('D-ATTR-11: with _merge_objects an update is merged into what matches', () => {
    const update = { $update: [by('type', 'dog', { $new_object: { age: 3 } })] };
    expect(write(update, pets, true)).toEqual([{ ...pets[0], age: 3 }, pets[1], { ...pets[2], age: 3 }]);
  });

  it('D-ATTR-12: $update cannot delete a key', () => {
    const update = { $update: [by('id', 1, { $new_object: { name: null } })] };
    expect(write(update, pets, true)).toBe('problem: nested_null');
  });

  it('an edit that does not say what it means is refused', () => {
    expect(write({ $remove: [{ $identifier_key: 'id' }] }, pets)).toBe('problem: bad_list_edit');
    expect(write({ $update: [by('id', 1, { $new_object: 'x' })] }, pets)).toBe('problem: bad_list_edit');
    expect(write({ $add: [{ 'a b': 1 }] }, pets)).toBe('problem: nested_key');
    expect(write({ $add: [{ a: 1 }] }, { a: 1 })).toBe('problem: not_array');
  });

  it('what is there need not be objects', () => {
    expect(write({ $remove: [by('id', 1)] }, ['text', null, { id: 1 }, [1]])).toEqual(['text', null, [1]]);
  });
});

describe('scalars', () => {
  it('D-ATTR-3: D-ATTR-6: null removes; inc of what is no number, or by what is none, leaves it', () => {
    expect(write(null, 5)).toBeUndefined();
    expect(write({ inc: 2 }, 5)).toBe(7);
    expect(write({ inc: 2 }, 'text')).toBe('problem: not_numeric');
    expect(write({ inc: '2' }, 5)).toBe('problem: bad_increment');
    expect(write({ inc: 1e308 }, 1e308)).toBe('problem: overflow');
  });

  it('an empty email address is none', () => {
    expect(applyToSlot(emailSlot, '', 'a@b.example', false)).toBeUndefined();
    expect(applyToSlot(-1, '', 'a', false)).toBe('');
  });
});
