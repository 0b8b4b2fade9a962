import {
  at,
  delay,
  duration,
  emailAtStart,
  event,
  makeCanvas,
  makeWorkspace,
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
import { created, onChange, say, waits } from './parts';
import type { Scenario } from './scenario';

/** What flows do to each other through one profile: cascades, and the order of it all. */
export const cascades: readonly Scenario[] = [
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
];
