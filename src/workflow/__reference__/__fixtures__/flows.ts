import fc from 'fast-check';
import type { JsonValue } from '@/core/kernel/json';
import { campaign, type Campaign } from '../../documents/campaign';
import { canvas, type Canvas } from '../../documents/canvas';
import { audience, filterGroup, stepFilter, trigger, triggers } from './conditions';
import { eventNames, iso, knownNames, oneOf, rarely, score, start } from './draw';
import { clock, clockTime, nearDay } from './places';
import { handOff, partner, stepMessage } from './messages';

/** Short, and few, so that ends fall on each other and on what people do. */
const window = oneOf(
  { value: 1, unit: 'seconds' },
  { value: 2, unit: 'seconds' },
  { value: 10, unit: 'seconds' },
  { value: 10, unit: 'seconds' },
  { value: 1, unit: 'minutes' },
  { value: 1, unit: 'minutes' },
  { value: 4, unit: 'minutes' },
);
const pause = fc.oneof(window, oneOf({ value: 0, unit: 'seconds' }, { value: 0.5, unit: 'seconds' }));

/** Any kind of delay; a plain one, more often than not. */
const delay = fc.oneof(
  { weight: 4, arbitrary: fc.record({ duration: pause }) },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('duration'),
      duration: pause,
      at: fc.record({ time: clockTime, clock }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('calendar_days'),
        days: oneOf(1, 1, 2, 5),
        at: fc.record({ time: clockTime, clock }),
      },
      { requiredKeys: ['type'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record(
      {
        type: fc.constant('weekday'),
        weekday: fc.record({
          day: oneOf('monday', 'monday', 'saturday', 'sunday', 'thursday'),
          time: clockTime,
          clock,
          ifPast: oneOf('same_day', 'next_week'),
        }),
      },
      { requiredKeys: ['type'] },
    ),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('date'),
      date: fc
        .record({ day: nearDay, time: clockTime, clock })
        .map(({ day, time, clock: whose }) => ({ local: `${day}T${time}`, clock: whose })),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      type: fc.constant('personalized'),
      from: fc.record({
        source: oneOf('attribute', 'variable'),
        name: oneOf('due', 'due', 'plan', score),
        as: oneOf('date', 'date', 'seconds', 'hours', 'days', 'weeks'),
        clock,
      }),
    }),
  },
);

const row = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      operation: oneOf('increment', 'decrement'),
      attribute: fc.constant(score),
      by: oneOf(0, 1, 1, 1, 5, 0.5, 1e308),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      operation: oneOf('increment', 'decrement'),
      attribute: oneOf(...knownNames),
      by: oneOf(0, 1),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      operation: fc.constant('set'),
      attribute: oneOf(...knownNames, 'flag', 'email', 'email_subscribe'),
      value: oneOf<JsonValue[]>(0, 1, 100, '40', '', 'MQL', 'unsubscribed', true, null),
    }),
  },
  { weight: 1, arbitrary: fc.record({ operation: fc.constant('remove'), attribute: oneOf(...knownNames) }) },
);

const stage = '{{custom_attribute.${stage}}}';
const points = '{{custom_attribute.${lead score} | plus: 1}}';
const plan = '{{context.${plan}}}';
const now = '{{"now" | date: "%Y-%m-%dT%H:%M:%SZ"}}';
const textRow = fc.record({
  operation: fc.constant('set'),
  attribute: oneOf(score, 'stage', 'flag'),
  value: oneOf(
    points,
    `x${stage}`,
    `p${plan}`,
    '{% if custom_attribute.${flag} %}{% abort_message() %}{% endif %}true',
    '{{context.${due}}}z',
    '{{canvas_entry_properties.${plan}}}-',
    '{% if %}',
  ),
});
/** Texts of the JSON editor, some of which are no update. */
const json = oneOf(
  '{"attributes": [{"lead score": {"inc": 1}}]}',
  `{"attributes": [{"lead score": ${points}, "stage": "${plan}"}, {"lead score": {"inc": -1}}]}`,
  '{% if custom_attribute.${lead score} > 0 %}{"attributes": [{"lead score": {"inc": -1}, "flag": null}]}{% endif %}',
  `{"attributes": [{" lead score ": "${stage}"}]}`,
  `{"events": [{"name": "one", "time": "${now}", "properties": {"plan": "${stage}"}}], "attributes": [{"stage": "MQL"}]}`,
  `{"events": [{"name": "five", "time": "2026-03-01"}, {"name": "five"}], "purchases": [{"product_id": "seat", "currency": "EUR", "price": 1, "time": "${now}"}]}`,
  '{"attributes": [{"email": "b@other.example"}], "events": [{"name": "toString", "time": "2999-01-01T00:00:00Z"}]}',
  '{"attributes": [{"lead score": 1}, ',
  '{% abort_message("no") %}{"attributes": [{"lead score": 7}]}',
  '',
);
const updateConfig = fc.oneof(
  { weight: 6, arbitrary: fc.record({ rows: fc.array(row, { minLength: 1, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ rows: fc.array(fc.oneof(row, textRow), { minLength: 1, maxLength: 3 }) }) },
  { weight: 2, arbitrary: fc.record({ mode: fc.constant('json'), json }) },
);

const contextVariables = fc.record({
  variables: fc.array(
    fc.record({
      name: oneOf('plan', 'plan', 'due', '__proto__'),
      type: oneOf('string', 'number', 'number', 'boolean', 'time'),
      value: oneOf(
        'MQL',
        '{{custom_attribute.${lead score}}}',
        '{{context.${plan} | times: 2}}',
        '{{custom_attribute.${flag}}}',
        '2026-03-05T10:00:00+09:00',
        '{% abort_message() %}',
        'x{{canvas_entry_properties.${plan}}}',
        now,
        '3600',
      ),
    }),
    { minLength: 1, maxLength: 3 },
  ),
});

const stepIds = ['s0', 's1', 's2', 's3', 's4'];

const whatCounts = fc.oneof(
  { weight: 2, arbitrary: fc.constant([{ type: 'custom_event' as const, event: 'one' }]) },
  { weight: 3, arbitrary: fc.array(trigger, { maxLength: 3 }) },
);
const group = fc.record({ triggers: whatCounts, exits: oneOf(false, false, false, true) });

interface StepShape {
  readonly kind: string;
  readonly config: unknown;
  readonly next: Readonly<Record<string, string | null>>;
}

type Link = fc.Arbitrary<string | null>;

function decisionSplit(link: Link): fc.Arbitrary<StepShape> {
  return fc.record({
    kind: fc.constant('decision_split'),
    config: rarely(2, stepFilter).map((filter) => ({ filter: filter ?? null })),
    next: fc.record({ yes: link, no: link }),
  });
}

function audiencePaths(link: Link): fc.Arbitrary<StepShape> {
  return fc.record({
    kind: fc.constant('audience_paths'),
    config: fc
      .array(stepFilter, { maxLength: 2 })
      .map((filters) => ({ groups: filters.map((filter, at) => ({ id: `a${at}`, name: `a${at}`, filter })) })),
    next: fc.record({ otherwise: link, a0: link, a1: link }),
  });
}

function experimentPaths(link: Link): fc.Arbitrary<StepShape> {
  return fc.record({
    kind: fc.constant('experiment_paths'),
    config: fc
      .record({ split: oneOf(50, 30, 100), control: fc.boolean(), exits: fc.boolean() })
      .map(({ split, control, exits }) => ({
        paths: [
          { id: 'e0', name: 'e0', percentage: split },
          { id: 'e1', name: 'e1', percentage: control ? 0 : 100 - split },
        ],
        control: control ? { name: 'control', percentage: 100 - split, exits } : null,
      })),
    next: fc.record({ e0: link, e1: link, control: link }),
  });
}

const webhook = fc
  .record({ message: stepMessage, filter: rarely(6, filterGroup) })
  .map(({ message, filter }) => ({ ...message, ...(filter === undefined ? {} : { validate: { filter } }) }));

/** A step leads to later ones only: no canvas goes in circles inside itself. */
function stepShape(index: number): fc.Arbitrary<StepShape> {
  const later = stepIds.slice(index + 1);
  const link = later.length === 0 ? fc.constant(null) : oneOf<(string | null)[]>(...later, ...later, null);
  const next = fc.record({ next: link });
  return fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('action_paths'),
        config: fc.record({
          window,
          ranked: oneOf(false, false, true),
          groups: fc
            .array(group, { maxLength: 3 })
            .map((groups) => groups.map((each, at) => ({ id: `g${at}`, name: `g${at}`, ...each }))),
          otherwise: fc.record({ exits: oneOf(false, false, false, true) }),
        }),
        next: fc.record({ otherwise: link, g0: link, g1: link, g2: link }),
      }),
    },
    {
      weight: 6,
      arbitrary: fc.record({
        kind: fc.constant('user_update'),
        config: updateConfig,
        next,
      }),
    },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('context'), config: contextVariables, next }) },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('delay'), config: delay, next }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('webhook'), config: webhook, next }) },
    { weight: 2, arbitrary: decisionSplit(link) },
    { weight: 2, arbitrary: audiencePaths(link) },
    { weight: 1, arbitrary: experimentPaths(link) },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('exit'), config: fc.constant({}), next: fc.constant({}) }) },
  );
}

const anyShape: fc.Arbitrary<readonly StepShape[]> = fc.tuple(...stepIds.map((_, index) => stepShape(index)));

const pointsBy = (by: number) => ({
  kind: 'user_update',
  config: { rows: [{ operation: by < 0 ? 'decrement' : 'increment', attribute: score, by: Math.abs(by) }] },
});

/** The shape of the seed: one Action Path, points behind every way out of it, and so round again (C-LOOP-1). */
const loopShape: fc.Arbitrary<readonly StepShape[]> = fc
  .record({
    window,
    ranked: oneOf(false, false, true),
    groups: fc.tuple(whatCounts, whatCounts),
    first: oneOf(1, 5, 0),
    otherwise: oneOf('s3', 's3', null),
    last: stepShape(4),
  })
  .map(({ window: length, ranked, groups, first, otherwise, last }) => [
    {
      kind: 'action_paths',
      config: {
        window: length,
        ranked,
        groups: groups.map((list, index) => ({ id: `g${index}`, name: '', triggers: list })),
      },
      next: { g0: 's1', g1: 's2', otherwise },
    },
    { ...pointsBy(first), next: {} },
    { ...pointsBy(1), next: { next: 's4' } },
    { ...pointsBy(-1), next: {} },
    last,
  ]);

/** Bounds of an entry window, now and then. */
const bound = rarely(
  10,
  oneOf(0, 1_000, 30_000, 120_000).map((offset) => iso(start + offset)),
);
const whatStarts = fc.oneof(
  { weight: 2, arbitrary: fc.constant([{ type: 'custom_attribute_change' as const, attribute: score }]) },
  { weight: 3, arbitrary: triggers },
);
const schedule = fc
  .record({ triggers: whatStarts, start: bound, end: bound })
  .map(({ triggers: list, start: from, end }) => ({
    type: 'action' as const,
    triggers: list,
    ...(from === undefined ? {} : { start: from }),
    ...(end === undefined ? {} : { end }),
  }));

/** Some are created at the same moment: then the id decides. */
const createdAt = oneOf(0, 0, 60_000).map((offset) => iso(start - 86_400_000 + offset));
const status = oneOf('active', 'active', 'active', 'active', 'active', 'active', 'draft', 'stopped');
/** Settings that are not there half the time: then nothing limits anything. */
const hours = fc.record({ from: clockTime, to: clockTime }).filter(({ from, to }) => from !== to);
const quietHours = fc
  .record({ hours, then: oneOf('next_available' as const, 'abort' as const) })
  .map(({ hours: span, then }) => ({ ...span, then }));
const to = oneOf('all' as const, 'all' as const, 'subscribed_or_opted_in' as const, 'opted_in_only' as const);
const send = fc
  .record({
    to,
    quietHours: rarely(4, quietHours),
    capping: rarely(4, oneOf('ignore' as const, 'ignore_but_count' as const)),
  })
  .map(({ to: who, quietHours: quiet, capping }) => ({
    to: who,
    ...(quiet === undefined ? {} : { quietHours: quiet }),
    ...(capping === undefined ? {} : { capping }),
  }));
const tags = oneOf([], [], ['tagged']);

/** C-CONV-1: what people do, not what is written. */
const conversion = fc.record({
  trigger: fc.oneof(
    eventNamed(oneOf<string[]>(...eventNames)),
    fc.constant({ type: 'session_start' as const }),
    fc.constant({ type: 'purchase' as const, properties: [] }),
  ),
  deadline: oneOf({ value: 5, unit: 'minutes' as const }, { value: 1, unit: 'days' as const }),
});

function eventNamed(name: fc.Arbitrary<string>) {
  return fc.record({ type: fc.constant('custom_event' as const), event: name, properties: fc.constant([]) });
}

/** A delay, and with it what may happen during it. */
const timing = fc
  .record({
    delay: rarely(
      2,
      fc.oneof(
        { weight: 4, arbitrary: window.map((duration) => ({ type: 'after' as const, duration })) },
        {
          weight: 1,
          arbitrary: fc.record({
            type: fc.constant('next_weekday' as const),
            weekday: oneOf('monday' as const, 'saturday' as const, 'sunday' as const),
            time: clockTime,
            clock,
          }),
        },
        {
          weight: 1,
          arbitrary: fc.record({
            type: fc.constant('calendar_days' as const),
            days: oneOf(0, 1, 2),
            time: clockTime,
            clock,
          }),
        },
      ),
    ),
    reevaluate: fc.boolean(),
    exceptions: rarely(2, triggers).map((list) => list ?? []),
    timeOfDay: rarely(
      4,
      fc
        .record({ hours, clock, then: oneOf('skip' as const, 'next_available' as const) })
        .map(({ hours: span, ...rest }) => ({ ...span, ...rest })),
    ),
  })
  .map(({ delay, timeOfDay, ...rest }) => ({
    ...rest,
    ...(delay === undefined ? {} : { delay }),
    ...(timeOfDay === undefined ? {} : { timeOfDay }),
  }));

export function canvasOf(id: string): fc.Arbitrary<Canvas> {
  return fc
    .record({
      createdAt,
      status,
      send,
      tags,
      entry: schedule,
      audience,
      allowed: oneOf(true, true, true, true, false),
      window: oneOf(0, 0, 0, 1, 2, 60, 'maximum_duration' as const),
      exit: rarely(4, triggers),
      out: rarely(8, filterGroup),
      conversions: rarely(4, fc.array(conversion, { minLength: 1, maxLength: 2 })),
      control: oneOf(false, false, true),
      split: oneOf(100, 100, 40),
      first: oneOf('s0', 's0', 's0', 's0', null),
      steps: fc.oneof(anyShape, loopShape),
    })
    .map(({ allowed, window: length, exit, out, conversions, control, split, first, steps, ...rest }) =>
      canvas.parse({
        type: 'canvas',
        schemaVersion: 1,
        id,
        name: id,
        ...rest,
        reentry: {
          allowed,
          window:
            length === 'maximum_duration'
              ? { type: 'maximum_duration' }
              : { type: 'specified', duration: { value: length, unit: 'seconds' } },
        },
        ...(exit === undefined && out === undefined
          ? {}
          : { exit: { triggers: exit ?? [], ...(out === undefined ? {} : { filter: out }) } }),
        ...(conversions === undefined
          ? {}
          : { conversions: conversions.map((each, index) => ({ id: `c${index}`, ...each })) }),
        variants: [
          { id: 'a', name: 'A', percentage: split, first },
          { id: 'b', name: 'B', percentage: 100 - split, first: 's1', ...(control ? { control } : {}) },
        ],
        steps: steps.map((step, index) => ({ id: stepIds[index], name: '', ...step })),
      }),
    );
}

export function campaignOf(id: string): fc.Arbitrary<Campaign> {
  return fc
    .record({
      createdAt,
      status,
      send,
      tags,
      delivery: schedule,
      audience,
      allowed: fc.boolean(),
      seconds: oneOf(0, 0, 1, 60),
      message: fc.oneof(handOff, handOff, partner),
      timing: rarely(2, timing),
    })
    .map(({ allowed, seconds, timing: when, ...rest }) =>
      campaign.parse({
        type: 'campaign',
        schemaVersion: 1,
        id,
        name: id,
        ...rest,
        reeligibility: { allowed, window: { value: seconds, unit: 'seconds' } },
        ...(when === undefined ? {} : { timing: when }),
      }),
    );
}
