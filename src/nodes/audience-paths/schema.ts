import * as z from 'zod';
import { filterGroup } from '@/core/segments/filter';

/** Port of the people no group fits. */
export const otherwisePort = 'otherwise';

/** Seven groups and Everyone Else make the eight of C-SPLIT-3. */
export const maxGroups = 7;

export const audienceGroup = z.object({
  /** Also the id of the group's port. */
  id: z.string().min(1),
  name: z.string(),
  filter: filterGroup.nullable().default(null),
});

export const audiencePathsConfig = z.object({
  /** By rank: the first one that fits wins (C-SPLIT-3). */
  groups: z.array(audienceGroup).default([]),
  /** An empty name shows the product's own word for it. */
  otherwise: z.object({ name: z.string().default('') }).prefault({}),
});
export type AudiencePathsConfig = z.output<typeof audiencePathsConfig>;
export type AudienceGroup = z.output<typeof audienceGroup>;
