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

type CanvasInput = Parameters<typeof makeCanvas>[0];

/** Adds a point whenever somebody gets in. */
function counting(entry: CanvasInput['entry'], rest: CanvasInput = {}) {
  return makeCanvas({ id: 'counting', entry, steps: [points('bump', 1)], ...rest });
}

const daily = (time: string, rest: object = {}) => ({
  type: 'scheduled' as const,
  schedule: { type: 'daily' as const, time, ...rest },
});

function call(offset: string, rest: Readonly<Record<string, unknown>> = {}) {
  return { external_id: 'p', time: at(offset), type: 'canvas_entry' as const, canvas_id: 'counting', ...rest };
}

const person = { external_id: 'p' };

/** The ways into a canvas besides what people do, and what keeps people out. */
export const gettingIn: readonly Scenario[] = [
  {
    name: 'scheduled-daily',
    expected: {
      p: {
        score: 3,
        entries: 3,
        waiting: 0,
        trace: [
          '2026-03-02T08:00:00.000Z  input schedule counting',
          'entered counting#1 as variant-1  [C-ENTRY-2 engine.because.schedule]',
          '2026-03-03T08:00:00.000Z  input schedule counting',
          '2026-03-04T08:00:00.000Z  input schedule counting',
        ],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-1, C-ENTRY-2: every day at eight, company time; what people do starts nothing there',
      canvases: [counting({ ...daily('08:00'), triggers: [onEvent('start')] })],
      people: [person],
      events: [event('1h', 'start')],
    }),
  },
  {
    name: 'scheduled-short-months',
    expected: {
      p: {
        score: 3,
        entries: 3,
        waiting: 0,
        trace: [
          '2026-03-31T09:00:00.000Z  input schedule',
          '2026-04-30T09:00:00.000Z  input schedule',
          '2026-05-31T09:00:00.000Z  input schedule',
        ],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ENTRY-3: the 31st is the last day of months that have none',
        canvases: [counting({ type: 'scheduled', schedule: { type: 'monthly', day: 31, time: '09:00' } })],
        people: [person],
      },
      { until: at('100d') },
    ),
  },
  {
    name: 'scheduled-other-weeks',
    expected: {
      p: { score: 4, entries: 4, waiting: 0, trace: ['2026-03-03T', '2026-03-06T', '2026-03-17T', '2026-03-20T'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ENTRY-2: every other week on Tuesday and Friday',
        canvases: [
          counting({
            type: 'scheduled',
            schedule: { type: 'weekly', weekdays: ['friday', 'tuesday'], time: '12:00', every: 2, from: '2026-03-02' },
          }),
        ],
        people: [person],
      },
      { until: at('28d') },
    ),
  },
  {
    name: 'scheduled-at-launch',
    expected: {
      p: { score: 1, entries: 1, waiting: 0, trace: ['2026-03-02T08:35:00.000Z  input schedule counting'] },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ENTRY-4: at launch is the nearest five minutes, once',
        canvases: [counting({ type: 'scheduled', schedule: { type: 'launch' } })],
        people: [person],
      },
      { from: at('8h 33m') },
    ),
  },
  {
    name: 'scheduled-at-times',
    expected: {
      p: { score: 2, entries: 2, waiting: 0, trace: ['2026-03-03T10:00:00.000Z', '2026-03-04T11:30:00.000Z'] },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-2: at times of their own; those before the run are over',
      canvases: [
        counting({
          type: 'scheduled',
          schedule: {
            type: 'times',
            times: [
              { date: '2026-03-04', time: '11:30' },
              { date: '2026-03-01', time: '10:00' },
              { date: '2026-03-03', time: '10:00' },
            ],
          },
        }),
      ],
      people: [person],
    }),
  },
  {
    name: 'scheduled-local-time',
    expected: {
      seoul: {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: [
          '2026-03-03T20:00:00.000Z  input schedule check counting',
          '2026-03-04T00:00:00.000Z  input schedule counting',
        ],
      },
      'new york': {
        score: 1,
        entries: 1,
        waiting: 0,
        trace: [
          '2026-03-03T20:00:00.000Z  input schedule check counting',
          '2026-03-04T14:00:00.000Z  input schedule counting',
        ],
      },
      'too late': { score: null, entries: 0, waiting: 0, trace: ['not entered counting: audience'] },
      'no more': {
        score: null,
        entries: 0,
        waiting: 0,
        trace: ['schedule check counting', 'schedule counting', 'not entered counting: audience'],
      },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-5: nine in the morning of everybody’s own zone, asked at UTC+13 and again then; both must pass',
      canvases: [
        counting(
          {
            type: 'scheduled',
            localTime: true,
            schedule: { type: 'times', times: [{ date: '2026-03-04', time: '09:00' }] },
          },
          { audience: audienceOf(is('plan', 'is_any_of', 'pro')) },
        ),
      ],
      people: [
        { external_id: 'seoul', time_zone: 'Asia/Seoul', plan: 'pro' },
        { external_id: 'new york', time_zone: 'America/New_York', plan: 'pro' },
        { external_id: 'too late', time_zone: 'America/New_York' },
        { external_id: 'no more', time_zone: 'America/New_York', plan: 'pro' },
      ],
      events: [write('1d 22h', { plan: 'pro' }, 'too late'), write('1d 22h', { plan: 'free' }, 'no more')],
    }),
  },
  {
    name: 'scheduled-local-time-missed',
    expected: {
      auckland: { score: null, entries: 0, waiting: 0, trace: ['not entered counting: window  [C-ENTRY-6'] },
      london: { score: 1, entries: 1, waiting: 0, trace: ['2026-03-02T09:00:00.000Z  input schedule counting'] },
    },
    workspace: makeWorkspace({
      name: 'C-ENTRY-6: launched less than a day ahead, zones where it is late already miss it',
      canvases: [
        counting({
          type: 'scheduled',
          localTime: true,
          schedule: { type: 'times', times: [{ date: '2026-03-02', time: '09:00' }] },
        }),
      ],
      people: [
        { external_id: 'auckland', time_zone: 'Pacific/Auckland' },
        { external_id: 'london', time_zone: 'Europe/London' },
      ],
    }),
  },
  {
    name: 'scheduled-daylight-saving',
    expected: {
      p: {
        score: 4,
        entries: 4,
        waiting: 0,
        trace: [
          '2026-03-28T01:30:00.000Z  input schedule',
          '2026-03-29T01:00:00.000Z  input schedule',
          '2026-03-30T00:30:00.000Z  input schedule',
          '2026-03-31T00:30:00.000Z  input schedule',
        ],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-ENTRY-7, O-20: half past two is skipped when clocks go forward, so it is three, half an hour early for the day',
        canvases: [counting(daily('02:30'))],
        people: [person],
      },
      { from: '2026-03-28T00:00:00Z', until: '2026-04-01T00:00:00Z', companyTimeZone: 'Europe/Berlin' },
    ),
  },
  {
    name: 'scheduled-while-stopped',
    expected: {
      p: {
        score: 2,
        entries: 2,
        waiting: 0,
        trace: ['input stopped counting', 'not entered counting: status', 'input live counting', 'entered counting#2'],
      },
    },
    workspace: makeWorkspace(
      {
        name: 'C-STOP-1: a scheduled time that comes while the canvas is stopped is lost',
        canvases: [counting(daily('08:00'))],
        people: [person],
      },
      {
        statuses: [
          { at: at('1d'), flow: 'counting', action: 'stop' },
          { at: at('2d'), flow: 'counting', action: 'resume' },
        ],
      },
    ),
  },
  {
    name: 'scheduled-before-a-person',
    expected: { p: { score: 1, entries: 1, waiting: 0, trace: ['2026-03-03T08:00:00.000Z  input schedule'] } },
    workspace: makeWorkspace(
      {
        name: 'C-ENTRY-2: nobody is taken in before there is a profile',
        canvases: [counting(daily('08:00'))],
        events: [event('20h', 'arrived')],
      },
      { until: at('2d') },
    ),
  },
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
