import * as z from 'zod';
import { durationUnits } from '@/core/kernel/time';
import { filterGroup } from '@/core/segments/filter';
import { trigger } from '@/core/segments/trigger';

export const documentId = z.string().min(1).max(255);

/** ISO 8601 with a zone; the load path repairs text without one to UTC and says so. */
export const instant = z.iso.datetime({ offset: true });

export const duration = z.object({ value: z.number().nonnegative(), unit: z.enum(durationUnits) });

export const status = z.enum(['draft', 'active', 'stopped', 'archived']);
export type Status = z.output<typeof status>;

/** Who may be sent to (C-SEND-1). Never filters entry. */
export const sendTo = z.enum(['subscribed_or_opted_in', 'opted_in_only', 'all']);

/** Who may enter or be sent to; `null` is everybody (C-AUD-1). */
export const audience = z.looseObject({ filter: filterGroup.nullable().default(null) });

/** What starts it: any one of the triggers, inside `[start, end)` (C-ENTRY-8, C-ENTRY-9, O-30). */
export const actionSchedule = z.looseObject({
  type: z.literal('action'),
  triggers: z.array(trigger).default([]),
  start: instant.optional(),
  end: instant.optional(),
});

/** Identity shared by canvas and campaign. `createdAt` orders them within a cascade (O-6). */
export const identity = {
  id: documentId,
  name: z.string().max(255),
  description: z.string().default(''),
  tags: z.array(z.string()).default([]),
  status: status.default('draft'),
  createdAt: instant,
} as const;
