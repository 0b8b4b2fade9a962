import type { Outside } from '@/core/outside/outside';
import { ColumnCourier } from '@/workflow/run/column-courier';
import { advance } from '@/core/engine/advance';
import { Counters } from '@/core/engine/counters';
import { ColumnsBuilder, type Columns } from '@/core/engine/columns/columns';
import { Lane } from '@/core/engine/columns/lane';
import type { Courier } from '@/core/engine/columns/sending';
import type { Tables } from '@/core/engine/columns/rows';
import { toTables } from '@/core/engine/columns/tables';
import type { Input, PersonEvent } from '@/core/engine/input';
import type { JsonObject } from '@/core/kernel/json';
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
  return compileDocuments(benchWorkspace(withHandOff));
}

export function compileDocuments(documents: Workspace): Program {
  const { program, findings } = compileWorkspace(documents, documents.run, { liquid: memoising(createLiquid()) });
  if (program === null) throw new Error(`The bench workspace does not compile: ${JSON.stringify(findings)}`);
  return program;
}

/** The seed's canvas with steps nobody reaches, beside canvases nobody enters. */
export function benchDocuments(size: { readonly steps: number; readonly canvases: number }): Workspace {
  const documents = benchWorkspace(false);
  const [seed] = documents.canvases;
  if (seed === undefined) return documents;
  const spare = Array.from({ length: size.steps - seed.steps.length }, (_, index) => ({
    id: `spare-${String(index)}`,
    kind: 'exit',
    name: 'spare',
    config: {},
    next: {},
  }));
  const others = Array.from({ length: size.canvases - 1 }, (_, index) => ({
    ...seed,
    id: `other-${String(index)}`,
    entry: { type: 'action', triggers: [{ type: 'custom_event', event: `nobody does this ${String(index)}` }] },
  }));
  const canvases = [{ ...seed, steps: [...seed.steps, ...spare] }, ...others].map((one) => canvas.parse(one));
  return { ...documents, canvases };
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

/** What the decision of a send lets through counts as received; nothing of it is rendered. */
export const takesAll: Courier = { begin: () => undefined, deliver: () => ({ type: 'sent' }) };

/** Systems outside that answer everything at once. */
export const answering: Outside = {
  syncBack: null,
  initial: () => ({
    leads: {},
    leadRequests: 0,
    tokenRequests: 0,
    tokenUses: {},
    partnerRequests: {},
    created: 0,
    received: [],
  }),
  handle: (state) => ({ state, response: { status: 204, headers: [], body: '' }, latencyMs: 0 }),
};

/** Renders and sends with the engine's own delivery. */
export function courierFor(program: Program, outside: Outside): Courier {
  return new ColumnCourier(program, outside, () => ({ id: 'someone', profile: {} }));
}

/** The workload in the engine's own columns: what a host prepares once and runs as often as it likes. */
export function prepare(program: Program, load: Workload, courier: Courier, tickMs: 1 | 1000 = 1000): Prepared {
  const tables = toTables(program, tickMs);
  if (tables === null) throw new Error('The bench program does not run from columns.');
  const builder = new ColumnsBuilder(tables, load.seconds.length);
  const events = makeEvents();
  for (let index = 0; index < load.people; index++) {
    builder.addPerson(String(index), { [scoreAttribute]: load.score[index]! });
    for (let i = load.offset[index]!; i < load.offset[index + 1]!; i++) {
      builder.addEvent(start + load.seconds[i]! * 1000, eventOf(events, load, i));
    }
  }
  const lane = new Lane(tables, new Counters(program), courier, until);
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

export function profileOf(load: Workload, person: number): JsonObject {
  return { [scoreAttribute]: load.score[person]! };
}

/** One person's events and the end of the run. */
export function inputsOf(load: Workload, person: number): readonly Input[] {
  const events = makeEvents();
  const inputs: Input[] = [];
  for (let i = load.offset[person]!; i < load.offset[person + 1]!; i++) {
    inputs.push({ type: 'events', at: start + load.seconds[i]! * 1000, events: [eventOf(events, load, i)] });
  }
  return [...inputs, { type: 'tick', at: until - 1 }];
}

/** The workload as a file would have it. */
export function linesOf(load: Workload): Pick<Workspace, 'people' | 'events'> {
  const people: Workspace['people'] = [];
  const events: Workspace['events'] = [];
  for (let person = 0; person < load.people; person++) {
    const external_id = `p${String(person)}`;
    people.push({ external_id, [scoreAttribute]: load.score[person]! });
    for (let i = load.offset[person]!; i < load.offset[person + 1]!; i++) {
      const time = new Date(start + load.seconds[i]! * 1000).toISOString();
      const kind = load.kind[i]!;
      if (kind === 0) events.push({ external_id, time, attributes: { email: `${external_id}@example.com` } });
      else if (kind === 1)
        events.push({ external_id, time, attributes: { [scoreAttribute]: { inc: load.change[i]! } } });
      else if (kind === 2) events.push({ external_id, time, type: 'session_start' });
      else events.push({ external_id, time, name: kinds[kind]! });
    }
  }
  return { people, events };
}
