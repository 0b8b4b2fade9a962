import { describe, expect, it } from 'vitest';
import type { Person } from '@/workflow/documents/people';
import type { PersonResult } from '@/workflow/run-result';
import { nextAtRandom, nextOf, peopleAt, peopleWithout, searchPeople } from './quick-people';

const from = Date.parse('2026-03-01T00:00:00Z');
const people: readonly Person[] = [
  { external_id: 'a', first_name: '민서', last_name: '김', email: 'minseo@example.com', score: 100 },
  { external_id: 'b', first_name: 'Jiyoon', last_name: 'Park', score: 40 },
  { external_id: 'c', first_name: 'Lena', score: null },
  { external_id: 'd', score: '100' },
  { external_id: 'e', score: 95 },
];

const ran = (id: string, scoreLine: PersonResult['scoreLine']) => ({ id, scoreLine });

describe('the search of the person picker', () => {
  it.each([
    ['김민', ['a']],
    ['MINSEO@', ['a']],
    ['jiyoon park', ['b']],
    [' d ', ['d']],
    ['nobody', []],
  ])('finds %s by name, email or id', (query, ids) => {
    expect(searchPeople(people, query, 50).map((person) => person.external_id)).toEqual(ids);
  });

  it('lists no more than asked for', () => {
    expect(searchPeople(people, '', 2)).toHaveLength(2);
  });
});

describe('somebody at exactly the threshold', () => {
  it('is who has the number as the run begins; text is no number', () => {
    expect(peopleAt(people, 'score', 100, from, null)).toEqual([{ id: 'a', at: from }]);
  });

  it('is also who comes to stand there in the run, at that moment, in the order of the people', () => {
    const run = {
      scoreAttribute: 'score',
      people: [
        ran('e', [
          [from, 95],
          [from + 60, 100],
          [from + 90, 105],
        ]),
        ran('b', [
          [from, 40],
          [from + 10, 100],
          [from + 10, 120],
          [from + 70, 100],
        ]),
      ],
    };
    expect(peopleAt(people, 'score', 100, from, run)).toEqual([
      { id: 'a', at: from },
      { id: 'b', at: from + 70 },
      { id: 'e', at: from + 60 },
    ]);
    expect(peopleAt(people, 'score', 100, from, { ...run, scoreAttribute: 'other' })).toHaveLength(1);
  });
});

it('D-ATTR-1: somebody without the attribute has none, or null', () => {
  expect(peopleWithout(people, 'score', from).map(({ id }) => id)).toEqual(['c']);
  expect(peopleWithout(people, 'email', from).map(({ id }) => id)).toEqual(['b', 'c', 'd', 'e']);
});

it('pressing again takes the next who fits, and begins anew behind the last', () => {
  const found = peopleWithout(people, 'email', from);
  expect(nextOf(found, 'a')?.id).toBe('b');
  expect(nextOf(found, 'b')?.id).toBe('c');
  expect(nextOf(found, 'e')?.id).toBe('b');
  expect(nextOf([], 'a')).toBeNull();
});

describe('somebody at random', () => {
  const walk = (seed: number, all: readonly Person[] = people): readonly string[] => {
    const ids: string[] = [];
    let current: string | null = null;
    for (const _ of all) {
      current = nextAtRandom(all, current, seed)?.id ?? null;
      ids.push(current ?? '');
    }
    return ids;
  };

  it('comes to everybody once before it begins anew', () => {
    const ids = walk(1);
    expect(ids.toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(nextAtRandom(people, ids.at(-1) ?? null, 1)?.id).toBe(ids[0]);
  });

  it('is the same for the same seed whatever the order of the people, and another for another seed', () => {
    expect(walk(7, people.toReversed())).toEqual(walk(7));
    const orders = new Set([1, 2, 3, 4, 5].map((seed) => walk(seed).join('')));
    expect(orders.size).toBeGreaterThan(1);
  });

  it('is nobody when there is nobody else', () => {
    expect(nextAtRandom([], null, 1)).toBeNull();
    expect(nextAtRandom(people.slice(0, 1), 'a', 1)).toBeNull();
  });
});
