import fc from 'fast-check';
import type { PersonEvent } from '@/core/engine/input';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { RunSettings } from '../documents/run-settings';
import { handOffCampaign, makeCanvas, start } from './documents';

const oneOf = fc.constantFrom;
export const until = start + 6 * 86_400_000;

interface Moment {
  readonly wait: number;
  readonly event: PersonEvent;
}

export interface Someone {
  readonly id: string;
  readonly profile: JsonObject;
  readonly moments: readonly Moment[];
}

const scalar: fc.Arbitrary<JsonValue> = fc.oneof(fc.integer({ min: -3, max: 120 }), oneOf<JsonValue>('40', 0.5, 1e308));
const attribute = oneOf('lead score', 'lead score', 'stage');

const trigger = fc.oneof(
  fc.record({ type: fc.constant('custom_event'), event: oneOf('one', 'five', 'other'), properties: fc.constant([]) }),
  fc.record({
    type: fc.constant('custom_event'),
    event: fc.constant('five'),
    properties: fc.constant([{ property: 'size', comparison: { type: 'number', operator: 'more_than', value: 3 } }]),
  }),
  fc.record({ type: fc.constant('custom_attribute_change'), attribute }),
  fc.record({ type: fc.constant('custom_attribute_change'), attribute, to: oneOf<JsonValue>(3, '40') }),
  fc.record({ type: oneOf('session_start', 'email_added', 'email_subscription_change') }),
  fc.record({ type: fc.constant('purchase'), properties: fc.constant([]) }),
);
const triggers = fc.array(trigger, { maxLength: 3 });

const row = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ operation: oneOf('increment', 'decrement'), attribute, by: oneOf(0, 1, 5, 0.5) }),
  },
  { weight: 1, arbitrary: fc.record({ operation: fc.constant('set'), attribute, value: scalar }) },
  { weight: 1, arbitrary: fc.record({ operation: fc.constant('remove'), attribute }) },
);
const rows = fc.uniqueArray(row, { maxLength: 2, selector: (each) => each.attribute });

const ids = ['s0', 's1', 's2', 's3'];
const link = fc.option(oneOf(...ids), { nil: null, freq: 3 });
const length = fc.record({ value: fc.integer({ min: 1, max: 30 }), unit: oneOf('minutes', 'hours', 'days') });

const paths = fc.record({
  kind: fc.constant('action_paths'),
  config: fc.record({
    window: length,
    ranked: oneOf(false, false, true),
    groups: fc
      .array(fc.record({ triggers, exits: oneOf(false, false, true) }), { maxLength: 3 })
      .map((groups) => groups.map((group, index) => ({ id: `g${index}`, name: `g${index}`, ...group }))),
  }),
  next: fc.record({ otherwise: link, g0: link, g1: link, g2: link }),
});
const update = fc.record({
  kind: fc.constant('user_update'),
  config: fc.record({ rows }),
  next: fc.record({ next: link }),
});
const rest = fc.oneof(
  fc.record({
    kind: fc.constant('delay'),
    config: fc.record({ duration: fc.oneof(length, fc.constant({ value: 0, unit: 'seconds' })) }),
    next: fc.record({ next: link }),
  }),
  fc.record({
    kind: fc.constant('webhook'),
    config: fc.constant({ url: 'https://a.example/{{${user_id}}}', body: { type: 'raw', text: 'x' } }),
    next: fc.record({ next: link }),
  }),
  fc.record({ kind: fc.constant('exit'), config: fc.constant({}), next: fc.constant({}) }),
);

const canvasArbitrary = (id: string) =>
  fc
    .record({
      entry: triggers,
      steps: fc.tuple(paths, fc.oneof(update, rest), update, fc.oneof(paths, update, rest)),
      seconds: oneOf(0, 0, 60, 86_400),
      allowed: oneOf(true, true, true, false),
      split: oneOf(100, 100, 40),
      end: oneOf(undefined, undefined, new Date(start + 5 * 86_400_000).toISOString()),
      audience: fc.option(oneOf('lead score', 'stage'), { nil: null, freq: 1 }),
      to: oneOf('all', 'all', 'subscribed_or_opted_in'),
    })
    .map(({ entry, steps, seconds, allowed, split, end, audience, to }) =>
      makeCanvas({
        id,
        createdAt: '2026-01-01T00:00:00Z',
        entry: { type: 'action', triggers: entry, ...(end === undefined ? {} : { end }) },
        audience: { filter: audience === null ? null : lessThanFifty(audience) },
        reentry: { allowed, window: { type: 'specified', duration: { value: seconds, unit: 'seconds' } } },
        send: { to },
        steps: steps.map((step, index) => ({ id: ids[index], name: ids[index], ...step })),
        variants: [
          { id: 'a', name: 'A', percentage: split, first: 's0' },
          ...(split === 100 ? [] : [{ id: 'b', name: 'B', percentage: 100 - split, first: 's1' }]),
        ],
      }),
    );

function lessThanFifty(name: string) {
  const comparison = { type: 'number', operator: 'less_than', value: 50 };
  return { type: 'group', join: 'and', filters: [{ type: 'custom_attribute', attribute: name, comparison }] };
}

interface Loop {
  readonly deltas: readonly number[];
  readonly window: number;
  readonly unit: 'minutes' | 'hours';
  readonly again: number;
  readonly end: string | undefined;
  readonly audience: string | null;
  readonly exits: boolean;
}

/** The shape of the seed: every path scores and comes back, so that idle time goes round in circles. */
function loopOf({ deltas, window, unit, again, end, audience, exits }: Loop) {
  return makeCanvas({
    id: 'loop',
    entry: {
      type: 'action',
      triggers: [{ type: 'custom_attribute_change', attribute: 'lead score' }, { type: 'email_added' }],
      ...(end === undefined ? {} : { end }),
    },
    audience: { filter: audience === null ? null : lessThanFifty(audience) },
    reentry: { allowed: true, window: { type: 'specified', duration: { value: again, unit: 'seconds' } } },
    steps: [
      {
        id: 'p',
        kind: 'action_paths',
        name: 'p',
        config: {
          window: { value: window, unit },
          groups: ['one', 'five'].map((event) => ({
            id: event,
            name: event,
            exits: exits && event === 'five',
            triggers: [{ type: 'custom_event', event, properties: [] }],
          })),
        },
        next: { one: 'u0', five: 'u1', otherwise: 'u2' },
      },
      ...deltas.map((by, index) => ({
        id: `u${index}`,
        kind: 'user_update',
        name: 'u',
        config: {
          rows: [{ operation: by < 0 ? 'decrement' : 'increment', attribute: 'lead score', by: Math.abs(by) }],
        },
      })),
    ],
  });
}

const looping = fc
  .record({
    deltas: fc.tuple(oneOf(1, -1, 0.5), oneOf(1, 5), oneOf(-1, 1, 0, 40)),
    window: oneOf(1, 24, 700),
    unit: oneOf('minutes', 'hours'),
    again: oneOf(0, 0, 3_600, 172_800),
    end: oneOf(undefined, undefined, new Date(start + 5 * 86_400_000).toISOString()),
    audience: oneOf(null, null, 'lead score', 'stage'),
    exits: oneOf(false, false, false, true),
  })
  .map(loopOf);

/** Long idle times, every change of which is put to the decision of a send. */
export const idling = fc
  .record({ by: oneOf(-1, -1, 1, -2, 3), window: oneOf(1, 3, 24) })
  .map(({ by, window }) =>
    loopOf({ deltas: [1, 5, by], window, unit: 'hours', again: 0, end: undefined, audience: null, exits: false }),
  );

/** With one reason below the threshold, and with another one for some of the numbers. */
export const handingOff = oneOf(
  handOffCampaign(),
  handOffCampaign({
    message: {
      url: 'https://a.example/',
      body: {
        type: 'raw',
        text: '{% assign part = custom_attribute.${lead score} | modulo: 7 %}{% if custom_attribute.${lead score} <= 100 %}{% if part == 3 %}{% abort_message("three") %}{% endif %}{% abort_message("below") %}{% endif %}',
      },
    },
  }),
);

const event: fc.Arbitrary<PersonEvent> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant('custom_event' as const),
      name: oneOf('one', 'five', 'nobody'),
      properties: oneOf({}, { size: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('session_start' as const) }) },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('purchase' as const), product: fc.constant('plan') }) },
  {
    weight: 4,
    arbitrary: fc
      .oneof(
        fc.tuple(
          fc.constant('lead score'),
          oneOf<JsonValue>({ inc: 1 }, { inc: 2 }, { inc: 1 }, 3, 99, 101, null, { inc: 0.5 }),
        ),
        fc.tuple(oneOf('stage', 'nobody', 'lead_status'), fc.oneof(scalar, oneOf<JsonValue>(null, ['a'], 'MQL'))),
        fc.tuple(fc.constant('email'), oneOf<JsonValue>('a@b.example', 'A@b.example', 'c@d.example', '', null)),
        fc.tuple(fc.constant('email_subscribe'), oneOf<JsonValue>('unsubscribed', 'opted_in')),
      )
      .map((pair) => ({ type: 'attributes' as const, attributes: Object.fromEntries([pair]) })),
  },
);

export const someone: fc.Arbitrary<Someone> = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{1,4}$/),
  profile: fc.dictionary(
    oneOf('lead score', 'lead score', 'email', 'stage', 'lead_status'),
    fc.integer({ max: 110, min: 0 }),
  ),
  moments: fc.array(
    fc.record({
      wait: fc.oneof(
        oneOf(0, 1_000, 86_400_000),
        fc.integer({ min: 0, max: 200_000 }).map((second) => second * 1_000),
      ),
      event,
    }),
    { maxLength: 12 },
  ),
});

const does = (name: string): PersonEvent => ({ type: 'custom_event', name, properties: {} });

/** Comes in on the first day and then does little. */
export const visitor: fc.Arbitrary<Someone> = fc
  .record({
    score: fc.integer({ min: 60, max: 99 }),
    moments: fc.array(
      fc.record({
        wait: fc.integer({ min: 1, max: 200_000 }).map((second) => second * 1_000),
        event: oneOf(does('one'), does('five'), does('nobody')),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ score, moments }) => ({
    id: 'v',
    profile: { 'lead score': score },
    moments: [{ wait: 90_000_000, event: { type: 'attributes', attributes: { email: 'a@b.example' } } }, ...moments],
  }));

const settings: fc.Arbitrary<Partial<RunSettings>> = fc.record({
  sameSecond: oneOf(1000, 1000, 0, 'clock_second' as const),
  duplicates: oneOf('exit' as const, 'keep' as const),
  exitGroup: oneOf('at_action' as const, 'at_window_end' as const),
});

export const documents = fc.record({
  canvases: fc.oneof(
    fc.tuple(canvasArbitrary('first'), canvasArbitrary('second')),
    looping.map((canvas) => [canvas]),
    fc.tuple(looping, canvasArbitrary('second')),
  ),
  campaigns: fc.boolean().map((sends) => (sends ? [handOffCampaign()] : [])),
  settings,
});
