import * as z from 'zod';
import { instant } from './common';

export const traceLevels = ['none', 'counters', 'ledger', 'full'] as const;
export type TraceLevel = (typeof traceLevels)[number];

/** What happens to a canvas or campaign during a run, before everything else of its moment (O-10, O-30). */
export const statusChange = z.looseObject({
  at: instant,
  flow: z.string(),
  /** `launch`: until then it is a draft, which nobody enters (C-STAT-6). */
  action: z.enum(['launch', 'stop', 'resume']),
});
export type StatusChange = z.output<typeof statusChange>;

/** A live canvas or campaign is replaced by an edited version of itself (C-EDIT-1…8). */
export const liveEdit = z.looseObject({
  at: instant,
  /** The whole document as it is from then on; it is loaded like a file when a run begins. */
  document: z.record(z.string(), z.unknown()),
  /** Where people go on who wait in a step the new version does not have; left out, they leave (C-EDIT-6). */
  redirects: z.record(z.string(), z.string().nullable()).optional(),
});
export type LiveEdit = z.output<typeof liveEdit>;

/** Every choice a run makes. Names follow the open points of the rule sheets; defaults are their recommendations. */
export const runSettings = z.looseObject({
  /** The run covers `[from, until)`; what is due at `until` or later stays pending (O-27). */
  from: instant,
  until: instant,
  seed: z.number().int().default(1),
  /** One entry per person and canvas within this many ms (O-11): 1000 as documented, 0 ideal, or the clock second. */
  sameSecond: z.union([z.number().int().nonnegative(), z.literal('clock_second')]).default(1000),
  /** Matching later entries in one Action Paths step: leave, or go on waiting (O-4). */
  duplicates: z.enum(['exit', 'keep']).default('exit'),
  /** When a group that exits lets go, ranking off (O-2). */
  exitGroup: z.enum(['at_action', 'at_window_end']).default('at_action'),
  /** An action counts by its own time, or by arrival (O-28). */
  actionTime: z.enum(['own_time', 'by_arrival']).default('own_time'),
  /** `email_added` fires on any new address, or on the first only (O-24). */
  emailTrigger: z.enum(['any_new_address', 'first_address_only']).default('any_new_address'),
  /** Zone for calendar dates and people without one (O-20). */
  companyTimeZone: z.string().default('UTC'),
  /** Ways the run takes where only Braze's own optimisation could choose (C-EXP-4, C-EXP-5). */
  paths: z.array(z.object({ canvas: z.string(), step: z.string(), path: z.string() })).optional(),
  /** Re-entry into an API-triggered canvas that reaches a delay another entry waits in (C-DELAY-12, O-9); left out: keep. */
  delayDuplicates: z.enum(['keep', 'end']).optional(),
  /** What becomes of an entry whose message failed for good since Connected Content failed 14 times (O-26); left out: exit. */
  failedContent: z.enum(['exit', 'abort_and_advance']).optional(),
  /**
   * Failures of a host within a minute after which nothing is sent to it for a minute (W-HOST-1); Braze says 3,000. Left
   * out: hosts stay healthy. Couples people: a run with it takes them in the order of time.
   */
  unhealthyHostAfter: z.number().int().positive().optional(),
  /** How long an endpoint nobody reaches is tried again (W-RETRY-2, `webhook.md` O-1); left out: half an hour. */
  unreachable: z.enum(['half_hour', 'day']).optional(),
  /** Whether a number that is not set is `less than` any number (S-O-2); left out: only than positive ones. */
  unsetLessThan: z.enum(['positive_only', 'always']).optional(),
  /** Whether a boolean that is not set `is false` (S-O-9); left out: it is not. */
  unsetBoolean: z.enum(['not_set', 'false']).optional(),
  statuses: z.array(statusChange).optional(),
  edits: z.array(liveEdit).optional(),
});
export type RunSettings = z.output<typeof runSettings>;
