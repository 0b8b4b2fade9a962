import {
  at,
  audienceOf,
  emailAtStart,
  event,
  is,
  makeCanvas,
  makeWorkspace,
  onEmail,
  onEvent,
  onScore,
  onStart,
  paths,
  points,
  score,
  scoringCanvas,
  write,
} from './build';
import { created, onChange } from './parts';
import type { Scenario } from './scenario';

/** Chains that go on, and what breaks them. */
export const loops: readonly Scenario[] = [
  {
    name: 'loop-left-by-the-audience',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['write lead score unset -> 1', 'not entered scoring: audience'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-14, C-AUD-1, C-AUD-11: who leaves the audience keeps the journey and its points; then the chain ends',
        canvases: [scoringCanvas({ audience: audienceOf(is('left', 'is_none_of', 'yes')) })],
        events: [
          emailAtStart,
          write('1m', { left: 'yes' }),
          event('1h', 'webinar_attended'),
          event('2h', 'webinar_attended'),
        ],
      },
      { until: at('3h') },
    ),
  },
  {
    name: 'loop-broken-by-no-change',
    expected: {
      p: {
        score: null,
        entries: 1,
        waiting: 0,
        trace: ['write lead score unset -> unset', 'exited scoring#1 nothing: completed'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-6, C-UU-17: an update by 0 changes nothing, starts nothing, and ends the chain',
        canvases: [
          scoringCanvas({
            steps: [paths('paths', [{ id: 'x', triggers: [onEvent('x')], to: 'nothing' }]), points('nothing', 0)],
          }),
        ],
        events: [emailAtStart, event('1h', 'x'), event('2h', 'x')],
      },
      { until: at('3h') },
    ),
  },
  {
    name: 'loop-unbroken-by-unsubscribing',
    expected: { p: { score: 2, entries: 3, waiting: 1, never: ['not sent', 'not entered'] } },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-13, C-SEND-10: unsubscribing changes nothing for a canvas without messages, whatever its send settings',
        canvases: [scoringCanvas({ send: { to: 'opted_in_only' } })],
        events: [
          emailAtStart,
          event('1h', 'webinar_attended'),
          write('2h', { email_subscribe: 'unsubscribed' }),
          event('3h', 'webinar_attended'),
        ],
      },
      { until: at('4h') },
    ),
  },
  {
    name: 'both-triggers-at-once',
    expected: {
      p: { score: 10, entries: 1, waiting: 1, trace: ['entered scoring#1', 'not entered scoring: same_second'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-LOOP-9, C-RE-9: address and score in one write are two triggers and one entry',
        canvases: [scoringCanvas({ entry: { type: 'action', triggers: [onScore, onEmail] } })],
        events: [write('1m', { email: 'p@example.com', [score]: 10 })],
      },
      { until: at('1h') },
    ),
  },
  {
    name: 'dropped-triggers-are-lost',
    expected: {
      p: {
        score: null,
        entries: 2,
        waiting: 0,
        trace: ['not entered once: same_second', 'not entered once: same_second', 'entered once#2'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-RE-10, O-11: what the second refuses is lost, and does not move the second: 0 s in, 0.6 s out, 0.999 s out, 1 s in',
      canvases: [makeCanvas({ id: 'once', entry: onStart })],
      events: [event('10s', 'start'), event('10.6s', 'start'), event('10.999s', 'start'), event('11s', 'start')],
    }),
  },
  {
    name: 'same-second-of-two-canvases',
    expected: { p: { score: null, entries: 2, waiting: 0, never: ['same_second'] } },
    workspace: makeWorkspace({
      name: 'C-RE-9: the second is counted for each canvas by itself',
      canvases: [
        makeCanvas({ id: 'a', entry: onStart }),
        makeCanvas({ id: 'b', entry: { type: 'action', triggers: [onEvent('other')] } }),
      ],
      events: [event('10s', 'start'), event('10.1s', 'other')],
    }),
  },
  {
    name: 'same-second-off-and-wide',
    expected: { p: { score: null, entries: 3, waiting: 0, trace: ['not entered once: same_second'] } },
    workspace: makeWorkspace(
      {
        name: 'O-11: the other choice: 1.1 s apart, as the docs advise: 1 s is too soon, 1.1 s is not',
        canvases: [makeCanvas({ id: 'once', entry: onStart })],
        events: [event('10s', 'start'), event('11s', 'start'), event('11.1s', 'start'), event('12.2s', 'start')],
      },
      { sameSecond: 1_100 },
    ),
  },
  {
    name: 'tight-chain-of-three',
    expected: {
      p: {
        score: 110,
        entries: 300,
        waiting: 0,
        trace: ['budget exceeded one: c -> a -> lead score -> b -> b -> c -> c -> a -> lead score'],
      },
      q: { score: null, entries: 0, waiting: 0 },
    },
    workspace: makeWorkspace(
      {
        name: 'O-18: three canvases in a ring stop at a hundred entries of one; the diagnosis names the ring',
        canvases: [
          makeCanvas({
            id: 'one',
            createdAt: created(1),
            entry: { type: 'action', triggers: [onScore] },
            steps: [points('b', 1, null, 'b')],
          }),
          makeCanvas({ id: 'two', createdAt: created(2), entry: onChange('b'), steps: [points('c', 1, null, 'c')] }),
          makeCanvas({ id: 'three', createdAt: created(3), entry: onChange('c'), steps: [points('a', 1)] }),
        ],
        people: [{ external_id: 'p' }, { external_id: 'q' }],
        events: [write('1m', { [score]: 10 })],
      },
      { sameSecond: 0 },
    ),
  },
];
