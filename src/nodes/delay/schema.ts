import * as z from 'zod';
import { stepDuration } from '@/core/engine/duration';
import { weekdays } from '@/core/engine/sending';
import { clockOf, clockTime } from '@/core/engine/wall-clock';
import { durationUnits } from '@/core/kernel/time';

/** Two years, the extended limit of C-DELAY-3. */
export const maxDelayMs = 730 * 86_400_000;

export const delayTypes = ['duration', 'calendar_days', 'weekday', 'date', 'personalized'] as const;
export type DelayType = (typeof delayTypes)[number];

/** People without a zone use the company's (C-DELAY-7). */
const timeOfDay = z.object({ time: clockTime, clock: clockOf });

/**
 * One of the types of C-DELAY-2, with what it needs; members of other types are kept, unread, so that a change of mind
 * loses nothing.
 */
export const delayConfig = z.object({
  type: z.enum(delayTypes).default('duration'),
  duration: stepDuration.default({ value: 1, unit: 'days' }),
  /** `duration`: the next time of day after it (C-DELAY-5). `calendar_days`: when the last of them ends; left out, midnight (C-DELAY-4). */
  at: timeOfDay.optional(),
  /** `calendar_days`: how many. */
  days: z.number().int().min(1).max(730).optional(),
  /** `weekday` (C-DELAY-8). */
  weekday: z
    .object({ day: z.enum(weekdays), time: clockTime, clock: clockOf, ifPast: z.enum(['same_day', 'next_week']) })
    .optional(),
  /** `date`: a wall-clock moment, `2026-03-02T09:00` (C-DELAY-6). */
  date: z.object({ local: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/), clock: clockOf }).optional(),
  /** `personalized`: where the moment, or the number of `unit`, is read; text without a zone is on `clock` (C-DELAY-10). */
  from: z
    .object({
      source: z.enum(['attribute', 'variable']),
      name: z.string(),
      as: z.enum(['date', ...durationUnits]),
      clock: clockOf,
    })
    .optional(),
});
export type DelayConfig = z.output<typeof delayConfig>;

/** What a type means before anything was chosen for it. */
export const delayDefaults = {
  days: 1,
  weekday: { day: 'monday', time: '09:00', clock: 'company', ifPast: 'next_week' },
  from: { source: 'variable', name: '', as: 'date', clock: 'company' },
} as const satisfies Partial<DelayConfig>;
