import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { advance } from '@/core/engine/advance';
import { ColumnsBuilder } from '@/core/engine/columns/columns';
import { Lane } from '@/core/engine/columns/lane';
import type { Tick } from '@/core/engine/columns/rows';
import { toTables } from '@/core/engine/columns/tables';
import { Counters } from '@/core/engine/counters';
import type { PersonEvent } from '@/core/engine/input';
import { createPerson, type Person } from '@/core/engine/person';
import type { Program } from '@/core/engine/program';
import { stableStringify } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { documents, handingOff, idling, someone, until, visitor, type Someone } from '../__fixtures__/column-runs';
import { makeSettings, makeWorkspace, start } from '../__fixtures__/documents';
import { compileWorkspace } from '../compile';

vi.setConfig({ testTimeout: 120_000 });

const liquid = createLiquid();
function compile(given: typeof documents extends fc.Arbitrary<infer T> ? T : never): Program | null {
  const { canvases, campaigns } = given;
  const run = makeSettings({ ...given.settings, until: new Date(until).toISOString() });
  return compileWorkspace(makeWorkspace({ canvases, campaigns }), run, { liquid }).program;
}

/** Events a day before the start are history. */
function timed({ moments }: Someone): readonly { readonly at: number; readonly event: PersonEvent }[] {
  let at = start - 86_400_000;
  return moments.map(({ wait, event: it }) => ({ at: (at += wait), event: it })).filter((each) => each.at < until);
}

function runByAdvance(program: Program, counters: Counters, given: Someone): Person {
  const person = createPerson(program, given.id, given.profile);
  const perform = () => ({ response: { status: 204, headers: [], body: '' } });
  const sink = { trace: null, ledger: null, record: null, counters, perform };
  for (const { at, event: it } of timed(given)) advance(program, person, { type: 'events', at, events: [it] }, sink);
  advance(program, person, { type: 'tick', at: until - 1 }, sink);
  return person;
}

/** What of a person both ways of running can tell. */
function told(program: Program, person: Person): string {
  const { deliveryCount, entries, entryCount, flows, newest, sentBySend, tally, values } = person;
  return stableStringify({
    deliveryCount,
    entries: entries.map(({ order, step, until: end, wait }) => ({
      newest: order === entryCount,
      step,
      end,
      wait: wait ?? -1,
    })),
    entryCount,
    entered: program.flows.map(({ type }, index) => (type === 'canvas' ? (flows[index]?.entries ?? 0) : 0)),
    newest: newest === null ? null : { flow: newest.flow, step: newest.step },
    sentBySend,
    tally,
    values: values.map((value) => value ?? null),
  });
}

function toldByLane(program: Program, lane: Lane, tick: number): string {
  const at = (time: number): number => program.launchAt + time * tick;
  return stableStringify({
    deliveryCount: lane.deliveries,
    entries: Array.from({ length: lane.count }, (_, index) => ({
      newest: lane.order[index] === lane.entries,
      step: lane.step[index] ?? 0,
      end: at(lane.until[index] ?? 0),
      wait: lane.wait[index] ?? 0,
    })),
    entryCount: lane.entries,
    entered: [...lane.entered],
    newest: lane.newestFlow < 0 ? null : { flow: lane.newestFlow, step: lane.newestStep },
    sentBySend: [...lane.sentBySend],
    tally: {
      sent: lane.sent,
      aborted: lane.aborted,
      failed: lane.failed,
      firstSentAt: lane.firstSentAt < 0 ? null : at(lane.firstSentAt),
    },
    values: program.slots.names.map((_, slot) => lane.value(slot) ?? null),
  });
}

function toldByCounters({ sends, sentPerDay, ...rows }: Counters): string {
  const maps = sends.map(({ aborted, failed, refused, ...counts }) => ({
    ...counts,
    aborted: Object.fromEntries(aborted),
    failed: Object.fromEntries(failed),
    refused: Object.fromEntries(refused),
  }));
  return stableStringify({ ...rows, sends: maps, sentPerDay: [...sentPerDay].sort(([a], [b]) => a - b) });
}

/** Runs people both ways and demands the same; says how many were run from columns, and whether there were laps. */
function compare(given: Parameters<typeof compile>[0], people: readonly Someone[], tick: Tick) {
  const program = compile(given);
  const tables = program === null ? null : toTables(program, tick);
  if (program === null || tables === null) return { fromColumns: 0, all: 0, hasLaps: false };
  const builder = new ColumnsBuilder(tables, 1);
  for (const each of people) {
    builder.addPerson(each.id, each.profile);
    for (const { at, event: it } of timed(each)) builder.addEvent(at, it);
  }
  const columns = builder.finish();
  const counted = new Counters(program);
  const lane = new Lane(tables, counted, { begin: () => undefined, deliver: () => ({ type: 'sent' }) }, until);
  const expected = new Counters(program);
  let fromColumns = 0;
  for (const [index, each] of people.entries()) {
    if (!lane.run(columns, index)) continue;
    fromColumns += 1;
    expect(toldByLane(program, lane, tick)).toBe(told(program, runByAdvance(program, expected, each)));
  }
  lane.flush();
  expect(toldByCounters(counted)).toBe(toldByCounters(expected));
  return { fromColumns, all: people.length, hasLaps: tables.laps.length > 0 };
}

describe('running people from columns', () => {
  it.each<Tick>([1, 1000])(
    'laps and all, is what advance does, person by person and count by count, in ticks of %i ms',
    (tick) => {
      let fromColumns = 0;
      let all = 0;
      let withLaps = 0;
      fc.assert(
        fc.property(documents, fc.array(someone, { minLength: 1, maxLength: 4 }), (given, people) => {
          const ran = compare(given, people, tick);
          fromColumns += ran.fromColumns;
          all += ran.all;
          if (ran.hasLaps) withLaps += 1;
        }),
        { numRuns: 1_500, seed: 20_261_124 },
      );
      expect(fromColumns / all).toBeGreaterThan(0.7);
      expect(withLaps).toBeGreaterThan(100);
    },
  );

  it('takes idle laps together, as far as a send is known to decide the same, to the same end', () => {
    fc.assert(
      fc.property(idling, handingOff, fc.array(visitor, { minLength: 4, maxLength: 8 }), (canvas, campaign, people) => {
        const given = { canvases: [canvas], campaigns: [campaign], settings: {} };
        expect(compare(given, people, 1000).hasLaps).toBe(true);
      }),
      { numRuns: 150, seed: 20_261_124 },
    );
  });
});
