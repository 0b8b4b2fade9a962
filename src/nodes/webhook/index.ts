import * as z from 'zod';
import type { StepProblem } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import { filtersOf } from '../delivery-validation';
import { quietHoursProblems } from '../step-sending';
import { webhookMessages } from './messages';
import { webhookConfig, type WebhookConfig } from './schema';
import { compileWebhook } from './step';

/** Sends a webhook from within a canvas (`webhook.md`, C-MSG-7). */
export const webhook = defineNode({
  kind: 'webhook',
  version: 1,
  config: webhookConfig,
  wait: z.null(),
  initial: { url: '', method: 'POST', headers: [], body: { type: 'raw', text: '' } },
  ports: () => [{ id: 'next' }],
  facts: (config) => ({
    writes: [],
    listens: [],
    waits: false,
    longestMs: 0,
    exits: [],
    sends: [config],
    filters: filtersOf(config.validate),
  }),
  summary: (config) =>
    config.url.trim() === ''
      ? { key: 'webhook.summary.no_url' }
      : { key: 'webhook.summary', values: { method: config.method, url: config.url } },
  compile: compileWebhook,
  rules,
  messages: webhookMessages,
});

function rules(config: WebhookConfig): readonly StepProblem[] {
  const problems = quietHoursProblems('webhook', config.quietHours);
  if (config.url.trim() !== '') return problems;
  const message = { key: 'webhook.problem.url_missing' };
  return [{ severity: 'error', code: 'webhook-url-missing', message, path: 'url' }, ...problems];
}
