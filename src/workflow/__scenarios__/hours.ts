import { event, makeWorkspace, onEvent, score, write } from './build';
import { afterHour, hooks, nobody, notice, seoul } from './notices';
import type { Scenario } from './scenario';

/** Hours in which nothing is sent: webhook.md W-DELAY-6, canvas.md C-SEND-3…5. */
export const hours: readonly Scenario[] = [
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
