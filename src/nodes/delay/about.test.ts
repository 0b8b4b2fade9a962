import { describe, expect, it } from 'vitest';
import type { StepProblem } from '@/core/engine/contract';
import { hours } from '@/workflow/__fixtures__/documents';
import { delay } from '.';

const quiet = { writes: [], listens: [], waits: false, longestMs: 0, exits: [], sends: [] };

/** Severity, code, place and values of every problem. */
function told(problems: readonly StepProblem[] = []): readonly unknown[] {
  return problems.map(({ severity, code, path, message: { key, values } }) => [severity, code, path, key, values]);
}

describe('Delay', () => {
  const parse = (config: object) => delay.config.parse(config);
  const at = { time: '08:00', clock: 'user' };

  it('the card tells what it waits for, whatever its type', () => {
    const line = (config: object) => delay.summary(parse(config));
    expect(line({ duration: { value: 2, unit: 'hours' } })).toEqual({
      key: 'delay.summary',
      values: { duration: hours(2) },
    });
    expect(line({ duration: { value: 2, unit: 'hours' }, at })).toEqual({
      key: 'delay.summary.timed',
      values: { duration: hours(2), ...at },
    });
    expect(line({ type: 'calendar_days', days: 3, at })).toEqual({
      key: 'delay.summary.calendar_days',
      values: { days: 3, ...at },
    });
    expect(line({ type: 'calendar_days', days: 3 }).values).toEqual({ days: 3, time: null, clock: 'company' });
    const weekday = { day: 'friday', time: '09:30', clock: 'company', ifPast: 'same_day' };
    expect(line({ type: 'weekday', weekday })).toEqual({
      key: 'delay.summary.weekday',
      values: { day: 'friday', time: '09:30', clock: 'company' },
    });
    expect(line({ type: 'date' })).toEqual({ key: 'delay.summary.no_date' });
    expect(line({ type: 'date', date: { local: '2026-03-05T12:30', clock: 'user' } })).toEqual({
      key: 'delay.summary.date',
      values: { date: '2026-03-05T12:30', clock: 'user' },
    });
    const from = (as: string) => ({
      type: 'personalized',
      from: { source: 'attribute', name: 'n', as, clock: 'user' },
    });
    expect(line(from('date'))).toEqual({ key: 'delay.summary.personal_date', values: { name: 'n' } });
    expect(line(from('hours'))).toEqual({
      key: 'delay.summary.personal_duration',
      values: { name: 'n', unit: 'hours' },
    });
  });

  it('C-DELAY-1: at most two years; a date and a name are asked for', () => {
    const found = (config: object) => told(delay.rules?.(parse(config)));
    const twoYears = 730 * 24;
    expect(found({ duration: { value: twoYears, unit: 'hours' } })).toEqual([]);
    expect(found({ duration: { value: twoYears + 1, unit: 'hours' } })).toEqual([
      ['error', 'delay-limit', 'duration', 'delay.problem.limit', { max: hours(twoYears) }],
    ]);
    expect(found({ type: 'date' })).toEqual([
      ['error', 'delay-date-missing', 'date', 'delay.problem.date_missing', {}],
    ]);
    expect(found({ type: 'date', date: { local: '2026-03-05T12:30', clock: 'user' } })).toEqual([
      ['info', 'delay-date-exits', 'date', 'delay.problem.date_exits', {}],
    ]);
    const named = (name: string) =>
      found({ type: 'personalized', from: { source: 'attribute', name, as: 'date', clock: 'user' } });
    expect(named(' ')).toEqual([['error', 'delay-name-missing', 'from.name', 'delay.problem.name_missing', {}]]);
    expect(named('when')).toEqual([]);
  });

  it('C-RE-11: waits unless it is of no length', () => {
    const facts = (config: object) => delay.facts(parse(config));
    expect(facts({ duration: { value: 2, unit: 'hours' } })).toEqual({
      ...quiet,
      waits: true,
      longestMs: hours(2),
      endIsOpen: false,
    });
    expect(facts({ duration: { value: 0, unit: 'hours' } }).waits).toBe(false);
    expect(facts({ type: 'date' }).endIsOpen).toBe(true);
    expect(facts({ type: 'personalized' }).longestMs).toBe(hours(730 * 24));
    expect(delay.ports(parse({}))).toEqual([{ id: 'next' }]);
  });
});
