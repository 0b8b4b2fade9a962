import { at, audienceOf, event, is, makeWorkspace, onEvent, score, write } from './build';
import { afterHour, newYork, nobody, notice } from './notices';
import type { Scenario } from './scenario';

/** What a campaign waits for after its trigger: webhook.md W-DELAY-1…6. */
export const delays: readonly Scenario[] = [
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
  {
    name: 'send-scheduled',
    expected: {
      a: { ...nobody, sent: 3 },
      b: { ...nobody, sent: 0, trace: ['not sent notice: audience'] },
      c: { ...nobody, sent: 1, trace: ['input attributes', 'send started notice delivery 1'] },
    },
    workspace: makeWorkspace({
      name: 'W-SCHED-1: a scheduled campaign is sent every morning to whoever is in its audience then',
      campaigns: [
        notice({
          delivery: { type: 'scheduled', schedule: { type: 'daily', time: '09:00' } },
          audience: audienceOf(is('plan', 'is_any_of', 'pro')),
          timing: afterHour,
        }),
      ],
      people: [
        { external_id: 'a', plan: 'pro' },
        { external_id: 'b', plan: 'free' },
      ],
      events: [write('1d 10h', { plan: 'pro' }, 'c')],
    }),
  },
  {
    name: 'send-api-triggered',
    expected: {
      p: { ...nobody, sent: 1, trace: ['send started notice delivery 1', '"plan pro"'], never: ['delivery 2'] },
    },
    workspace: makeWorkspace({
      name: 'W-SCHED-1, L-VAR-20: an API-triggered campaign is sent when it is called, with the properties of the call, and by no trigger',
      campaigns: [
        notice({
          delivery: { type: 'api', triggers: [onEvent('ask')] },
          message: {
            url: 'https://partner.example/notice',
            body: { type: 'raw', text: 'plan {{api_trigger_properties.${plan}}}' },
          },
        }),
      ],
      events: [
        event('1h', 'ask'),
        { external_id: 'p', time: at('2h'), type: 'canvas_entry', canvas_id: 'notice', properties: { plan: 'pro' } },
      ],
    }),
  },
];
