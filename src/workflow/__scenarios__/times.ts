import {
  at,
  delay,
  duration,
  emailAtStart,
  event,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onStart,
  paths,
  points,
  score,
  scoringCanvas,
  write,
} from './build';
import type { Scenario } from './scenario';

/** When things happen: delays, late and early events, re-entry, the ends of a run. */
export const times: readonly Scenario[] = [
  {
    name: 'delays',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: [
          'waiting delays#1 hour until 2026-03-02T01:01:00.000Z',
          'write lead score unset -> 1',
          'exited delays#1 last: completed',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-DELAY-3, C-DELAY-9: a delay holds for its time; as the last step it does not hold',
      canvases: [
        makeCanvas({
          id: 'delays',
          entry: onStart,
          steps: [delay('hour', 1, 'hours', 'bump'), points('bump', 1, 'last'), delay('last', 5, 'days', null)],
        }),
      ],
      events: [event('1m', 'start')],
    }),
  },
  {
    name: 'exception-event-in-a-delay',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['noted delays#1 hour', 'timer delays#1 hour', 'exited delays#1 hour: exception_event'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-5: marked in a delay, out when the delay is over',
      canvases: [
        makeCanvas({
          id: 'delays',
          entry: onStart,
          exit: { triggers: [onEvent('bought')] },
          steps: [delay('hour', 1, 'hours', 'bump'), points('bump', 1)],
        }),
      ],
      events: [event('1m', 'start'), event('10m', 'bought')],
    }),
  },
  {
    name: 'backdated-entry',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: [
          '2026-03-02T04:00:00.000Z  input custom_event start {} of 2026-03-02T01:00:00.000Z',
          '2026-03-02T04:00:00.000Z  write lead score',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-16, O-21: a 3-hour delay after an event that arrives 3 hours late is over at once',
      canvases: [
        makeCanvas({ id: 'late', entry: onStart, steps: [delay('three', 3, 'hours', 'bump'), points('bump', 1)] }),
      ],
      events: [{ ...event('1h', 'start'), received_at: at('4h') }],
    }),
  },
  {
    name: 'backdated-window',
    expected: {
      p: { score: -1, entries: 1, waiting: 0, trace: ['2026-03-03T02:00:00.000Z  path late#1 paths -> otherwise'] },
    },
    workspace: makeWorkspace({
      name: 'O-21: a window that was over before the event arrived goes to Everyone Else at once',
      canvases: [
        makeCanvas({
          id: 'late',
          reentry: { allowed: false },
          entry: onStart,
          steps: [
            paths('paths', [{ id: 'x', triggers: [onEvent('x')], to: 'bump' }], { otherwise: 'fall' }),
            points('bump', 1),
            points('fall', -1),
          ],
        }),
      ],
      events: [{ ...event('1h', 'start'), received_at: at('1d 2h') }],
    }),
  },
  {
    name: 'future-event',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: [
          '2026-03-02T01:00:00.000Z  input custom_event start',
          'waiting late#1 hour until 2026-03-02T02:00:00.000Z',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-17: an event dated in the future happens now',
      canvases: [
        makeCanvas({ id: 'late', entry: onStart, steps: [delay('hour', 1, 'hours', 'bump'), points('bump', 1)] }),
      ],
      events: [{ ...event('9h', 'start'), received_at: at('1h') }],
    }),
  },
  {
    name: 'by-arrival',
    expected: { p: { score: 1, entries: 2, waiting: 1 } },
    workspace: makeWorkspace(
      {
        name: 'O-28: the other choice: V24 counted by arrival',
        canvases: [scoringCanvas()],
        events: [emailAtStart, { ...event('-1h', 'webinar_attended'), received_at: at('1h') }],
      },
      { until: at('2h'), actionTime: 'by_arrival' },
    ),
  },
  {
    name: 'reentry-off',
    expected: { p: { score: 5, entries: 1, waiting: 0, trace: ['not entered scoring: re_eligibility'] } },
    workspace: makeWorkspace({
      name: 'C-RE-1: without re-entry one entry for ever',
      canvases: [scoringCanvas({ reentry: { allowed: false } })],
      events: [emailAtStart, event('1h', 'demo_requested'), event('2h', 'demo_requested')],
    }),
  },
  {
    name: 'reentry-window',
    expected: {
      p: { score: 2, entries: 2, waiting: 0, trace: ['not entered once: re_eligibility', 'entered once#2'] },
    },
    workspace: makeWorkspace({
      name: 'C-RE-5, O-8: a window of an hour runs from the entry and is open at exactly one hour',
      canvases: [
        makeCanvas({
          id: 'once',
          entry: onStart,
          reentry: { allowed: true, window: { type: 'specified', duration: duration(1, 'hours') } },
          steps: [points('bump', 1)],
        }),
      ],
      events: [event('1h', 'start'), event('1h 59m 59.999s', 'start'), event('2h', 'start')],
    }),
  },
  {
    name: 'clock-second',
    expected: {
      p: {
        score: 4,
        entries: 4,
        waiting: 0,
        trace: ['entered scoring#4', 'write lead score 3 -> 4', 'not entered scoring: same_second'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'O-11: the clock’s second: 10.9 s and 11.0 s are two seconds, 20.0 s and 20.9 s are one',
        canvases: [scoringCanvas()],
        events: [
          emailAtStart,
          event('10.9s', 'webinar_attended'),
          event('11s', 'webinar_attended'),
          event('20s', 'webinar_attended'),
          event('20.9s', 'webinar_attended'),
        ],
      },
      { until: at('1h'), sameSecond: 'clock_second' },
    ),
  },
  {
    name: 'horizon',
    expected: { p: { score: null, entries: 1, waiting: 1, never: ['timer'] } },
    workspace: makeWorkspace(
      {
        name: 'O-27: what is due exactly at the end of the run stays pending, and an event then is not read',
        canvases: [scoringCanvas()],
        events: [emailAtStart, event('1d', 'webinar_attended')],
      },
      { until: at('1d') },
    ),
  },
  {
    name: 'history',
    expected: { p: { score: 41, entries: 2, waiting: 1, trace: ['history attributes', 'entered scoring#1'] } },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-8, C-LOOP-10, O-30: what happened before the run starts nothing; a changed score does',
        canvases: [scoringCanvas()],
        events: [
          write('-1d', { [score]: 39, email: 'p@example.com' }),
          event('-1h', 'webinar_attended'),
          write('1h', { [score]: 40 }),
          event('2h', 'webinar_attended'),
        ],
      },
      { until: at('3h') },
    ),
  },
  {
    name: 'entry-window',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['not entered once: window', 'entered once#1', 'not entered once: window'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-9, O-30: entry from the start on, and no more at the end',
      canvases: [
        makeCanvas({ id: 'once', entry: { ...onStart, start: at('1h'), end: at('2h') }, steps: [points('bump', 1)] }),
      ],
      events: [event('59m 59.999s', 'start'), event('1h', 'start'), event('2h', 'start')],
    }),
  },
];
