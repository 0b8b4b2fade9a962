import { createStore } from 'zustand/vanilla';
import { invariant } from '@/core/kernel/invariant';
import type { EpochMs } from '@/core/kernel/time';
import type { SimulationClient } from '@/adapters/workers/simulate-contract';
import type { TraceLevel } from '@/workflow/documents/run-settings';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Workspace } from '@/workflow/documents/workspace';
import type { RunRequest, RunResult } from '@/workflow/run-result';
import type { Journey, RunActions, RunState, RunStore, WorkspaceStore } from './contract';

/** Up to this many people a run keeps every score change; above, counters only, and journeys are run again one by one. */
export const ledgerLimit = 20_000;

export interface RunStoreDeps {
  readonly workspace: WorkspaceStore;
  readonly simulation: SimulationClient;
  now(): EpochMs;
}

const initial: RunState = {
  status: 'idle',
  progress: null,
  result: null,
  findings: [],
  stale: false,
  ranAt: null,
  elapsedMs: null,
  only: null,
  journey: null,
  overlay: null,
};

/** Runs, and what they gave. The result of the last finished run stays until the next one finishes. */
export function createRunStore(deps: RunStoreDeps): RunStore {
  const store = createStore<RunState>(() => initial);
  let running: AbortController | null = null;
  let ran: Workspace | null = null;
  let journeys = 0;

  deps.workspace.subscribe(({ workspace }) => {
    const stale = ran !== null && !sameMeaning(ran, workspace);
    if (stale !== store.getState().stale) store.setState({ stale });
  });

  const run = async (): Promise<void> => {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const { workspace } = deps.workspace.getState();
    const request = toRequest(workspace, store.getState().only);
    const startedAt = deps.now();
    store.setState({ status: 'running', progress: { done: 0, total: countOf(request) }, findings: [] });
    const outcome = await deps.simulation.run(request, {
      signal: controller.signal,
      onProgress: (progress) => {
        if (running === controller) store.setState({ progress });
      },
    });
    if (running !== controller) return;
    running = null;
    if (!outcome.ok) {
      const failed = outcome.error !== 'cancelled';
      store.setState({
        status: failed ? 'failed' : 'cancelled',
        progress: null,
        findings: outcome.error === 'cancelled' ? [] : outcome.error,
      });
      return;
    }
    ran = workspace;
    const now = deps.now();
    store.setState({
      status: 'done',
      progress: null,
      result: outcome.value,
      stale: !sameMeaning(workspace, deps.workspace.getState().workspace),
      ranAt: now,
      elapsedMs: now - startedAt,
      overlay: null,
    });
    await reopen();
  };

  /** A journey on screen follows the new result. */
  const reopen = async (): Promise<void> => {
    const open = store.getState().journey;
    if (open !== null) await openJourney(open.person.id);
  };

  const openJourney = async (personId: string): Promise<void> => {
    const turn = ++journeys;
    const workspace = ran ?? deps.workspace.getState().workspace;
    const request: RunRequest = { ...toRequest(workspace, [personId]), traceLevel: 'full' };
    const outcome = await deps.simulation.journey(request, personId);
    if (turn !== journeys) return;
    if (outcome.ok) store.setState({ journey: toJourney(outcome.value, personId) });
    else if (outcome.error !== 'cancelled') store.setState({ journey: null, findings: outcome.error });
  };

  const actions: RunActions = {
    run,
    cancel: () => running?.abort(),
    choosePeople: (only) => store.setState({ only }),
    openJourney,
    closeJourney: () => {
      journeys++;
      store.setState({ journey: null });
    },
    showOverlay: (overlay) => store.setState({ overlay }),
  };
  return Object.assign(store, { actions });
}

function toRequest(workspace: Workspace, only: readonly string[] | null): RunRequest {
  const count = only?.length ?? workspace.people.length;
  const traceLevel: TraceLevel = count <= ledgerLimit ? 'ledger' : 'counters';
  return { workspace, settings: workspace.run, traceLevel, ...(only === null ? {} : { only }) };
}

function countOf(request: RunRequest): number {
  return request.only?.length ?? request.workspace.people.length;
}

function toJourney(result: RunResult, personId: string): Journey | null {
  const person = result.people.find((candidate) => candidate.id === personId);
  if (person === undefined) return null;
  return {
    person,
    trace: result.trace[personId] ?? [],
    ledger: result.ledger[personId] ?? [],
    webhooks: result.webhooks.filter((webhook) => webhook.person === personId),
  };
}

/** Whether a run over either gives the same result: moving a card or renaming a canvas changes nothing. */
function sameMeaning(left: Workspace, right: Workspace): boolean {
  if (left === right) return true;
  return (
    left.people === right.people &&
    left.events === right.events &&
    left.run === right.run &&
    left.salesforce === right.salesforce &&
    left.campaigns.length === right.campaigns.length &&
    left.campaigns.every((campaign, index) => campaign === right.campaigns[index]) &&
    left.canvases.length === right.canvases.length &&
    left.canvases.every((canvas, index) => sameFlow(canvas, right.canvases[index]))
  );
}

function sameFlow(left: Canvas, right: Canvas | undefined): boolean {
  if (left === right) return true;
  invariant(right !== undefined, 'canvases are compared in equal number');
  return (
    left.id === right.id &&
    left.status === right.status &&
    left.steps === right.steps &&
    left.entry === right.entry &&
    left.audience === right.audience &&
    left.reentry === right.reentry &&
    left.send === right.send &&
    left.variants === right.variants
  );
}
