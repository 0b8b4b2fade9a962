import { invariant } from '@/core/kernel/invariant';
import { stableStringify } from '@/core/kernel/json';
import type { Result } from '@/core/kernel/result';
import type { RunSettings } from '@/workflow/documents/run-settings';
import type { Workspace } from '@/workflow/documents/workspace';
import type { RunPart } from '@/workflow/run/part';
import type { Finding, RunProgress, RunRequest, RunResult } from '@/workflow/run-result';
import { cutResult, nobody, type PeopleOfResult } from './result-pieces';
import { toWorker, type FromWorker, type StartMessage, type ToWorker } from './simulate-protocol';

/** A run that goes on in pieces. */
export interface SlicedRun {
  /** Runs people until `shouldPause` says so (asked between people) or all are done; true when all are. */
  advance(shouldPause: () => boolean): boolean;
  progress(): RunProgress;
  result(): RunResult;
  part(): RunPart;
  join(parts: readonly RunPart[]): void;
}

/** Documents ready to run. */
export interface PreparedSlices {
  readonly couplesPeople: boolean;
  start(request: RunRequest): Result<SlicedRun, readonly Finding[]>;
}

export interface SimulationHostDeps {
  readonly prepare: (request: RunRequest) => PreparedSlices;
  readonly post: (message: FromWorker) => void;
  /** Milliseconds of real time, from anywhere. */
  readonly clock: () => number;
  /** Lets waiting messages in. */
  readonly pause: () => Promise<void>;
}

/** A slice ends after this long, so that a cancel is heard in time and progress is seen. */
const sliceMs = 12;
const progressMs = 50;

interface Loaded<T> {
  readonly revision: number;
  readonly value: T;
}

/** The simulation behind its messages; the worker around it only listens and posts. */
export class SimulationHost {
  readonly #deps: SimulationHostDeps;
  #flows: Loaded<Workspace> | null = null;
  #people: Loaded<Workspace['people']> | null = null;
  #events: Loaded<Workspace['events']> | null = null;
  /** What was compiled last: a journey after a run, or one more run, is of the same documents. */
  #prepared: { readonly flows: number; readonly settings: string; readonly value: PreparedSlices } | null = null;
  #current: number | null = null;
  /** The current job's own share when it is through, and those of the others when they have come. */
  #own: SlicedRun | null = null;
  #others: readonly RunPart[] | null = null;

  constructor(deps: SimulationHostDeps) {
    this.#deps = deps;
  }

  /** Resolves when what the message asked for is done. Anything that is no message of ours is left alone. */
  async receive(data: unknown): Promise<void> {
    const parsed = toWorker.safeParse(data);
    if (!parsed.success) return;
    const message = parsed.data;
    try {
      await this.#take(message);
    } catch (error) {
      if (message.type === 'load') throw error;
      if (this.#current === message.job) this.#forget();
      const text = error instanceof Error ? error.message : String(error);
      this.#deps.post({ type: 'crashed', job: message.job, message: text });
    }
  }

  async #take(message: ToWorker): Promise<void> {
    switch (message.type) {
      case 'load':
        this.#load(message.part);
        return;
      case 'ask': {
        const { couplesPeople } = this.#prepare(message.flows, message.settings);
        this.#deps.post({ type: 'told', job: message.job, couplesPeople });
        return;
      }
      case 'cancel':
        this.#cancel(message.job);
        return;
      case 'join':
        if (this.#current !== message.job) return;
        this.#others = message.parts;
        return this.#join(message.job);
      case 'run':
      case 'journey':
        await this.#start(message);
    }
  }

  #load(part: Extract<ToWorker, { readonly type: 'load' }>['part']): void {
    switch (part.name) {
      case 'flows':
        this.#flows = part;
        return;
      case 'people':
        this.#people = withRows(this.#people, part);
        return;
      case 'events':
        this.#events = withRows(this.#events, part);
        return;
    }
  }

  /** A run at work answers at the end of its slice. */
  #cancel(job: number): void {
    if (this.#current !== job) return;
    const waits = this.#own !== null;
    this.#forget();
    if (waits) this.#deps.post({ type: 'cancelled', job });
  }

  #forget(): void {
    this.#current = null;
    this.#own = null;
    this.#others = null;
  }

  async #start(message: StartMessage): Promise<void> {
    const { job, share, type } = message;
    if (type === 'run') {
      this.#forget();
      this.#current = job;
    }
    const run = this.#prepare(message.revisions.flows, message.settings).start(this.#request(message));
    if (!run.ok) this.#deps.post({ type: 'refused', job, findings: run.error });
    else if (type === 'journey') this.#runWhole(run.value, job);
    else if (await this.#runSliced(run.value, job)) await this.#finish(run.value, job, share);
  }

  /** One person: short enough to be done between two slices of a longer run. */
  #runWhole(run: SlicedRun, job: number): void {
    while (!run.advance(() => false));
    this.#deps.post({ type: 'done', job, result: run.result() });
  }

  /** False when the run was cancelled. */
  async #runSliced(run: SlicedRun, job: number): Promise<boolean> {
    const { clock, post } = this.#deps;
    let told = clock();
    for (;;) {
      const until = clock() + sliceMs;
      const done = run.advance(() => clock() >= until);
      if (done) return true;
      if (clock() - told >= progressMs) {
        told = clock();
        post({ type: 'progress', job, ...run.progress() });
      }
      if (await this.#isOver(job)) return false;
    }
  }

  /** Lets messages in; true when one of them ended the job. */
  async #isOver(job: number): Promise<boolean> {
    await this.#deps.pause();
    if (this.#current === job) return false;
    this.#deps.post({ type: 'cancelled', job });
    return true;
  }

  async #finish(run: SlicedRun, job: number, share: StartMessage['share']): Promise<void> {
    if (share === 'first') {
      this.#own = run;
      return this.#join(job);
    }
    if (share === undefined) return this.#tell(run.result(), job);
    const part = run.part();
    if (await this.#tellPeople(cutResult(part), job))
      this.#deps.post({ type: 'part', job, part: { ...part, ...nobody } });
  }

  async #join(job: number): Promise<void> {
    const [own, others] = [this.#own, this.#others];
    if (own === null || others === null) return;
    this.#own = null;
    own.join(others);
    await this.#tell(own.result(), job);
  }

  async #tell(result: RunResult, job: number): Promise<void> {
    const pieces = cutResult(result);
    if (pieces.length === 1) {
      this.#forget();
      this.#deps.post({ type: 'done', job, result });
    } else if (await this.#tellPeople(pieces, job)) {
      this.#deps.post({ type: 'done', job, result: { summary: result.summary, ...nobody } });
    }
  }

  /** In pieces, so that neither thread is held up for long; false when the run was cancelled. */
  async #tellPeople(pieces: readonly PeopleOfResult[], job: number): Promise<boolean> {
    for (const piece of pieces) {
      this.#deps.post({ type: 'piece', job, piece });
      if (await this.#isOver(job)) return false;
    }
    this.#forget();
    return true;
  }

  #prepare(revision: number, settings: RunSettings): PreparedSlices {
    invariant(this.#flows?.revision === revision, 'flows are sent before the run that needs them');
    const text = stableStringify(settings);
    if (this.#prepared?.flows === revision && this.#prepared.settings === text) return this.#prepared.value;
    const value = this.#deps.prepare({ workspace: this.#flows.value, settings, traceLevel: 'none' });
    this.#prepared = { flows: revision, settings: text, value };
    return value;
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

/** Rows come in pieces; nobody reads them before the last one is here. */
function withRows<T>(
  before: Loaded<T[]> | null,
  { revision, value, continues }: Loaded<T[]> & { readonly continues?: true | undefined },
): Loaded<T[]> {
  if (continues !== true || before?.revision !== revision) return { revision, value };
  for (const row of value) before.value.push(row);
  return before;
}
