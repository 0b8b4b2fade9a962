import * as z from 'zod';
import { stepDuration } from '@/core/engine/duration';
import { appChannels, channels } from '@/core/engine/sending';
import { deliveryValidation } from '../delivery-validation';
import { stepQuietHours } from '../step-sending';

const [, ...outsideApps] = channels;

/** Every channel of C-MSG-1 but the webhook, which is a kind of its own because its content is composed here. */
export const messageChannels = [...outsideApps, ...appChannels] as const;

export const messageConfig = z.object({
  channel: z.enum(messageChannels).default('email'),
  /** Braze picks the hour for each person within a day (C-MSG-8); a run sends at once. */
  intelligentTiming: z.boolean().default(false),
  /** How long a message inside an app waits to be shown (C-MSG-6). */
  expiry: stepDuration.default({ value: 30, unit: 'days' }),
  validate: deliveryValidation.optional(),
  quietHours: stepQuietHours.optional(),
  /** Id of the group one has to be subscribed to; texts are sent to nobody else (D-SUB-2). */
  subscriptionGroup: z.string().optional(),
});
/** Whether the channel shows its messages inside an app. */
export function isAppChannel(channel: string): boolean {
  return appChannels.some((app) => app === channel);
}

export type MessageConfig = z.output<typeof messageConfig>;
