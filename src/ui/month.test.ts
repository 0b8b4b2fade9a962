import { describe, expect, it } from 'vitest';
import { addMonths, dateOf, dayAfterKey, dayNumberOf, monthOf, weekday, weeksOf } from './month';

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const text = (number: number): string => new Date(number * 86_400_000).toISOString().slice(0, 10);

describe('months', () => {
  it('are whole weeks from Sunday to Saturday', () => {
    const weeks = weeksOf({ year: 2026, month: 3 });
    expect(weeks.map((week) => [text(week[0]!), text(week.at(-1)!)])).toEqual([
      ['2026-03-01', '2026-03-07'],
      ['2026-03-08', '2026-03-14'],
      ['2026-03-15', '2026-03-21'],
      ['2026-03-22', '2026-03-28'],
      ['2026-03-29', '2026-04-04'],
    ]);
    expect(weeksOf({ year: 2026, month: 2 })).toHaveLength(4);
    expect(weeksOf({ year: 2026, month: 8 })).toHaveLength(6);
  });

  it('know their days before 1970 as well', () => {
    expect(weekday(day('1969-12-28'))).toBe(0);
    expect(monthOf(day('1969-12-31'))).toEqual({ year: 1969, month: 12 });
    expect(dateOf(day('1969-12-31'))).toBe(31);
    expect(text(dayNumberOf({ year: 1969, month: 12 }, 31))).toBe('1969-12-31');
  });

  it('are counted on to the last day where the next one is shorter', () => {
    expect(text(addMonths(day('2026-01-31'), 1))).toBe('2026-02-28');
    expect(text(addMonths(day('2024-02-29'), 12))).toBe('2025-02-28');
    expect(text(addMonths(day('2026-01-15'), -1))).toBe('2025-12-15');
  });
});

describe('keys in a month', () => {
  it('go by day, week, month and year', () => {
    const from = day('2026-03-17');
    const to = (key: string, isShift = false): string | null => {
      const next = dayAfterKey(from, key, isShift);
      return next === null ? null : text(next);
    };
    expect(to('ArrowLeft')).toBe('2026-03-16');
    expect(to('ArrowDown')).toBe('2026-03-24');
    expect(to('Home')).toBe('2026-03-15');
    expect(to('End')).toBe('2026-03-21');
    expect(to('PageUp')).toBe('2026-02-17');
    expect(to('PageDown', true)).toBe('2027-03-17');
    expect(to('Enter')).toBeNull();
  });
});
