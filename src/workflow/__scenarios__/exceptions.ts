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
import { created, waits } from './parts';
import type { Scenario } from './scenario';

/** Exception events, and who comes back when. */
export const exceptions: readonly Scenario[] = [
  {
    name: 'exit-event-of-one-canvas-only',
    expected: {
      p: {
        score: -1,
        entries: 2,
        waiting: 0,
        trace: ['exited with#1 paths: exception_event', 'path without#1 paths -> otherwise'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-1, C-EXIT-6, C-EXIT-13: an exception event ends the journeys of its own canvas, at once where they wait for an action',
      canvases: [
        waits('with', [onEvent('x')], { exit: { triggers: [onEvent('bought')] } }),
        waits('without', [onEvent('x')], { createdAt: created(1) }),
      ],
      events: [event('1m', 'start'), event('10m', 'bought'), event('20m', 'y')],
    }),
  },
  {
    name: 'exit-event-marks-every-entry',
    expected: {
      p: {
        score: 20,
        entries: 3,
        waiting: 0,
        trace: [
          'exited scoring#1 paths: exception_event',
          'exited scoring#2 paths: exception_event',
          'exited scoring#3 paths: exception_event',
        ],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-EXIT-13, O-15: an exception event ends every journey of the person in the canvas',
        canvases: [scoringCanvas({ exit: { triggers: [onEvent('bought')] } })],
        events: [emailAtStart, write('1m', { [score]: 10 }), write('2m', { [score]: 20 }), event('1h', 'bought')],
      },
      { until: at('2h') },
    ),
  },
  {
    name: 'exit-event-before-the-entry',
    expected: { p: { score: 1, entries: 1, waiting: 0, never: ['exception_event'] } },
    workspace: makeWorkspace({
      name: 'C-EXIT-3: an exception event of before the entry counts for nothing, late or not',
      canvases: [waits('with', [onEvent('x')], { exit: { triggers: [onEvent('bought')] } })],
      events: [
        event('30s', 'bought'),
        event('1m', 'start'),
        { ...event('40s', 'bought'), received_at: at('5m') },
        event('10m', 'x'),
      ],
    }),
  },
  {
    name: 'exit-event-by-attribute',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['write lead_status unset -> "MQL"', 'exited with#1 paths: exception_event'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-2, C-EXIT-6: a change to one value as exception event; another value is none',
      canvases: [
        waits('with', [onEvent('x')], {
          exit: { triggers: [{ type: 'custom_attribute_change', attribute: 'lead_status', to: 'MQL' }] },
        }),
      ],
      events: [
        event('1m', 'start'),
        write('2m', { lead_status: 'new' }),
        write('3m', { lead_status: null }),
        write('4m', { lead_status: 'MQL' }),
        event('5m', 'x'),
      ],
    }),
  },
  {
    name: 'exit-mark-and-window-end',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['noted', 'timer with#1 hour', 'exited with#1 hour: exception_event'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-14, C-EXIT-4: marked in a delay, and the delay over in the same instant: out, no further step',
      canvases: [
        makeCanvas({
          id: 'with',
          entry: onStart,
          exit: { triggers: [onEvent('bought')] },
          steps: [delay('hour', 1, 'hours', 'bump'), points('bump', 1)],
        }),
      ],
      events: [event('1m', 'start'), { ...event('1h 0m', 'bought') }],
    }),
  },
  {
    name: 'exit-event-at-the-window-end',
    expected: {
      p: { score: -1, entries: 1, waiting: 0, trace: ['path with#1 paths -> otherwise'], never: ['exception_event'] },
    },
    workspace: makeWorkspace({
      name: 'O-3, O-5, O-14: an exception event exactly at the window end finds nobody: the timer ran first',
      canvases: [waits('with', [onEvent('x')], { exit: { triggers: [onEvent('bought')] } })],
      events: [event('1m', 'start'), event('1h 1m', 'bought')],
    }),
  },
  {
    name: 'reentry-at-zero-from-inside',
    expected: { p: { score: -3, entries: 3, waiting: 0, trace: ['entered many#2', 'entered many#3'] } },
    workspace: makeWorkspace({
      name: 'C-RE-3, C-RE-6, O-8: with a window of 0 nobody needs to leave first: three journeys at once, each to its own end',
      canvases: [waits('many', [onEvent('x')], { reentry: { allowed: true } })],
      events: [event('1m', 'start'), event('2m', 'start'), event('3m', 'start')],
    }),
  },
  {
    name: 'reentry-shorter-than-the-canvas',
    expected: {
      p: { score: -2, entries: 2, waiting: 0, trace: ['not entered many: re_eligibility', 'entered many#2'] },
    },
    workspace: makeWorkspace({
      name: 'C-RE-7, C-RE-8, O-8: a window shorter than the canvas lets people in who are still inside',
      canvases: [
        waits('many', [onEvent('x')], {
          reentry: { allowed: true, window: { type: 'specified', duration: duration(10, 'minutes') } },
        }),
      ],
      events: [event('1m', 'start'), event('5m', 'start'), event('11m', 'start')],
    }),
  },
  {
    name: 'reentry-after-the-maximum-duration',
    expected: {
      p: { score: 2, entries: 2, waiting: 0, trace: ['not entered once: re_eligibility', 'entered once#2'] },
    },
    workspace: makeWorkspace({
      name: 'C-RE-2, C-RE-11, O-8: after the maximum duration: the longest way by delays and windows, whatever way was taken',
      canvases: [
        makeCanvas({
          id: 'once',
          entry: onStart,
          reentry: { allowed: true, window: { type: 'maximum_duration' } },
          steps: [
            paths('paths', [{ id: 'x', triggers: [onEvent('x')], to: 'up' }], {
              otherwise: 'hour',
              window: duration(1, 'hours'),
            }),
            delay('hour', 1, 'hours', 'up'),
            points('up', 1),
          ],
        }),
      ],
      events: [
        event('0s', 'start'),
        event('1m', 'x'),
        event('1h 59m 59.999s', 'start'),
        event('2h', 'start'),
        event('2h 1m', 'x'),
      ],
    }),
  },
];
