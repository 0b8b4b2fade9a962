import { at, delay, duration, event, makeCanvas, makeWorkspace, onEvent, onStart, points, setTo } from './build';
import { person, waiting } from './getting-out';
import type { Scenario } from './scenario';

const converts = { id: 'bought', trigger: onEvent('bought') };

/** What counts as a conversion, and of which entry. */
export const conversions: readonly Scenario[] = [
  {
    name: 'exit-and-conversion',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: [
          'noted waiting#1 wait',
          'converted waiting#1 bought as variant-1 after -  [C-CONV-3',
          'exception_event',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-11: one event that is exit and conversion counts as both',
      canvases: [waiting({ exit: { triggers: [onEvent('bought')] }, conversions: [converts] })],
      people: [person],
      events: [event('1h', 'start'), event('2h', 'bought')],
    }),
  },
  {
    name: 'conversions-once-per-entry',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['converted waiting#1 visited', 'converted waiting#1 bought'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-CONV-1, C-CONV-2, C-CONV-4: once per conversion event and entry, until the deadline of three days',
      canvases: [
        waiting({
          conversions: [
            converts,
            { id: 'visited', trigger: { type: 'session_start' }, deadline: duration(5, 'minutes') },
          ],
        }),
      ],
      people: [person],
      events: [
        event('1h', 'start'),
        { external_id: 'p', time: at('1h 4m 59s'), type: 'session_start' },
        event('2h', 'bought'),
        event('3h', 'bought'),
      ],
    }),
  },
  {
    name: 'conversions-past-the-deadline',
    expected: { p: { score: 1, entries: 1, waiting: 0, never: ['converted'] } },
    workspace: makeWorkspace(
      {
        name: 'C-CONV-3, O-28: the deadline counts from the entry and is no part of it',
        canvases: [waiting({ conversions: [{ ...converts, deadline: duration(2, 'hours') }] })],
        people: [person],
        events: [event('30m', 'bought'), event('1h', 'start'), event('3h', 'bought')],
      },
      { until: at('4d') },
    ),
  },
  {
    name: 'conversions-of-the-newest-entry',
    expected: {
      p: {
        score: 2,
        entries: 2,
        waiting: 0,
        trace: ['entered waiting#2', 'converted waiting#2 bought'],
        never: ['converted waiting#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-CONV-6: after re-entry only the newest entry converts, even by a backdated event',
      canvases: [waiting({ conversions: [converts] })],
      people: [person],
      events: [
        event('1h', 'start'),
        event('3h', 'start'),
        { ...event('2h', 'bought'), received_at: at('4h') },
        event('5h', 'bought'),
      ],
    }),
  },
  {
    name: 'conversions-after-leaving',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['exited waiting#1 bump: completed', 'converted waiting#1 early'],
        never: ['late'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-CONV-10: after the person left, conversions count three days beyond the maximum duration',
        canvases: [
          waiting({
            conversions: [
              { id: 'early', trigger: onEvent('early'), deadline: duration(30, 'days') },
              { id: 'late', trigger: onEvent('bought'), deadline: duration(30, 'days') },
            ],
          }),
        ],
        people: [person],
        events: [event('1h', 'start'), event('4d', 'early'), event('4d 1h', 'bought')],
      },
      { until: at('6d') },
    ),
  },
  {
    name: 'conversions-by-message-step',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        sent: 1,
        trace: [
          'converted hook#1 before as variant-1 after -',
          'response hook delivery 1',
          'converted hook#1 bought as variant-1 after send',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-CONV-5: credited to the variant, and to the last message step received',
      canvases: [
        makeCanvas({
          id: 'hook',
          entry: onStart,
          conversions: [{ id: 'before', trigger: onEvent('looked') }, converts],
          steps: [
            delay('wait', 1, 'hours', 'send'),
            {
              id: 'send',
              kind: 'webhook',
              name: 'send',
              config: { url: 'https://partner.example/', method: 'POST', body: { type: 'raw', text: '{}' } },
              next: { next: 'stay' },
            },
            delay('stay', 1, 'hours', 'end'),
            setTo('end', 'done', true),
          ],
        }),
      ],
      people: [person],
      events: [event('1h', 'start'), event('1h 30m', 'looked'), event('2h 30m', 'bought')],
    }),
  },
  {
    name: 'conversions-of-the-control-group',
    expected: {
      bob: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: [
          'entered split#1 as control',
          'exited split#1 -: control_group  [C-VAR-5',
          'converted split#1 bought as control',
        ],
      },
      gus: { score: null, entries: 1, waiting: 0, trace: ['converted split#1 bought as control'] },
      eve: { score: 1, entries: 1, waiting: 0, trace: ['entered split#1 as a', 'converted split#1 bought as a'] },
    },
    workspace: makeWorkspace({
      name: 'C-VAR-5, C-CONV-9, O-16, O-32: the control group takes no step and is watched for conversions',
      canvases: [
        makeCanvas({
          id: 'split',
          entry: onStart,
          conversions: [converts],
          steps: [points('bump', 1)],
          variants: [
            { id: 'control', name: 'Control', percentage: 90, first: 'bump', control: true },
            { id: 'a', name: 'A', percentage: 10, first: 'bump' },
          ],
        }),
      ],
      people: [{ external_id: 'bob' }, { external_id: 'gus' }, { external_id: 'eve' }],
      events: ['bob', 'gus', 'eve'].flatMap((who) => [
        { ...event('1h', 'start'), external_id: who },
        { ...event('2h', 'bought'), external_id: who },
      ]),
    }),
  },
];
