import type { EpochMs } from '@/core/kernel/time';
import type { Campaign } from '../documents/campaign';
import type { Canvas } from '../documents/canvas';
import type { FrequencyCap } from '../documents/sending';
import { zoneOf } from './delays';
import { mayBeSentTo } from './filters';
import { lookup, type Life } from './life';
import { isReachable } from './passing';
import { clockMs, dayMs, midnight, nextClock, toInstant, toWall } from './zones';

/** Whether a message may go out just now, never, or not before an instant. */
export type Permission =
  | { readonly type: 'now' }
  | { readonly type: 'never'; readonly gate: string }
  | { readonly type: 'at'; readonly at: EpochMs };

/** A message somebody got, as frequency caps count it. */
export interface Receipt {
  readonly at: EpochMs;
  readonly flow: string;
  readonly channel: string;
}

const minuteMs = 60_000;

/** Subscription (C-SEND-2), quiet hours (C-SEND-3, C-SEND-4), caps (C-SEND-6): what keeps it back for good comes first. */
export function askToSend(life: Life, flow: Canvas | Campaign, channel: string): Permission {
  const { to, quietHours, capping } = flow.send;
  // C-SEND-8; nor is there a subscription to what is shown inside an app (D-SUB-1).
  if (channel === 'in_app') return { type: 'now' };
  if (!mayBeSentTo(to, lookup(life))) return { type: 'never', gate: 'audience' };
  if (!isReachable(life, channel)) return { type: 'never', gate: 'reachable' };
  if (quietHours !== undefined && isInHours(quietHours, zoneOf(life, 'user'), life.now)) {
    return quietHours.then === 'abort'
      ? { type: 'never', gate: 'quiet_hours' }
      : { type: 'at', at: nextClock(zoneOf(life, 'user'), life.now + 1, quietHours.to) };
  }
  const caps = (life.rules.workspace.frequencyCaps ?? []).slice(0, 10);
  const isCapped = (capping ?? 'obey') === 'obey' && caps.some((cap) => isReached(life, cap, flow, channel));
  return isCapped ? { type: 'never', gate: 'frequency_cap' } : { type: 'now' };
}

/** From `from` on, up to `to`; over midnight if `to` is the earlier one. */
export function isInHours(
  { from, to }: { readonly from: string; readonly to: string },
  zone: string,
  at: EpochMs,
): boolean {
  const wall = toWall(zone, at);
  const clock = Math.floor((wall - midnight(wall)) / minuteMs) * minuteMs;
  const [begins, ends] = [clockMs(from), clockMs(to)];
  return begins < ends ? clock >= begins && clock < ends : clock >= begins || clock < ends;
}

/** W-CAP-1, W-CAP-3: so many have been received already of what the rule is about. */
function isReached(life: Life, cap: FrequencyCap, flow: Canvas | Campaign, channel: string): boolean {
  const isAbout = (each: Canvas | Campaign, by: string): boolean =>
    (cap.channel === 'any' || cap.channel === by) && (cap.tag === undefined || each.tags.includes(cap.tag));
  if (!isAbout(flow, channel)) return false;
  const since = beginOf(life, cap.every);
  const counted = life.receipts.filter((receipt) => {
    const from = life.rules.flows.find(({ id }) => id === receipt.flow);
    return from !== undefined && from.send.capping !== 'ignore' && isAbout(from, receipt.channel) && receipt.at > since;
  });
  return counted.length >= cap.max;
}

/** Minutes go by; days are days of the calendar where the person lives, this one included. The instant itself is outside. */
function beginOf(life: Life, { value, unit }: FrequencyCap['every']): EpochMs {
  if (unit === 'minutes') return life.now - value * minuteMs;
  const zone = zoneOf(life, 'user');
  const days = unit === 'weeks' ? value * 7 : value;
  return toInstant(zone, midnight(toWall(zone, life.now)) - (days - 1) * dayMs) - 1;
}
