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
          'not sent notice: time_of_day',
          'send waits notice until 2026-03-02T03:00:00.000Z',
          'send due notice',
          'send waits notice until 2026-03-02T09:30:00.000Z',
          'not sent notice: time_of_day',
          'send waits rescued until 2026-03-03T00:00:00.000Z',
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
      // 08:59, 11:00, 17:30 and 17:45 in Seoul.
      events: [event('-1m', 'ask'), event('2h', 'ask'), event('8h 30m', 'ask'), event('8h 45m', 'late')].map((line) =>
        line.time < at('0s') ? event('0s', 'nothing') : line,
      ),
    }),
  },
];

export const sendings: readonly Scenario[] = [...delays, ...hours];
