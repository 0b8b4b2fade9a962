import { err, ok, type Result } from '@/core/kernel/result';
import type { Workspace } from '@/workflow/documents/workspace';
import type { Finding, RunProgress, RunRequest, RunResult } from '@/workflow/run-result';
import type { SimulationClient, SimulationFailure, SimulationOptions } from './simulate-contract';
import { fromWorker, type FromWorker, type StartMessage, type ToWorker } from './simulate-protocol';

/** A worker as far as the client uses it. */
export interface SimulationPort {
  postMessage(message: ToWorker): void;
  onMessage(listener: (data: unknown) => void): void;
  onCrash(listener: (message: string) => void): void;
  terminate(): void;
}

/** A worker that has not stopped this long after a cancel is ended. */
const cancelMs = 100;

interface Job {
  readonly options: SimulationOptions | null;
  readonly workspaceId: string;
  settle(outcome: Result<RunResult, SimulationFailure>): void;
}

/** Runs in a worker of its own, started when first needed and again after a crash. */
export function createSimulationClient(createPort: () => SimulationPort = startWorker): SimulationClient {
  return new Client(createPort);
}

class Client implements SimulationClient {
  readonly #createPort: () => SimulationPort;
  readonly #jobs = new Map<number, Job>();
  /** Cancelled jobs the worker has not answered for yet. */
  readonly #unheard = new Map<number, ReturnType<typeof setTimeout>>();
  readonly #revisions = new WeakMap<object, number>();
  #port: SimulationPort | null = null;
  /** What the worker has, by part. */
  #sent = { flows: 0, people: 0, events: 0 };
  #lastFlows: Workspace | null = null;
  #lastRevision = 0;
  #lastJob = 0;
  #running: number | null = null;

  constructor(createPort: () => SimulationPort) {
    this.#createPort = createPort;
  }

  run(request: RunRequest, options: SimulationOptions): Promise<Result<RunResult, SimulationFailure>> {
    if (this.#running !== null) this.#cancel(this.#running);
    if (options.signal.aborted) return Promise.resolve(err('cancelled'));
    return this.#start('run', request, options);
  }

  journey(request: RunRequest, personId: string): Promise<Result<RunResult, SimulationFailure>> {
    return this.#start('journey', { ...request, traceLevel: 'full', only: [personId] }, null);
  }

  dispose(): void {
    this.#stop();
    this.#settleAll(err('cancelled'));
  }

  #start(
    type: StartMessage['type'],
    request: RunRequest,
    options: SimulationOptions | null,
  ): Promise<Result<RunResult, SimulationFailure>> {
    const job = ++this.#lastJob;
    return new Promise((resolve) => {
      const handleAbort = (): void => this.#cancel(job);
      options?.signal.addEventListener('abort', handleAbort);
      this.#jobs.set(job, {
        options,
        workspaceId: request.workspace.id,
        settle: (outcome) => {
          options?.signal.removeEventListener('abort', handleAbort);
          this.#jobs.delete(job);
          if (this.#running === job) this.#running = null;
          resolve(outcome);
        },
      });
      if (type === 'run') this.#running = job;
      this.#send(type, job, request);
    });
  }

  #send(type: StartMessage['type'], job: number, request: RunRequest): void {
    const port = (this.#port ??= this.#connect());
    const revisions = this.#load(port, request.workspace);
    const { settings, traceLevel, only } = request;
    port.postMessage({
      type,
      job,
      revisions,
      settings,
      traceLevel,
      ...(only === undefined ? {} : { only: [...only] }),
    });
  }

  /** Sends what the worker does not have yet. */
  #load(port: SimulationPort, workspace: Workspace): StartMessage['revisions'] {
    const people = this.#revisionOf(workspace.people);
    const events = this.#revisionOf(workspace.events);
    const flows = this.#sameFlows(workspace) ? this.#sent.flows : ++this.#lastRevision;
    if (people !== this.#sent.people) {
      port.postMessage({ type: 'load', part: { name: 'people', revision: people, value: workspace.people } });
    }
    if (events !== this.#sent.events) {
      port.postMessage({ type: 'load', part: { name: 'events', revision: events, value: workspace.events } });
    }
    if (flows !== this.#sent.flows) {
      const value: Workspace = { ...workspace, people: [], events: [] };
      port.postMessage({ type: 'load', part: { name: 'flows', revision: flows, value } });
    }
    this.#lastFlows = workspace;
    this.#sent = { flows, people, events };
    return this.#sent;
  }

  #sameFlows(workspace: Workspace): boolean {
    const last = this.#lastFlows;
    if (last === null || this.#sent.flows === 0) return false;
    const { people: _people, events: _events, ...flows } = workspace;
    const before = new Map<string, unknown>(Object.entries(last));
    const members = Object.entries(flows);
    return members.length === before.size - 2 && members.every(([key, value]) => before.get(key) === value);
  }

  #revisionOf(list: object): number {
    const known = this.#revisions.get(list) ?? ++this.#lastRevision;
    this.#revisions.set(list, known);
    return known;
  }

  #connect(): SimulationPort {
    const port = this.#createPort();
    port.onMessage((data) => {
      const parsed = fromWorker.safeParse(data);
      if (parsed.success) this.#receive(parsed.data);
    });
    port.onCrash((message) => {
      if (port !== this.#port) return;
      this.#stop();
      for (const job of [...this.#jobs.values()]) job.settle(err([crashFinding(job.workspaceId, message)]));
    });
    return port;
  }

  #receive(message: FromWorker): void {
    if (message.type !== 'progress') this.#heard(message.job);
    const job = this.#jobs.get(message.job);
    if (job === undefined) return;
    switch (message.type) {
      case 'progress':
        return job.options?.onProgress(toProgress(message));
      case 'done': {
        job.settle(ok(message.result));
        return;
      }
      case 'refused': {
        job.settle(err(message.findings));
        return;
      }
      case 'cancelled': {
        job.settle(err('cancelled'));
        return;
      }
      case 'crashed': {
        job.settle(err([crashFinding(job.workspaceId, message.message)]));
        return;
      }
    }
  }

  /** The caller hears at once; a worker too busy to hear is ended. */
  #cancel(id: number): void {
    const job = this.#jobs.get(id);
    const port = this.#port;
    if (job === undefined || port === null) return;
    job.settle(err('cancelled'));
    port.postMessage({ type: 'cancel', job: id });
    this.#unheard.set(
      id,
      setTimeout(() => this.#restart(), cancelMs),
    );
  }

  /** Journeys asked for meanwhile end as cancelled; whoever shows one asks again. */
  #restart(): void {
    this.#stop();
    this.#settleAll(err('cancelled'));
  }

  #settleAll(outcome: Result<RunResult, SimulationFailure>): void {
    for (const job of [...this.#jobs.values()]) job.settle(outcome);
  }

  #heard(id: number): void {
    clearTimeout(this.#unheard.get(id));
    this.#unheard.delete(id);
  }

  #stop(): void {
    for (const id of [...this.#unheard.keys()]) this.#heard(id);
    this.#port?.terminate();
    this.#port = null;
    this.#sent = { flows: 0, people: 0, events: 0 };
    this.#lastFlows = null;
  }
}

function toProgress({ done, soFar, total }: Extract<FromWorker, { type: 'progress' }>): RunProgress {
  return { done, total, ...(soFar === undefined ? {} : { soFar }) };
}

function crashFinding(document: string, detail: string): Finding {
  return {
    severity: 'error',
    code: 'simulation-crashed',
    message: { key: 'simulation.crashed', values: { detail } },
    document,
    path: '',
  };
}

function startWorker(): SimulationPort {
  const worker = new Worker(new URL('./simulate.worker.ts', import.meta.url), { type: 'module', name: 'simulate' });
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => {
      worker.onmessage = (event: MessageEvent<unknown>) => listener(event.data);
    },
    onCrash: (listener) => {
      worker.onerror = (event) => listener(event.message);
      worker.onmessageerror = () => listener('a message could not be read');
    },
    terminate: () => worker.terminate(),
  };
}
