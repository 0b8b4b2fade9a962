import { createLiquid } from '@/core/liquid/liquid';
import { memoising } from '@/core/liquid/memoise';
import { createOutside } from '@/core/outside/outside';
import { createRun } from '@/workflow/simulate';
import { benchWorkspace, linesOf } from './engine';
import { spread } from './measure';
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
