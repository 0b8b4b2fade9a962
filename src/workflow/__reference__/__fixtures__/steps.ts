import fc from 'fast-check';
import { filterGroup, stepFilter, trigger } from './conditions';
import { oneOf, rarely, score } from './draw';
import { clock, clockTime, nearDay } from './places';
import { stepMessage } from './messages';
import { contextVariables, updateConfig } from './updates';

/** Short, and few, so that ends fall on each other and on what people do. */
export const window = oneOf(
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

export const stepIds = ['s0', 's1', 's2', 's3', 's4'];

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

const message = fc
  .record({ channel: oneOf('email', 'email', 'in_app'), expiry: window, filter: rarely(6, filterGroup) })
  .map(({ filter, ...rest }) => ({ ...rest, ...(filter === undefined ? {} : { validate: { filter } }) }));

/** What nobody waits in. */
function passing(next: fc.Arbitrary<StepShape['next']>): fc.Arbitrary<StepShape> {
  return fc.oneof(
    fc.record({ kind: fc.constant('feature_flag'), config: oneOf({ flag: 'new' }, { flag: '__proto__' }), next }),
    fc.record({
      kind: fc.constant('audience_sync'),
      config: fc.record({
        partner: fc.constant('Google'),
        audience: oneOf('leads', 'constructor'),
        action: oneOf('add', 'remove'),
      }),
      next,
    }),
    fc.record({
      kind: fc.constant('send_to_destination'),
      config: fc.record({ canvas: oneOf('first', 'second', 'second', '__proto__') }),
      next,
    }),
    fc.record({ kind: fc.constant('unknown'), config: fc.constant({}), next }),
  );
}

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
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('message'), config: message, next }) },
    { weight: 2, arbitrary: passing(next) },
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

export const shapes = fc.oneof(anyShape, loopShape);
