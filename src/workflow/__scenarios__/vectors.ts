import {
  at,
  audienceOf,
  emailAtStart,
  event,
  is,
  makeCanvas,
  makeWorkspace,
  onEvent,
  onScore,
  paths,
  points,
  score,
  scoringCanvas,
  seedGroups,
  seedUpdates,
  write,
} from './build';
import type { Scenario } from './scenario';

const canvases = [scoringCanvas()];
const p = { external_id: 'p' };

/**
 * The test vectors of canvas.md 15.1. V13, V14 (stop and resume) and V23 (edited live) need a host that changes a running
 * canvas and are tests of the engine.
 */
export const vectors: readonly Scenario[] = [
  {
    name: 'v01-email-then-event',
    expected: {
      p: { score: 5, entries: 2, waiting: 1, trace: ['entered scoring#1', 'exited scoring#1', 'entered scoring#2'] },
    },
    workspace: makeWorkspace(
      {
        name: 'V1: an address without a score, then a +5 action after 10 s',
        canvases,
        events: [emailAtStart, event('10s', 'demo_requested')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v02-decay-below-zero',
    expected: { p: { score: -1, entries: 8, waiting: 1 } },
    workspace: makeWorkspace(
      {
        name: 'V2, C-LOOP-4: V1, then silence: one point a day, below zero',
        canvases,
        events: [emailAtStart, event('10s', 'demo_requested')],
      },
      { until: at('6d 11s') },
    ),
  },
  {
    name: 'v03-one-request',
    expected: { p: { score: null, entries: 1, waiting: 1, never: ['path '] } },
    workspace: makeWorkspace(
      {
        name: 'V3, O-5: address and action in one request: the action is not scored',
        canvases,
        events: [
          { ...emailAtStart, request: 'r1' },
          { ...event('0s', 'demo_requested'), request: 'r1' },
        ],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v04-same-second',
    expected: { p: { score: 2, entries: 2, waiting: 0, trace: ['not entered scoring: same_second'] } },
    workspace: makeWorkspace(
      {
        name: 'V4, C-LOOP-5: two +1 actions within a second break the chain; a third scores nothing',
        canvases,
        events: [
          emailAtStart,
          event('10s', 'webinar_attended'),
          event('10.4s', 'webinar_attended'),
          event('60s', 'webinar_attended'),
        ],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v05-second-apart',
    expected: { p: { score: 2, entries: 3, waiting: 1, never: ['same_second"}', 'not entered'] } },
    workspace: makeWorkspace(
      {
        name: 'V5: two +1 actions 1.1 s apart keep the chain',
        canvases,
        events: [emailAtStart, event('10s', 'webinar_attended'), event('11.1s', 'webinar_attended')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v06-two-entries-score-once',
    expected: {
      p: {
        score: 51,
        entries: 3,
        waiting: 1,
        trace: ['entered scoring#2', 'exited scoring#2 paths: deduplicated', 'entered scoring#3'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'V6, C-ACTION-21: two entries wait, one action scores once',
        canvases,
        events: [emailAtStart, write('10s', { [score]: 50 }), event('20s', 'webinar_attended')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v07-two-entries-decay-twice',
    expected: { p: { score: 46, entries: 6, waiting: 2 } },
    workspace: makeWorkspace({
      name: 'V7, C-LOOP-7: two entries wait, silence costs two points a day',
      canvases,
      events: [emailAtStart, write('10s', { [score]: 50 })],
    }),
  },
  {
    name: 'v08-same-value',
    expected: { p: { score: 10, entries: 1, waiting: 1 } },
    workspace: makeWorkspace(
      {
        name: 'V8, C-ENTRY-14: the same score written again enters nobody',
        canvases,
        people: [{ ...p, [score]: 10 }],
        events: [emailAtStart, write('10s', { [score]: 10 })],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v09-null',
    expected: { p: { score: 1, entries: 2, waiting: 1 } },
    workspace: makeWorkspace(
      {
        name: 'V9, O-34: null clears the score and enters nobody; the next +1 gives 1',
        canvases,
        people: [{ ...p, [score]: 10 }],
        events: [emailAtStart, write('10s', { [score]: null }), event('20s', 'webinar_attended')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v10-text-score',
    expected: {
      p: { score: '40', entries: 1, waiting: 0, trace: ['write skipped lead score "40"', 'exited scoring#1'] },
    },
    workspace: makeWorkspace(
      {
        name: 'V10, C-UU-14: a score that is text takes no points, and the chain breaks',
        canvases,
        people: [{ ...p, [score]: '40' }],
        events: [emailAtStart, event('10s', 'demo_requested')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v11-ranked',
    expected: {
      p: {
        score: 1,
        entries: 2,
        waiting: 1,
        trace: ['noted scoring#1 paths', 'path scoring#1 paths -> +1'],
        never: ['add 5'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'V11, C-ACTION-16: ranked, three actions of group 1 and one of group 2: group 1 at the window end',
        canvases: [
          scoringCanvas({ steps: [paths('paths', seedGroups, { otherwise: 'decay', ranked: true }), ...seedUpdates] }),
        ],
        events: [
          emailAtStart,
          event('1h', 'demo_requested'),
          event('2h', 'webinar_attended'),
          event('3h', 'webinar_attended'),
          event('4h', 'webinar_attended'),
        ],
      },
      { until: at('1d 1h') },
    ),
  },
  {
    name: 'v12-maximum-duration',
    expected: { p: { score: 5, entries: 1, waiting: 0, trace: ['not entered scoring: re_eligibility'] } },
    workspace: makeWorkspace({
      name: 'V12, O-8: re-entry after the maximum duration: an action at hour 5 breaks the chain',
      canvases: [scoringCanvas({ reentry: { allowed: true, window: { type: 'maximum_duration' } } })],
      events: [emailAtStart, event('5h', 'demo_requested')],
    }),
  },
  {
    name: 'v15-exception-event',
    expected: {
      p: { score: null, entries: 1, waiting: 0, trace: ['exited scoring#1 paths: exception_event'], never: ['add 1'] },
    },
    workspace: makeWorkspace(
      {
        name: 'V15, C-ACTION-25: the exception event is also an action of group 1: exit wins',
        canvases: [scoringCanvas({ exit: { triggers: [onEvent('webinar_attended')] } })],
        events: [emailAtStart, event('10s', 'webinar_attended')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v16-last-second-of-the-window',
    expected: { p: { score: 5, entries: 2, waiting: 1, never: ['otherwise"', 'decay'] } },
    workspace: makeWorkspace(
      {
        name: 'V16, O-3: a purchase one second before the window ends takes its group',
        canvases: [
          scoringCanvas({
            steps: [
              paths('paths', [{ id: '+5', triggers: [{ type: 'purchase', properties: [] }], to: 'add 5' }], {
                otherwise: 'decay',
              }),
              ...seedUpdates,
            ],
          }),
        ],
        events: [
          emailAtStart,
          { external_id: 'p', time: at('23h 59m 59s'), product_id: 'seat', price: 10, currency: 'USD' },
        ],
      },
      { until: at('1d 1h') },
    ),
  },
  {
    name: 'v17-silence-without-score',
    expected: {
      p: {
        score: -1,
        entries: 2,
        waiting: 1,
        trace: ['path scoring#1 paths -> otherwise', 'write lead score unset -> -1'],
      },
    },
    workspace: makeWorkspace(
      { name: 'V17, C-UU-13: an address, no score, silence for a day: -1', canvases, events: [emailAtStart] },
      { until: at('1d 1h') },
    ),
  },
  {
    name: 'v18-two-events-in-one-request',
    expected: { p: { score: 1, entries: 2, waiting: 1, never: ['add 5'] } },
    workspace: makeWorkspace(
      {
        name: 'V18, O-5: of two actions in one request the second finds nobody waiting',
        canvases,
        events: [
          emailAtStart,
          { ...event('10s', 'webinar_attended'), request: 'r1' },
          { ...event('10s', 'demo_requested'), request: 'r1' },
        ],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v19-action-at-the-window-end',
    expected: {
      p: {
        score: 0,
        entries: 2,
        waiting: 0,
        trace: [
          'timer scoring#1 paths',
          'path scoring#1 paths -> otherwise',
          'entered scoring#2',
          'path scoring#2 paths -> +1',
          'not entered scoring: same_second',
        ],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'V19, O-3: an action exactly at the window end meets the next entry; net 0, chain broken',
        canvases,
        events: [emailAtStart, event('1d', 'webinar_attended')],
      },
      { until: at('1d 1h') },
    ),
  },
  {
    name: 'v20-exactly-one-second',
    expected: { p: { score: 2, entries: 3, waiting: 1 } },
    workspace: makeWorkspace(
      {
        name: 'V20, O-11: two +1 actions exactly 1.000 s apart both enter again',
        canvases,
        events: [emailAtStart, event('10s', 'webinar_attended'), event('11s', 'webinar_attended')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v21-address-changed',
    expected: { p: { score: null, entries: 2, waiting: 2 } },
    workspace: makeWorkspace(
      {
        name: 'V21, O-24: another address while an entry waits starts a second; the same one, or in capitals, does not',
        canvases,
        events: [
          emailAtStart,
          write('10s', { email: 'q@example.com' }),
          write('20s', { email: 'q@example.com' }),
          write('30s', { email: 'Q@Example.com' }),
        ],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v22-leaves-the-audience',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['not entered scoring: audience'] } },
    workspace: makeWorkspace(
      {
        name: 'V22, C-LOOP-14: who leaves the audience gets the points of the entry and no new one',
        canvases: [
          scoringCanvas({
            audience: audienceOf(is('market', 'is_any_of', 'b2b')),
          }),
        ],
        people: [{ ...p, market: 'b2b' }],
        events: [emailAtStart, write('10s', { market: 'b2c' }), event('20s', 'webinar_attended')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v24-performed-before-the-step',
    expected: { p: { score: null, entries: 1, waiting: 1, trace: ['noted scoring#1 paths'], never: ['add 1'] } },
    workspace: makeWorkspace(
      {
        name: 'V24, O-28: an action whose own time lies before the step is not counted; the entry waits on',
        canvases,
        events: [emailAtStart, { ...event('-1h', 'webinar_attended'), received_at: at('1h') }],
      },
      { until: at('2h') },
    ),
  },
  {
    name: 'v25-one-event-two-groups',
    expected: { p: { score: 1, entries: 2, waiting: 1, never: ['add 5'] } },
    workspace: makeWorkspace(
      {
        name: 'V25, O-1: an action that fits groups 1 and 2 takes group 1',
        canvases: [
          scoringCanvas({
            steps: [
              paths(
                'paths',
                [
                  { id: '+1', triggers: [onEvent('x')], to: 'add 1' },
                  { id: '+5', triggers: [onEvent('x')], to: 'add 5' },
                ],
                {
                  otherwise: 'decay',
                },
              ),
              ...seedUpdates,
            ],
          }),
        ],
        events: [emailAtStart, event('10s', 'x')],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'v26-tight-loop',
    expected: {
      p: { score: 11, entries: 1, waiting: 0, trace: ['write lead score 10 -> 11', 'not entered tight: same_second'] },
    },
    workspace: makeWorkspace({
      name: 'V26, C-LOOP-3: no waiting step: one pass, the re-entry falls into its own second',
      canvases: [
        makeCanvas({ id: 'tight', entry: { type: 'action', triggers: [onScore] }, steps: [points('bump', 1)] }),
      ],
      events: [write('10s', { [score]: 10 })],
    }),
  },
];
