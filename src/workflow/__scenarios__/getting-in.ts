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
  points,
  score,
  setTo,
  write,
} from './build';
import type { Scenario } from './scenario';
import { counting, daily } from './scheduled';

function call(offset: string, rest: Readonly<Record<string, unknown>> = {}) {
  return { external_id: 'p', time: at(offset), type: 'canvas_entry' as const, canvas_id: 'counting', ...rest };
}

const person = { external_id: 'p' };

/** The ways into a canvas besides what people do, and what keeps people out. */
export const gettingIn: readonly Scenario[] = [
  {
    name: 'called-by-api',
    expected: {
      p: {
        score: 2,
        entries: 2,
        waiting: 0,
        trace: [
          'call counting {"plan":"pro"}',
          'entered counting#1 as variant-1  [C-ENTRY-19 engine.because.api]',
          'write stage unset -> "new" by outside',
          'entered counting#2',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-19, C-API-10: only calls get people in; attributes are written before',
      canvases: [
        counting(
          { type: 'api', triggers: [onEvent('start')] },
          { audience: audienceOf(is('stage', 'is_none_of', 'old')) },
        ),
      ],
      people: [person],
      events: [
        event('1m', 'start'),
        call('1h', { properties: { plan: 'pro' } }),
        call('2h', { attributes: { stage: 'new' } }),
      ],
    }),
  },
  {
    name: 'called-outside-the-audience',
    expected: {
      p: {
        score: null,
        entries: 0,
        waiting: 0,
        trace: ['not entered counting: audience', 'not entered counting: audience'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-API-11: who is called must be in the audience too, with the attributes of the call written',
      canvases: [counting({ type: 'api' }, { audience: audienceOf(is('stage', 'is_any_of', 'new')) })],
      people: [person],
      events: [call('1h'), call('2h', { attributes: { stage: 'old' } })],
    }),
  },
  {
    name: 'called-while-stopped',
    expected: { p: { score: null, entries: 0, waiting: 0, trace: ['call counting', 'not entered counting: status'] } },
    workspace: makeWorkspace(
      {
        name: 'C-API-12: a call while it is stopped lets nobody in',
        canvases: [counting({ type: 'api' })],
        people: [person],
        events: [call('1h')],
      },
      { statuses: [{ at: at('30m'), flow: 'counting', action: 'stop' }] },
    ),
  },
  {
    name: 'called-without-a-profile',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['not entered counting: profile  [C-API-9', 'write stage unset -> "new"', 'entered counting#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-API-9: without attributes only existing people are let in; with them the person is made',
      canvases: [counting({ type: 'api' })],
      events: [call('1h'), call('2h', { attributes: { stage: 'new' } })],
    }),
  },
  {
    name: 'calls-to-another-kind-of-canvas',
    expected: { p: { score: null, entries: 0, waiting: 0, trace: ['not entered counting: entry_type  [C-ENTRY-19'] } },
    workspace: makeWorkspace({
      name: 'C-ENTRY-1: a canvas that is entered by actions turns calls away',
      canvases: [counting(onStart)],
      people: [person],
      events: [call('1h')],
    }),
  },
  {
    name: 'calls-within-a-second',
    expected: {
      p: { score: 1, entries: 1, waiting: 0, trace: ['entered counting#1', 'not entered counting: same_second'] },
    },
    workspace: makeWorkspace({
      name: 'C-RE-9: calls within a second are one entry',
      canvases: [counting({ type: 'api' })],
      people: [person],
      events: [call('1h'), call('1h 0.5s')],
    }),
  },
  {
    name: 'window-in-local-time',
    expected: {
      seoul: { score: 1, entries: 1, waiting: 0 },
      london: { score: null, entries: 0, waiting: 0, trace: ['not entered counting: window  [C-ENTRY-9'] },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-9: a window read on everybody’s own clock opens in the east first',
      canvases: [counting({ ...onStart, localTime: true, start: at('1d'), end: at('2d') })],
      people: [
        { external_id: 'seoul', time_zone: 'Asia/Seoul' },
        { external_id: 'london', time_zone: 'Europe/London' },
      ],
      events: [
        { ...event('18h', 'start'), external_id: 'seoul' },
        { ...event('18h', 'start'), external_id: 'london' },
        { ...event('1d 16h', 'start'), external_id: 'seoul' },
      ],
    }),
  },
  {
    name: 'global-control-group',
    expected: {
      ann: {
        score: 10,
        entries: 1,
        waiting: 0,
        trace: ['not entered counting: global_control  [C-AUD-9', 'entered tagged#1'],
      },
      bob: { score: 11, entries: 2, waiting: 0, trace: ['entered counting#1', 'entered tagged#1'] },
    },
    workspace: makeWorkspace({
      name: 'C-AUD-9, C-LOOP-12: buckets below the percentage are kept out of everything without an excluded tag',
      globalControl: { percentage: 10, excludedTags: ['service'] },
      canvases: [
        counting(onStart),
        makeCanvas({
          id: 'tagged',
          tags: ['service'],
          createdAt: '2026-03-01T11:00:00.000Z',
          entry: onStart,
          steps: [points('bump', 10)],
        }),
      ],
      people: [{ external_id: 'ann' }, { external_id: 'bob' }],
      events: [
        { ...event('1h', 'start'), external_id: 'ann' },
        { ...event('1h', 'start'), external_id: 'bob' },
      ],
    }),
  },
  {
    name: 'volume-per-hour',
    expected: {
      c: { score: 1, entries: 1, waiting: 0 },
      b: { score: 2, entries: 2, waiting: 0, trace: ['entered counting#1', '02:30:00.000Z', 'entered counting#2'] },
      a: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['not entered counting: volume_limited  [O-17', 'entered counting#1'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-LIM-1, C-LIM-2, C-LIM-3, O-17: two entries in a UTC hour over all people, the third is lost',
      canvases: [counting(onStart, { volume: { max: 2, per: 'hour' } })],
      people: [{ external_id: 'c' }, { external_id: 'b' }, { external_id: 'a' }],
      events: [
        { ...event('1h 50m', 'start'), external_id: 'a' },
        { ...event('1h 10m', 'start'), external_id: 'b' },
        { ...event('1h 20m', 'start'), external_id: 'c' },
        { ...event('2h 30m', 'start'), external_id: 'b' },
        { ...event('2h 40m', 'start'), external_id: 'a' },
      ],
    }),
  },
  {
    name: 'volume-each-time',
    expected: {
      a: { score: 2, entries: 2, waiting: 0 },
      b: { score: null, entries: 0, waiting: 0, trace: ['volume_limited', 'volume_limited'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-LIM-1: one person each time it is scheduled',
        canvases: [counting(daily('08:00'), { volume: { max: 1, per: 'each_time' } })],
        people: [{ external_id: 'a' }, { external_id: 'b' }],
      },
      { until: at('2d') },
    ),
  },
  {
    name: 'volume-after-the-rest',
    expected: {
      a: { score: 1, entries: 1, waiting: 1, trace: ['not entered counting: re_eligibility'] },
      b: { score: 1, entries: 1, waiting: 1 },
    },
    workspace: makeWorkspace({
      name: 'C-AUD-11: who may not get in anyway takes no place under the volume limit',
      canvases: [
        counting(onStart, {
          reentry: { allowed: false },
          volume: { max: 2, per: 'lifetime' },
          steps: [points('bump', 1, 'stay'), delay('stay', 20, 'days', 'end'), setTo('end', 'done', true)],
        }),
      ],
      people: [{ external_id: 'a' }, { external_id: 'b' }],
      events: [
        { ...event('1h', 'start'), external_id: 'a' },
        { ...event('2h', 'start'), external_id: 'a' },
        { ...event('3h', 'start'), external_id: 'b' },
      ],
    }),
  },
  {
    name: 'exit-criteria-at-entry',
    expected: {
      p: { score: 1, entries: 1, waiting: 0, trace: ['not entered counting: exit_criteria  [C-AUD-10', 'entered'] },
    },
    workspace: makeWorkspace({
      name: 'C-AUD-10, O-25: who meets the exit criteria does not get in',
      canvases: [counting(onStart, { exit: { filter: audienceOf(is('stage', 'is_any_of', 'customer')).filter } })],
      people: [{ external_id: 'p', stage: 'customer' }],
      events: [event('1h', 'start'), write('2h', { stage: 'lead' }), event('3h', 'start')],
    }),
  },
  {
    name: 'launched-later',
    expected: {
      p: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: ['not entered counting: status', 'input live counting', 'entered counting#1'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-STAT-6, O-30: a draft that is launched during the run lets nobody in before',
        canvases: [counting(onStart, { status: 'draft' })],
        people: [{ external_id: 'p', [score]: 0 }],
        events: [event('1h', 'start'), event('1d', 'start')],
      },
      { statuses: [{ at: at('1d'), flow: 'counting', action: 'launch' }] },
    ),
  },
];
