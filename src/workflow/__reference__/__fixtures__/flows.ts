import fc from 'fast-check';
import { campaign, type Campaign } from '../../documents/campaign';
import { canvas, type Canvas } from '../../documents/canvas';
import { audience, filterGroup, triggers } from './conditions';
import { eventNames, iso, oneOf, rarely, score, start } from './draw';
import { handOff, partner } from './messages';
import { clock, clockTime, nearDay } from './places';
import { shapes, stepIds, window } from './steps';

/** Bounds of an entry window, now and then. */
const bound = rarely(
  10,
  oneOf(0, 1_000, 30_000, 120_000).map((offset) => iso(start + offset)),
);
const whatStarts = fc.oneof(
  { weight: 2, arbitrary: fc.constant([{ type: 'custom_attribute_change' as const, attribute: score }]) },
  { weight: 3, arbitrary: triggers },
);
const repeating = {
  time: clockTime,
  from: nearDay,
  every: oneOf(1, 1, 2),
};
const timetable = fc.oneof(
  fc.constant({ type: 'launch' }),
  fc.record({
    type: fc.constant('times'),
    times: fc.array(fc.record({ date: nearDay, time: clockTime }), { minLength: 1, maxLength: 4 }),
  }),
  fc.record({ type: fc.constant('daily'), ...repeating }, { requiredKeys: ['type', 'time', 'from'] }),
  fc.record({ type: fc.constant('daily'), time: clockTime, until: nearDay }, { requiredKeys: ['type', 'time'] }),
  fc.record({
    type: fc.constant('weekly'),
    weekdays: fc.subarray(['monday', 'sunday', 'saturday'], { minLength: 1 }),
    ...repeating,
  }),
  fc.record({ type: fc.constant('monthly'), day: oneOf(1, 2, 28, 31), ...repeating }),
);
/** One way in; what belongs to another one lies about. */
const schedule = fc
  .record({
    type: oneOf('action', 'action', 'action', 'action', 'action', 'action', 'scheduled', 'api'),
    triggers: whatStarts,
    schedule: timetable,
    start: bound,
    end: bound,
  })
  .map(({ start: from, end, ...rest }) => ({
    ...rest,
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
  return canvasShape(id).map((shape) => canvas.parse(shape));
}

/** As a file says it. */
export function canvasShape(id: string): fc.Arbitrary<object> {
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
      steps: shapes,
    })
    .map(({ allowed, window: length, exit, out, conversions, control, split, first, steps, ...rest }) => ({
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
    }));
}

export function campaignOf(id: string): fc.Arbitrary<Campaign> {
  return campaignShape(id).map((shape) => campaign.parse(shape));
}

/** As a file says it. */
export function campaignShape(id: string): fc.Arbitrary<object> {
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
    .map(({ allowed, seconds, timing: when, ...rest }) => ({
      type: 'campaign',
      schemaVersion: 1,
      id,
      name: id,
      ...rest,
      reeligibility: { allowed, window: { value: seconds, unit: 'seconds' } },
      ...(when === undefined ? {} : { timing: when }),
    }));
}
