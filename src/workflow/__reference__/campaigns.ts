import { durationMs, type EpochMs } from '@/core/kernel/time';
import type { Campaign } from '../documents/campaign';
import type { SendDelay, Timing } from '../documents/sending';
import { weekdays, zoneOf } from './delays';
import { isInAudience, mayBeSentTo } from './filters';
import { askToSend, isInHours } from './going-out';
import { firstAddressOnly } from './journey';
import { isLive, lookup, type Aside, type Life } from './life';
import { fires, type Occurrence } from './occurrence';
import { readInstant } from './plan';
import { send } from './sending';
import { clockMs, dayMs, midnight, nextClock, toInstant, toWall, weekdayOf } from './zones';

/** The campaign was triggered and its audience asked: sends at once, or after its delay (W-DELAY-1). */
export function dispatch(life: Life, campaign: Campaign, occurrence: Occurrence): void {
  const { delay, timeOfDay } = timingOf(campaign);
  // W-DELAY-6: by the time of what was done.
  if (timeOfDay !== undefined && !isInHours(timeOfDay, zoneOf(life, timeOfDay.clock), occurrence.time)) {
    refuse(life, campaign, 'time_of_day');
    return;
  }
  if (!mayReceive(life, campaign)) return;
  const properties =
    occurrence.type === 'custom_event' || occurrence.type === 'purchase' || occurrence.type === 'called'
      ? occurrence.properties
      : undefined;
  const aside: Aside = { campaign, properties, waitsFor: 'delay', since: life.moment };
  if (delay === undefined) goOut(life, aside);
  else putAside(life, aside, endOfSendDelay(life, delay, occurrence.time)); // O-21: from the time of what was done.
}

/** W-DELAY-1…6 are about campaigns that answer a trigger. */
function timingOf({ timing, delivery }: Campaign): Partial<Timing> {
  return delivery.type === 'action' ? (timing ?? {}) : {};
}

/** W-DELAY-1. "The next weekday" is never today. */
function endOfSendDelay(life: Life, delay: SendDelay, from: EpochMs): EpochMs {
  if (delay.type === 'after') return from + durationMs(delay.duration);
  const zone = zoneOf(life, delay.clock);
  const today = midnight(toWall(zone, from));
  if (delay.type === 'calendar_days') return toInstant(zone, today + delay.days * dayMs + clockMs(delay.time));
  const ahead = [1, 2, 3, 4, 5, 6, 7].find(
    (days) => weekdayOf(today + days * dayMs) === weekdays.indexOf(delay.weekday),
  );
  return toInstant(zone, today + (ahead ?? 7) * dayMs + clockMs(delay.time));
}

function putAside(life: Life, aside: Aside, at: EpochMs): void {
  life.asideCount += 1;
  life.aside.push(aside);
  life.pending.push({ type: 'aside', at, order: life.asideCount, aside });
}

/** What it waited for is there (W-DELAY-2, W-DELAY-3): rendered now (W-O-12), and what may have changed is asked again. */
export function sendLate(life: Life, aside: Aside): void {
  const { campaign, waitsFor } = aside;
  life.aside = life.aside.filter((each) => each !== aside);
  const end = campaign.delivery.type === 'scheduled' ? undefined : campaign.delivery.end;
  const { timeOfDay, reevaluate } = timingOf(campaign);
  const isDelayed = waitsFor === 'delay';
  const isOutside =
    isDelayed && timeOfDay !== undefined && !isInHours(timeOfDay, zoneOf(life, timeOfDay.clock), life.now);
  if (!isLive(life, campaign))
    refuse(life, campaign, 'status'); // W-ABORT-4
  else if (end !== undefined && life.now >= readInstant(end)) refuse(life, campaign, 'window');
  else if (isOutside && timeOfDay.then === 'skip') refuse(life, campaign, 'time_of_day');
  else if (isDelayed && reevaluate === true && !isInAudience(campaign.audience.filter, lookup(life))) {
    refuse(life, campaign, 'audience');
  } else if (!mayReceive(life, campaign)) return;
  else if (isOutside) {
    const opens = nextClock(zoneOf(life, timeOfDay.clock), life.now + 1, timeOfDay.from);
    putAside(life, { ...aside, waitsFor: 'hours' }, opens);
  } else goOut(life, aside);
}

function goOut(life: Life, aside: Aside): void {
  const permission = askToSend(life, aside.campaign, 'webhook');
  if (permission.type === 'now') sendNow(life, aside.campaign, aside.properties);
  else if (permission.type === 'never') refuse(life, aside.campaign, permission.gate);
  else putAside(life, { ...aside, waitsFor: 'hours' }, permission.at);
}

function sendNow(life: Life, campaign: Campaign, properties: Aside['properties']): void {
  send(life, campaign.message, { flow: campaign.id, name: campaign.name, step: null, properties });
}

/** W-DELAY-4: what is done during the delay cancels the send; the person is free for the next trigger. */
export function cancelAside(life: Life, what: Occurrence): void {
  for (const aside of life.aside) {
    const { campaign, since } = aside;
    const { delay, exceptions = [] } = timingOf(campaign);
    if (delay === undefined) continue;
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
