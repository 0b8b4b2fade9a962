import {
  at,
  audienceOf,
  delay,
  duration,
  event,
  handOff,
  is,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onStart,
  paths,
  points,
  scoringCanvas,
  seedGroups,
  seedUpdates,
  setTo,
  write,
} from './build';
import type { Scenario } from './scenario';

type CanvasInput = Parameters<typeof makeCanvas>[0];

const person = { external_id: 'p' };

/** A day of waiting, then a point. */
const waitThenPoint = [delay('wait', 1, 'days', 'bump'), points('bump', 1)];

function waiting(rest: CanvasInput = {}) {
  return makeCanvas({ id: 'waiting', entry: onStart, steps: waitThenPoint, ...rest });
}

const customers = audienceOf(is('stage', 'is_any_of', 'customer')).filter;

const converts = { id: 'bought', trigger: onEvent('bought') };

function deletion(offset: string, who = 'p') {
  return { external_id: who, time: at(offset), type: 'delete' as const };
}

function merging(offset: string, who: string, into: string) {
  return { external_id: who, time: at(offset), type: 'merge' as const, into };
}

const bothUntil = { until: at('4d') };

/** The ways out of a canvas besides its end: exit criteria, edits, stops, the end of a profile; and conversions. */
export const gettingOut: readonly Scenario[] = [
  {
    name: 'exit-criteria-at-the-end-of-a-step',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['timer waiting#1 wait', 'path waiting#1 wait', 'exited waiting#1 wait: exit_criteria  [C-EXIT-8'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-8, O-25: exit criteria are asked when the delay is over, not when the value changes',
      canvases: [waiting({ exit: { filter: customers } })],
      people: [person],
      events: [event('1h', 'start'), write('2h', { stage: 'customer' })],
    }),
  },
  {
    name: 'exit-criteria-passing-by',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['exited waiting#1 bump: completed'] } },
    workspace: makeWorkspace({
      name: 'C-EXIT-8: what held only while the person waited counts for nothing',
      canvases: [waiting({ exit: { filter: customers } })],
      people: [person],
      events: [event('1h', 'start'), write('2h', { stage: 'customer' }), write('3h', { stage: 'lead' })],
    }),
  },
  {
    name: 'exit-criteria-after-a-path',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['path choice#1 paths -> yes', 'exited choice#1 paths: exit_criteria'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-25: a path that is decided is the end of its step',
      canvases: [
        makeCanvas({
          id: 'choice',
          entry: onStart,
          exit: { filter: customers },
          steps: [paths('paths', [{ id: 'yes', triggers: [onEvent('yes')], to: 'bump' }]), points('bump', 1)],
        }),
      ],
      people: [person],
      events: [event('1h', 'start'), write('2h', { stage: 'customer' }), event('3h', 'yes')],
    }),
  },
  {
    name: 'exception-before-criteria',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['noted waiting#1 wait', 'exited waiting#1 wait: exception_event'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-1, C-EXIT-9: exception events and filters together; the exit counts when it is complete',
      canvases: [waiting({ exit: { triggers: [onEvent('bought')], filter: customers } })],
      people: [person],
      events: [event('1h', 'start'), event('2h', 'bought'), write('3h', { stage: 'customer' })],
    }),
  },
  {
    name: 'marked-entries-of-one-canvas',
    expected: {
      p: {
        score: 1,
        entries: 3,
        waiting: 0,
        trace: [
          'noted waiting#1 wait',
          'noted waiting#2 wait',
          'exited waiting#1 wait: exception_event',
          'exited other#1 bump: completed',
          'exited waiting#2 wait: exception_event',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-EXIT-13: every live entry of the canvas is marked, those of other canvases are not',
      canvases: [
        waiting({ exit: { triggers: [onEvent('bought')] } }),
        waiting({ id: 'other', createdAt: '2026-03-01T11:00:00.000Z', reentry: { allowed: false } }),
      ],
      people: [person],
      events: [event('1h', 'start'), event('2h', 'start'), event('3h', 'bought')],
    }),
  },
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
      bothUntil,
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
  {
    name: 'stopped-and-resumed-in-time',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['input stopped waiting', 'input live waiting', '2026-03-03T01:00:00.000Z  path waiting#1 wait'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-STOP-2: resumed before the delay is over, the person goes on as planned',
        canvases: [waiting()],
        people: [person],
        events: [event('1h', 'start')],
      },
      {
        statuses: [
          { at: at('2h'), flow: 'waiting', action: 'stop' },
          { at: at('3h'), flow: 'waiting', action: 'resume' },
        ],
      },
    ),
  },
  {
    name: 'stopped-too-long',
    expected: {
      p: { score: null, entries: 1, waiting: 0, trace: ['exited waiting#1 wait: inactive_canvas_step  [O-10'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-STOP-2, C-EDIT-7: due while stopped, the person leaves; a resumption of that very moment comes first',
        canvases: [waiting()],
        people: [person],
        events: [event('1h', 'start')],
      },
      {
        statuses: [
          { at: at('2h'), flow: 'waiting', action: 'stop' },
          { at: at('1d 1h 1s'), flow: 'waiting', action: 'resume' },
        ],
      },
    ),
  },
  {
    name: 'resumed-at-the-last-moment',
    expected: {
      p: { score: 1, entries: 1, waiting: 0, trace: ['input live waiting', 'timer waiting#1 wait', 'completed'] },
    },
    workspace: makeWorkspace(
      {
        name: 'O-10: a resumption at the instant a wait ends comes before its end',
        canvases: [waiting()],
        people: [person],
        events: [event('1h', 'start')],
      },
      {
        statuses: [
          { at: at('2h'), flow: 'waiting', action: 'stop' },
          { at: at('1d 1h'), flow: 'waiting', action: 'resume' },
        ],
      },
    ),
  },
  {
    name: 'actions-while-stopped',
    expected: {
      p: {
        score: 5,
        entries: 2,
        waiting: 1,
        never: ['noted'],
        trace: ['not entered scoring: status', 'path scoring#1 paths -> +5'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-STOP-3, O-10: actions and exception events while stopped are ignored and not made up for',
        canvases: [scoringCanvas({ exit: { triggers: [onEvent('bought')] } })],
        people: [person],
        events: [
          write('0s', { email: 'p@example.com' }),
          event('2h', 'webinar_attended'),
          event('2h 1m', 'bought'),
          write('2h 2m', { email: 'q@example.com' }),
          event('4h', 'demo_requested'),
        ],
      },
      {
        until: at('1d'),
        statuses: [
          { at: at('1h'), flow: 'scoring', action: 'stop' },
          { at: at('3h'), flow: 'scoring', action: 'resume' },
        ],
      },
    ),
  },
  {
    name: 'stopped-document-resumed',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['not entered waiting: status', 'entered waiting#1'] } },
    workspace: makeWorkspace(
      {
        name: 'C-STAT-5: a stopped canvas can be resumed',
        canvases: [waiting({ status: 'stopped' })],
        people: [person],
        events: [event('1h', 'start'), event('3h', 'start')],
      },
      { statuses: [{ at: at('2h'), flow: 'waiting', action: 'resume' }] },
    ),
  },
  {
    name: 'edited-points',
    expected: {
      p: { score: 7, entries: 2, waiting: 1, trace: ['input edited scoring', 'write lead score unset -> 7'] },
    },
    workspace: makeWorkspace(
      {
        name: 'V23, C-LOOP-11, C-EDIT-4: points edited live hold for who is waiting already',
        canvases: [scoringCanvas()],
        people: [person],
        events: [write('0s', { email: 'p@example.com' }), event('2h', 'webinar_attended')],
      },
      {
        until: at('1d'),
        edits: [
          {
            at: at('1h'),
            document: scoringCanvas({
              steps: [paths('paths', seedGroups, { otherwise: 'decay' }), ...seedUpdates.slice(1), points('add 1', 7)],
            }),
          },
        ],
      },
    ),
  },
  {
    name: 'edited-trigger-of-a-group',
    expected: {
      p: {
        score: 1,
        entries: 2,
        waiting: 1,
        trace: ['input edited scoring', '03:00:00.000Z  path scoring#1 paths -> +1'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-EDIT-1, C-ACTION-28: what a group listens to can be edited; it counts when the action comes',
        canvases: [scoringCanvas()],
        people: [person],
        events: [write('0s', { email: 'p@example.com' }), event('2h', 'webinar_attended'), event('3h', 'call_booked')],
      },
      {
        until: at('1d'),
        edits: [
          {
            at: at('1h'),
            document: scoringCanvas({
              steps: [
                paths(
                  'paths',
                  seedGroups.map((group) =>
                    group.id === '+1' ? { ...group, triggers: [onEvent('call_booked')] } : group,
                  ),
                  { otherwise: 'decay' },
                ),
                ...seedUpdates,
              ],
            }),
          },
        ],
      },
    ),
  },
  {
    name: 'edited-delay',
    expected: {
      p: {
        score: 2,
        entries: 2,
        waiting: 0,
        trace: ['2026-03-03T01:00:00.000Z  input timer waiting#1', 'timer waiting#2'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-DELAY-11: a delay edited live holds for who has not reached it',
        canvases: [waiting()],
        people: [person],
        events: [event('1h', 'start'), event('1d', 'start')],
      },
      {
        until: at('2d'),
        edits: [{ at: at('2h'), document: waiting({ steps: [delay('wait', 2, 'hours', 'bump'), points('bump', 1)] }) }],
      },
    ),
  },
  {
    name: 'edited-steps-added',
    expected: {
      p: {
        score: 11,
        entries: 1,
        waiting: 0,
        trace: ['input edited waiting', 'step waiting#1 more', 'step waiting#1 bump'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-EDIT-3, C-EDIT-4, C-STEP-4: steps added behind a waiting person are taken',
        canvases: [waiting()],
        people: [person],
        events: [event('1h', 'start')],
      },
      {
        edits: [
          {
            at: at('2h'),
            document: waiting({
              steps: [delay('wait', 1, 'days', 'more'), points('more', 10, 'bump'), points('bump', 1)],
            }),
          },
        ],
      },
    ),
  },
  {
    name: 'edited-step-deleted',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['2026-03-03T01:00:00.000Z  exited waiting#1 wait: inactive_canvas_step  [C-EDIT-7'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-EDIT-7: who waits in a deleted step leaves when the wait is over',
        canvases: [waiting()],
        people: [person],
        events: [event('1h', 'start')],
      },
      {
        edits: [
          {
            at: at('2h'),
            document: waiting({
              steps: [points('bump', 1)],
              variants: [{ id: 'variant-1', name: 'Variant 1', percentage: 100, first: 'bump' }],
            }),
          },
        ],
      },
    ),
  },
  {
    name: 'edited-step-redirected',
    expected: {
      p: {
        score: 10,
        entries: 1,
        waiting: 0,
        trace: ['2026-03-03T00:00:00.000Z  path scoring#1 paths -> redirect', 'step scoring#1 ten', 'completed'],
        never: ['paths -> +5'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-EDIT-6: who waits in a deleted step stays to the end of the window, then goes where it is redirected',
        canvases: [scoringCanvas({ entry: onStart })],
        people: [person],
        events: [event('0s', 'start'), event('3h', 'demo_requested')],
      },
      {
        edits: [
          {
            at: at('2h'),
            redirects: { paths: 'ten' },
            document: scoringCanvas({
              entry: onStart,
              steps: [points('ten', 10)],
              variants: [{ id: 'variant-1', name: 'Variant 1', percentage: 100, first: 'ten' }],
            }),
          },
        ],
      },
    ),
  },
  {
    name: 'edited-twice',
    expected: {
      p: {
        score: 100,
        entries: 1,
        waiting: 0,
        trace: ['input edited waiting', 'input edited waiting', 'step waiting#1 last'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-EDIT-6: a redirect outlives the next edit, and the target is the one of that version',
        canvases: [waiting()],
        people: [person],
        events: [event('1h', 'start')],
      },
      {
        edits: [
          {
            at: at('2h'),
            redirects: { wait: 'last' },
            document: waiting({
              steps: [points('last', 1)],
              variants: [{ id: 'variant-1', name: 'V', percentage: 100, first: 'last' }],
            }),
          },
          {
            at: at('3h'),
            document: waiting({
              steps: [points('last', 100)],
              variants: [{ id: 'variant-1', name: 'V', percentage: 100, first: 'last' }],
            }),
          },
        ],
      },
    ),
  },
  {
    name: 'edited-variant-deleted',
    expected: {
      bob: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['entered waiting#1 as b', 'exited waiting#1 wait: variant_deleted  [C-VAR-10'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-VAR-10: a deleted variant takes its people out',
        canvases: [
          waiting({
            variants: [
              { id: 'a', name: 'A', percentage: 0, first: 'wait' },
              { id: 'b', name: 'B', percentage: 100, first: 'wait' },
            ],
          }),
        ],
        people: [{ external_id: 'bob' }],
        events: [{ ...event('1h', 'start'), external_id: 'bob' }],
      },
      {
        edits: [
          { at: at('2h'), document: waiting({ variants: [{ id: 'a', name: 'A', percentage: 100, first: 'wait' }] }) },
        ],
      },
    ),
  },
  {
    name: 'edited-percentages',
    expected: {
      p: {
        score: 1,
        entries: 2,
        waiting: 0,
        trace: ['entered split#1 as a', 'exited split#1 bump: completed', 'entered split#2 as b'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-VAR-4: after a change of percentages a person may move to another variant',
        canvases: [
          makeCanvas({
            id: 'split',
            entry: onStart,
            steps: [points('bump', 1)],
            variants: [
              { id: 'a', name: 'A', percentage: 100, first: 'bump' },
              { id: 'b', name: 'B', percentage: 0, first: null },
            ],
          }),
        ],
        people: [person],
        events: [event('1h', 'start'), event('3h', 'start')],
      },
      {
        edits: [
          {
            at: at('2h'),
            document: makeCanvas({
              id: 'split',
              entry: onStart,
              steps: [points('bump', 1)],
              variants: [
                { id: 'a', name: 'A', percentage: 0, first: 'bump' },
                { id: 'b', name: 'B', percentage: 100, first: null },
              ],
            }),
          },
        ],
      },
    ),
  },
  {
    name: 'edited-control-stays',
    expected: {
      p: { score: null, entries: 2, waiting: 0, trace: ['entered split#1 as control', 'entered split#2 as control'] },
      q: { score: 1, entries: 1, waiting: 0, trace: ['entered split#1 as a'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-VAR-6: who was in the control group stays there when it shrinks',
        canvases: [
          makeCanvas({
            id: 'split',
            entry: onStart,
            steps: [points('bump', 1)],
            variants: [
              { id: 'a', name: 'A', percentage: 0, first: 'bump' },
              { id: 'control', name: 'Control', percentage: 100, control: true },
            ],
          }),
        ],
        people: [{ external_id: 'p' }, { external_id: 'q' }],
        events: [event('1h', 'start'), event('3h', 'start'), { ...event('3h', 'start'), external_id: 'q' }],
      },
      {
        edits: [
          {
            at: at('2h'),
            document: makeCanvas({
              id: 'split',
              entry: onStart,
              steps: [points('bump', 1)],
              variants: [
                { id: 'a', name: 'A', percentage: 100, first: 'bump' },
                { id: 'control', name: 'Control', percentage: 0, control: true },
              ],
            }),
          },
        ],
      },
    ),
  },
  {
    name: 'edited-audience',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['entered waiting#1', 'not entered waiting: audience', 'completed'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-EDIT-1, C-EDIT-8: an edited audience is for new entries; who is inside stays',
        canvases: [waiting()],
        people: [person],
        events: [event('1h', 'start'), event('3h', 'start')],
      },
      {
        edits: [{ at: at('2h'), document: waiting({ audience: audienceOf(is('stage', 'is_any_of', 'customer')) }) }],
      },
    ),
  },
  {
    name: 'deleted-profile',
    expected: {
      p: {
        score: 1,
        entries: 2,
        waiting: 0,
        trace: [
          'input deleted',
          'exited waiting#1 wait: user_profile_not_found  [O-31',
          'input custom_event start',
          'entered waiting#2 as variant-1',
          'completed',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'O-31: with the profile every entry ends and nothing is triggered; the id may come again as somebody new',
      canvases: [waiting({ reentry: { allowed: false } })],
      people: [{ external_id: 'p', stage: 'lead' }],
      events: [event('1h', 'start'), deletion('2h'), event('3h', 'start')],
    }),
  },
  {
    name: 'deleted-with-a-score',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['input deleted', 'exited scoring#1 paths: user_profile_not_found'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-31: the score goes with the profile, and triggers nothing',
      canvases: [scoringCanvas()],
      people: [{ external_id: 'p', 'lead score': 50 }],
      events: [write('1h', { email: 'p@example.com' }), deletion('2h'), event('3h', 'webinar_attended')],
    }),
  },
  {
    name: 'deleted-while-retrying',
    expected: {
      p: {
        score: null,
        entries: 0,
        waiting: 0,
        aborted: 1,
        trace: ['attempt 1: 503', 'input deleted', 'aborted hand-off delivery 1 in request: "user_profile_not_found"'],
      },
    },
    workspace: makeWorkspace({
      name: 'O-31: a retry on its way is dropped with the profile',
      campaigns: [handOff()],
      salesforce: { faults: [{ request: 1, status: 503 }] },
      people: [person],
      events: [write('1h', { 'lead score': 150 }), deletion('1h 1s')],
    }),
  },
  {
    name: 'merged-profile',
    expected: {
      old: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['input merged into p', 'exited scoring#1 paths: merged  [C-ENTRY-21'],
      },
      p: {
        score: 1,
        entries: 2,
        waiting: 0,
        trace: ['attributes {"email":"old@example.com"', 'entered scoring#1', '-> +1'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'O-31, C-ENTRY-21, C-ENTRY-15: the orphan leaves, the kept profile takes what it lacks, as ordinary writes',
        canvases: [scoringCanvas()],
        people: [
          { external_id: 'old', first_name: 'Old' },
          { external_id: 'p', first_name: 'P' },
        ],
        events: [
          write('1h', { email: 'old@example.com' }, 'old'),
          merging('2h', 'old', 'p'),
          event('3h', 'webinar_attended'),
        ],
      },
      { until: at('20h') },
    ),
  },
  {
    name: 'merged-into-nobody',
    expected: { p: { score: 1, entries: 1, waiting: 0, never: ['merged'], trace: ['completed'] } },
    workspace: makeWorkspace({
      name: 'O-31: a merge into a profile that is not there fails and changes nothing',
      canvases: [waiting()],
      people: [person],
      events: [event('1h', 'start'), merging('2h', 'p', 'nobody')],
    }),
  },
  {
    name: 'called-into-a-queued-delay',
    expected: {
      p: {
        score: 1,
        entries: 2,
        waiting: 0,
        trace: ['entered waiting#2', 'exited waiting#2 wait: deduplicated  [C-DELAY-12', 'completed'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-DELAY-12, O-9: with the switch on, a second call that reaches a delay somebody waits in ends there',
        canvases: [waiting({ entry: { type: 'api' } })],
        people: [person],
        events: [
          { external_id: 'p', time: at('1h'), type: 'canvas_entry', canvas_id: 'waiting' },
          { external_id: 'p', time: at('2h'), type: 'canvas_entry', canvas_id: 'waiting' },
        ],
      },
      { delayDuplicates: 'end' },
    ),
  },
  {
    name: 'called-twice-into-a-delay',
    expected: { p: { score: 2, entries: 2, waiting: 0, never: ['deduplicated'] } },
    workspace: makeWorkspace({
      name: 'O-9: otherwise entries are independent',
      canvases: [waiting({ entry: { type: 'api' } })],
      people: [person],
      events: [
        { external_id: 'p', time: at('1h'), type: 'canvas_entry', canvas_id: 'waiting' },
        { external_id: 'p', time: at('2h'), type: 'canvas_entry', canvas_id: 'waiting' },
      ],
    }),
  },
];
