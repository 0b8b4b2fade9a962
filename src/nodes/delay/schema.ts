import * as z from 'zod';
import { stepDuration } from '@/core/engine/duration';

/** Two years, the extended limit of C-DELAY-3. */
export const maxDelayMs = 730 * 86_400_000;

export const delayConfig = z.object({
  type: z.literal('duration').default('duration'),
  duration: stepDuration.default({ value: 1, unit: 'days' }),
});
export type DelayConfig = z.output<typeof delayConfig>;
