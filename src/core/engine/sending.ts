import type { EpochMs } from '../kernel/time';
import type { Slot } from './contract';

/** Channels a frequency cap can be about, webhooks first. Messages inside apps are never capped. */
export const channels = ['webhook', 'email', 'push', 'sms', 'whatsapp', 'line'] as const;
export type Channel = (typeof channels)[number];

/** Channels inside apps: nothing caps them or holds them back (C-SEND-8). */
export const appChannels = ['in_app', 'content_card', 'banner'] as const;
export type MessageChannel = Channel | (typeof appChannels)[number];

/** Whether one has to subscribe to a group to be sent anything by this channel (D-SUB-2). */
export function isGrouped(channel: MessageChannel): boolean {
  return channel === 'sms' || channel === 'whatsapp' || channel === 'line';
}

export type SendTo = 'subscribed_or_opted_in' | 'opted_in_only' | 'all';

/** What a message waits for before it goes out; what was waited for is not asked again. */
export const holdReasons = ['delay', 'time_of_day', 'quiet_hours', 'rate_limit'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** In the order of `WallTime.weekday`. */
export const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** Whose clock a time of day is read on. */
export type ClockOf = 'user' | 'company';

/** Minutes since midnight on a wall clock. */
export type ClockMinutes = number;

/** `[from, to)` on the wall clock; past midnight where `to` is the earlier one. */
export interface ClockSpan {
  readonly from: ClockMinutes;
  readonly to: ClockMinutes;
}

export interface QuietHours extends ClockSpan {
  readonly then: 'next_available' | 'abort';
}

/** What has a say in whether a message goes out now: its send settings, compiled. Shared by every kind of message. */
export interface DeliveryRules {
  readonly flow: number;
  readonly channel: MessageChannel;
  readonly sendTo: SendTo;
  /** Where the subscription stands that `sendTo` is about. */
  readonly subscription: Slot;
  /** What must be set for the person to be reachable (C-MSG-2); `null`: nothing the profile knows. */
  readonly reach: Slot | null;
  /** A subscription group one has to be in, whatever `sendTo` says (D-SUB-2); `null`: none. */
  readonly group: string | null;
  readonly quietHours: QuietHours | null;
  readonly capping: 'obey' | 'ignore' | 'ignore_but_count';
  /** Messages per minute over everybody; `null`: no limit. */
  readonly perMinute: number | null;
}

/** How long after its trigger a campaign sends (W-DELAY-1). */
export type DelayProgram =
  | { readonly type: 'after'; readonly ms: number }
  /** The next such weekday, never today: a trigger on a Saturday for Saturday waits seven days. */
  | {
      readonly type: 'next_weekday';
      readonly weekday: number;
      readonly minutes: ClockMinutes;
      readonly clock: ClockOf;
    }
  | {
      readonly type: 'calendar_days';
      readonly days: number;
      readonly minutes: ClockMinutes;
      readonly clock: ClockOf;
    };

/** Hours of the day in which a campaign can be triggered and sent (W-DELAY-6). */
export interface TimeOfDay extends ClockSpan {
  readonly clock: ClockOf;
  readonly then: 'skip' | 'next_available';
}

/** When a campaign sends, compiled. */
export interface CampaignTiming {
  readonly delay: DelayProgram | null;
  /** Asks the audience again when the delay is over (W-DELAY-3). */
  readonly reevaluate: boolean;
  readonly timeOfDay: TimeOfDay | null;
}

/** One line of the workspace's frequency capping, compiled (W-CAP-1). */
export interface CapRule {
  readonly max: number;
  readonly channel: Channel | 'any';
  readonly tag: string | null;
  readonly every:
    { readonly type: 'elapsed'; readonly ms: number } | { readonly type: 'calendar'; readonly days: number };
}

/** A message that counts towards the caps. Its tags are those its flow has when somebody asks. */
export interface Received {
  readonly at: EpochMs;
  readonly flow: number;
  readonly channel: Channel;
}
