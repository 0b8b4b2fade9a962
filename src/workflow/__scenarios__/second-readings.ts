import { duration, event, makeWorkspace, onEvent } from './build';
import { again, notice, nobody, seoul } from './notices';
import type { Scenario } from './scenario';

/** Where the engine and the second reading of the sheets told different stories, and the sheet decided against the engine. */
export const secondReadings: readonly Scenario[] = [
  {
    name: 'send-delay-exception-in-quiet-hours',
    expected: {
      p: {
        ...nobody,
        sent: 0,
        trace: [
          'send waits notice until 2026-03-02T14:00:00.000Z',
          'send due notice',
          'send waits notice until 2026-03-02T22:00:00.000Z',
          'not sent notice: exception_event  [W-DELAY-4',
        ],
        never: ['send started'],
      },
    },
    workspace: makeWorkspace({
      name: 'W-DELAY-4, C-SEND-3: an exception event cancels a delayed send that waits for the end of quiet hours',
      campaigns: [
        notice({
          reeligibility: again,
          send: { to: 'all', quietHours: { from: '22:00', to: '07:00' } },
          timing: { delay: { type: 'after', duration: duration(1, 'hours') }, exceptions: [onEvent('done')] },
        }),
      ],
      people: [seoul],
      // 22:00 and midnight in Seoul.
      events: [event('13h', 'ask'), event('15h', 'done')],
    }),
  },
];
