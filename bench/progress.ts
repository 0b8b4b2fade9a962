import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import { SimulationHost } from '@/adapters/workers/simulate-host';
import type { SimulationPort } from '@/adapters/workers/simulate-link';
import { toWorker } from '@/adapters/workers/simulate-protocol';
import { prepareSlicedRuns } from '@/adapters/workers/sliced-run';
import { createLiquid } from '@/core/liquid/liquid';
import { memoising } from '@/core/liquid/memoise';
import { outsideOf } from '@/workflow/outside';
import type { RunRequest } from '@/workflow/run-result';
import { simulate } from '@/workflow/simulate';
import { measureAsync, median } from './measure';
import { measureRuns, requestOf } from './progress-run';

/**
 * `npm run bench -- --progress [workers]`: how the app's own client and workers tell how far they are, stop, and let the page
 * go on; over threads of Node here, over those of a browser in `progress-page.ts`.
 */
/** Channels of Node take a thousand messages in one go and starve everything else; a browser's do not. */
const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

const liquid = memoising(createLiquid());

function serve(): void {
  const host = new SimulationHost({
    prepare: (request) => prepareSlicedRuns(request, { liquid, outside: outsideOf(request.workspace) }),
    post: (message) => parentPort?.postMessage(message),
    clock: () => performance.now(),
    pause,
  });
  parentPort?.on('message', (data: unknown) => void host.receive(data));
}

/** The same run in slices with progress and all in one go, in one thread, by processor time. */
async function measureCost(request: RunRequest, rounds: number): Promise<string> {
  const deps = { liquid, outside: outsideOf(request.workspace) };
  const cpu: Readonly<Record<'sliced' | 'whole', number[]>> = { sliced: [], whole: [] };
  const timed = async (into: number[], run: () => Promise<void>): Promise<void> => {
    globalThis.gc?.();
    const before = process.cpuUsage();
    await run();
    const { system, user } = process.cpuUsage(before);
    into.push((system + user) / 1_000);
  };
  let told = 0;
  const { people, events, ...flows } = request.workspace;
  await measureAsync(
    [
      {
        name: 'sliced',
        run: () =>
          timed(cpu.sliced, async () => {
            const host = new SimulationHost({
              prepare: (sent) => prepareSlicedRuns(sent, deps),
              post: ({ type }) => {
                if (type === 'progress') told += 1;
              },
              clock: () => performance.now(),
              pause,
            });
            const { settings, traceLevel } = request;
            const parts = [
              { name: 'people', revision: 1, value: people },
              { name: 'events', revision: 1, value: events },
              { name: 'flows', revision: 1, value: { ...flows, people: [], events: [] } },
            ] as const;
            for (const part of parts) await host.receive(toWorker.parse({ type: 'load', part }));
            const revisions = { people: 1, events: 1, flows: 1 };
            await host.receive({ type: 'run', job: 1, revisions, settings, traceLevel });
          }),
      },
      {
        name: 'whole',
        run: () =>
          timed(cpu.whole, () => {
            simulate(request, deps);
            return Promise.resolve();
          }),
      },
    ],
    rounds,
  );
  // Those of the warm-up are not counted, and pairs are compared.
  const [sliced, whole] = [cpu.sliced.slice(1), cpu.whole.slice(1)];
  const ratios = sliced.map((each, index) => each / (whole[index] ?? NaN));
  return `| ${request.traceLevel}, ${String(people.length)} people | ${median(whole).toFixed(0)} | ${median(sliced).toFixed(0)} | ${((median(ratios) - 1) * 100).toFixed(1)} % | ${String(Math.round(told / (rounds + 1)))} |`;
}

function createPort(): SimulationPort {
  const worker = new Worker(new URL(import.meta.url));
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (listener) => void worker.on('message', listener),
    onCrash: (listener) => void worker.on('error', (error) => listener(String(error))),
    terminate: () => void worker.terminate(),
  };
}

async function main(): Promise<void> {
  const [workers = 2] = process.argv.slice(2).map(Number);
  console.log(`20 events each, canvas and hand-off, Node ${process.version}`);
  await measureRuns({ createPort, pause }, workers, (row) => console.log(row));
  console.log();
  console.log('| in one thread, processor ms | in one go | in slices with progress | costs, median of pairs | words |');
  console.log('| --- | --- | --- | --- | --- |');
  for (const [people, level] of [
    [20_000, 'counters'],
    [2_000, 'ledger'],
    [500, 'full'],
  ] as const) {
    console.log(await measureCost(requestOf(people, level), 9));
  }
}

if (isMainThread) await main();
else serve();
