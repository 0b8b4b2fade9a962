import { describe, expect, it } from 'vitest';
import { dayMs } from '../kernel/zone';
import { asksDays, compileMeasure, measured, withDeed } from './history';
import type { Measure } from './measure-schema';
import { mostRecent, profileView, type HistoryRecord } from './view';

const now = Date.UTC(2026, 2, 10, 1);
const midnight = Date.UTC(2026, 2, 10);
const view = profileView(() => undefined, { now });

/** A record of deeds at these instants, each worth 10. */
function record(...times: readonly number[]): HistoryRecord | null {
  return times.reduce<HistoryRecord | null>(
    (before, time) => withDeed(before, { time, units: 1, amount: 10 }, true),
    null,
  );
}

function asks(measure: Measure, of: HistoryRecord | null): boolean {
  return compileMeasure(measure)(of, view);
}

describe('measures of the past', () => {
  it('S-EVT-1: more than, less than and exactly so many times', () => {
    const twice = record(1, 2);
    const results = (operator: 'more_than' | 'less_than' | 'exactly') =>
      [1, 2, 3].map((value) => asks({ type: 'count', operator, value }, twice));
    expect(results('more_than')).toEqual([true, false, false]);
    expect(results('less_than')).toEqual([false, false, true]);
    expect(results('exactly')).toEqual([false, true, false]);
  });

  it('S-EVT-6: what was never done has count 0, no money, and no first or last time', () => {
    expect(asks({ type: 'count', operator: 'exactly', value: 0 }, null)).toBe(true);
    expect(asks({ type: 'money', operator: 'less_than', value: 1 }, null)).toBe(true);
    expect(asks({ type: 'count_in_days', operator: 'exactly', value: 0, days: 1 }, null)).toBe(true);
    const longAgo = { type: 'time', operator: 'more_than_days_ago', days: 0 } as const;
    expect(asks({ type: 'last', comparison: longAgo }, null)).toBe(false);
    expect(asks({ type: 'last', comparison: { type: 'time', operator: 'is_not_blank' } }, null)).toBe(false);
    const isBlank = { type: 'time', operator: 'is_blank' } as const;
    expect([null, record(1)].map((one) => asks({ type: 'first', comparison: isBlank }, one))).toEqual([true, false]);
  });

  it('S-EVT-2: first and last time are looked at apart', () => {
    const recent = { type: 'time', operator: 'less_than_days_ago', days: 1 } as const;
    const deeds = record(now - 40 * dayMs, now - 3_600_000);
    expect(asks({ type: 'first', comparison: recent }, deeds)).toBe(false);
    expect(asks({ type: 'last', comparison: recent }, deeds)).toBe(true);
    expect(asks({ type: 'first', comparison: { type: 'time', operator: 'is_not_blank' } }, deeds)).toBe(true);
  });

  it('S-EVT-4: Y days reach from 00:00 UTC of so many days ago to now, both included', () => {
    const counted = (days: number, ...times: readonly number[]) =>
      measured({ type: 'count_in_days', operator: 'exactly', value: 0, days }, record(...times), now);
    const start = midnight - dayMs;
    expect(counted(1, start - 1, start, now, now + 1)).toEqual({ type: 'amount', value: 2 });
    expect(counted(3, now - 73 * 3_600_000)).toEqual({ type: 'amount', value: 1 });
  });

  it('S-PUR-1: money is summed ever or lately, of purchases of several pieces too', () => {
    const old = withDeed(null, { time: now - 5 * dayMs, units: 1, amount: 100 }, true);
    const all = withDeed(old, { time: now, units: 3, amount: 7 }, true);
    expect(all).toMatchObject({ count: 4, amount: 121 });
    expect(measured({ type: 'money', operator: 'exactly', value: 0 }, all, now)).toEqual({
      type: 'amount',
      value: 121,
    });
    expect(measured({ type: 'money_in_days', operator: 'exactly', value: 0, days: 2 }, all, now)).toEqual({
      type: 'amount',
      value: 21,
    });
    expect(asks({ type: 'money_in_days', operator: 'more_than', value: 20, days: 2 }, all)).toBe(true);
    expect(asks({ type: 'money_in_days', operator: 'more_than', value: 21, days: 2 }, all)).toBe(false);
  });

  it('says what was found: an amount, an instant, or nothing', () => {
    const isBlank = { type: 'time', operator: 'is_blank' } as const;
    expect(measured({ type: 'first', comparison: isBlank }, record(5, 9), now)).toEqual({ type: 'instant', value: 5 });
    expect(measured({ type: 'last', comparison: isBlank }, record(5, 9), now)).toEqual({ type: 'instant', value: 9 });
    expect(measured({ type: 'last', comparison: isBlank }, null, now)).toBeNull();
  });

  it('only measures of the last days need the single deeds', () => {
    const isBlank = { type: 'time', operator: 'is_blank' } as const;
    const measures: readonly Measure[] = [
      { type: 'count', operator: 'exactly', value: 0 },
      { type: 'money', operator: 'exactly', value: 0 },
      { type: 'first', comparison: isBlank },
      { type: 'last', comparison: isBlank },
      { type: 'count_in_days', operator: 'exactly', value: 0, days: 1 },
      { type: 'money_in_days', operator: 'exactly', value: 0, days: 1 },
    ];
    expect(measures.filter(asksDays).map(({ type }) => type)).toEqual(['count_in_days', 'money_in_days']);
  });
});

describe('what is kept of the past', () => {
  const times = (kept: HistoryRecord | null) => kept?.recent?.map(({ time }) => time);

  it('D-EVT-6: first and last are by the time of the deed, however late it comes in', () => {
    expect(record(5, 2, 9, 7)).toMatchObject({ count: 4, first: 2, last: 9 });
  });

  it('S-EVT-7: at most the newest 50 single deeds are kept, in the order of their times', () => {
    expect(times(record(5, 2, 9, 7))).toEqual([2, 5, 7, 9]);
    const many = record(...Array.from({ length: mostRecent + 10 }, (_, index) => index));
    expect(many?.count).toBe(mostRecent + 10);
    expect(times(many)).toEqual(Array.from({ length: mostRecent }, (_, index) => index + 10));
    expect(times(withDeed(many, { time: 3, units: 1, amount: 1 }, true))?.[0]).toBe(10);
  });

  it('deeds at one instant stay in the order they came in', () => {
    const first = withDeed(null, { time: 5, units: 1, amount: 1 }, true);
    expect(withDeed(first, { time: 5, units: 1, amount: 2 }, true).recent?.map(({ amount }) => amount)).toEqual([1, 2]);
  });

  it('D-PUR-1: a purchase of several pieces is so many deeds, at most 50 of them', () => {
    const three = withDeed(null, { time: 4, units: 3, amount: 2 }, true);
    expect(times(three)).toEqual([4, 4, 4]);
    const crowd = withDeed(three, { time: 6, units: 1_000_000, amount: 2 }, true);
    expect(times(crowd)).toEqual(Array.from({ length: mostRecent }, () => 6));
    expect(crowd.count).toBe(1_000_003);
  });

  it('keeps no single deeds where no filter asks for days', () => {
    expect(withDeed(null, { time: 4, units: 3, amount: 2 }, false).recent).toBeNull();
  });
});
