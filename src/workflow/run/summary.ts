import { exitReasons, gates, type Counters } from '@/core/engine/counters';
import type { CanvasFlow, Program, SendProgram, StepNode } from '@/core/engine/program';
import { formatInstant } from '@/core/kernel/time';
import type { CanvasCounts, RunSummary, SendCounts, StepCounts } from '../run-result';
import { entryCounts } from './entry-counts';
import { toHistogram } from './histogram';
import { passingCounts } from './passing-counts';
import type { RunTally } from './tally';

const dayMs = 86_400_000;

export interface SummaryFrame {
  readonly program: Program;
  readonly counters: Counters;
  readonly tally: RunTally;
  readonly until: number;
  readonly scoreAttribute: string | null;
}

/** What a run amounts to. Every list has an order of its own that does not depend on the order of people. */
export function toSummary({ program, counters, tally, until, scoreAttribute }: SummaryFrame): RunSummary {
  return {
    from: formatInstant(program.launchAt),
    until: formatInstant(until),
    seed: program.seed,
    people: tally.people,
    events: tally.events,
    scoreAttribute,
    canvases: program.flows
      .filter((flow) => flow.type === 'canvas')
      .map((flow) => canvasCounts(program, counters, tally, flow)),
    sends: program.sends
      .filter(({ method }) => method !== null)
      .map((send) => sendCounts(program, counters, tally, send)),
    ...passingCounts(program, counters, tally),
    scores: {
      bins: toHistogram(tally.scores),
      missing: tally.missingScores,
      notNumeric: tally.otherScores,
    },
    sentPerDay: [...counters.sentPerDay]
      .sort(([a], [b]) => a - b)
      .map(([day, count]) => ({ day: formatInstant(day * dayMs).slice(0, 10), count })),
    stopped: tally.stopped,
  };
}

function canvasCounts(program: Program, counters: Counters, tally: RunTally, flow: CanvasFlow): CanvasCounts {
  const steps = program.steps.filter((step) => step.flow === flow.index);
  const rows = [counters.flowExited[flow.index] ?? [], ...steps.map((step) => counters.stepExited[step.index] ?? [])];
  const exited = exitReasons.map((_, reason) => rows.reduce((sum, row) => sum + (row[reason] ?? 0), 0));
  return {
    canvas: flow.id,
    entries: counters.entries[flow.index] ?? 0,
    people: tally.peopleEntered[flow.index] ?? 0,
    waiting: steps.reduce((sum, step) => sum + (tally.waiting[step.index] ?? 0), 0),
    refused: named(gates, counters.refused[flow.index] ?? []),
    exited: named(exitReasons, exited),
    steps: steps.map((step) => stepCounts(counters, tally, step)),
    brokenChains: tally.brokenChains[flow.index] ?? 0,
    ...entryCounts(counters, flow),
  };
}

function stepCounts(counters: Counters, tally: RunTally, step: StepNode): StepCounts {
  return {
    step: step.id,
    entered: counters.stepEntered[step.index] ?? 0,
    ports: Object.fromEntries([...step.ports].map(([id, port]) => [id, counters.ports[port.index] ?? 0])),
    exited: named(exitReasons, counters.stepExited[step.index] ?? []),
    waiting: tally.waiting[step.index] ?? 0,
  };
}

function sendCounts(program: Program, counters: Counters, tally: RunTally, send: SendProgram): SendCounts {
  const counts = counters.sends[send.index];
  const flowRefused = send.step === null ? named(gates, counters.refused[send.flow] ?? []) : {};
  return {
    flow: program.flows[send.flow]?.id ?? '',
    step: send.step,
    started: counts?.started ?? 0,
    sent: counts?.sent ?? 0,
    retries: counts?.retries ?? 0,
    people: tally.peopleSent[send.index] ?? 0,
    repeated: tally.peopleSentAgain[send.index] ?? 0,
    aborted: byKey(counts?.aborted),
    failed: byKey(counts?.failed),
    refused: send.step === null ? flowRefused : byKey(counts?.refused),
    pending: tally.pending[send.index] ?? 0,
  };
}

/** Counts that are not zero, under their names. */
function named(names: readonly string[], row: readonly number[]): Readonly<Record<string, number>> {
  return Object.fromEntries(
    names.map((name, index) => [name, row[index] ?? 0] as const).filter(([, count]) => count > 0),
  );
}

/** Names in code-unit order, so that equal counts are equal bytes. */
function byKey(counts: ReadonlyMap<string, number> | undefined): Readonly<Record<string, number>> {
  return Object.fromEntries([...(counts ?? [])].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
