import { describe, expect, it } from 'vitest';
import { stableStringify } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import type { RunRequest } from '@/workflow/run-result';
import { simulate } from '@/workflow/simulate';
import { SimulationHost } from './simulate-host';
import type { FromWorker, ToWorker } from './simulate-protocol';
import { prepareSlicedRuns } from './sliced-run';

const workspace = sampleWorkspace('en');
const deps = { liquid: createLiquid(), outside: createOutside(workspace.salesforce) };

/** Everything the worker posts for one request, with a pause after every person. */
async function throughWorker(request: RunRequest, type: 'run' | 'journey'): Promise<FromWorker[]> {
  const posted: FromWorker[] = [];
  let now = 0;
  const host = new SimulationHost({
    prepare: (sent) => prepareSlicedRuns(sent, deps),
    post: (message) => posted.push(structuredClone(message)),
    clock: () => (now += 100),
    pause: () => Promise.resolve(),
  });
  const { settings, traceLevel, only } = request;
  const messages: ToWorker[] = [
    { type: 'load', part: { name: 'people', revision: 1, value: workspace.people } },
    { type: 'load', part: { name: 'events', revision: 2, value: workspace.events } },
    { type: 'load', part: { name: 'flows', revision: 3, value: { ...workspace, people: [], events: [] } } },
    {
      type,
      job: 1,
      revisions: { people: 1, events: 2, flows: 3 },
      settings,
      traceLevel,
      ...(only === undefined ? {} : { only: [...only] }),
    },
  ];
  for (const message of messages) await host.receive(structuredClone(message));
  return posted;
}

describe('a run through the worker’s host', () => {
  it.each(['counters', 'ledger', 'full'] as const)(
    'gives the bytes of a run in process at trace level %s',
    async (traceLevel) => {
      const request: RunRequest = { workspace, settings: workspace.run, traceLevel };
      const posted = await throughWorker(request, 'run');
      const done = posted.find((message) => message.type === 'done');
      const direct = simulate(request, deps);
      if (!direct.ok) throw new Error('the sample runs');
      expect(done?.result.summary.people).toBe(12);
      expect(stableStringify(done?.result)).toBe(stableStringify(direct.value));
      expect(posted.filter((message) => message.type === 'progress').length).toBeGreaterThan(5);
    },
  );

  it('gives one person’s journey without progress', async () => {
    const person = workspace.people[0]?.external_id ?? '';
    const request: RunRequest = { workspace, settings: workspace.run, traceLevel: 'full', only: [person] };
    const posted = await throughWorker(request, 'journey');
    expect(posted).toHaveLength(1);
    expect(posted[0]).toMatchObject({ type: 'done', result: { people: [{ id: person }] } });
  });

  it('passes compile errors on as findings', async () => {
    const settings = { ...workspace.run, until: '2026-01-01T00:00:00.000Z' };
    const posted = await throughWorker({ workspace, settings, traceLevel: 'counters' }, 'run');
    expect(posted).toMatchObject([{ type: 'refused', job: 1, findings: [{ severity: 'error' }] }]);
  });
});
