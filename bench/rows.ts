import { createLiquid } from '@/core/liquid/liquid';
import { memoising } from '@/core/liquid/memoise';
import { createOutside } from '@/core/outside/outside';
import { createRun, prepareRuns } from '@/workflow/simulate';
import { benchWorkspace, linesOf } from './engine';
import { median, spread } from './measure';
import { makeWorkload } from './workload';

/** `npm run bench -- --rows [people]`: whole runs as the app and the command line make them, from rows of JSON. */
const [people = 20_000] = process.argv.slice(2).map(Number);
const load = makeWorkload(people, 20);
const rows = linesOf(load);

console.log(`${String(people)} people × 20 events as rows of JSON, all in, Node ${process.version}`);
console.log('| run | processor ms (min–max) | µs per person |');
console.log('| --- | --- | --- |');
for (const [name, withHandOff, traceLevel] of [
  ['canvas, counters', false, 'counters'],
  ['canvas and hand-off, counters', true, 'counters'],
  ['canvas, ledger', false, 'ledger'],
] as const) {
  const times: number[] = [];
  for (let round = -1; round < 3; round++) {
    const documents = { ...benchWorkspace(withHandOff), ...rows };
    globalThis.gc?.();
    const before = process.cpuUsage();
    const outside = createOutside(documents.salesforce);
    const run = createRun(
      { workspace: documents, settings: documents.run, traceLevel },
      { liquid: memoising(createLiquid()), outside },
    );
    if (!run.ok) throw new Error(JSON.stringify(run.error));
    run.value.advance(Infinity);
    if (run.value.result().people.length !== people) throw new Error('Somebody is missing.');
    const { system, user } = process.cpuUsage(before);
    if (round >= 0) times.push((system + user) / 1_000);
  }
  console.log(`| ${name} | ${spread(times)} | ${((Math.min(...times) * 1_000) / people).toFixed(1)} |`);
}

/** What opening one person's journey takes: everything of the documents is known, and rows are sorted out at the first. */
const documents = { ...benchWorkspace(true), ...rows };
const prepared = prepareRuns(
  { workspace: documents, settings: documents.run, traceLevel: 'none' },
  { liquid: memoising(createLiquid()), outside: createOutside(documents.salesforce) },
);
const times: number[] = [];
for (let index = 0; index < 1_001; index++) {
  const before = process.cpuUsage();
  const only = [`p${String((index * 7_919) % people)}`];
  const run = prepared.start({ workspace: documents, settings: documents.run, traceLevel: 'full', only });
  if (!run.ok) throw new Error(JSON.stringify(run.error));
  run.value.advance(Infinity);
  if (Object.keys(run.value.result().trace).length !== 1) throw new Error('Nobody was traced.');
  const { system, user } = process.cpuUsage(before);
  times.push((system + user) / 1_000);
}
const [first = NaN, ...next] = times;
const most = next.toSorted((a, b) => a - b)[Math.floor(next.length * 0.99)] ?? NaN;
console.log(
  `Full trace of one of ${String(people)} from rows: the first ${first.toFixed(0)} ms, which sorts out the rows; then median ${median(next).toFixed(2)} ms, 99 % within ${most.toFixed(1)} ms of processor time.`,
);
