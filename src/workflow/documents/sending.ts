import * as z from 'zod';
import { channels, weekdays } from '@/core/engine/sending';
import { clockOf, clockTime, quietHours } from '@/core/engine/wall-clock';
import { trigger } from '@/core/segments/trigger';
import { duration, sendTo } from './common';

/** Whether the frequency caps of the workspace hold here; off, sends by default do not count towards them (W-CAP-3). */
export const cappingChoices = ['obey', 'ignore', 'ignore_but_count'] as const;

/** Who is sent to, and when (C-SEND-1…7, W-CAP-1, W-RATE-1). What is left out does not limit anything. */
export const sendSettings = z.looseObject({
  to: sendTo.default('subscribed_or_opted_in'),
  quietHours: quietHours.optional(),
  /** Left out: obey. */
  capping: z.enum(cappingChoices).optional(),
  /** Messages per minute over everybody, 10 to 500,000. Couples people: a run with it takes them in the order of time. */
  perMinute: z.number().int().min(10).max(500_000).optional(),
});
export type SendSettings = z.output<typeof sendSettings>;

/** How long after its trigger a campaign sends (W-DELAY-1). */
export const sendDelay = z.discriminatedUnion('type', [
  z.object({ type: z.literal('after'), duration }),
  z.object({ type: z.literal('next_weekday'), weekday: z.enum(weekdays), time: clockTime, clock: clockOf }),
  z.object({
    type: z.literal('calendar_days'),
    days: z.number().int().min(0).max(720),
    time: clockTime,
    clock: clockOf,
  }),
]);
export type SendDelay = z.output<typeof sendDelay>;

/**
 * When a campaign sends, apart from what triggers it. Left out: at once, at any time of day, with nothing to cancel it.
 */
export const timing = z.looseObject({
  delay: sendDelay.optional(),
  /** Ask the audience again when the delay is over (W-DELAY-3). */
  reevaluate: z.boolean().optional(),
  /** Doing one of these during the delay cancels the send (W-DELAY-4). */
  exceptions: z.array(trigger).optional(),
  /** Triggers and sends outside `[from, to)` are lost; `next_available` rescues a send whose delay ends outside (W-DELAY-6). */
  timeOfDay: z
    .looseObject({
      from: clockTime,
      to: clockTime,
      clock: clockOf.default('user'),
      then: z.enum(['skip', 'next_available']).default('skip'),
    })
    .optional(),
});
export type Timing = z.output<typeof timing>;

/** One line of the workspace's frequency capping: at most `max` messages in so many minutes or calendar days (W-CAP-1). */
export const frequencyCap = z.looseObject({
  max: z.number().int().positive(),
  channel: z.enum(['any', ...channels]).default('any'),
  /** Count and limit only what carries this tag. */
  tag: z.string().optional(),
  every: z.object({ value: z.number().int().positive(), unit: z.enum(['minutes', 'days', 'weeks']) }),
});
export type FrequencyCap = z.output<typeof frequencyCap>;
