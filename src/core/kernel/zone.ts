import type { EpochMs } from './time';
import { zoneOffsetMs } from './time-zone';

/**
 * A wall-clock moment without a zone, as the milliseconds UTC would give it: 09:30 on 2 March 2026 is
 * `Date.UTC(2026, 2, 2, 9, 30)`, wherever the clock hangs. Calendar arithmetic on it is plain arithmetic.
 */
export type WallMs = number;

/** A wall-clock moment in parts; `month` counts from 1, `weekday` from 0 = Sunday. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly weekday: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
}

export const dayMs = 86_400_000;

/** Whether anybody knows this IANA zone. */
export function isZone(zone: string): boolean {
  return zoneOffsetMs(zone, 0) !== null;
}

/** The zone itself if it is one, otherwise the one to fall back on (O-20). */
export function zoneOr(zone: unknown, otherwise: string): string {
  return typeof zone === 'string' && zone !== '' && isZone(zone) ? zone : otherwise;
}

/** What a clock in the zone shows. An unknown zone counts as UTC. */
export function instantToLocal(zone: string, at: EpochMs): WallMs {
  return at + offsetAt(zone, at);
}

/**
 * When a clock in the zone shows this. A local time that daylight saving skips is the first instant after the gap, one
 * that occurs twice the first of the two (O-20).
 */
export function localToInstant(zone: string, local: WallMs): EpochMs {
  const early = offsetAt(zone, local - dayMs);
  const late = offsetAt(zone, local + dayMs);
  const first = local - Math.max(early, late);
  if (first + offsetAt(zone, first) === local) return first;
  const second = local - Math.min(early, late);
  if (second + offsetAt(zone, second) === local) return second;
  return endOfGap(zone, first, second);
}

/** The first instant of the calendar day that holds `at`, in the zone. */
export function startOfDay(zone: string, at: EpochMs): EpochMs {
  const local = instantToLocal(zone, at);
  return localToInstant(zone, Math.floor(local / dayMs) * dayMs);
}

/** The parts of a wall-clock moment. */
export function wallTime(local: WallMs): WallTime {
  const date = new Date(local);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: date.getUTCMilliseconds(),
  };
}

/** The wall-clock moment of these parts; parts that overflow carry over, as in `Date.UTC`. */
export function wallMs(year: number, month: number, day: number, hour = 0, minute = 0, second = 0, ms = 0): WallMs {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, ms);
  return date.getTime();
}

/** Offsets by UTC day; `null` where the clocks change within it. */
type Days = Map<number, number | null>;
const zones = new Map<string, Days>();
const mostZones = 500;
const mostDays = 20_000;

/** The offset of a zone, remembered by days: asking the rules costs a thousand times more than looking here. */
function offsetAt(zone: string, at: EpochMs): number {
  if (zone === 'UTC') return 0;
  const day = Math.floor(at / dayMs);
  const days = daysOf(zone);
  const known = days.get(day);
  if (known !== undefined) return known ?? zoneOffsetMs(zone, at) ?? 0;
  const starts = zoneOffsetMs(zone, day * dayMs) ?? 0;
  const steady = starts === (zoneOffsetMs(zone, (day + 1) * dayMs) ?? 0);
  if (days.size >= mostDays) days.clear();
  days.set(day, steady ? starts : null);
  return steady ? starts : (zoneOffsetMs(zone, at) ?? 0);
}

function daysOf(zone: string): Days {
  const known = zones.get(zone);
  if (known !== undefined) return known;
  if (zones.size >= mostZones) zones.clear();
  const days: Days = new Map();
  zones.set(zone, days);
  return days;
}

/** The instant inside `(from, until]` at which the clocks jump. */
function endOfGap(zone: string, from: EpochMs, until: EpochMs): EpochMs {
  const before = offsetAt(zone, from);
  let low = from;
  let high = until;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
