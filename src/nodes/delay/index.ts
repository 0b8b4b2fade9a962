import * as z from 'zod';
import type { StepProblem } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { durationMs } from '@/core/kernel/time';
import { delayMessages } from './messages';
import { delayConfig, maxDelayMs, type DelayConfig } from './schema';
import { compileDelay } from './step';

/** Holds an entry for a set time (canvas.md section 11, durations). */
export const delay = defineNode({
  kind: 'delay',
  version: 1,
  config: delayConfig,
  wait: z.null(),
  initial: { type: 'duration', duration: { value: 1, unit: 'days' } },
  ports: () => [{ id: 'next' }],
  facts: (config) => ({
    writes: [],
    listens: [],
    waits: durationMs(config.duration) > 0,
    longestMs: durationMs(config.duration),
    exits: [],
    sends: [],
  }),
  summary: (config) => ({ key: 'delay.summary', values: { duration: durationMs(config.duration) } }),
  compile: compileDelay,
  rules,
  messages: delayMessages,
});

function rules(config: DelayConfig): readonly StepProblem[] {
  if (durationMs(config.duration) <= maxDelayMs) return [];
  const message = { key: 'delay.problem.limit', values: { max: maxDelayMs } };
  return [{ severity: 'error', code: 'delay-limit', message, path: 'duration' }];
}
