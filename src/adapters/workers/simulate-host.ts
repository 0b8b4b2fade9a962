import { invariant } from '@/core/kernel/invariant';
import type { Result } from '@/core/kernel/result';
import type { Workspace } from '@/workflow/documents/workspace';
import type { Finding, RunProgress, RunRequest, RunResult } from '@/workflow/run-result';
import { toWorker, type FromWorker, type StartMessage, type ToWorker } from './simulate-protocol';

/** A run that goes on in pieces. */
export interface SlicedRun {
  /** Runs people until `shouldPause` says so (asked between people) or all are done; true when all are. */
  advance(shouldPause: () => boolean): boolean;
  progress(): RunProgress;
  result(): RunResult;
}

export interface SimulationHostDeps {
  readonly createRun: (request: RunRequest) => Result<SlicedRun, readonly Finding[]>;
  readonly post: (message: FromWorker) => void;
  /** Milliseconds of real time, from anywhere. */
  readonly clock: () => number;
  /** Lets waiting messages in. */
  readonly pause: () => Promise<void>;
}

/** A slice ends after this long, so that a cancel is heard in time and progress is seen. */
const sliceMs = 12;
const progressMs = 50;

/** The simulation behind its messages; the worker around it only listens and posts. */
export class SimulationHost {
  readonly #deps: SimulationHostDeps;
  #flows: { readonly revision: number; readonly value: Workspace } | null = null;
  #people: { readonly revision: number; readonly value: Workspace['people'] } | null = null;
  #events: { readonly revision: number; readonly value: Workspace['events'] } | null = null;
  #current: number | null = null;

  constructor(deps: SimulationHostDeps) {
    this.#deps = deps;
  }

  /** Resolves when what the message asked for is done. Anything that is no message of ours is left alone. */
  async receive(data: unknown): Promise<void> {
    const parsed = toWorker.safeParse(data);
    if (!parsed.success) return;
    const message = parsed.data;
    switch (message.type) {
      case 'load': {
        this.#load(message.part);
        return;
      }
      case 'cancel':
        if (this.#current === message.job) this.#current = null;
        return;
      case 'run':
      case 'journey':
        return this.#start(message);
    }
  }

  #load(part: Extract<ToWorker, { readonly type: 'load' }>['part']): void {
    switch (part.name) {
      case 'flows':
        this.#flows = part;
        return;
      case 'people':
        this.#people = part;
        return;
      case 'events':
        this.#events = part;
        return;
    }
  }

  async #start(message: StartMessage): Promise<void> {
    const { job } = message;
    if (message.type === 'run') this.#current = job;
    try {
      const run = this.#deps.createRun(this.#request(message));
      if (!run.ok) this.#deps.post({ type: 'refused', job, findings: run.error });
      else if (message.type === 'journey') this.#runWhole(run.value, job);
      else await this.#runSliced(run.value, job);
    } catch (error) {
      this.#deps.post({ type: 'crashed', job, message: error instanceof Error ? error.message : String(error) });
    }
  }

  /** One person: short enough to be done between two slices of a longer run. */
  #runWhole(run: SlicedRun, job: number): void {
    while (!run.advance(() => false));
    this.#deps.post({ type: 'done', job, result: run.result() });
  }

  async #runSliced(run: SlicedRun, job: number): Promise<void> {
    const { clock, pause, post } = this.#deps;
    let told = clock();
    for (;;) {
      const until = clock() + sliceMs;
      const done = run.advance(() => clock() >= until);
      if (this.#current !== job) {
        post({ type: 'cancelled', job });
        return;
      }
      if (done) break;
      if (clock() - told >= progressMs) {
        told = clock();
        post({ type: 'progress', job, ...run.progress() });
      }
      await pause();
      if (this.#isCancelled(job)) {
        post({ type: 'cancelled', job });
        return;
      }
    }
    this.#current = null;
    post({ type: 'done', job, result: run.result() });
  }

  #isCancelled(job: number): boolean {
    return this.#current !== job;
  }

  #request(message: StartMessage): RunRequest {
    const { revisions, settings, traceLevel, only } = message;
    invariant(this.#flows?.revision === revisions.flows, 'flows are sent before the run that needs them');
    invariant(this.#people?.revision === revisions.people, 'people are sent before the run that needs them');
    invariant(this.#events?.revision === revisions.events, 'events are sent before the run that needs them');
    const workspace = { ...this.#flows.value, people: this.#people.value, events: this.#events.value };
    return { workspace, settings, traceLevel, ...(only === undefined ? {} : { only }) };
  }
}
