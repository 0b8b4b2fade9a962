import { ok } from '@/core/kernel/result';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Command } from '../contract';
import { withChange } from './settings';

/** URL, method, headers or body. */
export function setMessage(change: Partial<Campaign['message']>): Command<Campaign> {
  return (campaign) => ok(withChange(campaign, { message: withChange(campaign.message, change) }));
}

/** What sets it off, and the time that counts in. `undefined` takes a bound away. */
export function setDelivery(change: {
  readonly type?: Campaign['delivery']['type'];
  readonly schedule?: Campaign['delivery']['schedule'];
  readonly localTime?: boolean | undefined;
  readonly triggers?: Campaign['delivery']['triggers'];
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}): Command<Campaign> {
  return (campaign) => ok(withChange(campaign, { delivery: withChange(campaign.delivery, change) }));
}

/** Delay, re-evaluation, exception events, hours of the day. `undefined` takes one away. */
export function setTiming(change: Partial<NonNullable<Campaign['timing']>>): Command<Campaign> {
  return (campaign) => {
    const timing = withChange(campaign.timing ?? {}, change);
    return ok(withChange(campaign, { timing: Object.keys(timing).length === 0 ? undefined : timing }));
  };
}

/** Once, after every change (a window of 0), or after a time (W-ELIG-1…4, O-10). */
export function setReeligibility(
  change: Partial<Pick<Campaign['reeligibility'], 'allowed' | 'window'>>,
): Command<Campaign> {
  return (campaign) => ok(withChange(campaign, { reeligibility: withChange(campaign.reeligibility, change) }));
}
