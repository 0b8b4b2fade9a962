import { at, audienceOf, event, is, makeCanvas, makeWorkspace, onEvent, points, write } from './build';
import type { Scenario } from './scenario';

type CanvasInput = Parameters<typeof makeCanvas>[0];

/** Adds a point whenever somebody gets in. */
export function counting(entry: CanvasInput['entry'], rest: CanvasInput = {}) {
  return makeCanvas({ id: 'counting', entry, steps: [points('bump', 1)], ...rest });
}

export const daily = (time: string, rest: object = {}) => ({
  type: 'scheduled' as const,
  schedule: { type: 'daily' as const, time, ...rest },
});

const person = { external_id: 'p' };

/** Entry on a schedule, by the company's clock and by everybody's own. */
export const scheduled: readonly Scenario[] = [
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
];
