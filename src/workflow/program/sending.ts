import type { CampaignTiming, CapRule, ClockMinutes, DelayProgram, DeliveryRules } from '@/core/engine/sending';
import type { StepSending } from '@/core/engine/contract';
import { weekdays, type MessageChannel } from '@/core/engine/sending';
import { subscriptionSlot } from '@/core/engine/slots';
import { durationMs } from '@/core/kernel/time';
import type { FrequencyCap, SendDelay, SendSettings, Timing } from '../documents/sending';

/** Caps of a workspace beyond these do not count (W-CAP-1). */
const mostCaps = 10;
/** Longest time a cap may look back (W-CAP-1). */
const longestDays = 30;

/** The send settings of a canvas or campaign, for one channel, and what a step says instead (C-SEND-5). */
export function compileRules(
  flow: number,
  send: SendSettings,
  options: { readonly channel?: MessageChannel; readonly quietHours?: StepSending['quietHours'] } & Partial<
    Pick<DeliveryRules, 'reach' | 'subscription' | 'group'>
  > = {},
): DeliveryRules {
  const { channel = 'webhook', reach = null, group = null, subscription = subscriptionSlot } = options;
  const { to, capping, perMinute } = send;
  const chosen = options.quietHours ?? send.quietHours;
  const quietHours = chosen === 'ignore' ? undefined : chosen;
  const span = quietHours === undefined ? null : spanOf(quietHours);
  return {
    flow,
    channel,
    sendTo: to,
    subscription,
    reach,
    group,
    quietHours: span === null || quietHours === undefined ? null : { ...span, then: quietHours.then },
    capping: capping ?? 'obey',
    perMinute: perMinute ?? null,
  };
}

export function compileTiming(timing: Timing | undefined): CampaignTiming {
  const window = timing?.timeOfDay;
  const span = window === undefined ? null : spanOf(window);
  return {
    delay: timing?.delay === undefined ? null : compileDelay(timing.delay),
    reevaluate: timing?.reevaluate === true && timing.delay !== undefined,
    timeOfDay: span === null || window === undefined ? null : { ...span, clock: window.clock, then: window.then },
  };
}

function compileDelay(delay: SendDelay): DelayProgram | null {
  switch (delay.type) {
    case 'after': {
      const ms = durationMs(delay.duration);
      return ms === 0 ? null : { type: 'after', ms };
    }
    case 'next_weekday': {
      const { clock, time, weekday } = delay;
      return { type: 'next_weekday', weekday: weekdays.indexOf(weekday), minutes: minutesOf(time), clock };
    }
    case 'calendar_days': {
      const { clock, time, days } = delay;
      return { type: 'calendar_days', days, minutes: minutesOf(time), clock };
    }
  }
}

export function compileCaps(caps: readonly FrequencyCap[] | undefined): readonly CapRule[] {
  return (caps ?? []).slice(0, mostCaps).map(({ max, channel, tag, every: { value, unit } }) => ({
    max,
    channel,
    tag: tag === undefined || tag === '' ? null : tag,
    every:
      unit === 'minutes'
        ? { type: 'elapsed', ms: Math.min(value, longestDays * 24 * 60) * 60_000 }
        : { type: 'calendar', days: Math.min(unit === 'weeks' ? value * 7 : value, longestDays) },
  }));
}

/** `null`: no hours at all. */
function spanOf({ from, to }: { readonly from: string; readonly to: string }) {
  return from === to ? null : { from: minutesOf(from), to: minutesOf(to) };
}

/** Of `HH:MM`, which the schema made sure of. */
function minutesOf(time: string): ClockMinutes {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}
