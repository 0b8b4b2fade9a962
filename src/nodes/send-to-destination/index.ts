import * as z from 'zod';
import type { StepProblem, StepProgram, WayOut } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { sendToDestinationMessages } from './messages';
import { sendToDestinationConfig, type SendToDestinationConfig } from './schema';

/** People go on here and also enter another canvas, if its audience and entry controls let them in now (C-DEST-1). */
export const sendToDestination = defineNode({
  kind: 'send_to_destination',
  version: 1,
  config: sendToDestinationConfig,
  wait: z.null(),
  initial: { canvas: '' },
  ports: () => [{ id: 'next' }],
  facts: ({ canvas }) => ({
    writes: [],
    listens: [],
    waits: false,
    longestMs: 0,
    exits: [],
    sends: [],
    ...(canvas !== '' && { sendsTo: [canvas] }),
  }),
  summary: ({ canvas }) =>
    canvas === ''
      ? { key: 'send_to_destination.summary.none' }
      : { key: 'send_to_destination.summary', values: { canvas } },
  compile: compileSendToDestination,
  rules,
  messages: sendToDestinationMessages,
});

function compileSendToDestination({ canvas }: SendToDestinationConfig): StepProgram<null> {
  const result: WayOut = {
    type: 'advance',
    port: 'next',
    ...(canvas !== '' && { effects: [{ type: 'destination', canvas }] }),
  };
  return {
    enter: () => result,
    plan: { type: 'pass', result },
    explain: () => ({ rule: 'C-DEST-1', because: { key: 'send_to_destination.because.sent' } }),
  };
}

function rules({ canvas }: SendToDestinationConfig): readonly StepProblem[] {
  if (canvas !== '') return [];
  const message = { key: 'send_to_destination.problem.none' };
  return [{ severity: 'error', code: 'destination-missing', message, path: 'canvas' }];
}
