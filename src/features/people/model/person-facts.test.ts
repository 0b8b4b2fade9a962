import { describe, expect, it } from 'vitest';
import { leadScoringCanvas } from '@/workflow/templates/lead-scoring';
import { compareValues, eventCounts, otherAttributes, scoreAttributeOf, searchPeople } from './person-facts';

const people = [
  { external_id: 'a', first_name: 'Jiyoon', last_name: 'Park', email: 'jiyoon@example.com', 'lead score': 86 },
  { external_id: 'b', first_name: '민서', last_name: '김', country: 'KR' },
  { external_id: 'c', email: 'tomas@example.com', tags: ['vip', 'beta'] },
  { external_id: 'd', first_name: ' ', email: null },
  { external_id: 'e', first_name: '프리야', last_name: '나이르' },
];

describe('people in a list', () => {
  it('are found by every word, in names, ids and any value', () => {
    const ids = (query: string): string[] => searchPeople(people, query).map((person) => person.external_id);
    expect(ids('')).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ids('PARK 86')).toEqual(['a']);
    expect(ids('김민서')).toEqual(['b']);
    expect(ids('vip')).toEqual(['c']);
    expect(ids('park tomas')).toEqual([]);
  });

  it('show attributes that have no column, and leave out removed ones', () => {
    expect(otherAttributes(people[1]!, 'lead score')).toEqual(['country']);
    expect(
      otherAttributes({ external_id: 'e', country: 'KR', plan: null, seats: 3, 'lead score': 1 }, 'lead score'),
    ).toEqual(['seats', 'country']);
  });

  it('sort numbers by value before texts, and missing values last', () => {
    const values = ['10', undefined, 9, null, 100, 'b', -1];
    const sorted = (direction: 1 | -1) => values.toSorted((left, right) => compareValues(left, right, direction));
    expect(sorted(1).slice(0, 5)).toEqual([-1, 9, 100, '10', 'b']);
    expect(sorted(-1).slice(0, 5)).toEqual(['b', '10', 100, 9, -1]);
  });

  it('are counted with their events', () => {
    const line = { time: '2026-03-02T00:00:00Z', type: 'session_start' as const };
    const counts = eventCounts([
      { ...line, external_id: 'a' },
      { ...line, external_id: 'b' },
      { ...line, external_id: 'a' },
    ]);
    expect([...counts]).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });
});

describe('the score attribute', () => {
  const canvas = leadScoringCanvas('en', { id: 'c', createdAt: '2026-03-01T00:00:00Z' });

  it('is the one the canvases count with', () => {
    expect(scoreAttributeOf([canvas])).toBe('lead score');
  });

  it('is none where nothing counts, archived canvases aside', () => {
    expect(scoreAttributeOf([])).toBeNull();
    expect(scoreAttributeOf([{ ...canvas, status: 'archived' }])).toBeNull();
  });
});
