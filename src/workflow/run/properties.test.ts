import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { points } from '@/core/engine/ledger';
import { jsonEqual, stableStringify, type JsonObject, type JsonValue } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { createOutside } from '@/core/outside/outside';
import type { PersonEvent } from '@/core/engine/input';
import { handOffCampaign, makeCanvas, makeSettings, makeWorkspace, start } from '../__fixtures__/documents';
import { play, type Play, type PlayOptions } from '../__fixtures__/play';
import { formatTrace } from './format-trace';
import type { Canvas } from '../documents/canvas';
import { simulate } from '../simulate';

vi.setConfig({ testTimeout: 120_000 });

/** Few names, so that what is drawn meets what else is drawn; some of them mean something to JavaScript. */
const attributeNames = ['lead score', 'stage', 'constructor', 'email', '__proto__'];
const eventNames = ['one', 'five', 'toString'];
const oneOf = fc.constantFrom;

const scalar: fc.Arbitrary<JsonValue> = fc.oneof(
  fc.integer({ min: -3, max: 120 }),
  oneOf<JsonValue>('40', '', true, false, 0.5, -0, 1e308, 'a@b.example'),
);

const trigger = fc.oneof(
  fc.record({ type: fc.constant('custom_event'), event: oneOf(...eventNames), properties: fc.constant([]) }),
  fc.record({ type: fc.constant('custom_attribute_change'), attribute: oneOf(...attributeNames) }),
  fc.record({
    type: oneOf('session_start', 'email_added', 'unknown', 'email_subscription_change'),
    raw: fc.constant({}),
  }),
  fc.record({ type: fc.constant('purchase'), properties: fc.constant([]) }),
);
const triggers = fc.array(trigger, { maxLength: 3 });

const row = fc.oneof(
  fc.record({
    operation: oneOf('increment', 'decrement'),
    attribute: oneOf(...attributeNames),
    by: fc.oneof(fc.integer({ min: 0, max: 9 }), oneOf(0.5, 1e308)),
  }),
  fc.record({ operation: fc.constant('set'), attribute: oneOf(...attributeNames), value: scalar }),
  fc.record({ operation: fc.constant('remove'), attribute: oneOf(...attributeNames) }),
);

const stepIds = ['s0', 's1', 's2', 's3', 's4'];
const link = fc.option(oneOf(...stepIds), { nil: null, freq: 4 });
const length = fc.record({
  value: fc.integer({ min: 1, max: 30 }),
  unit: oneOf('seconds', 'minutes', 'hours', 'days'),
});

const stepShape = fc.oneof(
  fc.record({
    kind: fc.constant('action_paths'),
    config: fc.record({
      window: length,
      ranked: fc.boolean(),
      groups: fc
        .array(fc.record({ triggers, exits: fc.boolean() }), { maxLength: 3 })
        .map((groups) => groups.map((group, index) => ({ id: `g${index}`, name: `g${index}`, ...group }))),
    }),
    next: fc.record({ otherwise: link, g0: link, g1: link, g2: link }),
  }),
  fc.record({
    kind: fc.constant('user_update'),
    config: fc.record({ rows: fc.array(row, { maxLength: 3 }) }),
    next: fc.record({ next: link }),
  }),
  fc.record({
    kind: fc.constant('delay'),
    config: fc.record({ duration: fc.oneof(length, fc.constant({ value: 0, unit: 'seconds' })) }),
    next: fc.record({ next: link }),
  }),
  fc.record({
    kind: fc.constant('webhook'),
    config: fc.constant({
      url: 'https://acme.my.salesforce.com/services/data/v60.0/sobjects/Lead/{{${user_id}}}',
      method: 'PATCH',
      body: { type: 'raw', text: '{"score": "{{custom_attribute.${lead score}}}"}' },
    }),
    next: fc.record({ next: link }),
  }),
  fc.record({ kind: oneOf('exit', 'unknown'), config: fc.constant({}), next: fc.constant({}) }),
);

const canvasArbitrary = (id: string): fc.Arbitrary<Canvas> =>
  fc
    .record({
      entry: triggers,
      steps: fc.array(stepShape, { minLength: stepIds.length, maxLength: stepIds.length }),
      seconds: oneOf(0, 0, 60, 86_400),
      allowed: oneOf(true, true, false),
      exit: fc.option(triggers, { nil: undefined, freq: 4 }),
      split: oneOf(100, 100, 40),
    })
    .map(({ entry, steps, seconds, allowed, exit, split }) =>
      makeCanvas({
        id,
        createdAt: '2026-01-01T00:00:00Z',
        entry: { type: 'action', triggers: entry },
        reentry: { allowed, window: { type: 'specified', duration: { value: seconds, unit: 'seconds' } } },
        steps: steps.map((step, index) => ({ id: stepIds[index], name: stepIds[index], ...step })),
        variants: [
          { id: 'a', name: 'A', percentage: split, first: 's0' },
          { id: 'b', name: 'B', percentage: 100 - split, first: 's1' },
        ],
        ...(exit === undefined ? {} : { exit: { triggers: exit } }),
      }),
    );

const personEvent: fc.Arbitrary<PersonEvent> = fc.oneof(
  fc.record({
    type: fc.constant('custom_event' as const),
    name: oneOf(...eventNames),
    time: fc.option(fc.integer({ min: start - 9e8, max: start + 9e8 }), { nil: undefined }),
  }),
  fc.record({ type: fc.constant('session_start' as const) }),
  fc.record({ type: fc.constant('purchase' as const), product: fc.constant('plan') }),
  fc
    .array(
      fc.tuple(
        oneOf(...attributeNames, 'other', 'email_subscribe'),
        fc.oneof(scalar, oneOf<JsonValue>(null, { inc: 2 })),
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .map((pairs) => ({ type: 'attributes' as const, attributes: Object.fromEntries(pairs) })),
);

interface Moment {
  readonly wait: number;
  readonly events: readonly PersonEvent[];
}

const history: fc.Arbitrary<readonly Moment[]> = fc.array(
  fc.record({
    wait: fc.oneof(fc.integer({ min: 0, max: 1_500 }), fc.integer({ min: 0, max: 40_000_000 })),
    events: fc.array(personEvent, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 8 },
);

const options: fc.Arbitrary<PlayOptions> = fc
  .record({
    canvases: fc.tuple(canvasArbitrary('first'), canvasArbitrary('second')),
    sends: fc.boolean(),
    profile: fc.dictionary(oneOf(...attributeNames), scalar),
    latencyMs: oneOf(0, 0, 700, 2_500),
    status: oneOf(204, 503, 404, 599),
    settings: fc.record({
      sameSecond: oneOf(1000, 1000, 0, 'clock_second' as const),
      duplicates: oneOf('exit' as const, 'keep' as const),
      exitGroup: oneOf('at_action' as const, 'at_window_end' as const),
      actionTime: oneOf('own_time' as const, 'by_arrival' as const),
      emailTrigger: oneOf('any_new_address' as const, 'first_address_only' as const),
    }),
  })
  .map(({ canvases, sends, profile, latencyMs, status, settings }) => ({
    canvases,
    campaigns: sends ? [handOffCampaign()] : [],
    profile,
    salesforce: { latencyMs, faults: status === 204 ? [] : [{ request: 1, status }] },
    settings,
  }));

/** Steps a generated canvas may object to are left out of the draw by running only what compiles. */
function playAll(given: PlayOptions, moments: readonly Moment[], split = false): Play | null {
  let run: Play;
  try {
    run = play({ ...given, split });
  } catch {
    return null;
  }
  let at = 0;
  for (const { wait, events } of moments) {
    at += wait;
    run.request(at, ...events);
  }
  return run.until(at + 86_400_000);
}

const runs = { numRuns: 120, seed: 20_260_302 };

describe('properties over random canvases and histories', () => {
  it('the ledger sums to the score, row by row', () => {
    fc.assert(
      fc.property(options, history, (given, moments) => {
        const run = playAll(given, moments);
        if (run === null) return;
        for (const attribute of new Set(run.ledger.map((row) => row.attribute))) {
          const before = (given.profile ?? {})[attribute];
          let last: JsonValue | undefined = Object.hasOwn(given.profile ?? {}, attribute) ? before : undefined;
          let sum = points(last);
          const rows = run.ledger.filter((each) => each.attribute === attribute);
          expect(rows.slice(1).every((row, index) => jsonEqual(row.before, rows[index]?.after))).toBe(true);
          expect(rows[0]?.before).toEqual(last);
          for (const row of rows) {
            last = row.after;
            sum += row.change;
          }
          expect(run.attribute(attribute)).toEqual(last);
          // Far beyond whole numbers a sum of floats is not exact; up to there it must be.
          if (run.ledger.every(({ after }) => Math.abs(points(after)) < 1e15)) {
            expect(sum).toBeCloseTo(points(last), 6);
          }
        }
      }),
      runs,
    );
  });

  it('split after every input and every timer, and restored from JSON, a run is the same', () => {
    fc.assert(
      fc.property(options, history, (given, moments) => {
        const whole = playAll(given, moments);
        // Saving after every timer costs a snapshot each; a handful of wild chains would take all the time there is.
        if (whole === null || whole.trace.length > 1_500) return;
        const split = playAll(given, moments, true);
        if (split === null) return;
        expect(formatTrace(split.trace)).toBe(formatTrace(whole.trace));
        expect(stableStringify(split.ledger)).toBe(stableStringify(whole.ledger));
        expect(stableStringify(split.webhooks)).toBe(stableStringify(whole.webhooks));
        expect(stableStringify(split.person.values)).toBe(stableStringify(whole.person.values));
        expect(split.keys).toEqual(whole.keys);
      }),
      runs,
    );
  });

  it('a trace is numbered without gaps, in time, and every parent stands before its child', () => {
    fc.assert(
      fc.property(options, history, (given, moments) => {
        const run = playAll(given, moments);
        if (run === null) return;
        const wrong = run.trace.filter(({ seq, parent, at }, index) => {
          return seq !== index || parent >= index || at < (run.trace[index - 1]?.at ?? -Infinity);
        });
        expect(wrong).toEqual([]);
        expect(formatTrace(run.trace).split('\n')).toHaveLength(run.trace.length + 1);
      }),
      runs,
    );
  });

  it('counters say what the trace says', () => {
    fc.assert(
      fc.property(options, history, (given, moments) => {
        const run = playAll(given, moments);
        if (run === null) return;
        const sum = (rows: readonly (readonly number[])[]) => rows.flat().reduce((total, count) => total + count, 0);
        const { counters } = run;
        expect(sum([counters.entries])).toBe(run.of('entered').length);
        expect(sum([counters.stepEntered])).toBe(run.of('step').length);
        expect(sum([...counters.stepExited, ...counters.flowExited])).toBe(run.of('exited').length);
        expect(sum(counters.refused)).toBe(
          run.refusals.length -
            counters.sends.reduce((total, { refused }) => total + sum([[...refused.values()]]), 0) +
            (run.person.stopped?.message.key === 'engine.budget.entries' ? 1 : 0),
        );
        expect(sum([counters.sends.map(({ started }) => started)])).toBe(run.of('send_started').length);
        expect(run.of('entered').length - run.of('exited').length).toBe(run.person.entries.length);
      }),
      runs,
    );
  });

  it('no trace, no ledger, no counters: the person ends the same', () => {
    fc.assert(
      fc.property(options, history, (given, moments) => {
        const loud = playAll(given, moments);
        const quiet = playAll({ ...given, quiet: true }, moments);
        expect(stableStringify(quiet?.person.values)).toBe(stableStringify(loud?.person.values));
        expect(quiet?.trace ?? []).toEqual([]);
        expect(quiet?.person.entries.length).toBe(loud?.person.entries.length);
      }),
      runs,
    );
  });
});

describe('properties of whole runs', () => {
  const people = fc.array(fc.record({ profile: fc.dictionary(oneOf(...attributeNames), scalar), moments: history }), {
    minLength: 2,
    maxLength: 5,
  });

  it('the order of people changes nothing but the order of people', () => {
    fc.assert(
      fc.property(options, people, (given, drawn) => {
        const lines = drawn.flatMap(({ moments }, index) => toLines(`p${index}`, moments));
        const profiles = drawn.map(({ profile }, index): JsonObject => ({ ...profile, external_id: `p${index}` }));
        const forward = runWorkspace(given, profiles, lines);
        const backward = runWorkspace(
          given,
          [...profiles].reverse(),
          [...lines].reverse().sort((a, b) => order(lines, a, b)),
        );
        if (forward === null || backward === null) return;
        expect(backward.people.map(({ id }) => id)).toEqual(forward.people.map(({ id }) => id).reverse());
        expect(stableStringify(backward.trace)).toBe(stableStringify(forward.trace));
        expect(stableStringify({ ...backward.summary, stopped: [] })).toBe(
          stableStringify({ ...forward.summary, stopped: [] }),
        );
      }),
      { ...runs, numRuns: 12 },
    );
  });
});

interface Line {
  readonly [key: string]: JsonValue;
}

/** People may come in any order; the lines of one person may not. */
function order(lines: readonly Line[], a: Line, b: Line): number {
  return a['external_id'] === b['external_id'] ? lines.indexOf(a) - lines.indexOf(b) : 0;
}

function toLines(id: string, moments: readonly Moment[]): readonly Line[] {
  let at = start;
  return moments.flatMap(({ wait, events }) => {
    at += wait;
    const base = { external_id: id, time: new Date(at).toISOString() };
    return events.map((event): Line => {
      if (event.type === 'custom_event') return { ...base, name: event.name };
      if (event.type === 'purchase') return { ...base, product_id: event.product };
      return event.type === 'attributes' ? { ...base, attributes: event.attributes } : { ...base, type: event.type };
    });
  });
}

function runWorkspace(given: PlayOptions, profiles: readonly JsonObject[], events: readonly Line[]) {
  const { canvases, campaigns, salesforce } = given;
  const workspace = makeWorkspace({ canvases, campaigns, salesforce, people: profiles, events });
  const settings = makeSettings({ ...given.settings, until: new Date(start + 4 * 86_400_000).toISOString() });
  const deps = { liquid: createLiquid(), outside: createOutside(workspace.salesforce) };
  const result = simulate({ workspace, settings, traceLevel: 'full' }, deps);
  return result.ok ? result.value : null;
}
