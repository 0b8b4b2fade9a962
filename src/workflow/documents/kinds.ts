import type * as z from 'zod';

/** The schema of the config of every step kind that loading knows. */
export interface StepKinds {
  readonly [kind: string]: z.ZodType;
}
