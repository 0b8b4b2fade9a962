import * as z from 'zod';

export const controlPort = 'control';

/** Four paths beside the control group (C-EXP-1). */
export const maxPaths = 4;

/** The conversion window in days (C-EXP-3). */
export const windowDays = { min: 1, max: 30 } as const;

const share = z.number().int().min(0).max(100);

export const experimentPath = z.object({
  /** Also the id of the path's port. */
  id: z.string().min(1),
  name: z.string(),
  /** Integer percent; all paths and the control group make 100. */
  percentage: share,
});

export const experimentPathsConfig = z.object({
  paths: z.array(experimentPath).default([]),
  /** `null`: no control group. */
  control: z
    .object({
      name: z.string().default(''),
      percentage: share,
      /** Leaves when the conversion window is over; otherwise goes on then (C-EXP-3). */
      exits: z.boolean().default(true),
    })
    .nullable()
    .default(null),
  windowDays: z.number().int().default(3),
  /** Re-entries draw anew instead of repeating the path (C-EXP-2). */
  randomized: z.boolean().default(false),
  /** Whether Braze looks for a best path after a while (C-EXP-4, C-EXP-5). Here the run settings choose it. */
  optimization: z.enum(['none', 'winning', 'personalized']).default('none'),
});
export type ExperimentPathsConfig = z.output<typeof experimentPathsConfig>;
export type ExperimentPath = z.output<typeof experimentPath>;

export const dayMs = 86_400_000;
