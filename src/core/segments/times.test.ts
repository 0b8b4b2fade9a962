import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../kernel/json';
import type { ComparisonOf } from './comparison-schema';
import { passesLeaf } from './test-tools';

const now = Date.UTC(2026, 2, 10, 15, 30);
const hour = 3_600_000;
const day = 24 * hour;

type TimeComparison = ComparisonOf<'time'>;
type DayComparison = ComparisonOf<'day_of_year'>;

function passes(comparison: TimeComparison | DayComparison, value: JsonValue, companyZone = 'UTC', at = now): boolean {
  return passesLeaf(
    { type: 'custom_attribute', attribute: 'since', comparison },
    { profile: { since: value }, now: at, companyZone },
  );
}

function ago(operator: Extract<TimeComparison, { days: number }>['operator'], days: number): TimeComparison {
  return { type: 'time', operator, days };
}

function date(operator: 'before' | 'after', text: string): TimeComparison {
  return { type: 'time', operator, date: text };
}

function on(operator: Extract<DayComparison, { day: string }>['operator'], text: string, plusDays = 0): DayComparison {
  return { type: 'day_of_year', operator, day: text, plusDays };
}

const iso = (at: number): string => new Date(at).toISOString();

describe('time comparisons', () => {
  it('S-ATTR-TIME-1: know dates, days ago, days ahead and blanks', () => {
    expect(passes(date('before', '2026-03-01'), '2026-02-01')).toBe(true);
    expect(passes(date('after', '2026-03-01'), '2026-03-05')).toBe(true);
    expect(passes(ago('more_than_days_ago', 3), iso(now - 4 * day))).toBe(true);
    expect(passes(ago('less_than_days_ago', 3), iso(now - 2 * day))).toBe(true);
    expect(passes(ago('in_more_than_days', 3), iso(now + 4 * day))).toBe(true);
    expect(passes(ago('in_less_than_days', 3), iso(now + 2 * day))).toBe(true);
    expect(passes({ type: 'time', operator: 'is_blank' }, null)).toBe(true);
    expect(passes({ type: 'time', operator: 'is_not_blank' }, '2026-03-01')).toBe(true);
    expect(passes({ type: 'time', operator: 'is_not_blank' }, 'soon')).toBe(false);
  });

  it('S-ATTR-TIME-2: a day is 24 hours from the instant of evaluation, whatever the calendar says', () => {
    expect(passes(ago('less_than_days_ago', 1), iso(now - day))).toBe(true);
    expect(passes(ago('less_than_days_ago', 1), iso(now - day - 1))).toBe(false);
    const afterSpringForward = Date.UTC(2026, 2, 8, 18);
    expect(
      passes(ago('less_than_days_ago', 1), iso(afterSpringForward - day), 'America/Chicago', afterSpringForward),
    ).toBe(true);
  });

  it('S-ATTR-TIME-3, S-O-10: less than N days ago reaches from N days back to now, both included, and never ahead', () => {
    const edges = [now - 3 * day - 1, now - 3 * day, now, now + 1];
    expect(edges.map((at) => passes(ago('less_than_days_ago', 3), iso(at)))).toEqual([false, true, true, false]);
    expect(edges.map((at) => passes(ago('more_than_days_ago', 3), iso(at)))).toEqual([true, false, false, false]);
    const ahead = [now - 1, now, now + 3 * day, now + 3 * day + 1];
    expect(ahead.map((at) => passes(ago('in_less_than_days', 3), iso(at)))).toEqual([false, true, true, false]);
    expect(ahead.map((at) => passes(ago('in_more_than_days', 3), iso(at)))).toEqual([false, false, false, true]);
    expect(passes(ago('less_than_days_ago', 0.25), iso(now - 6 * hour))).toBe(true);
    expect(passes(ago('less_than_days_ago', 0.25), iso(now - 6 * hour - 1))).toBe(false);
  });

  it('S-ATTR-TIME-4, S-ATTR-TIME-5, S-O-4, S-O-11: a date is a day of the company, and neither test includes it', () => {
    const midnight = Date.UTC(2026, 2, 8, 6); // in Chicago, the day daylight saving begins
    const next = Date.UTC(2026, 2, 9, 5);
    const chicago = (comparison: TimeComparison, at: number) => passes(comparison, iso(at), 'America/Chicago');
    expect([midnight - 1, midnight].map((at) => chicago(date('before', '2026-03-08'), at))).toEqual([true, false]);
    expect([next - 1, next].map((at) => chicago(date('after', '2026-03-08'), at))).toEqual([false, true]);
    expect(passes(date('before', '2026-03-08'), iso(midnight - 1))).toBe(false);
  });

  it('S-ATTR-NEST-5: with a full timestamp compare the timestamp, strictly', () => {
    expect(passes(date('before', '2026-03-08T10:00:00Z'), '2026-03-08T09:59:59.999Z')).toBe(true);
    expect(passes(date('before', '2026-03-08T10:00:00Z'), '2026-03-08T10:00:00Z')).toBe(false);
    expect(passes(date('after', '2026-03-08T10:00:00Z'), '2026-03-08T10:00:00.001Z')).toBe(true);
    expect(passes(date('after', '2026-03-08T10:00:00+09:00'), '2026-03-08T02:00:00Z')).toBe(true);
  });

  it('match nobody whose value, or whose date, is no time', () => {
    for (const value of [7, true, 'soon', ['2026-03-01']])
      expect(passes(date('before', '2027-01-01'), value)).toBe(false);
    expect(passes(date('before', 'soon'), '2026-01-01')).toBe(false);
  });
});

describe('day of recurring event', () => {
  it('S-ATTR-TIME-6: looks at month and day only, and the tests for earlier and later include the day', () => {
    expect(passes(on('is_day', '03-10'), '1990-03-10')).toBe(true);
    expect(passes(on('is_day', 'today'), '1990-03-10')).toBe(true);
    expect(passes(on('is_day', 'today', 7), '1990-03-17')).toBe(true);
    const days = ['2001-03-09', '2001-03-10', '2001-03-11'];
    expect(days.map((value) => passes(on('is_day_or_earlier', 'today'), value))).toEqual([true, true, false]);
    expect(days.map((value) => passes(on('is_day_or_later', 'today'), value))).toEqual([false, true, true]);
    expect(passes(on('is_day', 'today', 30), '1990-04-09')).toBe(true);
  });

  it('S-ATTR-TIME-6, S-ATTR-NEST-5: takes today from the company zone, and a bare date as written', () => {
    const late = Date.UTC(2026, 2, 10, 3); // still 9 March in Chicago
    expect(passes(on('is_day', 'today'), '1990-03-09', 'America/Chicago', late)).toBe(true);
    expect(passes(on('is_day', 'today'), '1990-03-10', 'America/Chicago', late)).toBe(false);
    expect(passes(on('is_day', '03-09'), '1990-03-10T03:00:00Z', 'America/Chicago')).toBe(true);
  });

  it('knows no day that no calendar has, and no person without the date', () => {
    expect(passes(on('is_day', '02-30'), '1990-03-02')).toBe(false);
    expect(passes(on('is_day', '02-29'), '2024-02-29')).toBe(true);
    expect(passes(on('is_day', '03-10'), null)).toBe(false);
    expect(passes({ type: 'day_of_year', operator: 'is_blank' }, null)).toBe(true);
    expect(passes({ type: 'day_of_year', operator: 'is_not_blank' }, '1990-03-10')).toBe(true);
  });
});
