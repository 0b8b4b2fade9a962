import type { ContentAnswer, RenderData, RenderOutcome } from '@/core/liquid/contract';
import type { Content } from '@/workflow/documents/content';
import type { RenderClient } from './render-contract';
import { renderReply, type RenderRequest } from './render-messages';

/** The part of a worker the client uses. */
export interface RenderWorker {
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  postMessage(message: unknown): void;
  terminate(): void;
}

export interface RenderClientOptions {
  /** Longest a rendering may take before its worker is ended. */
  readonly limitMs?: number;
  /** Longest a worker may take to come up. */
  readonly startMs?: number;
  readonly createWorker?: () => RenderWorker;
}

/** The end of the limit is waited for apart, so that a page that was busy itself still sees a reply already on its way. */
const graceMs = 50;

/** Renders in a worker that is ended, and replaced, when a template outlasts the limit. The page never waits. */
export function createRenderClient(options: RenderClientOptions = {}): RenderClient {
  return new QueueingClient(options.limitMs ?? 200, options.startMs ?? 10_000, options.createWorker ?? spawn);
}

function spawn(): RenderWorker {
  return new Worker(new URL('./render.worker.ts', import.meta.url), { type: 'module', name: 'render' });
}

interface Job {
  readonly request: RenderRequest;
  readonly resolve: (outcome: RenderOutcome) => void;
}

class QueueingClient implements RenderClient {
  private readonly queue: Job[] = [];
  private running: Job | null = null;
  private worker: RenderWorker | null = null;
  private ready = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private lastId = 0;
  private readonly limitMs: number;
  private readonly startMs: number;
  private readonly createWorker: () => RenderWorker;
  constructor(limitMs: number, startMs: number, createWorker: () => RenderWorker) {
    this.limitMs = limitMs;
    this.startMs = startMs;
    this.createWorker = createWorker;
  }

  render(source: string, data: Omit<RenderData, 'random'>, answers: readonly ContentAnswer[] = [], content?: Content) {
    return new Promise<RenderOutcome>((resolve) => {
      this.queue.push({ request: toRequest(++this.lastId, source, data, answers, content), resolve });
      this.next();
    });
  }

  dispose(): void {
    this.stop();
    for (const job of this.queue.splice(0)) job.resolve(failure('limit_render_time', 'Rendering was stopped'));
  }

  private next(): void {
    if (this.running !== null || this.queue.length === 0) return;
    if (this.worker === null) this.start();
    if (!this.ready) return;
    const job = this.queue.shift();
    if (job === undefined) return;
    this.running = job;
    this.worker?.postMessage(job.request);
    this.watch();
  }

  private start(): void {
    const worker = this.createWorker();
    const current = (act: () => void) => {
      if (this.worker === worker) act();
    };
    worker.addEventListener('message', ({ data }) => current(() => this.receive(data)));
    worker.addEventListener('error', () => current(() => this.crashed()));
    this.worker = worker;
    this.timer = setTimeout(() => this.crashed(), this.startMs);
  }

  private receive(message: unknown): void {
    const reply = renderReply.safeParse(message);
    if (!reply.success) return;
    if (reply.data.type === 'ready') this.ready = true;
    else if (reply.data.id === this.running?.request.id) this.settle(reply.data.outcome);
    else return;
    if (this.running === null) {
      clearTimeout(this.timer);
      this.next();
    }
  }

  private settle(outcome: RenderOutcome): void {
    const job = this.running;
    this.running = null;
    job?.resolve(outcome);
  }

  private watch(): void {
    const expire = () => {
      this.timer = setTimeout(() => this.expired(), graceMs);
    };
    this.timer = setTimeout(expire, this.limitMs - graceMs);
  }

  private expired(): void {
    const job = this.stop();
    job?.resolve(failure('limit_render_time', `The template took longer than ${this.limitMs} ms`, this.limitMs));
    this.next();
  }

  /** The worker died: with a job at hand the job was too much for it, without one it cannot be started at all. */
  private crashed(): void {
    const job = this.stop();
    if (job !== null) {
      job.resolve(failure('limit_memory', 'The template used up the memory of the renderer'));
      this.next();
      return;
    }
    for (const waiting of this.queue.splice(0)) {
      waiting.resolve(failure('limit_render_time', 'The renderer could not be started'));
    }
  }

  private stop(): Job | null {
    clearTimeout(this.timer);
    this.worker?.terminate();
    this.worker = null;
    this.ready = false;
    const job = this.running;
    this.running = null;
    return job;
  }
}

function toRequest(
  id: number,
  source: string,
  data: Omit<RenderData, 'random'>,
  answers: readonly ContentAnswer[],
  content: Content | undefined,
): RenderRequest {
  const { now, standard, custom, eventProperties, context, campaign, canvas, others } = data;
  return {
    id,
    source,
    data: { now, standard: { ...standard }, custom: { ...custom }, eventProperties, context, campaign, canvas, others },
    answers: answers.map((answer) => (answer === null ? null : { ...answer, headers: [...answer.headers] })),
    content,
  };
}

function failure(code: 'limit_render_time' | 'limit_memory', message: string, limit?: number): RenderOutcome {
  return {
    type: 'failed',
    error: { code, message, ...(limit === undefined ? {} : { values: { limit } }), position: null },
  };
}
