import { describe, expect, it, vi } from 'vitest';
import { createLiquid } from '@/core/liquid/liquid';
import { canvas } from '@/workflow/documents/canvas';
import type { Workspace } from '@/workflow/documents/workspace';
import { outsideOf } from '@/workflow/outside';
import type { RunProgress, RunRequest } from '@/workflow/run-result';
import { sampleWorkspace } from '@/workflow/sample/workspace';
import { simulate } from '@/workflow/simulate';
import { createSimulationClient } from './simulate-client';
import type { SimulationClient } from './simulate-contract';
import { SimulationHost } from './simulate-host';
import type { FromWorker, ToWorker } from './simulate-protocol';
import { prepareSlicedRuns } from './sliced-run';

const liquid = createLiquid();
const sample = sampleWorkspace('en');

/** Everybody of the sample several times, somebody with an awkward name, and somebody who is on no list. */
function crowd(copies: number): Workspace {
  const named = <T extends { readonly external_id: string }>(rows: readonly T[]): T[] =>
    Array.from({ length: copies }).flatMap((_, copy) =>
      rows.map((row) => ({ ...row, external_id: `${row.external_id}-${copy}` })),
    );
  const [first] = sample.events;
  if (first === undefined) throw new Error('the sample has events');
  const people = [{ external_id: '__proto__', 'lead score': 7 }, ...named(sample.people), { external_id: 'last' }];
  const strangers = ['stranger-2', '__proto__', 'stranger-1'].map((external_id) => ({ ...first, external_id }));
  return { ...sample, people, events: [...strangers, ...named(sample.events)] };
}

interface Bench {
  readonly client: SimulationClient;
  /** By worker, in the order they were started in. */
  readonly sent: ToWorker[][];
  readonly posted: FromWorker[][];
  readonly crash: ((message: string) => void)[];
}

/** A client and the real simulation behind it, joined by structured clones, as by workers. */
function bench(workers: number, handlePause: () => void = () => undefined): Bench {
  const state: Omit<Bench, 'client'> = { sent: [], posted: [], crash: [] };
  const createPort = () => {
    const posted: FromWorker[] = [];
    const sent: ToWorker[] = [];
    const index = state.sent.push(sent) - 1;
    state.posted.push(posted);
    let hear: (data: unknown) => void = () => undefined;
    let [live, now] = [true, 0];
    const host = new SimulationHost({
      prepare: (request) => prepareSlicedRuns(request, { liquid, outside: outsideOf(request.workspace) }),
      post: (message) => {
        posted.push(message);
        const data = structuredClone(message);
        queueMicrotask(() => {
          if (live) hear(data);
        });
      },
      clock: () => (now += 5),
      pause: () => new Promise((resolve) => setTimeout(resolve)),
    });
    return {
      postMessage: (message: ToWorker) => {
        sent.push(message);
        const data = structuredClone(message);
        queueMicrotask(() => void (live && host.receive(data)));
      },
      onMessage: (listener: (data: unknown) => void) => {
        hear = listener;
      },
      onCrash: (listener: (text: string) => void) => {
        state.crash[index] = listener;
      },
      terminate: () => {
        live = false;
      },
    };
  };
  const pause = () => {
    handlePause();
    return new Promise<void>((resolve) => setTimeout(resolve));
  };
  return { client: createSimulationClient({ createPort, pause, workers, rowsForSeveral: 100 }), ...state };
}

function requestOf(workspace: Workspace, traceLevel: RunRequest['traceLevel'] = 'counters'): RunRequest {
  return { workspace, settings: workspace.run, traceLevel };
}

async function bytesOf(client: SimulationClient, request: RunRequest): Promise<string> {
  const outcome = await client.run(request, { onProgress: () => undefined, signal: new AbortController().signal });
  return JSON.stringify(outcome);
}

function directBytes(request: RunRequest): string {
  return JSON.stringify(simulate(request, { liquid, outside: outsideOf(request.workspace) }));
}

const typesOf = (messages: readonly { readonly type: string }[] | undefined) => messages?.map(({ type }) => type) ?? [];

describe('a run in several workers', () => {
  it.each([
    [1, 'full'],
    [2, 'counters'],
    [2, 'ledger'],
    [2, 'full'],
    [5, 'counters'],
    [5, 'full'],
  ] as const)('in %i: gives the bytes of a run in process at trace level %s', async (workers, level) => {
    const { client, sent } = bench(workers);
    const request = requestOf(crowd(9), level);
    expect(await bytesOf(client, request)).toBe(directBytes(request));
    expect(sent).toHaveLength(workers);
  });

  it('gives the same bytes for some of the people', async () => {
    const workspace = crowd(9);
    const only = workspace.people.flatMap(({ external_id }, index) => (index % 3 === 0 ? [external_id] : []));
    const request = { ...requestOf(workspace, 'full'), only: [...only, 'stranger-1', 'nobody'] };
    expect(await bytesOf(bench(3).client, request)).toBe(directBytes(request));
  });

  it('sends every row to one worker, once, and only what changed after that', async () => {
    const { client, sent } = bench(2);
    const workspace = crowd(180);
    const first = requestOf(workspace);
    await bytesOf(client, first);
    const rows = sent.flatMap((messages) =>
      messages.flatMap((message) =>
        message.type === 'load' && message.part.name === 'events' ? message.part.value : [],
      ),
    );
    expect(rows).toHaveLength(workspace.events.length);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(
      new Set(workspace.events.map((row) => JSON.stringify(row))).size,
    );
    const before = sent.map(({ length }) => length);
    const renamed = requestOf({ ...workspace, name: 'Renamed' });
    expect(await bytesOf(client, renamed)).toBe(directBytes(renamed));
    const after = sent.map((messages, index) => typesOf(messages.slice(before[index])));
    expect(after).toEqual([
      ['load', 'ask', 'run', 'join'],
      ['load', 'run'],
    ]);
  });

  it('leaves people who concern one another to one worker, whichever way they do', async () => {
    const workspace = crowd(9);
    const limited = workspace.canvases.map((each) => canvas.parse({ ...each, volume: { max: 5, per: 'lifetime' } }));
    const [first] = workspace.events;
    if (first === undefined) throw new Error('the crowd has events');
    const merge = { external_id: 'last', time: first.time, type: 'merge', into: '__proto__' } as const;
    const { client, sent } = bench(2);
    for (const coupled of [
      { ...workspace, canvases: limited },
      { ...workspace, events: [...workspace.events, merge] },
    ]) {
      const request = requestOf(coupled, 'full');
      expect(await bytesOf(client, request)).toBe(directBytes(request));
    }
    expect(sent).toHaveLength(1);
    const apart = requestOf(workspace, 'full');
    expect(await bytesOf(client, apart)).toBe(directBytes(apart));
    expect(sent).toHaveLength(2);
  });

  it('opens the journey of anybody where their rows are', async () => {
    const { client } = bench(3);
    const request = requestOf(crowd(9));
    await bytesOf(client, request);
    const { people } = request.workspace;
    for (const id of [people[0], people[40], people.at(-1)].map((person) => person?.external_id ?? '')) {
      const alone = { ...requestOf(request.workspace, 'full'), only: [id] };
      expect(JSON.stringify(await client.journey(request, id))).toBe(directBytes(alone));
    }
    const stranger = { ...requestOf(request.workspace, 'full'), only: ['stranger-2'] };
    expect(JSON.stringify(await client.journey(request, 'stranger-2'))).toBe(directBytes(stranger));
  });

  it('adds up how far the workers are', async () => {
    const { client } = bench(2);
    const request = requestOf(crowd(30));
    const seen: RunProgress[] = [];
    await client.run(request, {
      onProgress: (progress) => seen.push(progress),
      signal: new AbortController().signal,
    });
    expect(seen.length).toBeGreaterThan(20);
    const done = seen.map((progress) => progress.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(Math.max(...done)).toBeGreaterThan(request.workspace.people.length / 2 + 20);
    expect(seen.every((progress) => progress.done <= progress.total)).toBe(true);
    expect(seen.at(-1)?.soFar?.entries).toBeGreaterThan(0);
  });

  it('cancels all of them, and uses them again', async () => {
    const { client, posted, sent } = bench(2);
    const controller = new AbortController();
    const request = requestOf(crowd(60), 'full');
    const running = client.run(request, { onProgress: () => controller.abort(), signal: controller.signal });
    expect(await running).toEqual({ ok: false, error: 'cancelled' });
    await vi.waitFor(() => {
      for (const messages of posted) expect(typesOf(messages)).toContain('cancelled');
    });
    const next = requestOf(crowd(3));
    expect(await bytesOf(client, next)).toBe(directBytes(next));
    expect(sent).toHaveLength(2);
  });

  it('gives up while rows are on their way', async () => {
    const controller = new AbortController();
    const { client, sent } = bench(2, () => controller.abort());
    const many = Array.from({ length: 4_100 }, (_, index) => ({ external_id: `p${index}` }));
    const request = requestOf({ ...crowd(3), people: many });
    const running = client.run(request, { onProgress: () => undefined, signal: controller.signal });
    expect(await running).toEqual({ ok: false, error: 'cancelled' });
    expect(typesOf(sent[1])).toEqual(['load']);
    expect(typesOf(sent[0])).not.toContain('run');
    const again = requestOf({ ...request.workspace, people: crowd(9).people });
    expect(await bytesOf(client, again)).toBe(directBytes(again));
  });

  it('ends as a whole when one of them crashes, and starts anew', async () => {
    const { client, crash, sent } = bench(2);
    const request = requestOf(crowd(60), 'full');
    const running = client.run(request, {
      onProgress: () => crash[1]?.('out of memory'),
      signal: new AbortController().signal,
    });
    expect(await running).toMatchObject({ ok: false, error: [{ code: 'simulation-crashed' }] });
    const next = requestOf(crowd(3));
    expect(await bytesOf(client, next)).toBe(directBytes(next));
    expect(sent).toHaveLength(4);
  });
});
