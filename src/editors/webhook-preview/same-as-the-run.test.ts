import { describe, expect, it } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { scenarios } from '@/workflow/__scenarios__/scenarios';
import { withContent } from '@/workflow/documents/content';
import type { Step } from '@/workflow/documents/canvas';
import type { Workspace } from '@/workflow/documents/workspace';
import { outsideOf } from '@/workflow/outside';
import type { RunResult, WebhookRecord } from '@/workflow/run-result';
import { simulate } from '@/workflow/simulate';
import type { Render } from '@/workflow/send/compose';
import { webhook } from '@/nodes/webhook';
import type { WebhookMessage } from '@/core/webhooks/message';
import { momentsOf, outsideBefore, profileAt } from './moment';
import type { SendPlace } from './place';
import { previewSend } from './preview';
import { sendDataOf } from './send-data';

interface Webhook {
  readonly place: SendPlace;
  readonly message: WebhookMessage;
}

function webhooksOf(workspace: Workspace): readonly Webhook[] {
  const ofCampaigns = workspace.campaigns.map(({ id, name, message }): Webhook => ({
    place: { flow: { id, name }, step: null },
    message,
  }));
  const ofSteps = workspace.canvases.flatMap((canvas) => {
    const flow = { id: canvas.id, name: canvas.name };
    const isFirst = (step: Step) => canvas.variants.some(({ first }) => first === step.id);
    return canvas.steps
      .filter(({ kind }) => kind === 'webhook')
      .map((step): Webhook => ({
        place: { flow, step: { id: step.id, name: step.name, isFirst: isFirst(step) } },
        message: webhook.config.parse(step.config),
      }));
  });
  return [...ofCampaigns, ...ofSteps];
}

/** Draws and numbers of a send are the run's own. */
const isOwn = (message: WebhookMessage): boolean => /random|dispatch_id/.test(JSON.stringify(message));

function run(workspace: Workspace): RunResult | null {
  const deps = { liquid: createLiquid(), outside: outsideOf(workspace) };
  const result = simulate({ workspace, settings: workspace.run, traceLevel: 'full' }, deps);
  return result.ok ? result.value : null;
}

async function preview(workspace: Workspace, result: RunResult, record: WebhookRecord, { place, message }: Webhook) {
  const person = workspace.people.find(({ external_id }) => external_id === record.person) ?? {
    external_id: record.person,
  };
  const personResult = result.people.find(({ id }) => id === record.person);
  if (personResult === undefined) throw new Error('no such person');
  const trace = result.trace[record.person] ?? [];
  const webhooks = result.webhooks.filter((one) => one.person === record.person);
  const journey = { person: personResult, trace, ledger: [], webhooks };
  const moment = momentsOf(journey, place).find(
    ({ entry }) => entry.type === 'send_started' && entry.delivery === record.delivery,
  );
  if (moment === undefined) throw new Error('no such moment');
  const profile = profileAt(person, trace, moment.at, moment.seq);
  const liquid = withContent(createLiquid(), workspace.content);
  const render: Render = (source, data, answers) => {
    const parsed = liquid.parse(source);
    return parsed.ok ? parsed.value.render(data, answers) : { type: 'failed', error: parsed.error };
  };
  const outside = outsideOf(workspace);
  const state = outsideBefore(outside, person, journey, moment.at);
  const data = sendDataOf(place, { trace, moment, at: moment.at }, profile);
  return previewSend({ message, inCanvas: place.step !== null, data, state, at: moment.at }, outside, render);
}

describe('the preview of a moment', () => {
  const withWebhooks = scenarios.filter(({ workspace }) =>
    webhooksOf(workspace).some(({ message }) => !isOwn(message)),
  );

  it('is asked in many scenarios', () => {
    expect(withWebhooks.length).toBeGreaterThan(60);
  });

  it.each(withWebhooks.map((scenario) => [scenario.name, scenario.workspace] as const))(
    '%s: is what the run sent then, or why it sent nothing',
    async (_, workspace) => {
      const result = run(workspace);
      const webhooks = webhooksOf(workspace);
      for (const record of result?.webhooks ?? []) {
        const of = webhooks.find(
          ({ place }) => place.flow.id === record.flow && (place.step?.id ?? null) === record.step,
        );
        if (result === null || of === undefined || isOwn(of.message)) continue;
        const composed = await preview(workspace, result, record, of);
        if (record.request !== null) expect(composed).toMatchObject({ request: record.request });
        else if (record.outcome === 'aborted')
          expect(composed).toMatchObject({ type: 'aborted', reason: record.reason });
        if (record.outcome === 'sent' || record.outcome === 'failed') {
          const answers = composed.rows.flatMap((row) => (row.type === 'attempt' ? [row.response] : []));
          expect(answers).toEqual(record.attempts.map(({ response }) => response));
        }
      }
    },
  );
});
