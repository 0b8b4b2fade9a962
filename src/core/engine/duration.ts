import * as z from 'zod';
import { durationUnits } from '../kernel/time';

/** A length of time in a step's config: `{ "value": 7, "unit": "days" }`. */
export const stepDuration = z.object({ value: z.number().nonnegative(), unit: z.enum(durationUnits) });
