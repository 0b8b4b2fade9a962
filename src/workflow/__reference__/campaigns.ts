import { durationMs } from '@/core/kernel/time';
import type { Campaign } from '../documents/campaign';
import { isInAudience, mayBeSentTo } from './filters';
import { firstAddressOnly } from './journey';
import { isLive, lookup, type Aside, type Life } from './life';
import { fires, type Occurrence } from './occurrence';
import { readInstant } from './plan';
import { send } from './sending';

/** The campaign was triggered and its audience asked: sends at once, or after its delay (W-DELAY-1). */
export function dispatch(life: Life, campaign: Campaign, occurrence: Occurrence): void {
  if (!mayReceive(life, campaign)) return;
  const properties =
    occurrence.type === 'custom_event' || occurrence.type === 'purchase' ? occurrence.properties : undefined;
  const delay = campaign.timing?.delay;
  if (delay === undefined) {
    sendNow(life, campaign, properties);
    return;
  }
  if (delay.type !== 'after') throw new Error(`The reference does not read ${delay.type} delays.`);
  const aside: Aside = { campaign, properties, since: life.moment };
  const at = occurrence.time + durationMs(delay.duration); // O-21: from the time of what was done.
  life.aside.push(aside);
  life.pending.push({ type: 'aside', at, order: life.moment, aside });
}

/** The delay is over (W-DELAY-2, W-DELAY-3): rendered now (W-O-12), and what may have changed is asked again. */
export function sendLate(life: Life, aside: Aside): void {
  const { campaign, properties } = aside;
  life.aside = life.aside.filter((each) => each !== aside);
  const { end } = campaign.delivery;
  const asksAgain = campaign.timing?.reevaluate === true;
  if (!isLive(life, campaign))
    refuse(life, campaign, 'status'); // W-ABORT-4
  else if (end !== undefined && life.now >= readInstant(end)) refuse(life, campaign, 'window');
  else if (asksAgain && !isInAudience(campaign.audience.filter, lookup(life))) refuse(life, campaign, 'audience');
  else if (mayReceive(life, campaign)) sendNow(life, campaign, properties);
}

function sendNow(life: Life, campaign: Campaign, properties: Aside['properties']): void {
  send(life, campaign.message, { flow: campaign.id, name: campaign.name, step: null, properties });
}

/** W-DELAY-4: what is done during the delay cancels the send; the person is free for the next trigger. */
export function cancelAside(life: Life, what: Occurrence): void {
  for (const aside of life.aside) {
    const { campaign, since } = aside;
    const exceptions = campaign.timing?.exceptions ?? [];
    if (!isLive(life, campaign) || what.moment <= since) continue;
    if (!exceptions.some((trigger) => fires(trigger, what, 'campaign', firstAddressOnly(life)))) continue;
    life.aside = life.aside.filter((each) => each !== aside);
    life.pending = life.pending.filter((each) => each.type !== 'aside' || each.aside !== aside);
    refuse(life, campaign, 'exception_event');
  }
}

/** C-SEND-2 of the moment it is sent; W-ELIG-1…7, W-O-7, W-O-10, W-O-11. */
function mayReceive(life: Life, campaign: Campaign): boolean {
  const { allowed } = campaign.reeligibility;
  const window = durationMs(campaign.reeligibility.window);
  const mine = life.deliveries.filter(({ flow }) => flow === campaign.id);
  const isAlways = allowed && window === 0;
  const received = mine.filter(({ outcome }) => outcome === 'sent').map(({ endedAt }) => endedAt);
  const isTaken = received.some((at) => !allowed || life.now - at < window);
  // W-O-7: from dispatch on, so that what waits for its delay keeps nobody out.
  const isBusy = !isAlways && mine.some(({ outcome }) => outcome === 'pending');
  if (!mayBeSentTo(campaign.send.to, lookup(life))) refuse(life, campaign, 'audience');
  else if (isBusy) refuse(life, campaign, 'in_progress');
  else if (isTaken) refuse(life, campaign, 're_eligibility');
  else return true;
  return false;
}

function refuse(life: Life, { id }: Campaign, gate: string): void {
  life.refusals.push({ at: life.now, flow: id, gate });
}
