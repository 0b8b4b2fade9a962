import { answering, compileBench, courierFor, prepare, runColumns, runOneByOne, takesAll } from './engine';
import { handLoop } from './hand-loop';
import { measure, median, spread, type Variant } from './measure';
import { checksum, makeWorkload, type Outcome } from './workload';

/** `npm run bench -- [people] [events each] [rounds]` */
const [people = 100_000, eventsEach = 20, rounds = 5] = process.argv.slice(2).map(Number);

const load = makeWorkload(people, eventsEach);
const canvasOnly = compileBench(false);
const withHandOff = compileBench(true);
const canvas = prepare(canvasOnly, load, takesAll);
const decided = prepare(withHandOff, load, takesAll);
const delivered = prepare(withHandOff, load, courierFor(withHandOff, answering));

const hand = 'hand loop, canvas';
const handOff = 'hand loop, canvas and hand-off';
/** One `advance` per event is for cohorts one can wait for. */
const single: readonly Variant<Outcome>[] =
  people > 200_000
    ? []
    : [
        { name: 'canvas, one advance per event', yardstick: hand, run: () => runOneByOne(canvasOnly, load) },
        {
          name: 'canvas and hand-off, one advance per event',
          yardstick: handOff,
          run: () => runOneByOne(withHandOff, load),
        },
      ];
const variants: readonly Variant<Outcome>[] = [
  { name: hand, yardstick: hand, run: () => handLoop(load, false) },
  { name: 'canvas, from columns', yardstick: hand, run: () => runColumns(canvas) },
  { name: handOff, yardstick: handOff, run: () => handLoop(load, true) },
  {
    name: 'canvas and hand-off, from columns, every decision rendered',
    yardstick: handOff,
    run: () => runColumns(decided),
  },
  { name: 'the same, and every delivery rendered and sent', yardstick: handOff, run: () => runColumns(delivered) },
  ...single,
];

const measured = measure(variants, rounds);
const total = people * eventsEach;
console.log(
  `${String(people)} people × ${String(eventsEach)} events, 30 days, median of ${String(rounds)} interleaved rounds, Node ${process.version}`,
);
console.log('| variant | processor ms (min–max) | wall ms | events/s of processor time | × yardstick | checksum |');
console.log('| --- | --- | --- | --- | --- | --- |');
let agree = true;
for (const { name, yardstick } of variants) {
  const { cpu, last, wall } = measured.get(name)!;
  const base = measured.get(yardstick)!;
  const sum = checksum(last);
  const ratio = (median(cpu) / median(base.cpu)).toFixed(2);
  const perSecond = `${(total / median(cpu) / 1000).toFixed(2)} M`;
  console.log(`| ${name} | ${spread(cpu)} | ${spread(wall)} | ${perSecond} | ${ratio} | ${sum} |`);
  agree &&= sum === checksum(base.last);
}
console.log(agree ? 'Checksums agree.' : 'Checksums DIFFER: the engine and the hand loop did not do the same work.');
process.exitCode = agree ? 0 : 1;
