import {
  at,
  audienceOf,
  duration,
  event,
  handOff,
  is,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onStart,
  points,
  score,
  write,
} from './build';
import type { Scenario } from './scenario';

type CampaignChange = NonNullable<Parameters<typeof handOff>[0]>;

const again = { allowed: true, window: duration(0, 'minutes') };

/** A campaign set off by `ask`; what it sends shows the score at the moment it is rendered. */
function notice(change: CampaignChange = {}) {
  return handOff({
    id: 'notice',
    name: 'Notice',
    delivery: { type: 'action', triggers: [onEvent('ask')] },
    audience: { filter: null },
    reeligibility: again,
    message: {
      url: 'https://partner.example/notice',
      body: { type: 'raw', text: 'score {{custom_attribute.${lead score}}}' },
    },
    ...change,
  });
}

/** A canvas that sends one webhook on the way to a point. */
function hooks(send: CampaignChange['send'], rest: object = {}) {
  return makeCanvas({
    id: 'hooks',
    entry: onStart,
    send: { to: 'all', ...send },
    steps: [
      {
        id: 'hook',
        kind: 'webhook',
        name: 'hook',
        config: {
          url: 'https://partner.example/hook',
          body: { type: 'raw', text: 'score {{custom_attribute.${lead score}}}' },
        },
        next: { next: 'one' },
      },
      points('one', 1),
    ],
    ...rest,
  });
}

const afterHour = { delay: { type: 'after' as const, duration: duration(1, 'hours') } };
const seoul = { external_id: 'p', time_zone: 'Asia/Seoul' };
const newYork = { external_id: 'p', time_zone: 'America/New_York' };

const nobody = { score: null, entries: 0, waiting: 0 } as const;

const delays: readonly Scenario[] = [
  {
    name: 'send-delay-renders-late',
    expected: {
      p: {
        score: 7,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: ['send waits notice until 2026-03-02T02:00:00.000Z', 'send due notice', '"score 7"'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-DELAY-1, W-DELAY-3, O-12: after an hour; rendered when it goes out, the audience as of the trigger',
      campaigns: [notice({ timing: afterHour, audience: audienceOf(is('plan', 'is_any_of', 'free')) })],
      people: [{ external_id: 'p', plan: 'free', [score]: 1 }],
      events: [event('1h', 'ask'), write('1h 30m', { [score]: 7, plan: 'paid' })],
    }),
  },
  {
    name: 'send-delay-reevaluated',
    expected: { p: { ...nobody, trace: ['send due notice', 'not sent notice: audience', 'W-DELAY-3'] } },
    workspace: makeWorkspace({
      name: 'W-DELAY-3: with re-evaluation the audience is asked again when the delay is over',
      campaigns: [
        notice({ timing: { ...afterHour, reevaluate: true }, audience: audienceOf(is('plan', 'is_any_of', 'free')) }),
      ],
      people: [{ external_id: 'p', plan: 'free' }],
      events: [event('1h', 'ask'), write('1h 30m', { plan: 'paid' })],
    }),
  },
  {
    name: 'send-delay-exception',
    expected: {
      p: {
        ...nobody,
        sent: 1,
        trace: [
          'not sent notice: exception_event',
          'send waits notice until 2026-03-02T05:00:00.000Z',
          'send due notice',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'W-DELAY-4: an exception event cancels what waits; the next trigger sends, even without re-eligibility',
      campaigns: [
        notice({ timing: { ...afterHour, exceptions: [onEvent('bought')] }, reeligibility: { allowed: false } }),
      ],
      events: [event('1h', 'ask'), event('1h 30m', 'bought'), event('4h', 'ask'), event('6h', 'bought')],
    }),
  },
  {
    name: 'send-delay-same-exception',
    expected: {
      p: {
        ...nobody,
        sent: 1,
        trace: [
          'send waits notice until 2026-03-02T02:00:00.000Z',
          'not sent notice: exception_event',
          'send waits notice until 2026-03-02T02:30:00.000Z',
          'send due notice',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'W-DELAY-5: trigger and exception the same event: the repeat cancels and schedules anew',
      campaigns: [notice({ timing: { ...afterHour, exceptions: [onEvent('ask')] } })],
      events: [event('1h', 'ask'), event('1h 30m', 'ask')],
    }),
  },
  {
    name: 'send-delay-past-end',
    expected: { p: { ...nobody, sent: 1, trace: ['send due notice', 'send due notice', 'not sent notice: window'] } },
    workspace: makeWorkspace({
      name: 'W-DELAY-2: what would go out at the end of the campaign or later is not sent',
      campaigns: [
        notice({ timing: afterHour, delivery: { type: 'action', triggers: [onEvent('ask')], end: at('3h') } }),
      ],
      events: [event('1h', 'ask'), event('2h', 'ask')],
    }),
  },
  {
    name: 'send-delay-eligibility-twice',
    expected: {
      p: { ...nobody, sent: 1, trace: ['send waits notice', 'send waits notice', 'not sent notice: re_eligibility'] },
    },
    workspace: makeWorkspace({
      name: 'W-ELIG-5, O-7: two triggers within the delay; the receipt of the first makes the second ineligible when due',
      campaigns: [notice({ timing: afterHour, reeligibility: { allowed: false } })],
      events: [event('1h', 'ask'), event('1h 1m', 'ask')],
    }),
  },
  {
    name: 'send-delay-calendar',
    expected: {
      p: {
        ...nobody,
        sent: 2,
        trace: [
          'send waits days until 2026-03-08T13:00:00.000Z',
          'send waits weekday until 2026-03-14T13:15:00.000Z',
          'send due days',
          'send due weekday',
        ],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'W-DELAY-1, O-20: in one calendar day at 09:00 and on the next Saturday, in the person’s zone, over the change of clocks',
        campaigns: [
          notice({
            id: 'days',
            timing: { delay: { type: 'calendar_days', days: 1, time: '09:00', clock: 'user' } },
          }),
          notice({
            id: 'weekday',
            timing: { delay: { type: 'next_weekday', weekday: 'saturday', time: '09:15', clock: 'user' } },
          }),
        ],
        people: [newYork],
        // Saturday, 21:00 in New York; clocks there go forward in the night.
        events: [event('6d 2h', 'ask')],
      },
      { until: at('14d') },
    ),
  },
];

const hours: readonly Scenario[] = [
  {
    name: 'send-time-of-day',
    expected: {
      p: {
        ...nobody,
        sent: 2,
        trace: [
          'send waits notice until 2026-03-02T03:00:00.000Z',
          'send due notice',
          'send waits notice until 2026-03-02T09:30:00.000Z',
          'send due notice',
          'not sent notice: time_of_day',
          'send waits rescued until 2026-03-03T00:00:00.000Z',
          'not sent notice: time_of_day',
          'send due rescued',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'W-DELAY-6: 09:00 to 18:00 in Seoul: a trigger outside is lost, a delay ending outside as well, unless it is rescued',
      campaigns: [
        notice({ timing: { ...afterHour, timeOfDay: { from: '09:00', to: '18:00' } } }),
        notice({
          id: 'rescued',
          delivery: { type: 'action', triggers: [onEvent('late')] },
          timing: { ...afterHour, timeOfDay: { from: '09:00', to: '18:00', then: 'next_available' } },
        }),
      ],
      people: [seoul],
      // 11:00, 17:30, 17:45 and 19:00 in Seoul.
      events: [event('2h', 'ask'), event('8h 30m', 'ask'), event('8h 45m', 'late'), event('10h', 'ask')],
    }),
  },
  {
    name: 'quiet-hours-campaign',
    expected: {
      p: {
        score: 2,
        entries: 0,
        waiting: 0,
        sent: 1,
        trace: [
          'send waits notice until 2026-03-02T22:00:00.000Z',
          'not sent strict: quiet_hours',
          'send due notice',
          '"score 2"',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-SEND-3, C-SEND-4: quiet from 22:00 to 07:00 in Seoul: sent at their end, or not at all',
      campaigns: [
        notice({ send: { to: 'all', quietHours: { from: '22:00', to: '07:00' } } }),
        notice({ id: 'strict', send: { to: 'all', quietHours: { from: '22:00', to: '07:00', then: 'abort' } } }),
      ],
      people: [{ ...seoul, [score]: 1 }],
      // 23:00 in Seoul.
      events: [event('14h', 'ask'), write('15h', { [score]: 2 })],
    }),
  },
  {
    name: 'quiet-hours-edges',
    expected: {
      p: {
        ...nobody,
        sent: 3,
        trace: [
          'send started notice delivery 1',
          'send waits notice until 2026-03-02T14:30:00.000Z',
          'send due notice',
          'send started notice delivery 2',
          'send started notice delivery 3',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-SEND-3, O-20: 11:29:59 is sent, 11:30 waits, 14:30 is sent; an unknown zone counts as the company’s',
      campaigns: [notice({ send: { to: 'all', quietHours: { from: '11:30', to: '14:30' } } })],
      people: [{ external_id: 'p', time_zone: 'Mars/Olympus' }],
      events: [event('11h 29m 59s', 'ask'), event('11h 30m', 'ask'), event('14h 30m', 'ask')],
    }),
  },
  {
    name: 'quiet-hours-step',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        sent: 1,
        trace: [
          'send waits hooks#1 hook until 2026-03-02T14:30:00.000Z',
          'input timer hooks#1 hook',
          'send started hooks delivery 1 from #1 hook',
          'path hooks#1 hook -> next',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-SEND-3, C-SEND-5, C-MSG-2: the step reached at 11:35 sends at 14:30; the entry waits in it',
      canvases: [hooks({ quietHours: { from: '11:30', to: '14:30' } })],
      events: [event('11h 35m', 'start')],
    }),
  },
  {
    name: 'quiet-hours-step-aborts',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['not sent hooks: quiet_hours', 'path hooks#1 hook -> next', 'write lead score unset -> 1'],
        never: ['send started'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-SEND-4: aborted by quiet hours, the person goes on',
      canvases: [hooks({ quietHours: { from: '11:30', to: '14:30', then: 'abort' } })],
      events: [event('11h 35m', 'start')],
    }),
  },
  {
    name: 'quiet-hours-step-exception',
    expected: {
      p: {
        ...nobody,
        entries: 1,
        trace: ['noted hooks#1 hook', 'input timer hooks#1 hook', 'exited hooks#1 hook: exception_event'],
        never: ['send started'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-4, C-SEND-3: an exception event while the message waits: nothing is sent, the entry leaves when it would have gone out',
      canvases: [hooks({ quietHours: { from: '11:30', to: '14:30' } }, { exit: { triggers: [onEvent('bought')] } })],
      events: [event('11h 35m', 'start'), event('12h', 'bought')],
    }),
  },
];

const oneADay = { max: 1, every: { value: 1, unit: 'days' as const } };

const caps: readonly Scenario[] = [
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

/** When and whether a message goes out: webhook.md sections 5 and 6, canvas.md section 6. */
export const sendings: readonly Scenario[] = [...delays, ...hours, ...caps];
