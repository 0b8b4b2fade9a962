import * as z from 'zod';
import { timeComparison } from './comparison-schema';

export const amountOperators = ['more_than', 'less_than', 'exactly'] as const;
export type AmountOperator = (typeof amountOperators)[number];

/** Limits of the filters that count in days (S-EVT-3). */
export const windowLimits = { mostTimes: 50, leastDays: 1, mostDays: 30 } as const;

const operator = z.enum(amountOperators);
const windowDays = z.number().int().min(windowLimits.leastDays).max(windowLimits.mostDays);

/**
 * What is asked about things that happened: how often ever, how often in the last UTC days (S-EVT-4), when first or last
 * (S-EVT-2), how much money ever or in the last UTC days (S-PUR-1; of purchases only).
 */
export const measure = z
  .discriminatedUnion('type', [
    z.object({ type: z.literal('count'), operator, value: z.number().int().nonnegative() }),
    z.object({
      type: z.literal('count_in_days'),
      operator,
      value: z.number().int().min(0).max(windowLimits.mostTimes),
      days: windowDays,
    }),
    z.object({ type: z.literal('first'), comparison: timeComparison }),
    z.object({ type: z.literal('last'), comparison: timeComparison }),
    z.object({ type: z.literal('money'), operator, value: z.number() }),
    z.object({ type: z.literal('money_in_days'), operator, value: z.number(), days: windowDays }),
  ])
  .meta({ id: 'measure' });
export type Measure = z.output<typeof measure>;
export type MeasureType = Measure['type'];
