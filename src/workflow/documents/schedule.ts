import * as z from 'zod';
import { weekdays } from '@/core/engine/sending';
import { trigger } from '@/core/segments/trigger';
import { actionSchedule, duration } from './common';
import { clockTime } from '@/core/engine/wall-clock';

/** A day of the calendar without a zone, `2026-03-02`. */
const calendarDate = z.iso.date();

/** Every so many days, weeks or months, counted from the one that holds `from`; on no day after `until`. */
const repeating = {
  time: clockTime,
  every: z.number().int().positive().default(1),
  from: calendarDate.optional(),
  until: calendarDate.optional(),
} as const;

/** When a scheduled canvas or campaign takes everybody who may get in (C-ENTRY-2). Times are wall-clock times. */
export const schedule = z.discriminatedUnion('type', [
  /** Once, when it goes live, at the nearest five minutes (C-ENTRY-4). */
  z.looseObject({ type: z.literal('launch') }),
  /** At up to thirty times of their own; more are reported and not run. */
  z.looseObject({ type: z.literal('times'), times: z.array(z.object({ date: calendarDate, time: clockTime })) }),
  z.looseObject({ type: z.literal('daily'), ...repeating }),
  z.looseObject({ type: z.literal('weekly'), weekdays: z.array(z.enum(weekdays)).min(1), ...repeating }),
  /** On the last day of months that are too short (C-ENTRY-3). */
  z.looseObject({ type: z.literal('monthly'), day: z.number().int().min(1).max(31), ...repeating }),
]);
export type Schedule = z.output<typeof schedule>;

/** Exactly one way in (C-ENTRY-1). What belongs to another one is kept, so that it can be chosen again. */
export const entryTypes = ['action', 'scheduled', 'api'] as const;
export type EntryType = (typeof entryTypes)[number];

/**
 * What starts it. `action`: any one of the triggers, inside `[start, end)` (C-ENTRY-8, C-ENTRY-9, O-30). `scheduled`: at
 * the times of `schedule`. `api`: calls to it alone (C-ENTRY-19).
 */
export const entrySchedule = actionSchedule.extend({
  type: z.enum(entryTypes).default('action'),
  schedule: schedule.optional(),
  /** Schedule and window are read on every person's own clock: company times, said in local time (C-ENTRY-5, C-ENTRY-9). */
  localTime: z.boolean().optional(),
});
export type EntrySchedule = z.output<typeof entrySchedule>;

/** Longest deadline of a conversion event (C-CONV-2). */
export const mostConversions = 4;

/** An event that counts as a success of an entry, within `deadline` of it (C-CONV-1…3). The first one is primary. */
export const conversion = z.looseObject({
  id: z.string().min(1).max(255),
  trigger,
  deadline: duration.default({ value: 3, unit: 'days' }),
});
export type Conversion = z.output<typeof conversion>;

const volumePeriods = ['hour', 'day', 'lifetime', 'each_time'] as const;

/** At most so many entries of all people together, per UTC hour or day (C-LIM-1, C-LIM-2, O-17). */
export const volumeLimit = z.looseObject({
  max: z.number().int().positive(),
  /** `each_time` is meant for schedules. */
  per: z.enum(volumePeriods).default('lifetime'),
});
export type VolumeLimit = z.output<typeof volumeLimit>;

/** The triggers that get people in: none where the entry is of another kind. */
export function entryTriggers(entry: EntrySchedule): EntrySchedule['triggers'] {
  return entry.type === 'action' ? entry.triggers : [];
}
