import { advance } from '@/core/engine/advance';
import { Counters } from '@/core/engine/counters';
import { ColumnsBuilder, type Columns } from '@/core/engine/columns/columns';
import { Lane } from '@/core/engine/columns/lane';
import type { Tables } from '@/core/engine/columns/rows';
import { toTables } from '@/core/engine/columns/tables';
import type { PersonEvent } from '@/core/engine/input';
import { createPerson } from '@/core/engine/person';
import type { Program } from '@/core/engine/program';
import type { Sink } from '@/core/engine/sink';
import { createLiquid } from '@/core/liquid/liquid';
import { memoising } from '@/core/liquid/memoise';
import { compileWorkspace } from '@/workflow/compile';
import { canvas } from '@/workflow/documents/canvas';
import { runSettings } from '@/workflow/documents/run-settings';
import { workspace, type Workspace } from '@/workflow/documents/workspace';
import { handOffCampaign } from '@/workflow/templates/hand-off';
import { leadScoringCanvas, scoreAttribute } from '@/workflow/templates/lead-scoring';
import { horizonSeconds, kinds, points, type Outcome, type Workload } from './workload';

const start = Date.UTC(2026, 2, 2);
const until = start + horizonSeconds * 1000;
const identity = { id: 'bench', createdAt: '2026-03-01T00:00:00Z' };

/** The seed's canvas with the workload's events as triggers, and its hand-off campaign if asked for. */
export function compileBench(withHandOff: boolean): Program {
  const documents = benchWorkspace(withHandOff);
  const { program, findings } = compileWorkspace(documents, documents.run, { liquid: memoising(createLiquid()) });
  if (program === null) throw new Error(`The bench workspace does not compile: ${JSON.stringify(findings)}`);
  return program;
}

export function benchWorkspace(withHandOff: boolean): Workspace {
  const settings = runSettings.parse({
    from: new Date(start).toISOString(),
    until: new Date(until).toISOString(),
  });
  const seed = leadScoringCanvas('en', identity);
  const steps = seed.steps.map((step) =>
    step.kind === 'action_paths' ? { ...step, config: withEvents(step.config) } : step,
  );
  return workspace.parse({
    type: 'workspace',
    schemaVersion: 1,
    id: 'bench',
    name: 'Bench',
    canvases: [canvas.parse({ ...seed, steps })],
    campaigns: withHandOff ? [handOffCampaign('en', { ...identity, id: 'bench-hand-off' })] : [],
    run: settings,
  });
}

function withEvents(config: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const groups: readonly object[] = Array.isArray(config['groups']) ? config['groups'] : [];
  const listening = (delta: number): object[] =>
    kinds.flatMap((kind, index) => {
      if (points[index] !== delta) return [];
      return [kind === 'session_start' ? { type: kind } : { type: 'custom_event', event: kind, properties: [] }];
    });
  return {
    ...config,
    groups: groups.map((group: object, index) => ({ ...group, triggers: listening([1, 5, -1][index] ?? 0) })),
  };
}

/** Everyone through `advance`, one person after the other, counting only. Everything outside answers 204 at once. */
export function runOneByOne(program: Program, load: Workload): Outcome {
  const outcome = { score: new Int32Array(load.people), handedOff: new Uint32Array(load.people) };
  const answer = { response: { status: 204, headers: [], body: '' } };
  const sink: Sink = {
    trace: null,
    ledger: null,
    record: null,
    counters: new Counters(program),
    perform: () => answer,
  };
  const slot = scoreSlot(program);
  const events = makeEvents();
  for (let index = 0; index < load.people; index++) {
    const person = createPerson(program, String(index), { [scoreAttribute]: load.score[index]! });
    for (let i = load.offset[index]!; i < load.offset[index + 1]!; i++) {
      advance(
        program,
        person,
        { type: 'events', at: start + load.seconds[i]! * 1000, events: [eventOf(events, load, i)] },
        sink,
      );
    }
    // The horizon is exclusive: what is due at its very millisecond stays pending.
    advance(program, person, { type: 'tick', at: until - 1 }, sink);
    const value = person.values[slot];
    outcome.score[index] = typeof value === 'number' ? value : 0;
    const { firstSentAt } = person.tally;
    if (firstSentAt !== null) outcome.handedOff[index] = (firstSentAt - start) / 1000;
  }
  return outcome;
}

/** The workload in the engine's own columns: what a host prepares once and runs as often as it likes. */
export function prepare(program: Program, load: Workload): Prepared {
  const tables = toTables(program, 1000);
  if (tables === null) throw new Error('The bench program does not run from columns.');
  const builder = new ColumnsBuilder(tables, load.seconds.length);
  const events = makeEvents();
  for (let index = 0; index < load.people; index++) {
    builder.addPerson(String(index), { [scoreAttribute]: load.score[index]! });
    for (let i = load.offset[index]!; i < load.offset[index + 1]!; i++) {
      builder.addEvent(start + load.seconds[i]! * 1000, eventOf(events, load, i));
    }
  }
  const lane = new Lane(
    tables,
    new Counters(program),
    { begin: () => undefined, deliver: () => ({ type: 'sent' }) },
    until,
  );
  return { tables, columns: builder.finish(), lane };
}

export interface Prepared {
  readonly tables: Tables;
  readonly columns: Columns;
  readonly lane: Lane;
}

/** Everyone from columns, counting. What the decision of a send lets through counts as received. */
export function runColumns({ tables, columns, lane }: Prepared): Outcome {
  const outcome = { score: new Int32Array(columns.people), handedOff: new Uint32Array(columns.people) };
  const slot = tables.numbers.indexOf(scoreSlot(tables.program));
  for (let index = 0; index < columns.people; index++) {
    if (!lane.run(columns, index)) throw new Error(`Person ${index} does not run from columns.`);
    outcome.score[index] = lane.numbers[slot]!;
    if (lane.firstSentAt >= 0) outcome.handedOff[index] = lane.firstSentAt;
  }
  lane.flush();
  return outcome;
}

function scoreSlot(program: Program): number {
  const slot = program.slots.byName.get(scoreAttribute);
  if (slot === undefined) throw new Error('The bench program does not know the score.');
  return slot;
}

function eventOf(events: readonly PersonEvent[], load: Workload, index: number): PersonEvent {
  const kind = load.kind[index]!;
  return kind === 1 ? scoreWrites[load.change[index]!]! : events[kind]!;
}

const scoreWrites = [0, 1, 2, 3].map((change): PersonEvent => ({
  type: 'attributes',
  attributes: { [scoreAttribute]: { inc: change } },
}));

function makeEvents(): readonly PersonEvent[] {
  return kinds.map((kind): PersonEvent => {
    if (kind === 'email_added') return { type: 'attributes', attributes: { email: 'someone@example.com' } };
    if (kind === 'session_start') return { type: 'session_start' };
    return { type: 'custom_event', name: kind };
  });
}
