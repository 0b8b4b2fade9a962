import type { EpochMs } from '../kernel/time';
import { dayMs, instantToLocal, localToInstant } from '../kernel/zone';
import type { ClockMinutes, ClockOf, ClockSpan } from './sending';
import type { Turn } from './turn';

const minuteMs = 60_000;
/** The zone a time of day is read in. */
export function zoneFor(turn: Turn, clock: ClockOf): string {
  return clock === 'user' ? turn.userZone() : turn.companyZone;
}

export function isInside(span: ClockSpan, zone: string, at: EpochMs): boolean {
  const minutes = minutesOf(instantToLocal(zone, at));
  const { from, to } = span;
  return from < to ? minutes >= from && minutes < to : minutes >= from || minutes < to;
}

/** The next instant after `at` at which a clock in the zone shows `minutes`. */
export function nextClock(zone: string, at: EpochMs, minutes: ClockMinutes): EpochMs {
  const today = Math.floor(instantToLocal(zone, at) / dayMs) * dayMs;
  for (let day = 0; day < 3; day += 1) {
    const instant = localToInstant(zone, today + day * dayMs + minutes * minuteMs);
    if (instant > at) return instant;
  }
  return at + dayMs;
}

/** `minutes` on the calendar day so many days after the one that holds `at`. */
export function clockOnDay(zone: string, at: EpochMs, days: number, minutes: ClockMinutes): EpochMs {
  const today = Math.floor(instantToLocal(zone, at) / dayMs) * dayMs;
  return localToInstant(zone, today + days * dayMs + minutes * minuteMs);
}

function minutesOf(local: number): ClockMinutes {
  const ofDay = local - Math.floor(local / dayMs) * dayMs;
  return ofDay / minuteMs;
}
