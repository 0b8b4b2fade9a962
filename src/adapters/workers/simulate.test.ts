import { describe, expect, it, vi } from 'vitest';
import { err, ok } from '@/core/kernel/result';
import { workspace as workspaceSchema, type Workspace } from '@/workflow/documents/workspace';
import type { Finding, RunRequest, RunResult } from '@/workflow/run-result';
import { createSimulationClient } from './simulate-client';
import type { SimulationPort } from './simulate-link';
import { SimulationHost, type SimulationHostDeps, type SlicedRun } from './simulate-host';
import type { FromWorker, ToWorker } from './simulate-protocol';

function workspaceOf(people: number): Workspace {
  return workspaceSchema.parse({
    type: 'workspace',
    schemaVersion: 1,
    id: 'w',
    name: 'W',
    people: Array.from({ length: people }, (_, n) => ({ external_id: `p${n}` })),
    run: { from: '2026-03-02T00:00:00Z', until: '2026-04-01T00:00:00Z' },
  });
}

const requestOf = (workspace: Workspace, only?: readonly string[]): RunRequest => ({
  workspace,
  settings: workspace.run,
  traceLevel: 'counters',
  ...(only === undefined ? {} : { only }),
});

function resultOf(request: RunRequest): RunResult {
  const ids = request.only ?? request.workspace.people.map((person) => person.external_id);
  return {
    summary: {
      from: request.settings.from,
      until: request.settings.until,
      seed: 1,
      people: ids.length,
      events: 0,
      scoreAttribute: null,
      canvases: [],
      sends: [],
      scores: { bins: [], missing: 0, notNumeric: 0 },
      sentPerDay: [],
      stopped: [],
    },
    people: [],
    ledger: {},
    trace: {},
    webhooks: [],
    leads: [],
  };
}

/** One person takes one millisecond of the test's clock. */
class Clock {
  now = 0;
  run = (request: RunRequest): SlicedRun => {
    const total = request.only?.length ?? request.workspace.people.length;
    let done = 0;
    return {
      advance: (shouldPause) => {
        while (done < total) {
          done++;
          this.now++;
          if (shouldPause()) break;
        }
        return done === total;
      },
      progress: () => ({ done, total }),
      result: () => resultOf(request),
      part: () => {
        throw new Error('one worker has no parts');
      },
      join: () => undefined,
    };
  };
}

interface Bench {
  readonly client: ReturnType<typeof createSimulationClient>;
  readonly sent: ToWorker[];
  readonly posted: FromWorker[];
  readonly requests: RunRequest[];
  readonly clock: Clock;
  ports: number;
  crash: (message: string) => void;
}

/** Client and host joined by structured clones, as by a worker. */
function bench(change: Partial<SimulationHostDeps> = {}): Bench {
  const clock = new Clock();
  const state: Bench = {
    client: createSimulationClient({
      createPort: () => port(),
      pause: () => Promise.resolve(),
      workers: 1,
      rowsForSeveral: 1,
    }),
    sent: [],
    posted: [],
    requests: [],
    clock,
    ports: 0,
    crash: () => undefined,
  };
  const port = (): SimulationPort => {
    state.ports++;
    let live = true;
    let hear: (data: unknown) => void = () => undefined;
    const host = new SimulationHost({
      prepare: () => ({
        couplesPeople: false,
        start: (request) => {
          state.requests.push(request);
          return ok(clock.run(request));
        },
      }),
      post: (message) => {
        if (!live) return;
        state.posted.push(message);
        hear(structuredClone(message));
      },
      clock: () => clock.now,
      pause: () => new Promise((resolve) => setTimeout(resolve)),
      ...change,
    });
    return {
      postMessage: (message) => {
        state.sent.push(message);
        const data = structuredClone(message);
        queueMicrotask(() => void (live && host.receive(data)));
      },
      onMessage: (listener) => {
        hear = listener;
      },
      onCrash: (listener) => {
        state.crash = listener;
      },
      terminate: () => {
        live = false;
      },
    };
  };
  return state;
}

const never = () => ({ onProgress: () => undefined, signal: new AbortController().signal });
const findingOf = (code: string): Finding => ({
  severity: 'error',
  code,
  message: { key: code },
  document: 'w',
  path: '',
});

describe('the simulation client', () => {
  it('gives the result of the worker', async () => {
    const { client } = bench();
    const request = requestOf(workspaceOf(3));
    expect(await client.run(request, never())).toEqual({ ok: true, value: resultOf(request) });
  });

  it('sends each part of a workspace once, and only what changed after that', async () => {
    const { client, sent, requests } = bench();
    const first = workspaceOf(3);
    await client.run(requestOf(first), never());
    await client.run(requestOf(first), never());
    await client.journey(requestOf(first), 'p1');
    const second = { ...first, name: 'Renamed' };
    await client.run(requestOf(second), never());
    expect(sent.map((message) => (message.type === 'load' ? message.part.name : message.type))).toEqual([
      'people',
      'events',
      'flows',
      'run',
      'run',
      'journey',
      'flows',
      'run',
    ]);
    expect(requests.at(-1)?.workspace).toEqual(second);
    expect(requests[2]).toMatchObject({ traceLevel: 'full', only: ['p1'] });
  });

  it('shows progress in slices', async () => {
    const { client } = bench();
    const seen: number[] = [];
    const onProgress = ({ done }: { readonly done: number }) => void seen.push(done);
    await client.run(requestOf(workspaceOf(500)), { onProgress, signal: new AbortController().signal });
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(Math.max(...seen.map((done, n) => done - (seen[n - 1] ?? 0)))).toBeLessThanOrEqual(64);
  });

  it('cancels: the caller hears at once, the worker stops at the end of its slice and is used again', async () => {
    const state = bench();
    const controller = new AbortController();
    const running = state.client.run(requestOf(workspaceOf(100_000)), {
      onProgress: () => controller.abort(),
      signal: controller.signal,
    });
    expect(await running).toEqual({ ok: false, error: 'cancelled' });
    await vi.waitFor(() => expect(state.posted.map((message) => message.type)).toContain('cancelled'));
    expect(state.clock.now).toBeLessThan(200);
    expect((await state.client.run(requestOf(workspaceOf(2)), never())).ok).toBe(true);
    expect(state.ports).toBe(1);
  });

  it('ends a worker that does not hear the cancel, and starts another for the next run', async () => {
    const state = bench({ pause: () => new Promise(() => undefined) });
    const controller = new AbortController();
    const running = state.client.run(requestOf(workspaceOf(1_000)), {
      onProgress: () => undefined,
      signal: controller.signal,
    });
    await new Promise((resolve) => setTimeout(resolve));
    controller.abort();
    expect(await running).toEqual({ ok: false, error: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect((await state.client.run(requestOf(workspaceOf(2)), never())).ok).toBe(true);
    expect(state.ports).toBe(2);
    expect(state.sent.filter((message) => message.type === 'load')).toHaveLength(6);
  });

  it('cancels the run before when a new one starts', async () => {
    const { client } = bench();
    const first = client.run(requestOf(workspaceOf(100_000)), never());
    const second = client.run(requestOf(workspaceOf(2)), never());
    expect(await first).toEqual({ ok: false, error: 'cancelled' });
    expect((await second).ok).toBe(true);
  });

  it('opens a journey while a run works', async () => {
    const state = bench();
    const workspace = workspaceOf(5_000);
    const run = state.client.run(requestOf(workspace), never());
    const journey = await state.client.journey(requestOf(workspace), 'p7');
    expect(journey).toMatchObject({ ok: true, value: { summary: { people: 1 } } });
    expect(state.posted.map((message) => message.type)).not.toContain('cancelled');
    expect(await run).toMatchObject({ ok: true, value: { summary: { people: 5_000 } } });
  });

  it('passes on why a run could not start', async () => {
    const { client } = bench({
      prepare: () => ({ couplesPeople: false, start: () => err([findingOf('no-trigger')]) }),
    });
    expect(await client.run(requestOf(workspaceOf(1)), never())).toEqual({
      ok: false,
      error: [findingOf('no-trigger')],
    });
  });

  it('makes a readable finding of a bug in the worker, and goes on', async () => {
    let broken = true;
    const state = bench({
      prepare: () => {
        if (broken) throw new Error('it broke');
        return { couplesPeople: false, start: (request) => ok(new Clock().run(request)) };
      },
    });
    const workspace = workspaceOf(1);
    expect(await state.client.run(requestOf(workspace), never())).toMatchObject({
      ok: false,
      error: [{ code: 'simulation-crashed', document: 'w', message: { values: { detail: 'it broke' } } }],
    });
    broken = false;
    expect((await state.client.run(requestOf(workspace), never())).ok).toBe(true);
  });

  it('makes a readable finding of a crashed worker, and starts another', async () => {
    const state = bench();
    const running = state.client.run(requestOf(workspaceOf(100_000)), never());
    await new Promise((resolve) => setTimeout(resolve));
    state.crash('out of memory');
    expect(await running).toMatchObject({ ok: false, error: [{ code: 'simulation-crashed' }] });
    expect((await state.client.run(requestOf(workspaceOf(2)), never())).ok).toBe(true);
    expect(state.ports).toBe(2);
  });

  it('ignores what is no message of the protocol', async () => {
    const posted: FromWorker[] = [];
    const host = new SimulationHost({
      prepare: () => ({ couplesPeople: false, start: (request) => ok(new Clock().run(request)) }),
      post: (message) => posted.push(message),
      clock: () => 0,
      pause: () => Promise.resolve(),
    });
    for (const junk of [
      null,
      'run',
      { type: 'run' },
      { type: 'other', job: 1 },
      { type: 'load', part: { name: 'people', revision: 1, value: 'x' } },
    ]) {
      await host.receive(junk);
    }
    expect(posted).toEqual([]);
  });
});
