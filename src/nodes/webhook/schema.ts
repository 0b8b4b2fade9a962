import type * as z from 'zod';
import { webhookMessage } from '@/core/webhooks/message';
import { deliveryValidation } from '../delivery-validation';
import { stepQuietHours } from '../step-sending';

/** The message in the shape of a webhook campaign's, and what only a step has. */
export const webhookConfig = webhookMessage.extend({
  validate: deliveryValidation.optional(),
  quietHours: stepQuietHours.optional(),
});
export type WebhookConfig = z.output<typeof webhookConfig>;
