import * as z from 'zod';
import { comparison } from './comparison-schema';

/**
 * Condition on a property of the event itself; several are joined by AND (C-ENTRY-12, C-ACTION-10). `a.b` reaches into
 * objects, `a[].b` into any element of a list.
 */
export const propertyFilter = z.object({ property: z.string(), comparison }).meta({ id: 'propertyFilter' });
export type PropertyFilter = z.output<typeof propertyFilter>;
