import type * as z from 'zod';
import { webhookMessage } from '@/core/webhooks/message';

/** The step is the message: same shape as in a webhook campaign. */
export const webhookConfig = webhookMessage;
export type WebhookConfig = z.output<typeof webhookConfig>;
