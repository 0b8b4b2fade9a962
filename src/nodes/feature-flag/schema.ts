import * as z from 'zod';

export const featureFlagConfig = z.object({
  flag: z.string().default(''),
  /** Properties that override the flag's own for whoever passes; values are texts as typed. */
  properties: z.array(z.object({ name: z.string(), value: z.string() })).default([]),
});
export type FeatureFlagConfig = z.output<typeof featureFlagConfig>;
