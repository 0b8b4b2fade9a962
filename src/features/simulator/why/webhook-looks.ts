import { Ban, CircleX, Clock, Send, type LucideIcon } from 'lucide-react';
import type { Role } from '@/ui/badge';
import type { WebhookRecord } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';

/** How each end of a webhook looks: colour, icon and word together. */
export const webhookLooks = {
  sent: { role: 'sent', icon: Send, words: messages.statusSent },
  aborted: { role: 'stop', icon: Ban, words: messages.statusAborted },
  failed: { role: 'stop', icon: CircleX, words: messages.statusFailed },
  pending: { role: 'wait', icon: Clock, words: messages.statusPending },
} as const satisfies Readonly<
  Record<WebhookRecord['outcome'], { readonly role: Role; readonly icon: LucideIcon; readonly words: unknown }>
>;
