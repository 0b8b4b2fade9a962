import * as z from 'zod';
import type { StepProblem } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { isGrouped } from '@/core/engine/sending';
import { durationMs } from '@/core/kernel/time';
import { compileSending, filtersOf } from '../delivery-validation';
import { messageMessages } from './messages';
import { quietHoursProblems } from '../step-sending';
import { isAppChannel, messageConfig, type MessageConfig } from './schema';

/** A message of another channel: sent by the delivery rules, without content (C-MSG-1, C-MSG-2, C-MSG-3). */
export const message = defineNode({
  kind: 'message',
  version: 1,
  config: messageConfig,
  wait: z.null(),
  initial: { channel: 'email', intelligentTiming: false, expiry: { value: 30, unit: 'days' } },
  ports: () => [{ id: 'next' }],
  facts: ({ validate }) => ({
    writes: [],
    listens: [],
    waits: false,
    longestMs: 0,
    exits: [],
    sends: [],
    delivers: true,
    filters: filtersOf(validate),
  }),
  summary: ({ channel }) => ({ key: `message.summary.${channel}` }),
  compile: (config, env) =>
    compileSending(
      env.message(config.channel, durationMs(config.expiry), config),
      config.validate,
      env,
      'message.because.sent_off',
    ),
  rules,
  messages: messageMessages,
});

function rules({ channel, intelligentTiming, subscriptionGroup, quietHours }: MessageConfig): readonly StepProblem[] {
  const problems = [...quietHoursProblems('message', isAppChannel(channel) ? undefined : quietHours)];
  if (intelligentTiming) {
    const message = { key: 'message.problem.intelligent_timing' };
    problems.push({ severity: 'info', code: 'message-intelligent-timing', message, path: 'intelligentTiming' });
  }
  if (isGrouped(channel) && (subscriptionGroup ?? '').trim() === '') {
    const message = { key: 'message.problem.group_missing' };
    problems.push({ severity: 'warning', code: 'message-group-missing', message, path: 'subscriptionGroup' });
  }
  return problems;
}
