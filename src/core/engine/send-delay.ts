import type { EpochMs } from '../kernel/time';
import { instantToLocal, wallTime } from '../kernel/zone';
import { clockOnDay, zoneFor } from './clock';
import type { DelayProgram } from './sending';
import type { Turn } from './turn';

/** When the delay of something triggered at `at` is over; a time of day already past today is over at once. */
export function delayEnd(turn: Turn, delay: DelayProgram, at: EpochMs): EpochMs {
  if (delay.type === 'after') return at + delay.ms;
  const zone = zoneFor(turn, delay.clock);
  if (delay.type === 'calendar_days') return clockOnDay(zone, at, delay.days, delay.minutes);
  const today = wallTime(instantToLocal(zone, at)).weekday;
  const ahead = (delay.weekday - today + 7) % 7;
  return clockOnDay(zone, at, ahead === 0 ? 7 : ahead, delay.minutes);
}
