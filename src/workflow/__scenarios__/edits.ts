import {
  at,
  audienceOf,
  delay,
  event,
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
  write,
} from './build';
import { person, waiting } from './getting-out';
import type { Scenario } from './scenario';

/** One step, and two ways to it. */
function split(...variants: NonNullable<Parameters<typeof makeCanvas>[0]['variants']>) {
  return makeCanvas({ id: 'split', entry: onStart, steps: [points('bump', 1)], variants });
}

/** Canvases that are edited while people are inside. */
export const edits: readonly Scenario[] = [
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
          split(
            { id: 'a', name: 'A', percentage: 100, first: 'bump' },
            { id: 'b', name: 'B', percentage: 0, first: null },
          ),
        ],
        people: [person],
        events: [event('1h', 'start'), event('3h', 'start')],
      },
      {
        edits: [
          {
            at: at('2h'),
            document: split(
              { id: 'a', name: 'A', percentage: 0, first: 'bump' },
              { id: 'b', name: 'B', percentage: 100, first: null },
            ),
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
          split(
            { id: 'a', name: 'A', percentage: 0, first: 'bump' },
            { id: 'control', name: 'Control', percentage: 100, control: true },
          ),
        ],
        people: [{ external_id: 'p' }, { external_id: 'q' }],
        events: [event('1h', 'start'), event('3h', 'start'), { ...event('3h', 'start'), external_id: 'q' }],
      },
      {
        edits: [
          {
            at: at('2h'),
            document: split(
              { id: 'a', name: 'A', percentage: 100, first: 'bump' },
              { id: 'control', name: 'Control', percentage: 0, control: true },
            ),
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
];
