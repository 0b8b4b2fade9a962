import type * as z from 'zod';
import { webhookMessage } from '@/core/webhooks/message';
import { deliveryValidation } from '../delivery-validation';

/** The message in the shape of a webhook campaign's, and what only a step has. */
export const webhookConfig = webhookMessage.extend({ validate: deliveryValidation.optional() });
export type WebhookConfig = z.output<typeof webhookConfig>;
