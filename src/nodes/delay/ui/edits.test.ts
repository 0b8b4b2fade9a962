import { expect, it } from 'vitest';
import { delayConfig } from '../schema';
import { morning, toLocal, wallOf, withTime, withType } from './edits';

const initial = delayConfig.parse({});

it('keeps a date as a clock on the wall shows it, to the minute, and reads it back', () => {
  const wall = Date.UTC(2026, 2, 2, 9, 0, 59, 999);
  expect(toLocal(wall)).toBe('2026-03-02T09:00');
  expect(wallOf('2026-03-02T09:00')).toBe(Date.UTC(2026, 2, 2, 9));
  expect(delayConfig.safeParse({ date: { local: toLocal(wall), clock: 'user' } }).success).toBe(true);
  for (const wrong of ['2026-02-30T09:00', '2026-03-02T24:00', 'tomorrow', '']) expect(wallOf(wrong)).toBeNull();
});

it('a change of type fills in what is missing and keeps what was chosen', () => {
  const weekly = withType(initial, 'weekday');
  expect(weekly.weekday?.day).toBe('monday');
  const friday = { ...weekly, weekday: { ...weekly.weekday!, day: 'friday' as const } };
  expect(withType(withType(friday, 'duration'), 'weekday').weekday?.day).toBe('friday');
  expect(withType(initial, 'calendar_days').days).toBe(1);
  expect(withType(initial, 'personalized').from?.as).toBe('date');
  expect(withType(initial, 'date').date).toBeUndefined();
});

it('a time of day comes and goes without a trace', () => {
  expect(withTime(withTime(initial, morning), null)).toEqual(initial);
});
