import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EpochMs } from '@/core/kernel/time';
import type { SimulationClient } from '@/adapters/workers/simulate-contract';
import type { TraceLevel } from '@/workflow/documents/run-settings';
import type { Workspace } from '@/workflow/documents/workspace';
import type { RunRequest, RunResult } from '@/workflow/run-result';
import type { Journey, RunActions, RunState, RunStore, WorkspaceStore } from './contract';

/** Up to this many people a run keeps every score change; above, counters only, and journeys are run again one by one. */
const ledgerLimit = 20_000;

export interface RunStoreDeps {
  readonly workspace: WorkspaceStore;
  readonly simulation: SimulationClient;
  readonly now: () => EpochMs;
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
  const runner = new Runner(deps, store);
  deps.workspace.subscribe(() => runner.compare());
  const actions: RunActions = {
    run: () => runner.run(),
    cancel: () => runner.cancel(),
    choosePeople: (only) => store.setState({ only }),
    openJourney: (personId) => runner.openJourney(personId),
    closeJourney: () => runner.closeJourney(),
    inspect: (personId) => runner.inspect(personId),
    showOverlay: (overlay) => store.setState({ overlay }),
    forget: () => runner.forget(),
  };
  return Object.assign(store, { actions });
}

class Runner {
  readonly #deps: RunStoreDeps;
  readonly #store: StoreApi<RunState>;
  #running: AbortController | null = null;
  /** The workspace the shown result was made from. */
  #ran: Workspace | null = null;
  #journeys = 0;

  constructor(deps: RunStoreDeps, store: StoreApi<RunState>) {
    this.#deps = deps;
    this.#store = store;
  }

  /** Says whether the shown result is of the workspace as it is now. */
  compare(): void {
    const stale = this.#ran !== null && !sameMeaning(this.#ran, this.#deps.workspace.getState().workspace);
    if (stale !== this.#store.getState().stale) this.#store.setState({ stale });
  }

  async run(): Promise<void> {
    this.#running?.abort();
    const controller = new AbortController();
    this.#running = controller;
    const { workspace } = this.#deps.workspace.getState();
    const request = toRequest(workspace, this.#store.getState().only);
    const startedAt = this.#deps.now();
    this.#store.setState({ status: 'running', progress: { done: 0, total: countOf(request) }, findings: [] });
    const outcome = await this.#deps.simulation.run(request, {
      signal: controller.signal,
      onProgress: (progress) => {
        if (this.#running === controller) this.#store.setState({ progress });
      },
    });
    if (this.#running !== controller) return;
    this.#running = null;
    if (outcome.ok) await this.#finish(workspace, outcome.value, startedAt);
    else if (outcome.error === 'cancelled') this.#store.setState({ status: 'cancelled', progress: null });
    else this.#store.setState({ status: 'failed', progress: null, findings: outcome.error });
  }

  cancel(): void {
    this.#running?.abort();
  }

  async openJourney(personId: string): Promise<void> {
    const turn = ++this.#journeys;
    const { workspace } = this.#deps.workspace.getState();
    const request: RunRequest = { ...toRequest(workspace, [personId]), traceLevel: 'full' };
    const outcome = await this.#deps.simulation.journey(request, personId);
    if (turn !== this.#journeys) return;
    if (outcome.ok) this.#store.setState({ journey: toJourney(outcome.value, personId) });
    else if (outcome.error !== 'cancelled') this.#store.setState({ journey: null, findings: outcome.error });
  }

  async inspect(personId: string): Promise<Journey | null> {
    const { workspace } = this.#deps.workspace.getState();
    const request: RunRequest = { ...toRequest(workspace, [personId]), traceLevel: 'full' };
    const outcome = await this.#deps.simulation.journey(request, personId);
    return outcome.ok ? toJourney(outcome.value, personId) : null;
  }

  forget(): void {
    this.#running?.abort();
    this.#running = null;
    this.#ran = null;
    this.#journeys++;
    this.#store.setState(initial);
  }

  closeJourney(): void {
    this.#journeys++;
    this.#store.setState({ journey: null });
  }

  /** A journey on screen follows the new result. */
  async #finish(workspace: Workspace, result: RunResult, startedAt: EpochMs): Promise<void> {
    this.#ran = workspace;
    const ranAt = this.#deps.now();
    const done = {
      status: 'done',
      progress: null,
      result,
      ranAt,
      elapsedMs: ranAt - startedAt,
      overlay: null,
    } as const;
    this.#store.setState(done);
    this.compare();
    const { journey } = this.#store.getState();
    if (journey !== null) await this.openJourney(journey.person.id);
  }
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

/** What no run reads: every other member counts, also those to come. */
const idleOfWorkspace: ReadonlySet<string> = new Set(['$schema', 'id', 'name', 'unreadable', 'canvases', 'campaigns']);
const idleOfCanvas: ReadonlySet<string> = new Set(['$schema', 'name', 'description', 'layout', 'notes']);
const idleOfCampaign: ReadonlySet<string> = new Set(['$schema', 'name', 'description']);

/** Whether a run over either gives the same result: moving a card or renaming a canvas changes nothing. */
function sameMeaning(left: Workspace, right: Workspace): boolean {
  return (
    sameMembers(left, right, idleOfWorkspace) &&
    sameFlows(left.canvases, right.canvases, idleOfCanvas) &&
    sameFlows(left.campaigns, right.campaigns, idleOfCampaign)
  );
}

function sameFlows(left: readonly object[], right: readonly object[], idle: ReadonlySet<string>): boolean {
  return left.length === right.length && left.every((flow, index) => sameMembers(flow, right[index] ?? {}, idle));
}

/** Documents share what an edit leaves alone, so that one look at each member is enough. */
function sameMembers(left: object, right: object, idle: ReadonlySet<string>): boolean {
  if (left === right) return true;
  const members = new Map(Object.entries(right));
  for (const [name, value] of Object.entries(left)) {
    if (!idle.has(name) && value !== members.get(name)) return false;
    members.delete(name);
  }
  return [...members].every(([name, value]) => idle.has(name) || value === undefined);
}
