import * as z from 'zod';
import { webhookMessage } from '@/core/webhooks/message';
import { audience, duration, identity } from './common';
import { entrySchedule } from './schedule';
import { sendSettings, timing } from './sending';

export const campaignVersion = 1;

/** Webhook campaign JSON, version 1. Re-eligibility counts receipts, not triggers (W-ELIG-2). */
export const campaign = z.looseObject({
  $schema: z.string().optional(),
  type: z.literal('campaign'),
  schemaVersion: z.literal(campaignVersion),
  ...identity,
  delivery: entrySchedule.prefault({}),
  audience: audience.default({ filter: null }),
  /** Off: one receipt per person for ever (W-ELIG-1, `webhook.md` O-10). */
  reeligibility: z
    .looseObject({ allowed: z.boolean().default(false), window: duration.default({ value: 0, unit: 'minutes' }) })
    .prefault({}),
  send: sendSettings.prefault({}),
  timing: timing.optional(),
  message: webhookMessage,
});
export type Campaign = z.output<typeof campaign>;
