import { benchDocuments, compileBench, compileDocuments, prepare, runColumns, takesAll, type Prepared } from './engine';
import { median } from './measure';
import { makeWorkload } from './workload';

/** `npm run bench -- --growth`: what an event costs as people, events, steps and canvases grow. */
const program = compileBench(true);

/** Nanoseconds of processor time per event, over enough repetitions to be measured. */
function perEvent(prepared: Prepared, events: number): number {
  const repeats = Math.max(1, Math.round(4_000_000 / events));
  const times: number[] = [];
  for (let round = -1; round < 5; round++) {
    const before = process.cpuUsage();
    for (let i = 0; i < repeats; i++) runColumns(prepared);
    const { system, user } = process.cpuUsage(before);
    if (round >= 0) times.push(((system + user) * 1_000) / (repeats * events));
  }
  return median(times);
}

function row(label: string, prepared: Prepared, events: number): void {
  console.log(`| ${label} | ${perEvent(prepared, events).toFixed(1)} |`);
}

console.log(`Processor time per event, canvas and hand-off from columns, Node ${process.version}`);
console.log('| cohort | ns per event |');
console.log('| --- | --- |');
row('warm-up, 100000 people × 20 events', prepare(program, makeWorkload(100_000, 20), takesAll), 2_000_000);
for (const people of [1_000, 10_000, 100_000, 1_000_000]) {
  row(`${String(people)} people × 20 events`, prepare(program, makeWorkload(people, 20), takesAll), people * 20);
}
for (const events of [5, 20, 50, 200]) {
  const people = 2_000_000 / events;
  row(
    `${String(people)} people × ${String(events)} events`,
    prepare(program, makeWorkload(people, events), takesAll),
    2_000_000,
  );
}
for (const [label, documents] of [
  ['canvas of 5 steps', benchDocuments({ steps: 5, canvases: 1 })],
  ['canvas of 200 steps, 195 of them never reached', benchDocuments({ steps: 200, canvases: 1 })],
  ['50 canvases, 49 of them listening to other events', benchDocuments({ steps: 5, canvases: 50 })],
] as const) {
  row(
    `50000 people × 20 events, ${label}`,
    prepare(compileDocuments(documents), makeWorkload(50_000, 20), takesAll),
    1_000_000,
  );
}
