import * as z from 'zod';
import { stepDuration } from '@/core/engine/duration';
import { trigger } from '@/core/segments/trigger';

/** Port of the people who did nothing any group asks for. */
export const otherwisePort = 'otherwise';

/** Seven groups and Everyone Else make the eight of C-ACTION-3. */
export const maxGroups = 7;

/** `window` runs from 1 second to 31 days (C-ACTION-2). */
export const windowLimitsMs = { min: 1_000, max: 31 * 86_400_000 } as const;

export const actionGroup = z.object({
  /** Also the id of the group's port. */
  id: z.string().min(1),
  name: z.string(),
  /** Any one of them qualifies (C-ACTION-5). */
  triggers: z.array(trigger).default([]),
  /** "I want this group to exit the Canvas" (C-ACTION-20). */
  exits: z.boolean().default(false),
});

export const actionPathsConfig = z.object({
  window: stepDuration.default({ value: 1, unit: 'days' }),
  /** "Advance users based on ranked order" (C-ACTION-16). */
  ranked: z.boolean().default(false),
  /** In displayed order, which is also the rank. */
  groups: z.array(actionGroup).default([]),
  /** An empty name shows the product's own word for it. */
  otherwise: z.object({ name: z.string().default(''), exits: z.boolean().default(false) }).prefault({}),
});
export type ActionPathsConfig = z.output<typeof actionPathsConfig>;
export type ActionGroup = z.output<typeof actionGroup>;

/** While waiting: index of the group that has qualified so far, -1 for none. */
export const actionPathsWait = z.number().int().min(-1);
