import fc from 'fast-check';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import { attributes, eventNames, iso, oneOf, score, start, value } from './draw';
import { clockTime, nearDay, zones } from './places';

/** A moment, or what passes for one. */
const due: fc.Arbitrary<JsonValue> = fc.oneof(
  fc
    .record({ day: nearDay, time: clockTime, rest: oneOf('', ':30', 'Z', ':00+09:00', ':00.000Z') })
    .map(({ day, time, rest }) => `${day}T${time}${rest}`),
  nearDay,
  oneOf<JsonValue>(0, 1, 10, -1, 0.5, 1e308, 'soon', '', null),
);

/** An attributes object: what a request writes, or what a person brings along. */
export function written(attribute: fc.Arbitrary<JsonValue>): fc.Arbitrary<JsonObject> {
  const pair = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(oneOf<string[]>(...attributes, 'flag', ' lead score '), attribute) },
    {
      weight: 2,
      arbitrary: fc.tuple(
        fc.constant('email'),
        oneOf<JsonValue[]>('a@acme.example', 'A@acme.example', 'b@other.example', null),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.constant('email_subscribe'),
        oneOf<JsonValue[]>('opted_in', 'subscribed', 'unsubscribed', null),
      ),
    },
    { weight: 1, arbitrary: fc.tuple(fc.constant('first_name'), oneOf<JsonValue[]>('MQL', '', null)) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('due'), due) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constant('time_zone'), oneOf<JsonValue[]>(...zones, 'Nowhere/Land', '', null)),
    },
  );
  return fc.array(pair, { minLength: 1, maxLength: 3 }).map((pairs) => Object.fromEntries(pairs));
}

const property = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.tuple(
      oneOf('plan', 'plan', 'deep.plan', 'deep', '__proto__'),
      fc.oneof(value, oneOf<JsonValue[]>(null, { plan: 1 }, { plan: 'MQL' })),
    ),
  },
  { weight: 1, arbitrary: fc.tuple(fc.constant('due'), due) },
);
const properties: fc.Arbitrary<JsonObject> = fc
  .array(property, { maxLength: 2 })
  .map((pairs) => Object.fromEntries(pairs));

type Happening = Readonly<Record<string, JsonValue>>;

const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ name: oneOf(...eventNames), properties }) },
  {
    weight: 5,
    arbitrary: fc.record({
      attributes: written(fc.oneof(value, value, oneOf<JsonValue[]>(null, { inc: 1 }, { inc: -2 }))),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ type: 'session_start' }) },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('canvas_entry'),
        canvas_id: oneOf('first', 'first', 'second', 'hand-off', 'gone'),
        properties,
        attributes: written(fc.oneof(value, oneOf<JsonValue[]>(null, { inc: 1 }))),
      },
      { requiredKeys: ['type', 'canvas_id'] },
    ),
  },
  { weight: 1, arbitrary: fc.record({ product_id: oneOf('plan', 'seat'), properties }) },
);

interface Moment {
  readonly wait: number;
  readonly lines: readonly Happening[];
  readonly request: string | undefined;
  readonly late: number;
}

/** A moment of one person: what arrives, how long after the last moment, and how late it is. */
const moment: fc.Arbitrary<Moment> = fc.record({
  wait: oneOf(0, 0, 1, 400, 999, 1_000, 1_000, 1_001, 2_000, 9_000, 10_000, 10_000, 60_000),
  lines: fc.array(happening, { minLength: 1, maxLength: 3 }),
  request: oneOf(undefined, 'r1', 'r2'),
  /** Own time before (or after) arrival. */
  late: oneOf(0, 0, 0, 0, 0, 1, 1_000, 10_000, 60_000, 3_600_000, -5_000),
});

/**
 * Lines of one person, some of them from before the run. A few changes of the score come first, so that several entries
 * wait when something happens.
 */
export const history: fc.Arbitrary<readonly Happening[]> = fc
  .record({
    lead: oneOf(0, 0, 0, 0, 5_000, 90_000),
    scores: oneOf(0, 0, 1, 2, 3),
    moments: fc.array(moment, { minLength: 1, maxLength: 8 }),
  })
  .map(({ lead, scores, moments }) => {
    let at = start - lead;
    const crowd = Array.from({ length: scores }, (): Moment => {
      return { wait: 1_000, lines: [{ attributes: { [score]: { inc: 1 } } }], request: undefined, late: 0 };
    });
    return [...crowd, ...moments].flatMap(({ wait, lines, request, late }) => {
      at += wait;
      const alone = { time: iso(at - late), ...(late === 0 ? {} : { received_at: iso(at) }) };
      const base = { ...alone, ...(request === undefined ? {} : { request }) };
      // A call is a request of its own.
      return lines.map((line): Happening => ({ ...line, ...(line['type'] === 'canvas_entry' ? alone : base) }));
    });
  });
