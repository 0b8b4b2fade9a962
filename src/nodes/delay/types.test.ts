import { describe, expect, it } from 'vitest';
import type { JsonValue } from '@/core/kernel/json';
import { enterOn, hours, makeCanvas, performs, set, start, update } from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { delay } from '.';
import { delayConfig } from './schema';

interface Options {
  readonly at?: string;
  readonly zone?: string;
  readonly company?: string;
  readonly profile?: Readonly<Record<string, JsonValue>>;
  readonly properties?: Readonly<Record<string, JsonValue>>;
}

/** Enters at `at` (UTC) and tells when the entry went on, or why it left. */
function hold(config: object, { at = '2026-03-02T09:00:00Z', zone, company, profile, properties }: Options = {}) {
  const steps = [
    { id: 'hold', kind: 'delay', name: 'hold', config, next: { next: 'mark' } },
    update('mark', [set('done', true)]),
  ];
  const began = Date.parse(at) - start;
  const run = play({
    canvases: [makeCanvas({ id: 'd', entry: enterOn(performs('go')), steps })],
    profile: { ...profile, ...(zone === undefined ? {} : { time_zone: zone }) },
    settings: {
      from: new Date(start - hours(24 * 400)).toISOString(),
      until: '2030-01-01T00:00:00Z',
      companyTimeZone: company ?? 'UTC',
    },
  });
  run.event(began, 'go', properties ?? {}).until(Date.parse('2029-12-31T00:00:00Z') - start);
  const went = run.of('write').find(({ attribute }) => attribute === 'done');
  return went === undefined ? run.exits[0] : new Date(went.at).toISOString();
}

const seoul = 'Asia/Seoul';
const chicago = 'America/Chicago';

describe('C-DELAY-4: calendar days', () => {
  const days = (count: number, at?: object) => ({
    type: 'calendar_days',
    days: count,
    ...(at === undefined ? {} : { at }),
  });

  it('C-DELAY-4: without a time, the next midnight of the company', () => {
    expect(hold(days(1))).toBe('2026-03-03T00:00:00.000Z');
    expect(hold(days(1), { company: seoul })).toBe('2026-03-02T15:00:00.000Z');
    expect(hold(days(1), { zone: seoul })).toBe('2026-03-03T00:00:00.000Z');
  });

  it('C-DELAY-4: with a time, the next such time; each further day is one more', () => {
    const four = { time: '16:00', clock: 'company' };
    expect(hold(days(1, four), { at: '2026-03-02T15:00:00Z' })).toBe('2026-03-02T16:00:00.000Z');
    expect(hold(days(1, four), { at: '2026-03-02T16:00:00Z' })).toBe('2026-03-03T16:00:00.000Z');
    expect(hold(days(3, four), { at: '2026-03-02T17:00:00Z' })).toBe('2026-03-05T16:00:00.000Z');
  });

  it('C-DELAY-4: C-DELAY-7: in the user’s zone; without one in the company’s', () => {
    const eight = { time: '08:00', clock: 'user' };
    expect(hold(days(1, eight), { zone: seoul })).toBe('2026-03-02T23:00:00.000Z');
    expect(hold(days(1, eight), { company: chicago })).toBe('2026-03-02T14:00:00.000Z');
    expect(hold(days(1, eight), { zone: 'Nowhere/Land', company: seoul })).toBe('2026-03-02T23:00:00.000Z');
  });

  it('C-DELAY-4: O-20: a day is as long as its clocks make it', () => {
    // Clocks in Chicago go forward on 8 March 2026.
    const noon = { time: '12:00', clock: 'company' };
    expect(hold(days(2, noon), { at: '2026-03-06T18:00:00Z', company: chicago })).toBe('2026-03-08T17:00:00.000Z');
    const skipped = { time: '02:30', clock: 'company' };
    expect(hold(days(1, skipped), { at: '2026-03-07T12:00:00Z', company: chicago })).toBe('2026-03-08T08:00:00.000Z');
  });
});

describe('C-DELAY-5: at a specific time', () => {
  const week = { type: 'duration', duration: { value: 1, unit: 'weeks' }, at: { time: '08:00', clock: 'company' } };

  it('C-DELAY-5: the full duration first, then the next such time', () => {
    expect(hold(week, { at: '2026-12-11T09:00:00Z' })).toBe('2026-12-19T08:00:00.000Z');
    expect(hold(week, { at: '2026-12-11T07:00:00Z' })).toBe('2026-12-18T08:00:00.000Z');
    expect(hold(week, { at: '2026-12-11T08:00:00Z' })).toBe('2026-12-18T08:00:00.000Z');
  });

  it('C-DELAY-5: in the user’s zone', () => {
    const local = { ...week, at: { time: '08:00', clock: 'user' } };
    expect(hold(local, { at: '2026-12-11T09:00:00Z', zone: seoul })).toBe('2026-12-18T23:00:00.000Z');
  });
});

describe('C-DELAY-8: day of the week', () => {
  const monday = (part: object = {}) => ({
    type: 'weekday',
    weekday: { day: 'monday', time: '10:00', clock: 'company', ifPast: 'next_week', ...part },
  });

  it('C-DELAY-8: the next such day and time; today if it is still to come', () => {
    // 2 March 2026 is a Monday.
    expect(hold(monday())).toBe('2026-03-02T10:00:00.000Z');
    expect(hold(monday(), { at: '2026-03-02T10:00:00Z' })).toBe('2026-03-02T10:00:00.000Z');
    expect(hold(monday(), { at: '2026-03-03T09:00:00Z' })).toBe('2026-03-09T10:00:00.000Z');
    expect(hold(monday({ day: 'sunday' }))).toBe('2026-03-08T10:00:00.000Z');
  });

  it('C-DELAY-8: past today: at once, or next week', () => {
    expect(hold(monday(), { at: '2026-03-02T10:00:01Z' })).toBe('2026-03-09T10:00:00.000Z');
    expect(hold(monday({ ifPast: 'same_day' }), { at: '2026-03-02T10:00:01Z' })).toBe('2026-03-02T10:00:01.000Z');
  });

  it('C-DELAY-8: what day it is depends on the zone', () => {
    const local = monday({ clock: 'user', day: 'tuesday' });
    expect(hold(local, { at: '2026-03-02T16:00:00Z', zone: seoul })).toBe('2026-03-03T01:00:00.000Z');
  });
});

describe('C-DELAY-6: calendar date', () => {
  const date = (local: string, clock = 'company') => ({ type: 'date', date: { local, clock } });

  it('C-DELAY-2: C-DELAY-6: holds until the date; past on arrival, the user leaves', () => {
    expect(hold(date('2026-03-05T12:30'))).toBe('2026-03-05T12:30:00.000Z');
    expect(hold(date('2026-03-02T09:00'))).toBe('2026-03-02T09:00:00.000Z');
    expect(hold(date('2026-03-02T08:59'))).toBe('1 delay_date_past');
  });

  it('C-DELAY-6: an earlier delay that lasts longer ends in the same way', () => {
    const steps = [
      { id: 'wait', kind: 'delay', name: '', config: { duration: { value: 5, unit: 'days' } }, next: { next: 'hold' } },
      { id: 'hold', kind: 'delay', name: '', config: date('2026-03-05T12:30'), next: { next: 'mark' } },
      update('mark', [set('done', true)]),
    ];
    const run = play({ canvases: [makeCanvas({ id: 'd', entry: enterOn(performs('go')), steps })] });
    run.event(0, 'go').until(hours(24 * 6));
    expect([run.exits[0], run.attribute('done')]).toEqual(['1 delay_date_past', undefined]);
    expect(run.of('exited')[0]?.cause).toMatchObject({
      rule: 'C-DELAY-6',
      because: { values: { date: '2026-03-05T12:30' } },
    });
  });

  it('C-DELAY-7: in local time, or in the company’s for who has no zone; and who is past it leaves', () => {
    expect(hold(date('2026-03-05T12:30', 'user'), { zone: seoul })).toBe('2026-03-05T03:30:00.000Z');
    expect(hold(date('2026-03-05T12:30', 'user'), { company: chicago })).toBe('2026-03-05T18:30:00.000Z');
    expect(hold(date('2026-03-02T17:00', 'user'), { zone: seoul })).toBe('1 delay_date_past');
    expect(hold(date('2026-03-02T02:00', 'user'), { company: chicago })).toBe('1 delay_date_past');
  });
});

describe('C-DELAY-10: personalized', () => {
  const from = (part: object) => ({
    type: 'personalized',
    from: { source: 'attribute', name: 'when', as: 'date', clock: 'company', ...part },
  });
  const until = (value: JsonValue, part: object = {}, options: Options = {}) =>
    hold(from(part), { ...options, profile: { when: value } });

  it('C-DELAY-10: text with a zone uses it, without one the fallback zone', () => {
    expect(until('2026-03-05T12:00:00+09:00')).toBe('2026-03-05T03:00:00.000Z');
    expect(until('2026-03-05T12:00:00', {}, { company: seoul })).toBe('2026-03-05T03:00:00.000Z');
    expect(until('2026-03-05', { clock: 'user' }, { zone: seoul })).toBe('2026-03-04T15:00:00.000Z');
  });

  it.each<[JsonValue]>([
    ['2026-03-02T08:59:59Z'],
    ['2028-03-02T09:00:00Z'],
    ['soon'],
    [7],
    [true],
    [['2026-03-05']],
    [''],
  ])('C-DELAY-10: past, more than two years ahead or of another type, the user leaves: %j', (value) => {
    expect(until(value)).toBe('1 delay_personalization_failed');
  });

  it('C-DELAY-10: unset, the user leaves, and the trace names the attribute', () => {
    expect(hold(from({}))).toBe('1 delay_personalization_failed');
  });

  it('C-DELAY-10: C-CTX-5: a context variable; times among entry properties are in UTC', () => {
    const variable = from({ source: 'variable' });
    expect(hold(variable, { properties: { when: '2026-03-05T12:00:00+09:00' } })).toBe('2026-03-05T03:00:00.000Z');
    expect(hold(variable)).toBe('1 delay_personalization_failed');
  });

  it('C-DELAY-10: a number of a unit, two years at most', () => {
    const hoursFrom = { as: 'hours' };
    expect(until(2, hoursFrom)).toBe('2026-03-02T11:00:00.000Z');
    expect(until(0.5, hoursFrom)).toBe('2026-03-02T09:30:00.000Z');
    for (const wrong of [-1, 1e9, '2', null]) {
      expect(until(wrong, hoursFrom)).toBe('1 delay_personalization_failed');
    }
  });
});

describe('what a delay says about itself', () => {
  it('C-RE-11: counts as long as it can get', () => {
    const longest = (config: object) => delay.facts(delayConfig.parse(config)).longestMs / hours(24);
    expect(longest({ duration: { value: 2, unit: 'days' } })).toBe(2);
    expect(longest({ duration: { value: 2, unit: 'days' }, at: { time: '08:00', clock: 'user' } })).toBe(3);
    expect(longest({ type: 'calendar_days', days: 4 })).toBe(4);
    expect(longest({ type: 'weekday' })).toBe(7);
    expect(longest({ type: 'date' })).toBe(730);
    const isOpen = (config: object) => delay.facts(delayConfig.parse(config)).endIsOpen;
    expect([isOpen({ type: 'date' }), isOpen({ type: 'personalized' }), isOpen({})]).toEqual([true, true, false]);
  });

  it('asks for what its type needs', () => {
    const codes = (config: object) => delay.rules?.(delayConfig.parse(config)).map(({ code }) => code);
    expect(codes({ type: 'date' })).toEqual(['delay-date-missing']);
    expect(codes({ type: 'date', date: { local: '2026-03-05T12:30', clock: 'user' } })).toEqual(['delay-date-exits']);
    expect(codes({ type: 'personalized' })).toEqual(['delay-name-missing']);
    expect(codes({ type: 'weekday' })).toEqual([]);
    expect(codes({})).toEqual([]);
  });

  it('C-DELAY-9: as the last step no type holds, not even one that would exit', () => {
    for (const type of ['calendar_days', 'weekday', 'date', 'personalized']) {
      const steps = [
        {
          id: 'hold',
          kind: 'delay',
          name: '',
          config: {
            type,
            from: { source: 'attribute', name: 'x', as: 'date', clock: 'user' },
            date: { local: '2020-01-01T00:00', clock: 'user' },
          },
          next: {},
        },
      ];
      const run = play({ canvases: [makeCanvas({ id: 'd', entry: enterOn(performs('go')), steps })] }).event(0, 'go');
      expect(run.exits).toEqual(['1 completed']);
    }
  });
});
