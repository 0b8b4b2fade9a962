import type { JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { PersonResult } from '@/workflow/run-result';
import { isNumber } from './number-of';
import { passes, type Threshold } from './threshold';

/** One person of a run, as the table shows them. */
export interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly start: JsonValue | undefined;
  readonly final: JsonValue | undefined;
  readonly line: PersonResult['scoreLine'];
  readonly entries: number;
  readonly last: PersonResult['lastStep'];
  readonly sent: number;
  readonly aborted: number;
  readonly failed: number;
  readonly firstSentAt: EpochMs | null;
  readonly qualified: boolean;
  /** Entered, and nothing of theirs waits: no action of theirs is scored any more. */
  readonly dropped: boolean;
  readonly waiting: boolean;
}

export const cohortTabs = ['qualified', 'dropped', 'waiting', 'everyone'] as const;
export type CohortTab = (typeof cohortTabs)[number];

export interface CohortFrame {
  readonly nameOf: (id: string) => string;
  readonly threshold: Threshold | null;
  /** Whether anything in the workspace sends: then who was sent is qualified, else who is over the threshold. */
  readonly sends: boolean;
}

export function buildRows(people: readonly PersonResult[], frame: CohortFrame): readonly PersonRow[] {
  return people.map((person) => {
    const { id, startScore, finalScore, scoreLine, entries, lastStep, sent, aborted, failed, firstSentAt } = person;
    const waiting = lastStep !== null && lastStep.waitingUntil !== null;
    return {
      id,
      name: frame.nameOf(id),
      start: startScore,
      final: finalScore,
      line: scoreLine,
      entries,
      last: lastStep,
      sent,
      aborted,
      failed,
      firstSentAt,
      qualified: isQualified(person, frame),
      dropped: entries > 0 && !waiting,
      waiting,
    };
  });
}

function isQualified(person: PersonResult, { threshold, sends }: CohortFrame): boolean {
  if (sends) return person.sent > 0;
  return threshold !== null && isNumber(person.finalScore) && passes(threshold, person.finalScore);
}

export function countTabs(rows: readonly PersonRow[]): Readonly<Record<CohortTab, number>> {
  const counts = { qualified: 0, dropped: 0, waiting: 0, everyone: rows.length };
  for (const row of rows) {
    if (row.qualified) counts.qualified += 1;
    if (row.dropped) counts.dropped += 1;
    if (row.waiting) counts.waiting += 1;
  }
  return counts;
}

const inTab: Readonly<Record<CohortTab, (row: PersonRow) => boolean>> = {
  qualified: (row) => row.qualified,
  dropped: (row) => row.dropped,
  waiting: (row) => row.waiting,
  everyone: () => true,
};

export function filterRows(rows: readonly PersonRow[], tab: CohortTab, query: string): readonly PersonRow[] {
  const needle = query.trim().toLowerCase();
  const fits = ({ name, id }: PersonRow): boolean =>
    needle === '' || name.toLowerCase().includes(needle) || id.toLowerCase().includes(needle);
  return rows.filter((row) => inTab[tab](row) && fits(row));
}

export const sortKeys = [
  'name',
  'start',
  'final',
  'entries',
  'last',
  'sent',
  'aborted',
  'failed',
  'firstSent',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface RowSort {
  readonly key: SortKey;
  readonly direction: 'ascending' | 'descending';
}

export function isSortKey(key: string): key is SortKey {
  return sortKeys.some((one) => one === key);
}

/** Missing values stand last in either direction; equal rows keep the order of the run. */
export function sortRows(rows: readonly PersonRow[], sort: RowSort | null): readonly PersonRow[] {
  if (sort === null) return rows;
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOf(row, sort.key) }));
  keyed.sort((left, right) => compareKeys(left.key, right.key, sign));
  return keyed.map(({ row }) => row);
}

type Key = number | string | null;

function keyOf(row: PersonRow, key: SortKey): Key {
  switch (key) {
    case 'name':
      return row.name;
    case 'start':
      return isNumber(row.start) ? row.start : null;
    case 'final':
      return isNumber(row.final) ? row.final : null;
    case 'last':
      return row.last === null ? null : (row.last.waitingUntil ?? Number.NEGATIVE_INFINITY);
    case 'firstSent':
      return row.firstSentAt;
    case 'entries':
    case 'sent':
    case 'aborted':
    case 'failed':
      return row[key];
  }
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

function compareKeys(left: Key, right: Key, sign: number): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  if (typeof left === 'string' || typeof right === 'string')
    return sign * collator.compare(String(left), String(right));
  return left === right ? 0 : left < right ? -sign : sign;
}

/** Days of a run's successful sends, with the empty days in between. */
export interface DayCount {
  /** UTC midnight the day, or the first of several days, begins with. */
  readonly at: EpochMs;
  readonly count: number;
}

const dayMs = 86_400_000;

/** Columns for the chart: single days, or weeks when there are too many of them. */
export function sentPerDay(
  days: readonly { readonly day: string; readonly count: number }[],
  from: EpochMs,
  until: EpochMs,
  most = 120,
): { readonly stepDays: number; readonly columns: readonly DayCount[] } {
  const first = Math.floor(from / dayMs) * dayMs;
  const length = Math.max(1, Math.ceil((until - first) / dayMs));
  const stepDays = length > most ? 7 * Math.ceil(length / most / 7) : 1;
  const counts = new Array<number>(Math.ceil(length / stepDays)).fill(0);
  for (const { day, count } of days) {
    const column = Math.floor((Date.parse(`${day}T00:00:00Z`) - first) / dayMs / stepDays);
    const known = counts[column];
    if (known !== undefined) counts[column] = known + count;
  }
  return { stepDays, columns: counts.map((count, index) => ({ at: first + index * stepDays * dayMs, count })) };
}
