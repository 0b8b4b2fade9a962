import * as z from 'zod';
import type { StepProgram, WayOut } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { exitMessages } from './messages';
import { exitConfig } from './schema';

const out: WayOut = { type: 'exit', reason: 'exit_step' };

const leave: StepProgram<null> = {
  enter: () => out,
  plan: { type: 'pass', result: out },
  explain: () => ({ rule: 'C-STEP-3', because: { key: 'exit.because.reached' } }),
};

/** Ends the journey. Braze has no such step: a path without a next step ends just the same (C-STEP-3). */
export const exit = defineNode({
  kind: 'exit',
  version: 1,
  config: exitConfig,
  wait: z.null(),
  initial: {},
  ports: () => [],
  facts: () => ({ writes: [], listens: [], waits: false, longestMs: 0, exits: [], sends: [] }),
  summary: () => ({ key: 'exit.summary' }),
  compile: () => leave,
  messages: exitMessages,
});
