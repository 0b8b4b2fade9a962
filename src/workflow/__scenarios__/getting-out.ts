import {
  at,
  audienceOf,
  delay,
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
  write,
} from './build';
import type { Scenario } from './scenario';

type CanvasInput = Parameters<typeof makeCanvas>[0];

export const person = { external_id: 'p' };

/** A day of waiting, then a point. */
export function waiting(rest: CanvasInput = {}) {
  const steps = [delay('wait', 1, 'days', 'bump'), points('bump', 1)];
  return makeCanvas({ id: 'waiting', entry: onStart, steps, ...rest });
}

const customers = audienceOf(is('stage', 'is_any_of', 'customer')).filter;

function deletion(offset: string) {
  return { external_id: 'p', time: at(offset), type: 'delete' as const };
}

function merging(offset: string, who: string, into: string) {
  return { external_id: who, time: at(offset), type: 'merge' as const, into };
}

/** Exit criteria, exception events, the end of a profile. */
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
        trace: ['joined by old {"email":"old@example.com"', 'entered scoring#1', '-> +1'],
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
