import type { StepSending } from '@/core/engine/contract';
import type { SendProgram } from '@/core/engine/program';
import { appChannels, isGrouped, type MessageChannel } from '@/core/engine/sending';
import type { SendSettings } from '../documents/sending';
import type { ProgramBuilder } from './builder';
import { compileRules } from './sending';

/** Channels whose message needs an address of the profile. */
const addresses: Readonly<Partial<Record<MessageChannel, string>>> = {
  email: 'email',
  sms: 'phone',
  whatsapp: 'phone',
};

/**
 * A message of a channel whose content is not composed here: it goes out by the send settings of the canvas, as far as
 * they concern its channel. Messages inside apps go out whatever they say (C-SEND-8); push has a subscription of its own
 * (D-SUB-1), and the text channels have groups one subscribes to (D-SUB-2).
 */
export function compileMessage(
  builder: ProgramBuilder,
  channel: MessageChannel,
  liveMs: number,
  settings: SendSettings,
  { quietHours, subscriptionGroup }: StepSending,
  frame: Pick<SendProgram, 'index' | 'flow' | 'step' | 'flowName' | 'name'>,
): SendProgram {
  const { flow } = frame;
  const address = addresses[channel];
  const reach = address === undefined ? null : builder.slots.intern(address);
  const isInApp = appChannels.some((app) => app === channel);
  const hasState = channel === 'email' || channel === 'push';
  const name = subscriptionGroup?.trim() ?? '';
  const group = isGrouped(channel) && name !== '' ? name : null;
  const rules = isInApp
    ? compileRules(flow, { to: 'all', capping: 'ignore' }, { channel })
    : compileRules(flow, hasState ? settings : { ...settings, to: 'all' }, {
        channel,
        reach,
        group,
        quietHours,
        ...(channel === 'push' && { subscription: builder.slots.intern('push_subscribe') }),
      });
  return {
    ...frame,
    rules,
    liveMs: isInApp ? liveMs : null,
    method: null,
    parts: [],
    decision: null,
    jsonKeys: null,
    headerNames: [],
  };
}
