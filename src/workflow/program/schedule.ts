import type { Repeating, ScheduleProgram } from '@/core/engine/schedule';
import { weekdays } from '@/core/engine/sending';
import type { EpochMs } from '@/core/kernel/time';
import { dayMs, instantToLocal, type WallMs } from '@/core/kernel/zone';
import type { Schedule } from '../documents/schedule';

/** More times than these are not run (C-ENTRY-2). */
export const mostTimes = 30;

/** A schedule, compiled. Repeats without a first day count from the day it goes live. */
export function compileSchedule(schedule: Schedule, companyZone: string, launchAt: EpochMs): ScheduleProgram {
  switch (schedule.type) {
    case 'launch':
      return { type: 'launch' };
    case 'times': {
      const walls = schedule.times.slice(0, mostTimes).map(({ date, time }) => wallOf(date, time));
      return { type: 'times', walls: [...new Set(walls)].sort((a, b) => a - b) };
    }
    case 'daily':
      return { type: 'daily', ...repeating(schedule, companyZone, launchAt) };
    case 'weekly': {
      const chosen = weekdays.map((weekday) => schedule.weekdays.includes(weekday));
      return { type: 'weekly', weekdays: chosen, ...repeating(schedule, companyZone, launchAt) };
    }
    case 'monthly':
      return { type: 'monthly', day: schedule.day, ...repeating(schedule, companyZone, launchAt) };
  }
}

function repeating(
  { time, every, from, until }: Extract<Schedule, { type: 'daily' | 'weekly' | 'monthly' }>,
  companyZone: string,
  launchAt: EpochMs,
): Repeating {
  // A day earlier, so that nobody whose calendar is behind the company's loses the first time.
  const launchDay = Math.floor(instantToLocal(companyZone, launchAt) / dayMs) - (every === 1 ? 1 : 0);
  return {
    minutes: wallOf('1970-01-01', time) / 60_000,
    every,
    anchor: from === undefined ? launchDay : dayOf(from),
    lastDay: until === undefined ? Infinity : dayOf(until),
  };
}

function dayOf(date: string): number {
  return wallOf(date, '00:00') / dayMs;
}

/** Both texts were checked by the schema. */
function wallOf(date: string, time: string): WallMs {
  return Date.parse(`${date}T${time}:00Z`);
}
