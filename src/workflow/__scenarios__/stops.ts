import { at, event, makeWorkspace, onEvent, scoringCanvas, write } from './build';
import { person, waiting } from './getting-out';
import type { Scenario } from './scenario';

/** Canvases that are stopped and resumed while people are inside. */
export const stops: readonly Scenario[] = [
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
];
