import type { CompileEnv, StepProgram } from '@/core/engine/contract';
import { compileSending } from '../delivery-validation';
import type { WebhookConfig } from './schema';

/** Sends its request (C-MSG-7); see {@link compileSending} for how people go on. */
export function compileWebhook(config: WebhookConfig, env: CompileEnv): StepProgram<null> {
  return compileSending(env.webhook(config, config), config.validate, env, 'webhook.because.sent_off');
}
