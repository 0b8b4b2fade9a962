import * as z from 'zod';
import type { CompileEnv, StepProblem, StepProgram, WayOut } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { featureFlagMessages } from './messages';
import { featureFlagConfig, type FeatureFlagConfig } from './schema';

/** Enables a feature flag for everybody who passes; stopping the canvas withdraws it (C-FF-1). */
export const featureFlag = defineNode({
  kind: 'feature_flag',
  version: 1,
  config: featureFlagConfig,
  wait: z.null(),
  initial: { flag: '', properties: [] },
  ports: () => [{ id: 'next' }],
  facts: () => ({ writes: [], listens: [], waits: false, longestMs: 0, exits: [], sends: [] }),
  summary: ({ flag }) =>
    flag.trim() === ''
      ? { key: 'feature_flag.summary.no_flag' }
      : { key: 'feature_flag.summary', values: { flag: flag.trim() } },
  compile: compileFeatureFlag,
  rules,
  messages: featureFlagMessages,
});

function compileFeatureFlag({ flag, properties }: FeatureFlagConfig, env: CompileEnv): StepProgram<null> {
  const detail = Object.fromEntries(properties.map(({ name, value }) => [name, value]));
  const membership = env.membership('feature_flag', flag);
  const result: WayOut = {
    type: 'advance',
    port: 'next',
    effects: [{ type: 'membership', membership, member: true, detail: { properties: detail } }],
  };
  return {
    enter: () => result,
    plan: { type: 'pass', result },
    explain: () => ({ rule: 'C-FF-1', because: { key: 'feature_flag.because.enabled' } }),
  };
}

function rules({ flag }: FeatureFlagConfig): readonly StepProblem[] {
  if (flag.trim() !== '') return [];
  const message = { key: 'feature_flag.problem.no_flag' };
  return [{ severity: 'error', code: 'feature-flag-missing', message, path: 'flag' }];
}
