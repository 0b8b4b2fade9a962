import * as z from 'zod';
import type { StepProblem } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { durationMs } from '@/core/kernel/time';
import { compileSending, filtersOf } from '../delivery-validation';
import { messageMessages } from './messages';
import { messageConfig, type MessageConfig } from './schema';

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
      env.message(config.channel, durationMs(config.expiry)),
      config.validate,
      env,
      'message.because.sent_off',
    ),
  rules,
  messages: messageMessages,
});

function rules({ intelligentTiming }: MessageConfig): readonly StepProblem[] {
  if (!intelligentTiming) return [];
  const problem = { key: 'message.problem.intelligent_timing' };
  return [{ severity: 'info', code: 'message-intelligent-timing', message: problem, path: 'intelligentTiming' }];
}
