import type { EpochMs } from '../kernel/time';
import { dayMs } from '../kernel/zone';
import { compileInstant } from './compare-time';
import type { AmountOperator, Measure } from './measure-schema';
import type { PropertyFilter } from './property-schema';
import { mostRecent, type FilterView, type HistoryRecord } from './view';

/** What a person's history can hold. `entry` and `message` are noted by the engine itself, too. */
export const deedTypes = ['custom_event', 'purchase', 'session', 'message', 'entry', 'conversion'] as const;
export type DeedType = (typeof deedTypes)[number];

/** One thing some filter counts: deeds of a type, of this name if there is one, whose properties fit. */
export interface HistoryAsk {
  readonly type: DeedType;
  /** Event, product, app, canvas or campaign; `null` for any. */
  readonly name: string | null;
  readonly conditions: readonly PropertyFilter[];
  /** Whether it is asked how many there were in the last days. */
  readonly days: boolean;
}

export type RecordTest = (record: HistoryRecord | null, view: FilterView) => boolean;

/** What was measured, for an explanation: a number, an instant, or nothing. */
export type MeasuredValue = { readonly type: 'amount' | 'instant'; readonly value: number } | null;

/** Whether a measure needs the single deeds of the last days. */
export function asksDays(measure: Measure): boolean {
  return measure.type === 'count_in_days' || measure.type === 'money_in_days';
}

/** Compiles a measure. What was never done has count 0 and no first or last time (S-EVT-6). */
export function compileMeasure(measure: Measure): RecordTest {
  if (measure.type === 'first' || measure.type === 'last') return compileTimeMeasure(measure);
  const { operator, value } = measure;
  return (record, view) => compareAmount(operator, amountOf(measure, record, view.now), value);
}

function compileTimeMeasure(measure: Extract<Measure, { type: 'first' | 'last' }>): RecordTest {
  if (measure.comparison.operator === 'is_blank') return (record) => record === null;
  const test = compileInstant(measure.comparison);
  const { type } = measure;
  return (record, view) => record !== null && test(record[type], view);
}

function compareAmount(operator: AmountOperator, amount: number, value: number): boolean {
  switch (operator) {
    case 'more_than':
      return amount > value;
    case 'less_than':
      return amount < value;
    case 'exactly':
      return amount === value;
  }
}

type AmountMeasure = Exclude<Measure, { type: 'first' | 'last' }>;

function amountOf(measure: AmountMeasure, record: HistoryRecord | null, now: EpochMs): number {
  if (record === null) return 0;
  switch (measure.type) {
    case 'count':
      return record.count;
    case 'money':
      return record.amount;
    case 'count_in_days':
      return lately(record, measure.days, now).length;
    case 'money_in_days':
      return lately(record, measure.days, now).reduce((sum, { amount }) => sum + amount, 0);
  }
}

/** From 00:00 UTC of as many days ago to now, both included (S-EVT-4, S-O-10); at most the newest 50 (S-EVT-7). */
function lately(record: HistoryRecord, days: number, now: EpochMs): HistoryRecord['recent'] & object {
  const start = windowStart(days, now);
  return (record.recent ?? []).filter(({ time }) => time >= start && time <= now);
}

/** Midnight UTC of so many days before the day of `now`. */
function windowStart(days: number, now: EpochMs): EpochMs {
  return (Math.floor(now / dayMs) - days) * dayMs;
}

/** What a measure found, for the explanation of its leaf. */
export function measured(measure: Measure, record: HistoryRecord | null, now: EpochMs): MeasuredValue {
  if (measure.type !== 'first' && measure.type !== 'last') {
    return { type: 'amount', value: amountOf(measure, record, now) };
  }
  return record === null ? null : { type: 'instant', value: record[measure.type] };
}

/** A record with one more deed. `units` are what it counts for: a purchase of three is three (D-PUR-1). */
export function withDeed(
  record: HistoryRecord | null,
  deed: { readonly time: EpochMs; readonly units: number; readonly amount: number },
  days: boolean,
): HistoryRecord {
  const { time, units, amount } = deed;
  return {
    count: (record?.count ?? 0) + units,
    first: Math.min(record?.first ?? time, time),
    last: Math.max(record?.last ?? time, time),
    amount: (record?.amount ?? 0) + amount * units,
    recent: days ? withRecent(record?.recent ?? [], deed) : null,
  };
}

function withRecent(
  recent: readonly { readonly time: EpochMs; readonly amount: number }[],
  { time, units, amount }: { readonly time: EpochMs; readonly units: number; readonly amount: number },
): HistoryRecord['recent'] {
  const place = recent.findIndex((other) => other.time > time);
  const at = place < 0 ? recent.length : place;
  const fresh = Array.from({ length: Math.min(units, mostRecent) }, () => ({ time, amount }));
  return [...recent.slice(0, at), ...fresh, ...recent.slice(at)].slice(-mostRecent);
}

/** What was counted under two ids that turned out to be one person (D-EVT-6). */
export function joinRecords(a: HistoryRecord | null, b: HistoryRecord | null): HistoryRecord | null {
  if (a === null || b === null) return a ?? b;
  const recent = a.recent === null || b.recent === null ? (a.recent ?? b.recent) : [...a.recent, ...b.recent];
  return {
    count: a.count + b.count,
    first: Math.min(a.first, b.first),
    last: Math.max(a.last, b.last),
    amount: a.amount + b.amount,
    recent: recent?.toSorted((one, other) => one.time - other.time).slice(-mostRecent) ?? null,
  };
}
