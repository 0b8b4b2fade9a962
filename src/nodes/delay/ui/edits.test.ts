import { expect, it } from 'vitest';
import { delayConfig } from '../schema';
import { localText, morning, parseLocal, withTime, withType } from './edits';

const initial = delayConfig.parse({});

it('reads a date as people write it, and refuses one no calendar has', () => {
  expect(parseLocal('2026-03-02 09:00')).toBe('2026-03-02T09:00');
  expect(parseLocal('2026. 3. 2. 9:05')).toBe('2026-03-02T09:05');
  expect(parseLocal('2026/12/31')).toBe('2026-12-31T00:00');
  for (const wrong of ['2026-02-30 09:00', '2026-03-02 24:00', '2026-03-02 09:60', 'tomorrow', '']) {
    expect(parseLocal(wrong)).toBeNull();
  }
  expect(localText('2026-03-02T09:00')).toBe('2026-03-02 09:00');
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
