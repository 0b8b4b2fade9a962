import { at, event, makeCanvas, makeWorkspace, onStart, setTo } from './build';
import type { Scenario } from './scenario';

const once = { score: null, entries: 1, waiting: 0 };
const left = (reason: string, rule: string) => ({
  ...once,
  trace: [`exited canvas#1 hold: ${reason}  [${rule}`],
  never: ['write done'],
});
const wrote = (time: string) => ({ ...once, trace: [`${time}  write done unset -> true`] });

const company = { companyTimeZone: 'America/New_York' };
const seoul = { external_id: 'p', time_zone: 'Asia/Seoul' };

/** One person enters at `offset` and meets a delay of this config. */
function scenario(
  name: string,
  sentence: string,
  config: object,
  expected: Scenario['expected'][string],
  rest: {
    readonly offset?: string;
    readonly person?: { readonly external_id: string };
    readonly properties?: object;
    readonly run?: object;
  } = {},
): Scenario {
  const { offset = '9h', person = { external_id: 'p' }, properties = {}, run = {} } = rest;
  return {
    name,
    expected: { p: expected },
    workspace: makeWorkspace(
      {
        name: sentence,
        canvases: [
          makeCanvas({
            entry: onStart,
            steps: [
              { id: 'hold', kind: 'delay', name: 'hold', config: { ...config }, next: { next: 'done' } },
              setTo('done', 'done', true),
            ],
          }),
        ],
        people: [person],
        events: [event(offset, 'start', { properties })],
      },
      { until: at('30d'), ...run },
    ),
  };
}

/** Delays that end at a moment of the calendar: canvas.md section 11. The run begins on Monday, 2 March 2026, 00:00 UTC. */
export const waits: readonly Scenario[] = [
  scenario(
    'delay-until-midnight',
    'C-DELAY-4: a calendar day without a time ends at the next midnight of the company',
    { type: 'calendar_days', days: 1 },
    wrote('2026-03-03T05:00:00.000Z'),
    { run: company, person: seoul },
  ),
  scenario(
    'delay-calendar-days-local',
    'C-DELAY-4: three calendar days at 08:00 in the person’s zone',
    { type: 'calendar_days', days: 3, at: { time: '08:00', clock: 'user' } },
    wrote('2026-03-04T23:00:00.000Z'),
    { person: seoul },
  ),
  scenario(
    'delay-over-daylight-saving',
    'C-DELAY-4, O-20: 02:30 does not exist on 8 March in New York: the first instant after the gap',
    { type: 'calendar_days', days: 6, at: { time: '02:30', clock: 'company' } },
    wrote('2026-03-08T07:00:00.000Z'),
    { run: company },
  ),
  scenario(
    'delay-then-a-time',
    'C-DELAY-5: a week, then the next 08:00: entered at 09:00 it is the day after',
    { type: 'duration', duration: { value: 1, unit: 'weeks' }, at: { time: '08:00', clock: 'company' } },
    wrote('2026-03-10T08:00:00.000Z'),
  ),
  scenario(
    'delay-until-a-weekday',
    'C-DELAY-8: Monday 08:00 is past on this Monday: next week',
    { type: 'weekday', weekday: { day: 'monday', time: '08:00', clock: 'company', ifPast: 'next_week' } },
    wrote('2026-03-09T08:00:00.000Z'),
  ),
  scenario(
    'delay-until-a-weekday-past-today',
    'C-DELAY-8: the same with the other choice: at once',
    { type: 'weekday', weekday: { day: 'monday', time: '08:00', clock: 'company', ifPast: 'same_day' } },
    wrote('2026-03-02T09:00:00.000Z'),
  ),
  scenario(
    'delay-until-a-date',
    'C-DELAY-6, C-DELAY-7: until a date in the person’s zone',
    { type: 'date', date: { local: '2026-03-05T12:00', clock: 'user' } },
    wrote('2026-03-05T03:00:00.000Z'),
    { person: seoul },
  ),
  scenario(
    'delay-until-a-past-date',
    'C-DELAY-6, C-DELAY-7: the same for somebody without a zone whose company is past it: leaves',
    { type: 'date', date: { local: '2026-03-02T08:00', clock: 'user' } },
    left('delay_date_past', 'C-DELAY-6'),
  ),
  scenario(
    'delay-personalized',
    'C-DELAY-10: until the moment in an entry property; text without a zone is on the fallback clock',
    { type: 'personalized', from: { source: 'variable', name: 'due', as: 'date', clock: 'user' } },
    wrote('2026-03-04T15:00:00.000Z'),
    { person: seoul, properties: { due: '2026-03-05' } },
  ),
  scenario(
    'delay-personalized-failed',
    'C-DELAY-10: a text that is no time: leaves',
    { type: 'personalized', from: { source: 'variable', name: 'due', as: 'date', clock: 'user' } },
    left('delay_personalization_failed', 'C-DELAY-10'),
    { properties: { due: 'soon' } },
  ),
];
