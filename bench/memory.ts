import { advance } from '@/core/engine/advance';
import { createPerson } from '@/core/engine/person';
import { compileBench, inputsOf, prepare, profileOf, runColumns, takesAll } from './engine';
import { median } from './measure';
import { makeWorkload, type Workload } from './workload';

/** `npm run bench -- --memory [people]`: bytes per person, and a full trace of one of them on demand. */
const [people = 1_000_000] = process.argv.slice(2).map(Number);
const eventsEach = 20;
const program = compileBench(true);

function used(): number {
  globalThis.gc?.();
  const { arrayBuffers, heapUsed } = process.memoryUsage();
  return arrayBuffers + heapUsed;
}

let load: Workload | null = makeWorkload(people, eventsEach);
const before = used();
const prepared = prepare(program, load, takesAll);
const withInput = used();
const outcome = runColumns(prepared);
const withResults = used();
const bytes = (count: number): string => (count / people).toFixed(0);
console.log(`${String(people)} people × ${String(eventsEach)} events, canvas and hand-off, Node ${process.version}`);
console.log('| what stays in memory | bytes per person |');
console.log('| --- | --- |');
console.log(`| input in columns | ${bytes(withInput - before)} |`);
console.log(`| results in columns | ${bytes(withResults - withInput)} |`);
console.log(`| both | ${bytes(withResults - before)} |`);

const times: number[] = [];
let rows = 0;
for (let index = 0; index < 2_000; index++) {
  const person = (index * 7_919) % people;
  const began = performance.now();
  const state = createPerson(program, String(person), profileOf(load, person));
  const trace: unknown[] = [];
  const answer = { response: { status: 204, headers: [], body: '' } };
  const sink = {
    trace: (entry: unknown) => trace.push(entry),
    ledger: null,
    record: null,
    counters: null,
    perform: () => answer,
  };
  for (const input of inputsOf(load, person)) advance(program, state, input, sink);
  times.push(performance.now() - began);
  rows += trace.length;
}
load = null;
const sorted = [...times].sort((a, b) => a - b);
console.log(
  `Full trace of one of them: median ${median(times).toFixed(3)} ms, 99 % within ${(sorted[Math.floor(sorted.length * 0.99)] ?? NaN).toFixed(3)} ms, ${(rows / times.length).toFixed(0)} entries; ${String(outcome.score.length)} results kept.`,
);
