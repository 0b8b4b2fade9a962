import { err, ok, type Result } from '@/core/kernel/result';
import type { Workspace } from '@/workflow/documents/workspace';
import { mergesPeople } from '@/workflow/run/coupling';
import type { RunPart } from '@/workflow/run/part';
import type { Finding, RunProgress, RunRequest, RunResult } from '@/workflow/run-result';
import { joinPieces, type PeopleOfResult } from './result-pieces';
import { sumOf } from './run-progress';
import type { SimulationClient, SimulationFailure, SimulationOptions } from './simulate-contract';
import { SimulationLink, type SimulationPort } from './simulate-link';
import type { FromWorker, StartMessage } from './simulate-protocol';
import { WorkspaceSender } from './workspace-sender';

/** A worker that has not stopped this long after a cancel is ended, so that none works for longer than 100 ms. */
const cancelMs = 75;

type Outcome = Result<RunResult, SimulationFailure>;

interface Job {
  readonly options: SimulationOptions | null;
  readonly request: RunRequest;
  /** By worker at work: how far it is, and its part when it is through. The first one's part is the result. */
  shares: Share[];
  settle(outcome: Outcome): void;
}

interface Share {
  readonly link: SimulationLink;
  progress: RunProgress;
  readonly pieces: PeopleOfResult[];
  /** Counts, when the worker is through. */
  part: RunPart | null;
}

/** What the documents say of people, as the worker was asked last. */
interface Coupling {
  readonly flows: number;
  readonly settings: RunRequest['settings'];
  readonly couples: boolean;
}

export interface ClientDeps {
  readonly createPort: () => SimulationPort;
  /** Lets the page go on. */
  readonly pause: () => Promise<void>;
  /** How many there may be. */
  readonly workers: number;
  /** With fewer people and events than this, one does it alone. */
  readonly rowsForSeveral: number;
}

/**
 * Runs in workers of its own, started when first needed and again after a crash: many people in as many workers as there
 * may be, and people who concern one another in one. The bytes of the result are the same.
 */
export function createSimulationClient(deps: ClientDeps): SimulationClient {
  return new Client(deps);
}

class Client implements SimulationClient {
  readonly #links: readonly SimulationLink[];
  readonly #sender: WorkspaceSender;
  readonly #rowsForSeveral: number;
  readonly #jobs = new Map<number, Job>();
  /** Cancelled jobs that workers have not answered for yet. */
  readonly #unheard = new Map<
    number,
    { readonly timer: ReturnType<typeof setTimeout>; readonly links: Set<SimulationLink> }
  >();
  readonly #asked = new Map<number, (couples: boolean) => void>();
  #coupling: Coupling | null = null;
  #lastJob = 0;
  #running: number | null = null;
  /** Workers are given one thing after the other. */
  #turn: Promise<void> = Promise.resolve();

  constructor({ createPort, pause, rowsForSeveral, workers }: ClientDeps) {
    this.#rowsForSeveral = rowsForSeveral;
    this.#sender = new WorkspaceSender(pause);
    this.#links = Array.from({ length: Math.max(1, workers) }, () => {
      const link: SimulationLink = new SimulationLink(createPort, {
        hear: (message) => this.#receive(link, message),
        crash: (message) => this.#crash(message),
      });
      return link;
    });
  }

  run(request: RunRequest, options: SimulationOptions): Promise<Outcome> {
    if (this.#running !== null) this.#cancel(this.#running);
    if (options.signal.aborted) return Promise.resolve(err('cancelled'));
    return this.#start('run', request, options);
  }

  journey(request: RunRequest, personId: string): Promise<Outcome> {
    return this.#start('journey', { ...request, traceLevel: 'full', only: [personId] }, null);
  }

  dispose(): void {
    this.#restart();
  }

  #start(type: StartMessage['type'], request: RunRequest, options: SimulationOptions | null): Promise<Outcome> {
    const job = ++this.#lastJob;
    return new Promise((resolve) => {
      const handleAbort = (): void => this.#cancel(job);
      options?.signal.addEventListener('abort', handleAbort);
      this.#jobs.set(job, {
        options,
        request,
        shares: [],
        settle: (outcome) => {
          options?.signal.removeEventListener('abort', handleAbort);
          this.#jobs.delete(job);
          if (this.#running === job) this.#running = null;
          resolve(outcome);
        },
      });
      if (type === 'run') this.#running = job;
      this.#turn = this.#turn
        .then(() => this.#begin(type, job, request))
        .catch((error: unknown) => this.#fail(job, error));
    });
  }

  /** Nothing is begun for a job that was cancelled meanwhile. */
  async #begin(type: StartMessage['type'], job: number, request: RunRequest): Promise<void> {
    const isLive = (): boolean => this.#jobs.has(job);
    if (!isLive()) return;
    const { workspace } = request;
    const links = (await this.#mayBeShared(job, request)) ? this.#links : this.#links.slice(0, 1);
    if (!isLive()) return;
    const rows = await this.#sender.sendRows(workspace, links, isLive);
    if (rows === null || !isLive()) return;
    const [only = ''] = request.only ?? [];
    const chosen = type === 'journey' ? links.slice(this.#sender.blockOf(only)).slice(0, 1) : links;
    const flows = this.#sender.sendFlows(workspace, chosen);
    const about = Math.ceil((request.only?.length ?? workspace.people.length) / chosen.length);
    const shares = chosen.map((link): Share => ({ link, progress: { done: 0, total: about }, pieces: [], part: null }));
    const known = this.#jobs.get(job);
    if (known !== undefined) known.shares = shares;
    const { settings, traceLevel, only: wanted } = request;
    chosen.forEach((link, index) => {
      link.post({
        type,
        job,
        revisions: { ...rows, flows },
        settings,
        traceLevel,
        ...(wanted === undefined ? {} : { only: [...wanted] }),
        ...(chosen.length === 1 ? {} : { share: index === 0 ? 'first' : 'other' }),
      });
    });
  }

  /** Only the documents compiled can tell whether people concern one another, so the first worker is asked. */
  async #mayBeShared(job: number, { settings, workspace }: RunRequest): Promise<boolean> {
    const [first] = this.#links;
    const rows = workspace.people.length + workspace.events.length;
    if (first === undefined || this.#links.length === 1 || rows < this.#rowsForSeveral || mergesPeople(workspace))
      return false;
    const flows = this.#sender.sendFlows(workspace, [first]);
    if (this.#coupling?.flows !== flows || this.#coupling.settings !== settings) {
      const couples = await new Promise<boolean>((resolve) => {
        this.#asked.set(job, resolve);
        first.post({ type: 'ask', job, flows, settings });
      });
      this.#asked.delete(job);
      if (!this.#jobs.has(job)) return false;
      this.#coupling = { flows, settings, couples };
    }
    return !this.#coupling.couples;
  }

  #receive(link: SimulationLink, message: FromWorker): void {
    if (message.type !== 'progress' && message.type !== 'piece') this.#heard(message.job, link);
    const job = this.#jobs.get(message.job);
    if (job === undefined) return;
    const share = job.shares.find((each) => each.link === link);
    switch (message.type) {
      case 'told':
        this.#asked.get(message.job)?.(message.couplesPeople);
        return;
      case 'progress':
        if (share !== undefined) share.progress = toProgress(message);
        job.options?.onProgress(sumOf(job.shares.map(({ progress }) => progress)));
        return;
      case 'piece':
        share?.pieces.push(message.piece);
        job.options?.onProgress(sumOf(job.shares.map(({ progress }) => progress)));
        return;
      case 'part':
        if (share !== undefined) share.part = message.part;
        this.#join(message.job, job);
        return;
      case 'done':
        job.settle(ok(wholeResult(message.result, job)));
        return;
      case 'refused':
        job.settle(err(message.findings));
        return;
      case 'cancelled':
        job.settle(err('cancelled'));
        return;
      case 'crashed':
        this.#stopShares(message.job, job, link);
        this.#settleWith(job, message.message);
    }
  }

  /** The first worker sums up when all others are through. */
  #join(id: number, job: Job): void {
    const parts = partsOf(job);
    if (parts.length < job.shares.length - 1) return;
    this.#links[0]?.post({ type: 'join', job: id, parts: [...parts] });
  }

  /** The caller hears at once; a worker too busy to hear is ended. */
  #cancel(id: number): void {
    const job = this.#jobs.get(id);
    if (job === undefined) return;
    job.settle(err('cancelled'));
    this.#asked.get(id)?.(false);
    this.#stopShares(id, job, null);
  }

  /** Those who are through, or have given up, have nothing to answer. */
  #stopShares(id: number, { shares }: Job, except: SimulationLink | null): void {
    const links = shares.filter(({ link, part }) => part === null && link !== except).map(({ link }) => link);
    if (links.length === 0) return;
    for (const link of links) link.post({ type: 'cancel', job: id });
    this.#unheard.set(id, { timer: setTimeout(() => this.#restart(), cancelMs), links: new Set(links) });
  }

  #heard(id: number, link: SimulationLink): void {
    const unheard = this.#unheard.get(id);
    if (unheard === undefined) return;
    unheard.links.delete(link);
    if (unheard.links.size > 0) return;
    clearTimeout(unheard.timer);
    this.#unheard.delete(id);
  }

  /** Journeys asked for meanwhile end as cancelled; whoever shows one asks again. */
  #restart(): void {
    this.#stop();
    this.#settleAll(() => err('cancelled'));
  }

  #crash(message: string): void {
    this.#stop();
    this.#settleAll(({ request }) => err([crashFinding(request.workspace, message)]));
  }

  #fail(id: number, error: unknown): void {
    const job = this.#jobs.get(id);
    if (job !== undefined) this.#settleWith(job, error instanceof Error ? error.message : String(error));
  }

  #settleWith(job: Job, detail: string): void {
    job.settle(err([crashFinding(job.request.workspace, detail)]));
  }

  #settleAll(outcome: (job: Job) => Outcome): void {
    for (const job of [...this.#jobs.values()]) job.settle(outcome(job));
    for (const answer of [...this.#asked.values()]) answer(false);
  }

  #stop(): void {
    for (const { timer } of this.#unheard.values()) clearTimeout(timer);
    this.#unheard.clear();
    for (const link of this.#links) link.stop();
  }
}

function partsOf({ shares }: Job): readonly RunPart[] {
  return shares.slice(1).flatMap(({ part }) => (part === null ? [] : [part]));
}

/** What the first worker sums up, and what all of them told about their people, in the order of their blocks. */
function wholeResult(last: RunResult, { shares }: Job): RunResult {
  const [own = [], ...others] = shares.map(({ pieces }) => pieces);
  const pieces = [...own, last, ...others.flat()];
  return pieces.length === 1 ? last : { summary: last.summary, ...joinPieces(pieces) };
}

function toProgress({ done, soFar, total }: Extract<FromWorker, { type: 'progress' }>): RunProgress {
  return { done, total, ...(soFar === undefined ? {} : { soFar }) };
}

function crashFinding({ id }: Workspace, detail: string): Finding {
  return {
    severity: 'error',
    code: 'simulation-crashed',
    message: { key: 'simulation.crashed', values: { detail } },
    document: id,
    path: '',
  };
}
