import * as z from 'zod';
import type { CompileEnv, StepProblem, StepProgram, WayOut } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { audienceSyncMessages } from './messages';
import { audienceSyncConfig, type AudienceSyncConfig } from './schema';

/** Adds people to an audience of an ad network or takes them out (C-SYNC-1). */
export const audienceSync = defineNode({
  kind: 'audience_sync',
  version: 1,
  config: audienceSyncConfig,
  wait: z.null(),
  initial: { partner: '', audience: '', action: 'add' },
  ports: () => [{ id: 'next' }],
  facts: () => ({ writes: [], listens: [], waits: false, longestMs: 0, exits: [], sends: [] }),
  summary: ({ partner, audience, action }) =>
    audience.trim() === ''
      ? { key: 'audience_sync.summary.empty' }
      : { key: `audience_sync.summary.${action}`, values: { partner: partner.trim(), audience: audience.trim() } },
  compile: compileAudienceSync,
  rules,
  messages: audienceSyncMessages,
});

function compileAudienceSync({ partner, audience, action }: AudienceSyncConfig, env: CompileEnv): StepProgram<null> {
  const network = partner.trim();
  const membership = env.membership('audience', `${network}: ${audience.trim()}`);
  const result: WayOut = {
    type: 'advance',
    port: 'next',
    effects: [
      { type: 'membership', membership, member: action === 'add', detail: { partner: network, name: audience.trim() } },
    ],
  };
  return {
    enter: () => result,
    plan: { type: 'pass', result },
    explain: () => ({ rule: 'C-SYNC-1', because: { key: `audience_sync.because.${action}` } }),
  };
}

function rules({ partner, audience }: AudienceSyncConfig): readonly StepProblem[] {
  const missing = (field: 'partner' | 'audience'): StepProblem => ({
    severity: 'error',
    code: `audience-sync-${field}-missing`,
    message: { key: `audience_sync.problem.no_${field}` },
    path: field,
  });
  return [
    ...(partner.trim() === '' ? [missing('partner')] : []),
    ...(audience.trim() === '' ? [missing('audience')] : []),
  ];
}
