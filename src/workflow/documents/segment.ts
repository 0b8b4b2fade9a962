import * as z from 'zod';
import { filterGroup } from '@/core/segments/filter';
import { documentId } from './common';

/** A named filter that audiences and steps can ask for (S-OTH-3). It cannot itself ask for another (S-GRP-7). */
export const segment = z.looseObject({
  id: documentId,
  name: z.string().max(255),
  description: z.string().default(''),
  filter: filterGroup.nullable().default(null),
});
export type Segment = z.output<typeof segment>;
