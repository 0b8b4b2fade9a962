import * as z from 'zod';

/** A time of day, `07:30`. */
export const clockTime = z.string().regex(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/);

/** Whose clock a time of day is read on; people without a zone use the company's (O-20). */
export const clockOf = z.enum(['user', 'company']);

/**
 * Hours in the person's own time in which nothing is sent, `to` exclusive; past midnight where `to` is the earlier one
 * (C-SEND-3). What would go out then is dropped, or waits for their end.
 */
export const quietHours = z.looseObject({
  from: clockTime,
  to: clockTime,
  then: z.enum(['next_available', 'abort']).default('next_available'),
});
export type QuietHoursSetting = z.output<typeof quietHours>;
