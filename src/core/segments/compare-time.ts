import { parseAttributeTime } from '../kernel/attribute-time';
import { parseInstant } from '../kernel/instant';
import type { JsonValue } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import { dayMs, instantToLocal, localToInstant, wallMs, wallTime } from '../kernel/zone';
import type { ComparisonOf } from './comparison-schema';
import { isUnset, never, type ValueTest } from './value-test';
import type { FilterView } from './view';

/** Decides one instant. */
export type InstantTest = (at: EpochMs, view: FilterView) => boolean;

type TimeComparison = ComparisonOf<'time'>;

/** Compares times (S-ATTR-TIME-1…5). Not set, and text that is no time, never match, but for the blank test. */
export function compileTime(comparison: TimeComparison): ValueTest {
  if (comparison.operator === 'is_blank') return isUnset;
  if (comparison.operator === 'is_not_blank') return (value) => timeOf(value) !== null;
  const test = compileInstant(comparison);
  return (value, view) => {
    const at = timeOf(value);
    return at !== null && test(at, view);
  };
}

/** The same for an instant that is known to be there: when something was done first or last. */
export function compileInstant(comparison: TimeComparison): InstantTest {
  switch (comparison.operator) {
    case 'is_blank':
      return never;
    case 'is_not_blank':
      return () => true;
    case 'before':
    case 'after':
      return compileDate(comparison.operator, comparison.date);
    default:
      return compileDays(comparison.operator, comparison.days * dayMs);
  }
}

type DaysOperator = Extract<TimeComparison, { days: number }>['operator'];

/** Days of 24 hours from the instant of evaluation, both ends included on the near side (S-ATTR-TIME-2, -3, S-O-10). */
function compileDays(operator: DaysOperator, span: number): InstantTest {
  switch (operator) {
    case 'less_than_days_ago':
      return (at, { now }) => at <= now && at >= now - span;
    case 'more_than_days_ago':
      return (at, { now }) => at < now - span;
    case 'in_less_than_days':
      return (at, { now }) => at >= now && at <= now + span;
    case 'in_more_than_days':
      return (at, { now }) => at > now + span;
  }
}

/** Before the first midnight of a day, or from its second one on, in the company's zone (S-ATTR-TIME-4, -5, S-O-4). */
function compileDate(operator: 'before' | 'after', date: string): InstantTest {
  const parsed = parseInstant(date);
  if (parsed === null) return never;
  if (!isDay(date)) return operator === 'before' ? (at) => at < parsed.at : (at) => at > parsed.at;
  const midnight = operator === 'before' ? parsed.at : parsed.at + dayMs;
  if (operator === 'before') return (at, { companyZone }) => at < localToInstant(companyZone, midnight);
  return (at, { companyZone }) => at >= localToInstant(companyZone, midnight);
}

/** `2026-03-02`, without a time of day. */
function isDay(text: string): boolean {
  return /^\s*\d{4}-\d{2}-\d{2}\s*$/.test(text);
}

/** The instant a value names; `null` for anything but a time. */
export function timeOf(value: JsonValue | undefined): EpochMs | null {
  return typeof value === 'string' ? parseAttributeTime(value) : null;
}

/** Month and day as one number that sorts like the calendar: 302 for 2 March. */
export type MonthDay = number;

/** Compares month and day (S-ATTR-TIME-6). "Or earlier" and "or later" include the day itself. */
export function compileDayOfYear(comparison: ComparisonOf<'day_of_year'>): ValueTest {
  if (!('day' in comparison)) {
    return comparison.operator === 'is_blank' ? isUnset : (value) => timeOf(value) !== null;
  }
  const { operator } = comparison;
  const wanted = compileDay(comparison.day, comparison.plusDays ?? 0);
  if (wanted === null) return never;
  return (value, view) => {
    const day = monthDayOf(value, view);
    return day !== null && compareDays(operator, day, wanted(view));
  };
}

type DayOperator = Extract<ComparisonOf<'day_of_year'>, { day: string }>['operator'];

function compareDays(operator: DayOperator, day: MonthDay, wanted: MonthDay): boolean {
  switch (operator) {
    case 'is_day':
      return day === wanted;
    case 'is_day_or_earlier':
      return day <= wanted;
    case 'is_day_or_later':
      return day >= wanted;
  }
}

const today = 'today';

/** The day to compare with: fixed, or as many days from today; `null` if the text is none. */
export function compileDay(text: string, plusDays: number): ((view: FilterView) => MonthDay) | null {
  if (text === today) return (view) => monthDay(instantToLocal(view.recurringZone(), view.now) + plusDays * dayMs);
  const match = /^(\d{2})-(\d{2})$/.exec(text);
  const month = Number(match?.[1]);
  const day = Number(match?.[2]);
  // 2024 has every day there is.
  if (match === null || monthDay(wallMs(2024, month, day)) !== month * 100 + day) return null;
  return () => month * 100 + day;
}

/** Month and day of a value: of a bare date as written, of a time in the company's zone (S-ATTR-TIME-4). */
export function monthDayOf(value: JsonValue | undefined, view: FilterView): MonthDay | null {
  const at = timeOf(value);
  if (at === null || typeof value !== 'string') return null;
  return monthDay(isDay(value) ? at : instantToLocal(view.companyZone, at));
}

function monthDay(local: number): MonthDay {
  const { month, day } = wallTime(local);
  return month * 100 + day;
}
