import type { EpochMs } from '../kernel/time';
import { dayMs, instantToLocal, localToInstant, wallMs, wallTime, type WallMs } from '../kernel/zone';
import type { ClockMinutes } from './sending';

/** When a schedule says so, on the wall. Days count from 1970-01-01; `anchor` is the day repeats are counted from. */
export type ScheduleProgram =
  | { readonly type: 'launch' }
  /** In order, each once. */
  | { readonly type: 'times'; readonly walls: readonly WallMs[] }
  | (Repeating & { readonly type: 'daily' })
  /** By `WallTime.weekday`; weeks run from Sunday to Saturday. */
  | (Repeating & { readonly type: 'weekly'; readonly weekdays: readonly boolean[] })
  | (Repeating & { readonly type: 'monthly'; readonly day: number });

export interface Repeating {
  readonly minutes: ClockMinutes;
  readonly every: number;
  readonly anchor: number;
  /** Nothing before the anchor, nothing after this day. */
  readonly lastDay: number;
}

const minuteMs = 60_000;
/** Days looked ahead in the thinnest schedule there is: every so many months, on one day. */
const mostMonths = 1_200;

/** The first moment of the schedule after `after`, on the wall; `null` when there is none. Launches have their own. */
export function nextWall(schedule: Exclude<ScheduleProgram, { type: 'launch' }>, after: WallMs): WallMs | null {
  switch (schedule.type) {
    case 'times':
      return schedule.walls.find((wall) => wall > after) ?? null;
    case 'daily':
      return nextDay(schedule, after, schedule.every);
    case 'weekly':
      return nextWeekday(schedule, after);
    case 'monthly':
      return nextMonth(schedule, after);
  }
}

function nextDay(schedule: Repeating, after: WallMs, every: number): WallMs | null {
  const from = Math.max(schedule.anchor, dayAfter(schedule, after));
  const day = schedule.anchor + Math.ceil((from - schedule.anchor) / every) * every;
  return wallOf(schedule, day);
}

function nextWeekday(schedule: Extract<ScheduleProgram, { type: 'weekly' }>, after: WallMs): WallMs | null {
  const first = Math.max(schedule.anchor, dayAfter(schedule, after));
  const anchorWeek = weekOf(schedule.anchor);
  let day = first;
  while (day <= schedule.lastDay) {
    const weeks = weekOf(day) - anchorWeek;
    const skipped = weeks % schedule.every;
    if (skipped !== 0) {
      // On to the Sunday of the next week that counts.
      day = sundayOf(weekOf(day) + schedule.every - skipped);
      continue;
    }
    if (schedule.weekdays[weekdayOf(day)] === true) return wallOf(schedule, day);
    day += 1;
    if (day - first > 7 * (schedule.every + 1)) return null;
  }
  return null;
}

function nextMonth(schedule: Extract<ScheduleProgram, { type: 'monthly' }>, after: WallMs): WallMs | null {
  const anchor = wallTime(schedule.anchor * dayMs);
  const anchorMonth = anchor.year * 12 + anchor.month - 1;
  const from = wallTime(Math.max(schedule.anchor * dayMs, after));
  const started = Math.max(0, from.year * 12 + from.month - 1 - anchorMonth);
  let months = Math.floor(started / schedule.every) * schedule.every;
  for (let tries = 0; tries < mostMonths; tries += 1, months += schedule.every) {
    const month = anchorMonth + months;
    const day = dayInMonth(Math.floor(month / 12), (month % 12) + 1, schedule.day);
    const wall = wallOf(schedule, day);
    if (day > schedule.lastDay) return null;
    if (wall !== null && wall > after) return wall;
  }
  return null;
}

/** A day the month lacks is its last one (C-ENTRY-3). */
function dayInMonth(year: number, month: number, day: number): number {
  const last = wallMs(year, month + 1, 0) / dayMs;
  return Math.min(wallMs(year, month, 1) / dayMs + day - 1, last);
}

function wallOf({ minutes, anchor, lastDay }: Repeating, day: number): WallMs | null {
  return day < anchor || day > lastDay ? null : day * dayMs + minutes * minuteMs;
}

/** The first day whose moment lies after `after`. */
function dayAfter({ minutes }: Repeating, after: WallMs): number {
  return Math.floor((after - minutes * minuteMs) / dayMs) + 1;
}

/** 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return (((day + 4) % 7) + 7) % 7;
}

function weekOf(day: number): number {
  return Math.floor((day + 4) / 7);
}

function sundayOf(week: number): number {
  return week * 7 - 4;
}

const snapMs = 5 * minuteMs;

/** "At launch" is the nearest five minutes of the company's clock, and never before the launch itself (C-ENTRY-4). */
export function launchMoment(zone: string, launchAt: EpochMs): EpochMs {
  const snapped = Math.round(instantToLocal(zone, launchAt) / snapMs) * snapMs;
  return Math.max(launchAt, localToInstant(zone, snapped));
}
