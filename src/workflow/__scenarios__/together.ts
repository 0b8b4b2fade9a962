import type { Trigger } from '@/core/segments/trigger';
import {
  at,
  audienceOf,
  delay,
  duration,
  emailAtStart,
  event,
  handOff,
  is,
  makeCanvas,
  makeWorkspace,
  onEmail,
  onEvent,
  onScore,
  onStart,
  paths,
  points,
  score,
  scoringCanvas,
  seedGroups,
  seedUpdates,
  setTo,
  write,
} from './build';
import type { Scenario } from './scenario';

const always = { allowed: true, window: duration(0, 'minutes') };
const once = { allowed: false };

function onChange(attribute: string) {
  return { type: 'action' as const, triggers: [{ type: 'custom_attribute_change' as const, attribute }] };
}

function created(hour: number): string {
  return `2026-03-01T0${hour}:00:00Z`;
}

/** Waits an hour for one of `triggers`; a point then, minus one otherwise. */
function waits(id: string, triggers: readonly Trigger[], change: Parameters<typeof makeCanvas>[0] = {}) {
  return makeCanvas({
    id,
    entry: onStart,
    reentry: once,
    steps: [
      paths('paths', [{ id: 'hit', triggers, to: 'up' }], { otherwise: 'down', window: duration(1, 'hours') }),
      points('up', 1),
      points('down', -1),
    ],
    ...change,
  });
}

const say = (id: string, text: string, triggers: Trigger[] = [onScore]) =>
  handOff({
    id,
    audience: { filter: null },
    reeligibility: always,
    delivery: { type: 'action', triggers },
    message: { url: 'https://partner.example/in', body: { type: 'raw', text } },
  });

/** What flows do to each other through one profile: cascades, chains, and the order of it all. */
export const together: readonly Scenario[] = [
  {
    name: 'five-listeners-one-score',
    expected: {
      p: {
        score: 10,
        entries: 3,
        waiting: 0,
        sent: 2,
        trace: [
          'entered c1#1',
          'entered c2#1',
          'send started d delivery 1',
          'entered c3#1',
          'send started b delivery 2',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-6: three canvases and two campaigns hear one change: all of them, by the moment they were created',
      canvases: [3, 2, 1].map((hour) =>
        makeCanvas({
          id: `c${hour}`,
          createdAt: hour === 3 ? created(5) : created(hour),
          entry: { type: 'action', triggers: [onScore] },
          steps: [setTo('set', `seen by c${hour}`, true)],
        }),
      ),
      campaigns: [
        { ...say('b', 'b'), createdAt: created(6) },
        { ...say('d', 'd'), createdAt: created(4) },
      ],
      events: [write('1m', { [score]: 10 })],
    }),
  },
  {
    name: 'breadth-first',
    expected: {
      p: {
        score: null,
        entries: 5,
        waiting: 0,
        trace: ['entered a#1', 'entered b#1', 'entered a1#1', 'entered b1#1', 'entered a2#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-6, C-UU-22, C-UU-24: consequences queue up behind everything of their own generation: breadth first',
      canvases: [
        makeCanvas({ id: 'a', createdAt: created(1), entry: onStart, steps: [setTo('set', 'x1', 1)] }),
        makeCanvas({ id: 'b', createdAt: created(2), entry: onStart, steps: [setTo('set', 'y1', 1)] }),
        makeCanvas({ id: 'a1', createdAt: created(3), entry: onChange('x1'), steps: [setTo('set', 'x2', 1)] }),
        makeCanvas({ id: 'b1', createdAt: created(4), entry: onChange('y1') }),
        makeCanvas({ id: 'a2', createdAt: created(5), entry: onChange('x2') }),
      ],
      events: [event('1m', 'start')],
    }),
  },
  {
    name: 'ping-pong',
    expected: {
      p: {
        score: null,
        entries: 4,
        waiting: 0,
        trace: ['entered ping#1', 'entered pong#1', 'not entered ping: same_second'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-RE-9, C-LOOP-3, O-6: two canvases that set each other off stop at the second',
      canvases: [
        makeCanvas({ id: 'ping', entry: onChange('a'), steps: [points('b', 1, null, 'b')] }),
        makeCanvas({ id: 'pong', createdAt: created(9), entry: onChange('b'), steps: [points('a', 1, null, 'a')] }),
      ],
      events: [write('1m', { a: 1 }), write('2m', { b: 10 })],
    }),
  },
  {
    name: 'ping-pong-with-a-second-between',
    expected: {
      p: { score: 6, entries: 6, waiting: 1, trace: ['entered loop#6', 'waiting loop#6'], never: ['same_second'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-3, O-11: with a delay of a second the loop goes on at that pace for ever; the end of the run cuts it',
        canvases: [
          makeCanvas({
            id: 'loop',
            entry: { type: 'action', triggers: [onScore] },
            steps: [delay('second', 1, 'seconds', 'bump'), points('bump', 1)],
          }),
        ],
        events: [write('0s', { [score]: 1 })],
      },
      { until: at('5.5s') },
    ),
  },
  {
    name: 'score-by-another-canvas',
    expected: {
      p: {
        score: 10,
        entries: 4,
        waiting: 3,
        trace: ['entered bonus#1', 'write lead score unset -> 10 by bonus#1', 'entered scoring#2', 'entered scoring#3'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-7, C-UU-22: points from another canvas start a second journey beside the one that waits',
        canvases: [
          scoringCanvas(),
          makeCanvas({ id: 'bonus', createdAt: created(1), entry: onStart, steps: [points('ten', 10)] }),
        ],
        events: [emailAtStart, event('1h', 'start'), write('2h', { email: 'other@example.com' })],
      },
      { until: at('3h') },
    ),
  },
  {
    name: 'one-action-two-steps-of-one-canvas',
    expected: {
      p: {
        score: 11,
        entries: 2,
        waiting: 0,
        trace: [
          'path deep#1 second -> x',
          'write lead score unset -> 10',
          'path deep#2 first -> x',
          'waiting deep#2 second',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-23, C-ACTION-30: each step is a pool of its own: an entry in the second and one in the first both take the action',
      canvases: [
        makeCanvas({
          id: 'deep',
          entry: onStart,
          steps: [
            paths('first', [{ id: 'x', triggers: [onEvent('x')], to: 'second' }]),
            paths('second', [{ id: 'x', triggers: [onEvent('x')], to: 'ten' }], {
              otherwise: 'one',
              window: duration(1, 'hours'),
            }),
            points('ten', 10),
            points('one', 1),
          ],
        }),
      ],
      events: [event('1m', 'start'), event('2m', 'x'), event('3m', 'start'), event('4m', 'x')],
    }),
  },
  {
    name: 'earliest-by-canvas-entry',
    expected: {
      p: {
        score: 1,
        entries: 2,
        waiting: 0,
        trace: [
          'waiting slow#2 paths',
          'waiting slow#1 paths',
          'path slow#1 paths -> x',
          'exited slow#2 paths: deduplicated',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-23, C-ACTION-21: the earliest entry is the one that entered the canvas first, also where a later one reached the step before it',
      canvases: [
        makeCanvas({
          id: 'slow',
          entry: onStart,
          steps: [
            delay('hour', 1, 'hours', 'paths'),
            paths('paths', [{ id: 'x', triggers: [onEvent('x')], to: 'one' }]),
            points('one', 1),
          ],
        }),
      ],
      events: [
        event('1m', 'start'),
        // Dated an hour before the run: its delay is over when it arrives.
        { ...event('-1h', 'start'), received_at: at('2m') },
        event('3h', 'x'),
      ],
    }),
  },
  {
    name: 'three-entries-one-action',
    expected: {
      p: {
        score: 21,
        entries: 4,
        waiting: 1,
        trace: [
          'path scoring#1',
          'exited scoring#2 paths: deduplicated',
          'exited scoring#3 paths: deduplicated',
          'entered scoring#4',
        ],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-21, O-4: three entries wait, one action: one path, two duplicates leave, one new entry',
        canvases: [scoringCanvas()],
        events: [
          emailAtStart,
          write('1m', { [score]: 10 }),
          write('2m', { [score]: 20 }),
          event('1h', 'webinar_attended'),
        ],
      },
      { until: at('2h') },
    ),
  },
  {
    name: 'duplicates-of-an-exit-group',
    expected: {
      p: {
        score: 20,
        entries: 2,
        waiting: 0,
        trace: ['exited scoring#1 paths: exit_group', 'exited scoring#2 paths: deduplicated'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-20, C-ACTION-21, O-2: a group that exits lets the earliest go; duplicates collapse behind it, and the chain ends',
        canvases: [
          scoringCanvas({
            steps: [
              paths('paths', [{ id: 'out', triggers: [onEvent('bought')], exits: true }, ...seedGroups], {
                otherwise: 'decay',
              }),
              ...seedUpdates,
            ],
          }),
        ],
        events: [emailAtStart, write('1m', { [score]: 20 }), event('1h', 'bought'), event('2h', 'webinar_attended')],
      },
      { until: at('3h') },
    ),
  },
  {
    name: 'an-action-that-starts-and-routes',
    expected: {
      p: {
        score: 1,
        entries: 2,
        waiting: 1,
        trace: ['path both#1 paths -> again', 'write lead score unset -> 1', 'entered both#2', 'waiting both#2'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'O-6, C-ACTION-13: an event that routes a waiting entry and starts a new one: the route first; the new entry does not count it',
        canvases: [
          makeCanvas({
            id: 'both',
            entry: onStart,
            steps: [paths('paths', [{ id: 'again', triggers: [onEvent('start')], to: 'up' }]), points('up', 1)],
          }),
        ],
        events: [event('1m', 'start'), event('2m', 'start')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'score-written-by-a-path-of-another',
    expected: {
      p: {
        score: 2,
        entries: 2,
        waiting: 0,
        trace: [
          'path a#1 paths -> hit',
          'write lead score unset -> 1',
          'path b#1 paths -> hit',
          'write lead score 1 -> 2',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-7, C-UU-23, O-6: points of one canvas are the action another one waits for, in the same instant',
      canvases: [waits('a', [onEvent('x')]), waits('b', [onScore], { createdAt: created(1) })],
      events: [event('1m', 'start'), event('2m', 'x')],
    }),
  },
  {
    name: 'own-points-are-no-action',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: [
          'write lead score unset -> 2',
          'waiting self#1 paths',
          'path self#1 paths -> otherwise',
          'write lead score 2 -> 1',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-13, O-3, O-5: a change an entry makes itself before the step is no action in it',
      canvases: [
        makeCanvas({
          id: 'self',
          entry: onStart,
          steps: [
            points('two', 2, 'paths'),
            paths('paths', [{ id: 'changed', triggers: [onScore], to: 'hundred' }], {
              otherwise: 'minus',
              window: duration(1, 'hours'),
            }),
            points('hundred', 100),
            points('minus', -1),
          ],
        }),
      ],
      events: [event('1m', 'start')],
    }),
  },
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
  {
    name: 'loop-left-by-the-audience',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['write lead score unset -> 1', 'not entered scoring: audience'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-14, C-AUD-1, C-AUD-11: who leaves the audience keeps the journey and its points; then the chain ends',
        canvases: [scoringCanvas({ audience: audienceOf(is('left', 'is_none_of', 'yes')) })],
        events: [
          emailAtStart,
          write('1m', { left: 'yes' }),
          event('1h', 'webinar_attended'),
          event('2h', 'webinar_attended'),
        ],
      },
      { until: at('3h') },
    ),
  },
  {
    name: 'loop-broken-by-no-change',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['write lead score unset -> unset', 'exited scoring#1 nothing: completed'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-6, C-UU-17: an update by 0 changes nothing, starts nothing, and ends the chain',
        canvases: [
          scoringCanvas({
            steps: [paths('paths', [{ id: 'x', triggers: [onEvent('x')], to: 'nothing' }]), points('nothing', 0)],
          }),
        ],
        events: [emailAtStart, event('1h', 'x'), event('2h', 'x')],
      },
      { until: at('3h') },
    ),
  },
  {
    name: 'loop-unbroken-by-unsubscribing',
    expected: { p: { score: 2, entries: 3, waiting: 1, never: ['not sent', 'not entered'] } },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-13, C-SEND-10: unsubscribing changes nothing for a canvas without messages, whatever its send settings',
        canvases: [scoringCanvas({ send: { to: 'opted_in_only' } })],
        events: [
          emailAtStart,
          event('1h', 'webinar_attended'),
          write('2h', { email_subscribe: 'unsubscribed' }),
          event('3h', 'webinar_attended'),
        ],
      },
      { until: at('4h') },
    ),
  },
  {
    name: 'both-triggers-at-once',
    expected: {
      p: { score: 10, entries: 1, waiting: 1, trace: ['entered scoring#1', 'not entered scoring: same_second'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-9, C-RE-9: address and score in one write are two triggers and one entry',
        canvases: [scoringCanvas({ entry: { type: 'action', triggers: [onScore, onEmail] } })],
        events: [write('1m', { email: 'p@example.com', [score]: 10 })],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'dropped-triggers-are-lost',
    expected: {
      p: {
        score: null,
        entries: 2,
        waiting: 0,
        trace: ['not entered once: same_second', 'not entered once: same_second', 'entered once#2'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-RE-10, O-11: what the second refuses is lost, and does not move the second: 0 s in, 0.6 s out, 0.999 s out, 1 s in',
      canvases: [makeCanvas({ id: 'once', entry: onStart })],
      events: [event('10s', 'start'), event('10.6s', 'start'), event('10.999s', 'start'), event('11s', 'start')],
    }),
  },
  {
    name: 'same-second-of-two-canvases',
    expected: { p: { score: null, entries: 2, waiting: 0, never: ['same_second'] } },
    workspace: makeWorkspace({
      name: 'C-RE-9: the second is counted for each canvas by itself',
      canvases: [
        makeCanvas({ id: 'a', entry: onStart }),
        makeCanvas({ id: 'b', entry: { type: 'action', triggers: [onEvent('other')] } }),
      ],
      events: [event('10s', 'start'), event('10.1s', 'other')],
    }),
  },
  {
    name: 'same-second-off-and-wide',
    expected: { p: { score: null, entries: 3, waiting: 0, trace: ['not entered once: same_second'] } },
    workspace: makeWorkspace(
      {
        name: 'O-11: the other choice: 1.1 s apart, as the docs advise: 1 s is too soon, 1.1 s is not',
        canvases: [makeCanvas({ id: 'once', entry: onStart })],
        events: [event('10s', 'start'), event('11s', 'start'), event('11.1s', 'start'), event('12.2s', 'start')],
      },
      { sameSecond: 1_100 },
    ),
  },
  {
    name: 'tight-chain-of-three',
    expected: {
      p: {
        score: 110,
        entries: 300,
        waiting: 0,
        trace: ['budget exceeded'],
      },
      q: { score: null, entries: 0, waiting: 0 },
    },
    workspace: makeWorkspace(
      {
        name: 'O-18: three canvases in a ring stop at a hundred entries of one; the diagnosis names the ring',
        canvases: [
          makeCanvas({
            id: 'one',
            createdAt: created(1),
            entry: { type: 'action', triggers: [onScore] },
            steps: [points('b', 1, null, 'b')],
          }),
          makeCanvas({ id: 'two', createdAt: created(2), entry: onChange('b'), steps: [points('c', 1, null, 'c')] }),
          makeCanvas({ id: 'three', createdAt: created(3), entry: onChange('c'), steps: [points('a', 1)] }),
        ],
        people: [{ external_id: 'p' }, { external_id: 'q' }],
        events: [write('1m', { [score]: 10 })],
      },
      { sameSecond: 0 },
    ),
  },
];
