import { describe, expect, it } from 'vitest';
import { parseDuration } from './duration-text';

describe('typing a length of time', () => {
  it.each([
    ['7', { value: 7, unit: 'days' }],
    ['36h', { value: 36, unit: 'hours' }],
    ['36 hours', { value: 36, unit: 'hours' }],
    ['1일 12시간', { value: 36, unit: 'hours' }],
    ['1d12h', { value: 36, unit: 'hours' }],
    ['1 day, 12 hours', { value: 36, unit: 'hours' }],
    ['90m', { value: 90, unit: 'minutes' }],
    ['1시간 60분', { value: 2, unit: 'hours' }],
    ['6 days 24 hours', { value: 1, unit: 'weeks' }],
    ['2주', { value: 2, unit: 'weeks' }],
    ['0.5 s', { value: 0.5, unit: 'seconds' }],
    ['1,440 minutes', { value: 1440, unit: 'minutes' }],
  ] as const)('understands %s', (text, expected) => {
    expect(parseDuration(text, 'days')).toEqual(expected);
  });

  it.each(['', 'soon', '7 moons', '-1', '−3', '1 day 2 moons', 'h', '1,5'])('refuses %s', (text) => {
    expect(parseDuration(text, 'days')).toBeNull();
  });
});
