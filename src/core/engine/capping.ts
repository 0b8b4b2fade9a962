import type { EpochMs } from '../kernel/time';
import { dayMs, startOfDay } from '../kernel/zone';
import type { GateReason } from './gates';
import { appChannels, type CapRule, type Channel, type DeliveryRules, type MessageChannel } from './sending';
import type { Turn } from './turn';

/** Longest time a cap looks back; a calendar day may have 25 hours. */
const longestMs = 31 * dayMs;

/**
 * The first cap this message would go over, or `null`. Caps join by AND; one by tag is about messages that carry the tag,
 * counts those and limits those. Days are calendar days in the person's zone, the current one included.
 */
export function capRefusal(turn: Turn, rules: DeliveryRules): GateReason | null {
  const { caps } = turn.program;
  if (caps.length === 0 || rules.capping !== 'obey') return null;
  for (const cap of caps) {
    if (!concerns(turn, cap, rules.flow, rules.channel)) continue;
    const isRecent = recencyOf(turn, cap);
    const count = turn.person.received.filter(
      ({ at, flow, channel }) => isRecent(at) && concerns(turn, cap, flow, channel),
    ).length;
    if (count < cap.max) continue;
    const { max, channel, tag, every } = cap;
    const length = every.type === 'elapsed' ? { window: every.ms } : { days: every.days };
    const values = { max, count, channel, tag, ...length };
    return { rule: 'W-CAP-1', because: { key: 'engine.gate.capped', values } };
  }
  return null;
}

/** A message arrived: it counts from now on, unless its flow says otherwise (W-CAP-3). */
export function noteReceived(turn: Turn, rules: DeliveryRules): void {
  const { caps } = turn.program;
  if (caps.length === 0 || rules.capping === 'ignore' || isAppChannel(rules.channel)) return;
  const { received } = turn.person;
  const old = received.findIndex(({ at }) => turn.now - at <= longestMs);
  if (old !== 0) received.splice(0, old < 0 ? received.length : old);
  received.push({ at: turn.now, flow: rules.flow, channel: rules.channel });
}

function isAppChannel(channel: MessageChannel): channel is Exclude<MessageChannel, Channel> {
  return appChannels.some((app) => app === channel);
}

function concerns(turn: Turn, cap: CapRule, flow: number, channel: MessageChannel): boolean {
  if (cap.channel !== 'any' && cap.channel !== channel) return false;
  return cap.tag === null || turn.program.flows[flow]?.tags.includes(cap.tag) === true;
}

/** What lies within the time a cap looks back on, from this moment. */
function recencyOf(turn: Turn, { every }: CapRule): (at: EpochMs) => boolean {
  if (every.type === 'elapsed') return (at) => turn.now - at < every.ms;
  const zone = turn.userZone();
  const today = startOfDay(zone, turn.now);
  // From noon, so that a day of 23 or 25 hours on the way does not lead to its neighbour.
  const first = every.days === 1 ? today : startOfDay(zone, today - (every.days - 1) * dayMs + dayMs / 2);
  return (at) => at >= first;
}
