import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { compileBench, prepare, runColumns, takesAll } from './engine';
import { measureAsync, median, spread } from './measure';
import { checksum, makeWorkload, type Outcome } from './workload';

/** `npm run bench -- --workers [people] [rounds]`: the same people in one and in two threads, by blocks. */
interface Block {
  readonly from: number;
  readonly people: number;
}

const eventsEach = 20;

function serve({ from, people }: Block): void {
  const prepared = prepare(compileBench(true), makeWorkload(people, eventsEach, 1, from), takesAll);
  parentPort?.on('message', () => {
    const before = process.threadCpuUsage();
    const { handedOff, score } = runColumns(prepared);
    const { system, user } = process.threadCpuUsage(before);
    parentPort?.postMessage({ handedOff, score, cpu: (system + user) / 1_000 });
  });
  parentPort?.postMessage('ready');
}

function next(worker: Worker): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function start(blocks: readonly Block[]): Promise<readonly Worker[]> {
  const workers = blocks.map((block) => new Worker(new URL(import.meta.url), { workerData: block }));
  await Promise.all(workers.map(next));
  return workers;
}

/** With the processor time of the busiest thread: how long it takes where every thread has a processor to itself. */
interface Joined extends Outcome {
  cpu: number;
}

function isOutcome(value: unknown): value is Joined {
  return typeof value === 'object' && value !== null && 'score' in value && 'handedOff' in value && 'cpu' in value;
}

async function run(workers: readonly Worker[], people: number): Promise<Joined> {
  const answers = workers.map(next);
  for (const worker of workers) worker.postMessage('run');
  const joined = { score: new Int32Array(people), handedOff: new Uint32Array(people), cpu: 0 };
  let from = 0;
  for (const part of await Promise.all(answers)) {
    if (!isOutcome(part)) throw new Error('A worker answered with something else.');
    joined.score.set(part.score, from);
    joined.handedOff.set(part.handedOff, from);
    joined.cpu = Math.max(joined.cpu, part.cpu);
    from += part.score.length;
  }
  return joined;
}

async function main(): Promise<void> {
  const [people = 1_000_000, rounds = 7] = process.argv.slice(2).map(Number);
  const half = people >> 1;
  const one = await start([{ from: 0, people }]);
  const two = await start([
    { from: 0, people: half },
    { from: half, people: people - half },
  ]);
  const measured = await measureAsync(
    [
      { name: '1 worker', run: () => run(one, people) },
      { name: '2 workers', run: () => run(two, people) },
    ],
    rounds,
  );
  console.log(
    `${String(people)} people × ${String(eventsEach)} events, canvas and hand-off, wall time, Node ${process.version}`,
  );
  console.log('| threads | wall ms (min–max) | processor ms of the busiest thread, last round | checksum |');
  console.log('| --- | --- | --- | --- |');
  const [alone, both] = [measured.get('1 worker')!, measured.get('2 workers')!];
  for (const [name, { last, wall }] of [['1', alone] as const, ['2', both] as const]) {
    console.log(`| ${name} | ${spread(wall)} | ${last.cpu.toFixed(0)} | ${checksum(last)} |`);
  }
  const times = `${(median(alone.wall) / median(both.wall)).toFixed(2)} × by the clock, ${(alone.last.cpu / both.last.cpu).toFixed(2)} × by the processor time of the busiest thread`;
  console.log(`Two are ${times}.`);
  process.exitCode = checksum(alone.last) === checksum(both.last) ? 0 : 1;
  for (const worker of [...one, ...two]) await worker.terminate();
}

function isBlock(value: unknown): value is Block {
  return typeof value === 'object' && value !== null && 'from' in value && 'people' in value;
}

if (isMainThread) await main();
else if (isBlock(workerData)) serve(workerData);
