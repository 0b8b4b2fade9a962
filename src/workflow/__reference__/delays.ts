import { durationMs, type Duration, type DurationUnit, type EpochMs } from '@/core/kernel/time';
import { delayConfig } from '@/nodes/delay/schema';
import type { Step } from '../documents/canvas';
import type { Stored } from './filters';
import { isStandard, read, variableOf, type Entry, type Life } from './life';
import { clockMs, dayMs, midnight, nextClock, toInstant, toWall, weekdayOf, zoneOr } from './zones';

type Clock = 'company' | 'user';

/** When a delay that begins at `from` is over; a text: it cannot be waited for, and the entry leaves for that reason. */
export function endOfDelay(life: Life, entry: Entry, step: Step, from: EpochMs): EpochMs | string {
  const config = delayConfig.parse(step.config);
  switch (config.type) {
    case 'duration': {
      const until = from + durationMs(config.duration);
      return config.at === undefined ? until : nextClock(zoneOf(life, config.at.clock), until, config.at.time); // C-DELAY-5
    }
    case 'calendar_days': {
      // C-DELAY-4: the next such time, or the next midnight of the company, is the end of the first day.
      const { time, clock } = config.at ?? { time: '00:00', clock: 'company' };
      const zone = zoneOf(life, clock);
      const today = midnight(toWall(zone, from)) + clockMs(time);
      const ahead = toInstant(zone, today) > from ? -1 : 0;
      return toInstant(zone, today + ((config.days ?? 1) + ahead) * dayMs);
    }
    case 'weekday':
      return untilWeekday(life, from, config.weekday ?? { ...nextMonday });
    case 'date': {
      if (config.date === undefined) return from;
      const until = toInstant(zoneOf(life, config.date.clock), Date.parse(`${config.date.local}:00Z`)); // C-DELAY-7
      return until < from ? 'delay_date_past' : until; // C-DELAY-6
    }
    case 'personalized':
      return personal(life, entry, from, config.from);
  }
}

/** C-DELAY-7, O-20. */
export function zoneOf(life: Life, clock: Clock): string {
  const company = zoneOr(life.rules.settings.companyTimeZone, 'UTC');
  return clock === 'company' ? company : zoneOr(read(life, 'time_zone'), company);
}

const nextMonday = { day: 'monday', time: '09:00', clock: 'company', ifPast: 'next_week' } as const;
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** C-DELAY-8. */
function untilWeekday(
  life: Life,
  from: EpochMs,
  {
    day,
    time,
    clock,
    ifPast,
  }: {
    readonly day: string;
    readonly time: string;
    readonly clock: Clock;
    readonly ifPast: 'same_day' | 'next_week';
  },
): EpochMs {
  const zone = zoneOf(life, clock);
  const today = midnight(toWall(zone, from));
  const ahead = (weekdays.indexOf(day) - weekdayOf(today) + 7) % 7;
  const due = toInstant(zone, today + ahead * dayMs + clockMs(time));
  if (due >= from) return due;
  return ifPast === 'same_day' ? from : toInstant(zone, today + 7 * dayMs + clockMs(time));
}

const failed = 'delay_personalization_failed';

/** C-DELAY-10: no moment, one that is past, or one more than two years ahead. */
function personal(
  life: Life,
  entry: Entry,
  from: EpochMs,
  source:
    | {
        readonly source: 'attribute' | 'variable';
        readonly name: string;
        readonly as: 'date' | DurationUnit;
        readonly clock: Clock;
      }
    | undefined,
): EpochMs | string {
  if (source === undefined) return failed;
  const value = valueOf(life, entry, source);
  const until =
    source.as === 'date'
      ? momentOf(value, zoneOf(life, source.clock))
      : typeof value === 'number'
        ? from + durationMs({ value, unit: source.as } satisfies Duration)
        : null;
  if (until === null || until < from || until - from > 730 * dayMs) return failed;
  return until;
}

function valueOf(
  life: Life,
  entry: Entry,
  { source, name }: { readonly source: string; readonly name: string },
): Stored {
  const key = name.trim();
  if (source === 'attribute') return isStandard(key) ? undefined : read(life, key);
  return variableOf(entry, key);
}

/** A text with a zone, or without one on the clock that goes with it; D-TYPE-2 says in which forms. */
export function momentOf(value: Stored, zone: string): EpochMs | null {
  if (typeof value !== 'string') return null;
  const [, date, time = '00:00:00', offset] =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{3})?)?))?(Z|[+-]\d{2}:\d{2})?$/.exec(value) ?? [];
  if (date === undefined) return null;
  const wall = Date.parse(`${date}T${time}Z`);
  if (Number.isNaN(wall)) return null;
  return offset === undefined ? toInstant(zone, wall) : Date.parse(`${date}T${time}${offset}`);
}
