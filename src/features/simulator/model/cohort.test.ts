import { describe, expect, it } from 'vitest';
import type { PersonResult } from '@/workflow/run-result';
import { buildRows, countTabs, filterRows, sentPerDay, sortRows, type CohortFrame } from './cohort';
import { cohortOverlay } from './overlay';

function person(id: string, change: Partial<PersonResult> = {}): PersonResult {
  return {
    id,
    startScore: 0,
    finalScore: 0,
    entries: 0,
    lastStep: null,
    sent: 0,
    aborted: 0,
    failed: 0,
    firstSentAt: null,
    scoreLine: [],
    profile: {},
    ...change,
  };
}

const waitingStep = { canvas: 'c', step: 's', waitingUntil: 5 };
const endedStep = { canvas: 'c', step: 's', waitingUntil: null };
const frame: CohortFrame = {
  nameOf: (id) => `Name ${id}`,
  threshold: { value: 100, strict: true, flow: 'f' },
  sends: true,
};
const people = [
  person('a', { sent: 1, firstSentAt: 9, entries: 3, lastStep: waitingStep, finalScore: 120 }),
  person('b', { entries: 2, lastStep: endedStep, finalScore: 101 }),
  person('c', { finalScore: 'forty', startScore: undefined }),
  person('d', { sent: 2, firstSentAt: 4, entries: 1, lastStep: waitingStep, finalScore: -5 }),
];

describe('buildRows', () => {
  it('counts who was sent as qualified, who entered and waits nowhere as no longer scored', () => {
    expect(countTabs(buildRows(people, frame))).toEqual({ qualified: 2, dropped: 1, waiting: 2, everyone: 4 });
  });

  it('goes by the threshold where nothing is sent', () => {
    const rows = buildRows(people, { ...frame, sends: false });
    expect(rows.filter(({ qualified }) => qualified).map(({ id }) => id)).toEqual(['a', 'b']);
  });
});

describe('filterRows', () => {
  it('searches name and id within a tab, whatever the case', () => {
    const rows = buildRows(people, frame);
    expect(filterRows(rows, 'everyone', ' NAME B ').map(({ id }) => id)).toEqual(['b']);
    expect(filterRows(rows, 'qualified', 'b')).toEqual([]);
    expect(filterRows(rows, 'dropped', '').map(({ id }) => id)).toEqual(['b']);
  });
});

describe('sortRows', () => {
  const rows = buildRows(people, frame);
  const order = (key: 'final' | 'firstSent' | 'name', direction: 'ascending' | 'descending'): string[] =>
    sortRows(rows, { key, direction }).map(({ id }) => id);

  it('puts missing and non-numeric values last in either direction', () => {
    expect(order('final', 'ascending')).toEqual(['d', 'b', 'a', 'c']);
    expect(order('final', 'descending')).toEqual(['a', 'b', 'd', 'c']);
    expect(order('firstSent', 'ascending')).toEqual(['d', 'a', 'b', 'c']);
  });

  it('sorts names, and leaves the order of the run alone without a sort', () => {
    expect(order('name', 'descending')).toEqual(['d', 'c', 'b', 'a']);
    expect(sortRows(rows, null)).toBe(rows);
  });
});

describe('sentPerDay', () => {
  const from = Date.parse('2026-03-02T09:00:00Z');
  const until = Date.parse('2026-03-05T00:00:00Z');

  it('fills the days on which nothing was sent', () => {
    const { columns, stepDays } = sentPerDay([{ day: '2026-03-04', count: 7 }], from, until);
    expect(stepDays).toBe(1);
    expect(columns.map(({ count }) => count)).toEqual([0, 0, 7]);
  });

  it('gathers long runs into weeks without losing a send', () => {
    const days = Array.from({ length: 300 }, (_, index) => ({
      day: new Date(from + index * 86_400_000).toISOString().slice(0, 10),
      count: 2,
    }));
    const { columns, stepDays } = sentPerDay(days, from, from + 300 * 86_400_000);
    expect(stepDays % 7).toBe(0);
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(600);
  });
});

describe('cohortOverlay', () => {
  it('shows the counts of every step', () => {
    const counts = {
      canvas: 'c',
      entries: 10,
      people: 4,
      waiting: 2,
      refused: {},
      exited: {},
      brokenChains: 1,
      steps: [{ step: '__proto__', entered: 10, ports: { a: 8 }, exited: {}, waiting: 2 }],
    };
    const overlay = cohortOverlay(counts);
    expect(overlay).toMatchObject({ kind: 'cohort', canvasId: 'c', entries: 10, people: 4 });
    expect(Object.entries(overlay.steps)).toEqual([['__proto__', { entered: 10, ports: { a: 8 }, waiting: 2 }]]);
  });
});
