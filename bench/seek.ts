import { createLiquid } from '@/core/liquid/liquid';
import { memoising } from '@/core/liquid/memoise';
import { buildJourneyModel } from '@/features/simulator/model/journey-model';
import { journeyOverlay } from '@/features/simulator/model/overlay';
import { lastAtOrBefore } from '@/features/simulator/model/trace-index';
import { outsideOf } from '@/workflow/outside';
import { simulate } from '@/workflow/simulate';
import { scoreAttribute } from '@/workflow/templates/lead-scoring';
import { benchWorkspace, linesOf } from './engine';
import { median } from './measure';
import { horizonSeconds, makeWorkload } from './workload';

/** `npm run bench -- --seek [events]`: one person with a long history: the run, what the ruler is drawn from, and a seek. */
const [events = 10_000] = process.argv.slice(2).map(Number);
const documents = { ...benchWorkspace(true), ...linesOf(makeWorkload(1, events)) };
const from = Date.parse(documents.run.from);

function timed<T>(times: number[], work: () => T): T {
  const before = process.cpuUsage();
  const value = work();
  const { system, user } = process.cpuUsage(before);
  times.push((system + user) / 1_000);
  return value;
}

const [runs, models, seeks]: [number[], number[], number[]] = [[], [], []];
let entries = 0;
for (let round = 0; round < 9; round++) {
  const result = timed(runs, () =>
    simulate(
      { workspace: documents, settings: documents.run, traceLevel: 'full' },
      { liquid: memoising(createLiquid()), outside: outsideOf(documents) },
    ),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { people, trace, ledger, webhooks } = result.value;
  const [person] = people;
  if (person === undefined) throw new Error('Nobody was run.');
  const journey = { person, trace: trace[person.id] ?? [], ledger: ledger[person.id] ?? [], webhooks };
  entries = journey.trace.length;
  const frame = { from, until: from + horizonSeconds * 1_000, score: scoreAttribute };
  const model = timed(models, () => buildJourneyModel(journey, frame));
  for (let step = 1; step <= 100; step++) {
    const at = from + Math.floor((horizonSeconds * 1_000 * ((step * 37) % 100)) / 100);
    timed(seeks, () => {
      lastAtOrBefore(model.moments, at);
      return journeyOverlay(journey.trace, documents.canvases[0]?.id ?? '', at);
    });
  }
}
const most = seeks.toSorted((a, b) => a - b)[Math.floor(seeks.length * 0.99)] ?? NaN;
console.log(
  `One person, ${String(events)} events, ${String(entries)} trace entries, Node ${process.version}; processor ms`,
);
console.log('| what | median | most |');
console.log('| --- | --- | --- |');
console.log(`| the run with its full trace | ${median(runs).toFixed(0)} | ${Math.max(...runs).toFixed(0)} |`);
console.log(
  `| what the ruler is drawn from, once | ${median(models).toFixed(0)} | ${Math.max(...models).toFixed(0)} |`,
);
console.log(`| a seek | ${median(seeks).toFixed(1)} | 99 % within ${most.toFixed(1)} |`);
