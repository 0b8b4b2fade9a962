import * as z from 'zod';

/** Nothing to set. */
export const exitConfig = z.object({});
