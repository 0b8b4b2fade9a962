import { describe, expect, it } from 'vitest';
import type { OpenRelay } from '@/adapters/relay/relay-contract';
import { createLiquid } from '@/core/liquid/liquid';
import { createMockWorld } from '@/mocks/world';
import type { Render } from '@/workflow/send/compose';
import { renderDataOf } from '@/workflow/send/render-data';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import { sendTest } from './send-test';

const workspace = sampleWorkspace('en');
const [campaign] = workspace.campaigns;
if (campaign === undefined) throw new Error('the sample has a campaign');
const at = Date.UTC(2026, 2, 2, 9);
const liquid = createLiquid();
const render: Render = (source, data, answers) => {
  const parsed = liquid.parse(source);
  return parsed.ok ? parsed.value.render(data, answers) : { type: 'failed', error: parsed.error };
};

function testOf(score: number) {
  const profile = { external_id: '00QA000001SeedLead', 'lead score': score };
  return {
    message: campaign!.message,
    data: renderDataOf(profile, at, campaign!),
    world: { settings: workspace.salesforce, person: profile.external_id, profile },
    credentials: [],
  };
}

/** A relay without a frame; how often it was closed. */
function relay() {
  const closed: string[] = [];
  const open: OpenRelay = ({ settings, person, profile }) => {
    const world = createMockWorld(settings, person, profile, () => at);
    return Promise.resolve({
      send: (request) => Promise.resolve(world.handle(request).response),
      close: () => void closed.push(person),
    });
  };
  return { open, closed };
}

describe('a test send', () => {
  it('W-TEST-1: gets its token first, then sends the webhook, and closes the relay', async () => {
    const { open, closed } = relay();
    const outcome = await sendTest(testOf(101), render, open);
    if (outcome.type !== 'done') throw new Error('the relay is there');
    expect(outcome.exchanges.map(({ request, response }) => [request.method, response?.status])).toEqual([
      ['POST', 200],
      ['PATCH', 204],
    ]);
    expect(outcome.response?.status).toBe(204);
    expect(closed).toEqual(['00QA000001SeedLead']);
  });

  it('sends nothing when the template aborts, and closes the relay all the same', async () => {
    const { open, closed } = relay();
    const outcome = await sendTest(testOf(100), render, open);
    expect(outcome).toMatchObject({ type: 'done', composed: { type: 'aborted' }, exchanges: [], response: null });
    expect(closed).toHaveLength(1);
  });

  it('says so when there is no relay', async () => {
    expect(await sendTest(testOf(101), render, () => Promise.resolve(null))).toEqual({ type: 'unavailable' });
  });
});
