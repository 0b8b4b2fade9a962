import { describe, expect, it, vi } from 'vitest';
import type { RenderOutcome } from '@/core/liquid/contract';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside, type OutsideSettings } from '@/core/outside/outside';
import type { WebhookMessage } from '@/core/webhooks/message';
import { handOffCampaign } from '@/workflow/templates/hand-off';
import { boundaryOf, withScore } from './boundary';
import { guardedRender, Superseded } from '@/editors/webhook-preview/guarded-render';
import type { Render } from '@/workflow/send/compose';
import { previewSend, type Preview } from '@/editors/webhook-preview/preview';
import { renderDataOf } from '@/workflow/send/render-data';

const liquid = createLiquid();
const render: Render = (source, data, answers) => {
  const parsed = liquid.parse(source);
  return Promise.resolve(parsed.ok ? parsed.value.render(data, answers) : { type: 'failed', error: parsed.error });
};

const campaign = handOffCampaign('en', { id: 'hand-off', createdAt: '2026-03-01T00:00:00.000Z' });
const at = Date.parse('2026-03-17T12:00:00Z');
const leadId = '00Q5g00000KpR2m';

const quiet: OutsideSettings = { acceptSeedFields: true, latencyMs: 0, faults: [], tokenFails: false };

function send(
  score: number | string | undefined,
  settings: Partial<OutsideSettings> = {},
  message: WebhookMessage = campaign.message,
) {
  const profile = withScore({ external_id: leadId }, 'lead score', score);
  const outside = createOutside({ ...quiet, ...settings });
  const data = renderDataOf(profile, at, campaign);
  return previewSend({ message, inCanvas: false, data, state: outside.initial(leadId, profile), at }, outside, render);
}

function attempts(preview: Preview) {
  return preview.rows.flatMap((row) =>
    row.type === 'attempt' ? [[(row.at - at) / 60_000, row.response?.status ?? null, row.verdict]] : [],
  );
}

describe('the preview of the hand-off', () => {
  it.each([
    [99, 'aborted'],
    [100, 'aborted'],
    [100.5, 'request'],
    [101, 'request'],
    [undefined, 'aborted'],
  ])('W-SEED-1, W-SEED-2: at a score of %s it is %s', async (score, type) => {
    expect((await send(score)).type).toBe(type);
  });

  it('W-SEED-2: calls for the token first, then patches the lead, and the lead is MQL after it', async () => {
    const preview = await send(105);
    if (preview.type !== 'request') throw new Error(preview.type);
    expect(preview.rows.map((row) => row.type)).toEqual(['content', 'attempt']);
    expect(preview.request.method).toBe('PATCH');
    expect(preview.request.url).toContain(`/sobjects/Lead/${leadId}`);
    expect(JSON.parse(preview.request.body ?? '')).toEqual({ lead_status: 'MQL' });
    expect(preview.outcome).toBe('sent');
    expect(preview.state.leads[leadId]?.fields).toMatchObject({ lead_status: 'MQL' });
  });

  it('W-COMP-12, W-SF-15: an error Liquid wrote into the body makes it plain text, which the receiver refuses', async () => {
    const preview = await send('150');
    if (preview.type !== 'request') throw new Error(preview.type);
    expect(preview.errors).toHaveLength(1);
    expect(preview.outcome).toBe('failed');
    expect(attempts(preview)).toEqual([[0, 415, 'failed']]);
  });

  it('O-1: tries again after a fault at the instants of the sheet', async () => {
    const faults = [1, 2].map((request) => ({ request, status: 503 }));
    expect(attempts(await send(105, { faults }))).toEqual([
      [0, 503, 'retry'],
      [1, 503, 'retry'],
      [3, 204, 'sent'],
    ]);
  });

  it('W-RETRY-1: gives up after five retries', async () => {
    const faults = [1, 2, 3, 4, 5, 6].map((request) => ({ request, status: 500 }));
    const preview = await send(105, { faults });
    expect(attempts(preview).map(([minutes]) => minutes)).toEqual([0, 1, 3, 7, 15, 30]);
    expect(preview).toMatchObject({ type: 'request', outcome: 'failed' });
  });

  it('O-15: a refused token call leaves an empty token, and the patch meets 401', async () => {
    expect(attempts(await send(105, { tokenFails: true }))).toEqual([[0, 401, 'failed']]);
  });

  it('O-14: waits for the answers in virtual time', async () => {
    const preview = await send(105, { latencyMs: 180 });
    expect(preview.rows.map((row) => row.at - at)).toEqual([0, 180]);
  });

  it('L-CC-19: a Connected Content answer after two seconds or more is none', async () => {
    const preview = await send(105, { latencyMs: 2_000 });
    expect(preview.rows[0]).toMatchObject({ type: 'content', response: null });
    expect(preview.rows[1]?.at).toBe(at + 2_000);
  });

  it('says where a template cannot be read', async () => {
    const preview = await send(105, {}, { ...campaign.message, url: 'https://a.example/\n{% if %}' });
    expect(preview).toMatchObject({ type: 'failed', field: 'url', error: { position: { line: 2 } } });
  });

  it('W-COMP-5: says why a request can never leave', async () => {
    expect(await send(105, {}, { ...campaign.message, url: 'https://a.example:8443/' })).toMatchObject({
      type: 'unsendable',
      problem: 'url_port',
    });
    expect(await send(105, {}, { ...campaign.message, url: 'not an address' })).toMatchObject({
      problem: 'url_invalid',
    });
  });

  it('W-COMP-7: key-value pairs are rendered one by one and sent as JSON text', async () => {
    const body: WebhookMessage['body'] = {
      type: 'json',
      pairs: [
        { key: 'score', value: '{{custom_attribute.${lead score}}}' },
        { key: 'quote', value: 'a "b"' },
      ],
    };
    const preview = await send(105, {}, { ...campaign.message, body });
    if (preview.type !== 'request') throw new Error(preview.type);
    expect(JSON.parse(preview.request.body ?? '')).toEqual({ score: '105', quote: 'a "b"' });
  });

  it('looks just beside the number the body compares with', () => {
    expect(boundaryOf(campaign)).toMatchObject({
      attribute: 'lead score',
      values: [99, 100, 100.5, 101, undefined, '150'],
    });
  });
});

describe('guarded rendering', () => {
  const data = renderDataOf({ external_id: 'a' }, at, campaign);
  const failure: RenderOutcome = {
    type: 'failed',
    error: { code: 'limit_render_time', message: 'too long', position: null },
  };

  it('waits for a hostile template once, not in every column', async () => {
    const renderer = { render: vi.fn(() => Promise.resolve(failure)), dispose: () => undefined };
    const guarded = guardedRender(renderer, undefined, new Map(), new AbortController().signal);
    expect(await guarded('{% for %}', data, [])).toBe(failure);
    expect(await guarded('{% for %}', data, [])).toBe(failure);
    expect(renderer.render).toHaveBeenCalledTimes(1);
  });

  it('tries again what only one person’s data made fail', async () => {
    const outcome: RenderOutcome = {
      type: 'failed',
      error: { code: 'connected_content_url', message: 'no address', position: null },
    };
    const renderer = { render: vi.fn(() => Promise.resolve(outcome)), dispose: () => undefined };
    const guarded = guardedRender(renderer, undefined, new Map(), new AbortController().signal);
    await guarded('x', data, []);
    await guarded('x', data, []);
    expect(renderer.render).toHaveBeenCalledTimes(2);
  });

  it('stops between two texts when something newer is wanted', async () => {
    const controller = new AbortController();
    const renderer = {
      render: () => {
        controller.abort();
        return Promise.resolve<RenderOutcome>({ type: 'text', text: 'x', errors: [] });
      },
      dispose: () => undefined,
    };
    const guarded = guardedRender(renderer, undefined, new Map(), controller.signal);
    await expect(guarded('x', data, [])).rejects.toBeInstanceOf(Superseded);
  });
});
