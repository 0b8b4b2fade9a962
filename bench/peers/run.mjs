// The seed's canvas on other engines, against the hand-coded loop in the same run. Started by scripts/bench.mjs --peers.
import { median, format } from './table.mjs';
import { duckdb } from './duckdb.mjs';
import { rulesEngine } from './rules-engine.mjs';
import { actors, pureTransitions } from './xstate.mjs';

const { checksum, enginePerEvent, handLoop, makeWorkload } = await import(process.argv[2]);
const rounds = 3;
const eventsEach = 20;

const peers = [
  { name: 'XState 5, one actor per person', people: 2_000, run: actors },
  { name: 'XState 5, pure transition', people: 500, run: pureTransitions },
  { name: 'json-rules-engine, host keeps state and time', people: 200, run: rulesEngine },
  { name: 'DuckDB, one window query, 1 thread', people: 100_000, run: duckdb },
];

/** Nanoseconds of processor time per event of the yardstick, on a cohort too large for the caches. */
const yardstick = (() => {
  const load = makeWorkload(200_000, eventsEach);
  const times = [];
  for (let round = 0; round < 6; round += 1) {
    const before = process.cpuUsage();
    handLoop(load, false);
    const { system, user } = process.cpuUsage(before);
    if (round > 0) times.push(((user + system) * 1_000) / (200_000 * eventsEach));
  }
  return median(times);
})();

const engine = enginePerEvent(makeWorkload(200_000, eventsEach));
const rows = [];
for (const { name, people, run } of peers) {
  const load = makeWorkload(people, eventsEach);
  const expected = handLoop(load, false);
  const times = [];
  let outcome;
  for (let round = 0; round < rounds; round += 1) {
    const { ms, score } = await run(load);
    times.push(ms);
    outcome = { score, handedOff: expected.handedOff };
  }
  const differing = expected.score.reduce(
    (count, value, person) => count + (outcome.score[person] === value ? 0 : 1),
    0,
  );
  const perEvent = (median(times) * 1e6) / (people * eventsEach);
  rows.push({
    name,
    people,
    perEvent,
    ratio: perEvent / yardstick,
    slower: perEvent / engine,
    agrees: checksum(outcome) === checksum(expected),
    differing,
  });
}
console.log(format(rows, yardstick, engine, eventsEach));
process.exitCode = rows.every(({ agrees, differing, people }) => agrees || differing < people / 1_000) ? 0 : 1;
