import { event, handOff, makeCanvas, makeWorkspace, onEvent, onStart, points, score, write } from './build';
import { hooks, nobody, notice, seoul } from './notices';
import type { Scenario } from './scenario';

const oneADay = { max: 1, every: { value: 1, unit: 'days' as const } };

/** The workspace's frequency caps: webhook.md W-CAP-1…3. */
export const caps: readonly Scenario[] = [
  {
    name: 'frequency-cap-calendar-day',
    expected: {
      p: {
        ...nobody,
        sent: 2,
        trace: ['send started notice delivery 1', 'not sent notice: frequency_cap', 'send started notice delivery 2'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-CAP-1: one a day: 23:00 and midnight in the person’s zone are two days, 23:59 is the same',
      frequencyCaps: [oneADay],
      campaigns: [notice()],
      people: [seoul],
      events: [event('14h', 'ask'), event('14h 59m', 'ask'), event('15h', 'ask')],
    }),
  },
  {
    name: 'frequency-cap-minutes',
    expected: { p: { ...nobody, sent: 3, trace: ['not sent notice: frequency_cap', 'delivery 3'] } },
    workspace: makeWorkspace({
      name: 'W-CAP-1: two in 60 minutes, to the millisecond; both rules must let it through',
      frequencyCaps: [
        { max: 2, every: { value: 60, unit: 'minutes' } },
        { max: 3, channel: 'webhook', every: { value: 1, unit: 'weeks' } },
        { max: 1, channel: 'email', every: { value: 1, unit: 'weeks' } },
      ],
      campaigns: [notice()],
      events: [
        event('1h', 'ask'),
        event('1h 30m', 'ask'),
        event('1h 59m 59.999s', 'ask'),
        event('2h', 'ask'),
        event('5h', 'ask'),
      ],
    }),
  },
  {
    name: 'frequency-cap-step',
    expected: {
      p: {
        score: 2,
        entries: 2,
        waiting: 0,
        sent: 1,
        trace: ['not sent hooks: frequency_cap', 'path hooks#2 hook -> next', 'write lead score 1 -> 2'],
        never: ['delivery 2'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-CAP-2, C-SEND-6: capped in a canvas: no send, the person goes on at once and does not exit',
      frequencyCaps: [oneADay],
      canvases: [hooks({})],
      events: [event('1h', 'start'), event('2h', 'start')],
    }),
  },
  {
    name: 'frequency-cap-ignored',
    expected: {
      p: {
        ...nobody,
        sent: 4,
        trace: [
          'send started loud delivery 1',
          'send started notice delivery 2',
          'send started counted delivery 3',
          'send started loud delivery 4',
          'not sent notice: frequency_cap',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'W-CAP-3: a campaign that ignores the caps does not count towards them, unless it is told to',
      frequencyCaps: [{ max: 2, every: { value: 1, unit: 'days' } }],
      campaigns: [
        notice({
          id: 'loud',
          send: { to: 'all', capping: 'ignore' },
          delivery: { type: 'action', triggers: [onEvent('loud')] },
        }),
        notice({
          id: 'counted',
          send: { to: 'all', capping: 'ignore_but_count' },
          delivery: { type: 'action', triggers: [onEvent('counted')] },
        }),
        notice(),
      ],
      events: [
        event('1h', 'loud'),
        event('2h', 'ask'),
        event('3h', 'counted'),
        event('4h', 'loud'),
        event('5h', 'ask'),
      ],
    }),
  },
  {
    name: 'frequency-cap-tag',
    expected: {
      p: {
        ...nobody,
        sent: 3,
        trace: [
          'send started plain delivery 1',
          'send started promo delivery 2',
          'send started plain delivery 3',
          'not sent promo: frequency_cap',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'W-CAP-1, C-WIZ-6: a cap by tag counts and limits what carries the tag, and nothing else',
      frequencyCaps: [{ max: 1, tag: 'promotional', every: { value: 1, unit: 'days' } }],
      campaigns: [
        notice({ id: 'plain', delivery: { type: 'action', triggers: [onEvent('plain')] } }),
        notice({ id: 'promo', tags: ['promotional'], delivery: { type: 'action', triggers: [onEvent('promo')] } }),
      ],
      events: [event('1h', 'plain'), event('2h', 'promo'), event('3h', 'plain'), event('4h', 'promo')],
    }),
  },
  {
    name: 'frequency-cap-aborts-free',
    expected: {
      p: {
        score: 101,
        entries: 0,
        waiting: 0,
        aborted: 1,
        failed: 1,
        trace: ['aborted', 'send started hand-off delivery 2'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-CAP-1: what was aborted did not arrive and does not count',
      frequencyCaps: [oneADay],
      campaigns: [handOff()],
      events: [write('1m', { [score]: 99 }), write('2m', { [score]: 101 })],
    }),
  },
  {
    name: 'no-message-no-limits',
    expected: { p: { score: 1, entries: 1, waiting: 0, never: ['not sent', 'send waits'] } },
    workspace: makeWorkspace({
      name: 'C-SEND-10, C-LOOP-13: a canvas without message steps is not touched by send settings',
      frequencyCaps: [oneADay],
      canvases: [
        makeCanvas({
          id: 'plain',
          entry: onStart,
          send: { to: 'opted_in_only', quietHours: { from: '00:00', to: '23:59', then: 'abort' } },
          steps: [points('one', 1)],
        }),
      ],
      people: [{ external_id: 'p', email_subscribe: 'unsubscribed' }],
      events: [event('1h', 'start')],
    }),
  },
];
