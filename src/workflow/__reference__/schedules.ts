import type { EpochMs } from '@/core/kernel/time';
import type { Schedule } from '../documents/schedule';
import { weekdays } from './delays';
import type { Pending, Rules } from './life';
import { clockMs, dayMs, midnight, toInstant, toWall, weekdayOf, zoneOr, type Wall } from './zones';

/** Every moment at which a schedule takes people in (C-ENTRY-2), on the clock of the company (O-20). */
export function planSchedules(rules: Rules): Pending[] {
  return rules.flows.flatMap((flow, order) => {
    const entry = flow.type === 'canvas' ? flow.entry : flow.delivery;
    if (entry.type !== 'scheduled' || entry.schedule === undefined) return [];
    return momentsOf(rules, entry.schedule).map((at): Pending => ({ type: 'schedule', at, order, flow }));
  });
}

function momentsOf(rules: Rules, schedule: Schedule): readonly EpochMs[] {
  const zone = zoneOr(rules.settings.companyTimeZone, 'UTC');
  if (schedule.type === 'launch') return [launchOf(zone, rules.from)];
  const walls =
    schedule.type === 'times'
      ? schedule.times.slice(0, 30).map(({ date, time }) => Date.parse(`${date}T${time}:00Z`))
      : daysOf(rules, zone)
          .filter((day) => isOn(schedule, day))
          .map((day) => day + clockMs(schedule.time));
  return [...new Set(walls)].map((wall) => toInstant(zone, wall)).filter((at) => at >= rules.from && at < rules.until);
}

/** C-ENTRY-4. */
function launchOf(zone: string, launch: EpochMs): EpochMs {
  const snap = 5 * 60_000;
  return Math.max(launch, toInstant(zone, Math.round(toWall(zone, launch) / snap) * snap));
}

function daysOf({ from, until }: Rules, zone: string): readonly Wall[] {
  const days: Wall[] = [];
  for (let day = midnight(toWall(zone, from)) - dayMs; day <= toWall(zone, until) + dayMs; day += dayMs) days.push(day);
  return days;
}

/** Weeks begin on the first weekday of the list; a day the month lacks is its last (C-ENTRY-3). */
function isOn(schedule: Extract<Schedule, { readonly every: number }>, day: Wall): boolean {
  const first = schedule.from === undefined ? null : Date.parse(schedule.from);
  if (first !== null && day < first) return false;
  if (schedule.until !== undefined && day > Date.parse(schedule.until)) return false;
  switch (schedule.type) {
    case 'daily':
      return first === null || ((day - first) / dayMs) % schedule.every === 0;
    case 'weekly': {
      const weeks = first === null ? 0 : (weekOf(day) - weekOf(first)) / (7 * dayMs);
      return weeks % schedule.every === 0 && schedule.weekdays.some((name) => weekdays[weekdayOf(day)] === name);
    }
    case 'monthly': {
      const date = new Date(day);
      const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
      const months = first === null ? 0 : monthOf(day) - monthOf(first);
      return months % schedule.every === 0 && date.getUTCDate() === Math.min(schedule.day, last);
    }
  }
}

function weekOf(day: Wall): Wall {
  return day - weekdayOf(day) * dayMs;
}

function monthOf(day: Wall): number {
  return new Date(day).getUTCFullYear() * 12 + new Date(day).getUTCMonth();
}
