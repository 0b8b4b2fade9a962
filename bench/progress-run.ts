import { createSimulationClient } from '@/adapters/workers/simulate-client';
import type { SimulationClient } from '@/adapters/workers/simulate-contract';
import type { SimulationPort } from '@/adapters/workers/simulate-link';
import { fromWorker } from '@/adapters/workers/simulate-protocol';
import type { TraceLevel } from '@/workflow/documents/run-settings';
import type { Workspace } from '@/workflow/documents/workspace';
import type { RunRequest } from '@/workflow/run-result';
import { benchWorkspace, linesOf } from './engine';
import { median } from './measure';
import { makeWorkload } from './workload';

/** Where the workers are. */
export interface Place {
  readonly createPort: () => SimulationPort;
  readonly pause: () => Promise<void>;
}

const runsHead = `| run | ms from the first word of progress to the end | words a second | ms between words and until the end, median (most) | ms until the caller hears of a cancel, most | ms until all workers have stopped, median (most) | ms the page is held up while sending | ms held up after |
| --- | --- | --- | --- | --- | --- | --- | --- |`;

/** Ports that note when each worker said it had stopped, or was ended. */
class Ports {
  readonly #create: Place['createPort'];
  readonly stopped: number[] = [];

  constructor({ createPort }: Place) {
    this.#create = createPort;
  }

  create(): SimulationPort {
    const port = this.#create();
    return {
      postMessage: (message) => port.postMessage(message),
      onMessage: (listener) =>
        port.onMessage((data) => {
          if (fromWorker.safeParse(data).data?.type === 'cancelled') this.stopped.push(performance.now());
          listener(data);
        }),
      onCrash: (listener) => port.onCrash(listener),
      terminate: () => {
        this.stopped.push(performance.now());
        port.terminate();
      },
    };
  }
}

/** The longest the thread of the page was kept from anything else. */
class Page {
  longest = 0;
  #last = performance.now();
  readonly #timer = setInterval(() => {
    const now = performance.now();
    this.longest = Math.max(this.longest, now - this.#last - 1);
    this.#last = now;
  }, 1);

  stop(): number {
    clearInterval(this.#timer);
    return this.longest;
  }
}

export function requestOf(people: number, traceLevel: TraceLevel): RunRequest {
  const documents: Workspace = { ...benchWorkspace(true), ...linesOf(makeWorkload(people, 20)) };
  return { workspace: documents, settings: documents.run, traceLevel };
}

/** One whole run, and five that are cancelled at different moments: a row of the table. */
async function measureRun(place: Place, request: RunRequest, workers: number): Promise<string> {
  const ports = new Ports(place);
  const { pause } = place;
  const client = createSimulationClient({ createPort: () => ports.create(), pause, workers, rowsForSeveral: 1_000 });
  const told: number[] = [];
  const sending = new Page();
  const running: Page[] = [];
  let [held, began] = [NaN, NaN];
  const outcome = await client.run(request, {
    onProgress: () => {
      if (running.length === 0) {
        held = sending.stop();
        running.push(new Page());
        began = performance.now();
      }
      told.push(performance.now());
    },
    signal: new AbortController().signal,
  });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  const heldAtRun = (running[0] ?? sending).stop();
  const took = performance.now() - began;
  const gaps = told.map((at, index) => (told[index + 1] ?? performance.now()) - at);
  const stops = await cancels(client, request, workers, ports);
  client.dispose();
  const cells = [
    `${request.traceLevel}, ${String(request.workspace.people.length)} people, ${String(workers)} workers`,
    took.toFixed(0),
    (told.length / (took / 1_000)).toFixed(0),
    `${median(gaps).toFixed(0)} (${Math.max(...gaps).toFixed(0)})`,
    Math.max(...stops.heard).toFixed(1),
    `${median(stops.quiet).toFixed(0)} (${Math.max(...stops.quiet).toFixed(0)})`,
    held.toFixed(0),
    heldAtRun.toFixed(0),
  ];
  return `| ${cells.join(' | ')} |`;
}

interface Stops {
  readonly heard: number[];
  readonly quiet: number[];
}

/** Each a little later after the third word of progress, so not at the beginning of a slice each time. */
async function cancels(client: SimulationClient, request: RunRequest, workers: number, ports: Ports): Promise<Stops> {
  const [heard, quiet]: [number[], number[]] = [[], []];
  for (let round = 0; round < 5; round++) {
    ports.stopped.length = 0;
    const controller = new AbortController();
    let [told, asked] = [0, NaN];
    await client.run(request, {
      onProgress: () => {
        told += 1;
        if (told !== 3) return;
        setTimeout(() => {
          asked = performance.now();
          controller.abort();
        }, round * 13);
      },
      signal: controller.signal,
    });
    heard.push(performance.now() - asked);
    while (ports.stopped.length < workers) await new Promise((resolve) => setTimeout(resolve, 2));
    quiet.push(Math.max(...ports.stopped) - asked);
  }
  return { heard, quiet };
}

/** The three levels, in one worker and in several. */
export async function measureRuns(place: Place, workers: number, print: (row: string) => void): Promise<void> {
  print(runsHead);
  for (const [people, level] of [
    [20_000, 'counters'],
    [10_000, 'ledger'],
    [2_000, 'full'],
  ] as const) {
    const request = requestOf(people, level);
    for (const count of [1, workers]) print(await measureRun(place, request, count));
  }
}
