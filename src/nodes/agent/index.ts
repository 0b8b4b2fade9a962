import * as z from 'zod';
import type { StepProblem, StepProgram, WayOut } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { agentMessages } from './messages';
import { agentConfig, type AgentConfig } from './schema';

/** Asks a language model in Braze; a run takes its fallback, as after a failure (C-AGT-1). */
export const agent = defineNode({
  kind: 'agent',
  version: 1,
  config: agentConfig,
  wait: z.null(),
  initial: { instructions: '', variable: '', fallback: null },
  ports: () => [{ id: 'next' }],
  facts: () => ({ writes: [], listens: [], waits: false, longestMs: 0, exits: [], sends: [] }),
  summary: ({ variable }) =>
    variable.trim() === ''
      ? { key: 'agent.summary.no_variable' }
      : { key: 'agent.summary', values: { variable: variable.trim() } },
  compile: compileAgent,
  rules,
  messages: agentMessages,
});

function compileAgent({ variable, fallback }: AgentConfig): StepProgram<null> {
  const name = variable.trim();
  const result: WayOut = {
    type: 'advance',
    port: 'next',
    ...(name !== '' && { effects: [{ type: 'variable', name, value: fallback }] }),
  };
  return {
    enter: () => result,
    explain: () => ({ rule: 'C-AGT-1', because: { key: 'agent.because.fallback', values: { name, value: fallback } } }),
  };
}

function rules({ variable }: AgentConfig): readonly StepProblem[] {
  const notSimulated: StepProblem = {
    severity: 'info',
    code: 'agent-not-simulated',
    message: { key: 'agent.problem.not_simulated' },
  };
  if (variable.trim() !== '') return [notSimulated];
  const message = { key: 'agent.problem.no_variable' };
  return [notSimulated, { severity: 'warning', code: 'agent-no-variable', message, path: 'variable' }];
}
