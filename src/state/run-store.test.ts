import { describe, expect, it } from 'vitest';
import { err, ok, type Result } from '@/core/kernel/result';
import type { SimulationClient, SimulationFailure } from '@/adapters/workers/simulate-contract';
import type { Canvas } from '@/workflow/documents/canvas';
import type { RunProgress, RunRequest, RunResult } from '@/workflow/run-result';
import { testWorkspace } from './__fixtures__/documents';
import { setIdentity } from './commands/settings';
import { moveStep, renameStep } from './commands/steps';
import { createRunStore } from './run-store';
import { createWorkspaceStore } from './workspace-store';

function resultOf(request: RunRequest): RunResult {
  const ids = request.only ?? request.workspace.people.map((person) => person.external_id);
  return {
    summary: {
      from: request.settings.from,
      until: request.settings.until,
      seed: request.settings.seed,
      people: ids.length,
      events: 0,
      scoreAttribute: null,
      canvases: [],
      sends: [],
      scores: { bins: [], missing: 0, notNumeric: 0 },
      sentPerDay: [],
      stopped: [],
    },
    people: ids.map((id) => ({
      id,
      startScore: undefined,
      finalScore: 5,
      entries: 1,
      lastStep: null,
      sent: 0,
      aborted: 0,
      failed: 0,
      firstSentAt: null,
      scoreLine: [],
      profile: {},
    })),
    ledger: {},
    trace: {},
    webhooks: [],
    leads: [],
  };
}

interface Call {
  readonly request: RunRequest;
  readonly progress: (progress: RunProgress) => void;
  readonly signal: AbortSignal | null;
  readonly answer: (outcome?: Result<RunResult, SimulationFailure>) => Promise<void>;
}

/** A simulation whose answers the test gives. */
function bench() {
  const runs: Call[] = [];
  const journeys: Call[] = [];
  const ask = (list: Call[], request: RunRequest, options: Parameters<SimulationClient['run']>[1] | null) =>
    new Promise<Result<RunResult, SimulationFailure>>((resolve) => {
      options?.signal.addEventListener('abort', () => resolve(err('cancelled')));
      list.push({
        request,
        progress: (progress) => options?.onProgress(progress),
        signal: options?.signal ?? null,
        answer: async (outcome = ok(resultOf(request))) => {
          resolve(outcome);
          await new Promise((done) => setTimeout(done));
        },
      });
    });
  const { store: workspace } = createWorkspaceStore({
    workspace: testWorkspace(),
    order: new Map(),
    editedAt: {},
    now: () => 0,
    flush: () => Promise.resolve(),
    replaced: () => undefined,
  });
  let now = 100;
  const run = createRunStore({
    workspace,
    simulation: {
      run: (request, options) => ask(runs, request, options),
      journey: (request) => ask(journeys, request, null),
      dispose: () => undefined,
    },
    now: () => (now += 50),
  });
  return { workspace, run, runs, journeys };
}

describe('a run', () => {
  it('goes from running over progress to done, with how long it took', async () => {
    const { run, runs } = bench();
    void run.actions.run();
    expect(run.getState()).toMatchObject({ status: 'running', progress: { done: 0, total: 2 } });
    runs[0]?.progress({ done: 1, total: 2 });
    expect(run.getState().progress).toEqual({ done: 1, total: 2 });
    await runs[0]?.answer();
    expect(run.getState()).toMatchObject({ status: 'done', progress: null, stale: false, elapsedMs: 50 });
    expect(run.getState().result?.people).toHaveLength(2);
  });

  it('is of the chosen people only, and keeps the ledger', async () => {
    const { run, runs } = bench();
    run.actions.choosePeople(['b']);
    void run.actions.run();
    expect(runs[0]?.request).toMatchObject({ only: ['b'], traceLevel: 'ledger' });
    await runs[0]?.answer();
  });

  it('of more people than fit on a screen counts only', () => {
    const { run, runs, workspace } = bench();
    workspace.actions.replacePeople(
      Array.from({ length: 20_001 }, (_, n) => ({ external_id: `p${n}` })),
      [],
    );
    void run.actions.run();
    expect(runs[0]?.request.traceLevel).toBe('counters');
  });

  it('keeps the last result while the next works, and when that is cancelled', async () => {
    const { run, runs } = bench();
    void run.actions.run();
    await runs[0]?.answer();
    const { result } = run.getState();
    const second = run.actions.run();
    expect(run.getState().result).toBe(result);
    run.actions.cancel();
    await second;
    expect(run.getState()).toMatchObject({ status: 'cancelled', progress: null, result });
    expect(runs[1]?.signal?.aborted).toBe(true);
  });

  it('that could not start says why', async () => {
    const { run, runs } = bench();
    void run.actions.run();
    const finding = { severity: 'error', code: 'x', message: { key: 'x' }, document: 'scoring', path: '' } as const;
    await runs[0]?.answer(err([finding]));
    expect(run.getState()).toMatchObject({ status: 'failed', findings: [finding], result: null });
  });

  it('started again lets the first go: its late answer changes nothing', async () => {
    const { run, runs } = bench();
    void run.actions.run();
    void run.actions.run();
    runs[0]?.progress({ done: 2, total: 2 });
    await runs[0]?.answer();
    expect(run.getState()).toMatchObject({ status: 'running', progress: { done: 0, total: 2 } });
    await runs[1]?.answer();
    expect(run.getState().status).toBe('done');
  });
});

describe('a result', () => {
  it('gets old when something that counts changes, and fresh again by undo', async () => {
    const { run, runs, workspace } = bench();
    void run.actions.run();
    await runs[0]?.answer();
    workspace.actions.editCanvas('scoring', renameStep({ id: 'delay-1', name: 'Other' }));
    expect(run.getState().stale).toBe(true);
    workspace.actions.undo('scoring');
    expect(run.getState().stale).toBe(false);
    workspace.actions.editRun({ seed: 9 });
    expect(run.getState().stale).toBe(true);
  });

  it('stays fresh when a card moves or a description changes', async () => {
    const { run, runs, workspace } = bench();
    void run.actions.run();
    await runs[0]?.answer();
    workspace.actions.editCanvas('scoring', moveStep({ id: 'delay-1', position: { x: 5, y: 5 } }));
    workspace.actions.editCanvas('scoring', setIdentity<Canvas>({ description: 'About' }));
    expect(run.getState().stale).toBe(false);
  });

  it('gets old when people may be ended early, be too many, or convert', async () => {
    const { run, runs, workspace } = bench();
    void run.actions.run();
    await runs[0]?.answer();
    const changes: readonly Partial<Canvas>[] = [
      { exit: { triggers: [] } },
      { volume: { per: 'day', max: 1 } },
      { conversions: [] },
    ];
    for (const change of changes) {
      workspace.actions.editCanvas('scoring', (canvas) => ok({ ...canvas, ...change }));
      expect(run.getState().stale).toBe(true);
      workspace.actions.undo('scoring');
      expect(run.getState().stale).toBe(false);
    }
  });

  it('is gone with the workspace it was made from, and so is who was chosen', async () => {
    const { run, runs, journeys } = bench();
    run.actions.choosePeople(['a']);
    void run.actions.run();
    await runs[0]?.answer();
    void run.actions.openJourney('a');
    void run.actions.run();
    run.actions.forget();
    await runs[1]?.answer();
    await journeys[0]?.answer();
    expect(runs[1]?.signal?.aborted).toBe(true);
    expect(run.getState()).toMatchObject({ status: 'idle', result: null, journey: null, only: null, stale: false });
  });

  it('is old at once when the workspace changed while it was made', async () => {
    const { run, runs, workspace } = bench();
    void run.actions.run();
    workspace.actions.editRun({ seed: 9 });
    await runs[0]?.answer();
    expect(run.getState()).toMatchObject({ status: 'done', stale: true });
  });
});

describe('a journey', () => {
  it('is made with a full trace from the workspace as it is now, not as it was in the last run', async () => {
    const { run, runs, journeys, workspace } = bench();
    void run.actions.run();
    await runs[0]?.answer();
    workspace.actions.editRun({ seed: 9 });
    void run.actions.openJourney('b');
    expect(journeys[0]?.request).toMatchObject({ traceLevel: 'full', only: ['b'] });
    expect(journeys[0]?.request.workspace).toBe(workspace.getState().workspace);
    await journeys[0]?.answer();
    expect(run.getState().journey?.person.id).toBe('b');
  });

  it('on screen follows the next result', async () => {
    const { run, runs, journeys } = bench();
    void run.actions.openJourney('a');
    await journeys[0]?.answer();
    void run.actions.run();
    await runs[0]?.answer();
    expect(journeys).toHaveLength(2);
    await journeys[1]?.answer();
    expect(run.getState().journey?.person.id).toBe('a');
  });

  it('asked for last is the one shown, whichever answer comes last', async () => {
    const { run, journeys } = bench();
    void run.actions.openJourney('a');
    void run.actions.openJourney('b');
    await journeys[1]?.answer();
    await journeys[0]?.answer();
    expect(run.getState().journey?.person.id).toBe('b');
    void run.actions.openJourney('a');
    run.actions.closeJourney();
    await journeys[2]?.answer();
    expect(run.getState().journey).toBeNull();
  });

  it('that is only looked into changes nothing shown', async () => {
    const { run, journeys } = bench();
    const before = run.getState();
    const inspected = run.actions.inspect('a');
    await journeys[0]?.answer();
    expect((await inspected)?.person.id).toBe('a');
    expect(run.getState()).toBe(before);
  });
});
