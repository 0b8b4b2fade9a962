import { durationMs } from '@/core/kernel/time';
import { audienceSyncConfig } from '@/nodes/audience-sync/schema';
import { featureFlagConfig } from '@/nodes/feature-flag/schema';
import { messageConfig } from '@/nodes/message/schema';
import { sendToDestinationConfig } from '@/nodes/send-to-destination/schema';
import type { Step } from '../documents/canvas';
import { contextOf } from './context';
import { done, enqueue, isLive, read, type Entry, type Life } from './life';

/** C-FF-1, C-SYNC-1: whoever passes gets the flag, or is put into or taken out of an audience. */
export function join(life: Life, step: Step): void {
  if (step.kind === 'feature_flag') {
    life.memberships.push({
      at: life.now,
      of: 'feature_flag',
      name: featureFlagConfig.parse(step.config).flag,
      member: true,
    });
    return;
  }
  const { partner, audience, action } = audienceSyncConfig.parse(step.config);
  life.memberships.push({ at: life.now, of: 'audience', name: `${partner}: ${audience}`, member: action === 'add' });
}

/** C-DEST-1, O-22: the person goes on here, and is asked about there when the start is taken from the queue. */
export function sendOn(life: Life, entry: Entry, step: Step): void {
  const { canvas } = sendToDestinationConfig.parse(step.config);
  const flow = life.rules.flows.find(({ id, type }) => id === canvas && type === 'canvas');
  if (flow === undefined) {
    life.refusals.push({ at: life.now, flow: canvas, gate: 'status' });
    return;
  }
  const happening = { type: 'destination', properties: contextOf(entry) } as const;
  enqueue(life, { type: 'start', flow, occurrence: done(life, life.now, happening) });
}

/** C-MSG-6: waits in the app for a later session. */
export function putIntoApp(life: Life, entry: Entry, step: Step): void {
  const { channel, expiry } = messageConfig.parse(step.config);
  const flow = entry.canvas.id;
  life.messages.push({ at: life.now, flow, step: step.id, channel, outcome: 'live' });
  const here = life.inApp.filter((each) => each.flow === flow && each.step === step.id && each.until > life.now);
  if (here.length >= 10) throw new Error('The reference does not read more than ten messages in an app.');
  life.inApp.push({ flow, step: step.id, channel, until: life.now + durationMs(expiry) });
}

/** The person is in the app again; what a stopped canvas put there stays hidden (C-STOP-1). */
export function showInApp(life: Life): void {
  const [hidden, open] = [life.inApp.filter(isHidden), life.inApp.filter((each) => !isHidden(each))];
  for (const { flow, step, channel, until } of open) {
    if (until > life.now) life.messages.push({ at: life.now, flow, step, channel, outcome: 'shown' });
  }
  life.inApp = hidden;

  function isHidden({ flow }: Life['inApp'][number]): boolean {
    return !isLive(life, { id: flow });
  }
}

/** C-MSG-2: nobody is reached without an address. */
export function isReachable(life: Life, channel: string): boolean {
  const address = channel === 'email' ? read(life, 'email') : null;
  return address !== undefined && address !== '';
}
