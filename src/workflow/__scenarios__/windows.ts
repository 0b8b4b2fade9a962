import {
  at,
  delay,
  duration,
  event,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onStart,
  paths,
  points,
  setTo,
  write,
} from './build';
import { waiting, x } from './parts';
import type { Scenario } from './scenario';

/** Windows, groups and steps at their edges. */
export const windows: readonly Scenario[] = [
  {
    name: 'first-action-decides',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['path wait#1 paths -> hit'],
        never: ['path wait#1 paths -> better'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-14, C-ACTION-18: not ranked, the first action that counts decides; a better one later finds nobody',
      canvases: [
        waiting({
          steps: [
            paths(
              'paths',
              [
                { id: 'better', triggers: [onEvent('y')], to: 'ten' },
                { id: 'hit', triggers: x, to: 'up' },
              ],
              { otherwise: 'down' },
            ),
            points('up', 1),
            points('down', -1),
            points('ten', 10),
          ],
        }),
      ],
      events: [event('1m', 'start'), event('2m', 'x'), event('3m', 'y')],
    }),
  },
  {
    name: 'any-of-several-triggers',
    expected: { p: { score: 3, entries: 3, waiting: 0, trace: ['-> hit', '-> hit', '-> hit'] } },
    workspace: makeWorkspace({
      name: 'C-ACTION-5, C-ENTRY-8: any trigger of a group takes it, any trigger of a canvas enters',
      canvases: [
        waiting({
          entry: { type: 'action', triggers: [onEvent('start'), { type: 'session_start' }, onEvent('begin')] },
          steps: [
            paths(
              'paths',
              [{ id: 'hit', triggers: [...x, { type: 'purchase', properties: [] }, onEvent('y')], to: 'up' }],
              {
                otherwise: 'down',
              },
            ),
            points('up', 1),
            points('down', -1),
          ],
        }),
      ],
      events: [
        event('1m', 'start'),
        event('2m', 'y'),
        { external_id: 'p', time: at('3m'), type: 'session_start' },
        { external_id: 'p', time: at('4m'), product_id: 'seat' },
        event('5m', 'begin'),
        event('6m', 'x'),
      ],
    }),
  },
  {
    name: 'address-updated-in-the-window',
    expected: {
      p: { score: 1, entries: 2, waiting: 0, trace: ['path wait#1 paths -> mail', 'path wait#2 paths -> otherwise'] },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-8, O-24: an address changed in the window takes the group; written again or in capitals it does not',
      canvases: [
        waiting({
          steps: [
            paths('paths', [{ id: 'mail', triggers: [{ type: 'email_added' }], to: 'two' }], {
              otherwise: 'down',
              window: duration(1, 'hours'),
            }),
            points('two', 2),
            points('down', -1),
          ],
        }),
      ],
      people: [{ external_id: 'p', email: 'a@acme.example' }],
      events: [
        event('1m', 'start'),
        write('2m', { email: 'b@acme.example' }),
        event('3m', 'start'),
        write('4m', { email: 'b@acme.example' }),
        write('5m', { email: 'B@ACME.example' }),
        write('6m', { email: null }),
      ],
    }),
  },
  {
    name: 'longest-window',
    expected: {
      p: { score: -1, entries: 1, waiting: 0, trace: ['until 2026-04-02T00:01:00.000Z', '-> otherwise'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ACTION-2: a window of 31 days, over the end of a month, ends to the second',
        canvases: [
          waiting({
            steps: [
              paths('paths', [{ id: 'hit', triggers: x, to: 'up' }], {
                otherwise: 'down',
                window: duration(31, 'days'),
              }),
              points('up', 1),
              points('down', -1),
            ],
          }),
        ],
        events: [event('1m', 'start')],
      },
      { until: at('32d') },
    ),
  },
  {
    name: 'paths-without-groups',
    expected: { p: { score: -1, entries: 1, waiting: 0, trace: ['path wait#1 paths -> otherwise'] } },
    workspace: makeWorkspace({
      name: 'C-ACTION-4: without any group a window still ends in Everyone Else',
      canvases: [
        waiting({
          steps: [paths('paths', [], { otherwise: 'down', window: duration(1, 'seconds') }), points('down', -1)],
        }),
      ],
      events: [event('1m', 'start'), event('1m 0.5s', 'x')],
    }),
  },
  {
    name: 'everyone-else-exits',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['path wait#1 paths -> otherwise', 'exited wait#1 paths: exit_group'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ACTION-20, C-ACTION-15: Everyone Else may leave the canvas too, at the window end',
      canvases: [
        waiting({
          steps: [
            paths('paths', [{ id: 'hit', triggers: x, to: 'up' }], {
              otherwise: 'down',
              otherwiseExits: true,
              window: duration(1, 'hours'),
            }),
            points('up', 1),
            points('down', -1),
          ],
        }),
      ],
      events: [event('1m', 'start')],
    }),
  },
  {
    name: 'steps-join',
    expected: {
      p: { score: 11, entries: 2, waiting: 0, trace: ['path wait#1 paths -> hit', 'path wait#2 paths -> otherwise'] },
    },
    workspace: makeWorkspace({
      name: 'C-STEP-5, C-STEP-4: two ways lead into one step, and a step nothing leads to is never reached',
      canvases: [
        waiting({
          steps: [
            paths('paths', [{ id: 'hit', triggers: x, to: 'both' }], {
              otherwise: 'ten',
              window: duration(1, 'hours'),
            }),
            points('ten', 9, 'both'),
            points('both', 1),
            points('lonely', 1_000),
          ],
        }),
      ],
      events: [event('1m', 'start'), event('2m', 'x'), event('3m', 'start')],
    }),
  },
  {
    name: 'concurrent-increments',
    expected: {
      p: { score: 4, entries: 2, waiting: 0, trace: ['write lead score unset -> 2', 'write lead score 2 -> 4'] },
    },
    workspace: makeWorkspace({
      name: 'C-UU-28, C-RE-12: two journeys add at the same instant and both count',
      canvases: [
        makeCanvas({
          id: 'slow',
          entry: onStart,
          steps: [delay('hour', 1, 'hours', 'two'), points('two', 2)],
        }),
      ],
      events: [event('1m', 'start'), { ...event('30s', 'start'), received_at: at('2m') }, event('30m', 'nothing')],
    }),
  },
  {
    name: 'late-event-counts-from-its-time',
    expected: {
      p: { score: 2, entries: 2, waiting: 0, trace: ['T00:30:00.000Z  write', 'T00:40:00.000Z  write'] },
    },
    workspace: makeWorkspace({
      name: 'O-21, C-ENTRY-16: two entries at once, one of an event half an hour late: each delay from its own time',
      canvases: [
        makeCanvas({
          id: 'slow',
          entry: onStart,
          steps: [delay('half', 30, 'minutes', 'one'), points('one', 1)],
        }),
      ],
      events: [{ ...event('0s', 'start'), received_at: at('5m') }, event('10m', 'start')],
    }),
  },
  {
    name: 'update-by-huge-numbers',
    expected: {
      p: {
        score: 1e308,
        entries: 1,
        waiting: 0,
        trace: ['write lead score unset -> 1e+308', 'write skipped lead score 1e+308', 'write note unset -> "on"'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-7, C-UU-15: a sum no number can hold is skipped and named; the other rows and the journey go on',
      canvases: [
        makeCanvas({
          id: 'huge',
          entry: onStart,
          steps: [points('first', 1e308, 'second'), points('second', 1e308, 'note'), setTo('note', 'note', 'on')],
        }),
      ],
      events: [event('1m', 'start')],
    }),
  },
];
