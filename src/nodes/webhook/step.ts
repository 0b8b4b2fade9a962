import type { CompileEnv, StepProgram, WayOut } from '@/core/engine/contract';
import type { WebhookConfig } from './schema';

/** Sends and moves on: the outcome, an abort included, never holds or exits the entry (C-MSG-2, C-MSG-4, `webhook.md` O-3). */
export function compileWebhook(config: WebhookConfig, env: CompileEnv): StepProgram<null> {
  const result: WayOut = {
    type: 'advance',
    port: 'next',
    effects: [{ type: 'send', message: env.webhook(config) }],
  };
  return {
    enter: () => result,
    plan: { type: 'pass', result },
    explain: () => ({ rule: 'C-MSG-2', because: { key: 'webhook.because.sent_off' } }),
  };
}
