import { compileBench, prepare, runColumns, runOneByOne } from './engine';
import { handLoop } from './hand-loop';
import { checksum, makeWorkload, type Outcome } from './workload';

/** `npm run bench -- [people] [events each] [rounds]` */
const [people = 100_000, eventsEach = 20, rounds = 5] = process.argv.slice(2).map(Number);

interface Variant {
  readonly name: string;
  readonly yardstick: string;
  readonly run: () => Outcome;
}

const load = makeWorkload(people, eventsEach);
const canvasOnly = compileBench(false);
const withHandOff = compileBench(true);
const canvasColumns = prepare(canvasOnly, load);
const handOffColumns = prepare(withHandOff, load);

const variants: readonly Variant[] = [
  { name: 'hand loop, canvas', yardstick: 'hand loop, canvas', run: () => handLoop(load, false) },
  { name: 'engine, canvas, counters', yardstick: 'hand loop, canvas', run: () => runColumns(canvasColumns) },
  {
    name: 'engine, canvas, one advance per event',
    yardstick: 'hand loop, canvas',
    run: () => runOneByOne(canvasOnly, load),
  },
  {
    name: 'hand loop, canvas and hand-off',
    yardstick: 'hand loop, canvas and hand-off',
    run: () => handLoop(load, true),
  },
  {
    name: 'engine, canvas and hand-off rendered, counters',
    yardstick: 'hand loop, canvas and hand-off',
    run: () => runColumns(handOffColumns),
  },
];

/** Every variant once per round, each round starting with another one; a warm-up round is not counted. */
function measure(): ReadonlyMap<string, { readonly times: number[]; sum: string }> {
  const measured = new Map(variants.map(({ name }) => [name, { times: Array<number>(), sum: '' }]));
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < variants.length; i++) {
      const variant = variants[(i + round + variants.length) % variants.length]!;
      globalThis.gc?.();
      const began = performance.now();
      const outcome = variant.run();
      const took = performance.now() - began;
      const cell = measured.get(variant.name)!;
      if (round >= 0) cell.times.push(took);
      cell.sum = checksum(outcome);
    }
  }
  return measured;
}

function median(times: readonly number[]): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

const measured = measure();
const total = people * eventsEach;
console.log(
  `${String(people)} people × ${String(eventsEach)} events, 30 days, median of ${String(rounds)} interleaved rounds, Node ${process.version}`,
);
console.log('| variant | ms (min–max) | events/s | × yardstick | checksum |');
console.log('| --- | --- | --- | --- | --- |');
let agree = true;
for (const { name, yardstick } of variants) {
  const { times, sum } = measured.get(name)!;
  const base = measured.get(yardstick)!;
  const ms = median(times);
  const ratio = ms / median(base.times);
  const spread = `${Math.min(...times).toFixed(0)}–${Math.max(...times).toFixed(0)}`;
  const perSecond = `${(total / ms / 1000).toFixed(2)} M`;
  console.log(`| ${name} | ${ms.toFixed(0)} (${spread}) | ${perSecond} | ${ratio.toFixed(1)} | ${sum} |`);
  agree &&= sum === base.sum;
}
console.log(agree ? 'Checksums agree.' : 'Checksums DIFFER: the engine and the hand loop did not do the same work.');
process.exitCode = agree ? 0 : 1;
