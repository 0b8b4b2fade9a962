import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant, toUtcText } from './instant';

describe('parseInstant', () => {
  it.each([
    ['2026-03-02T09:00:00Z', '2026-03-02T09:00:00.000Z', true],
    ['2026-03-02T09:00:00.25Z', '2026-03-02T09:00:00.250Z', true],
    ['2026-03-02T09:00:00.1239999Z', '2026-03-02T09:00:00.123Z', true],
    ['2026-03-02T09:00:00+09:00', '2026-03-02T00:00:00.000Z', true],
    ['2026-03-02T09:00:00+0900', '2026-03-02T00:00:00.000Z', true],
    ['2026-03-02T09:00:00-05', '2026-03-02T14:00:00.000Z', true],
    ['2026-03-02T09:00Z', '2026-03-02T09:00:00.000Z', true],
    ['2026-03-02T09:00:00:250Z', '2026-03-02T09:00:00.250Z', true],
    ['2026-03-02T09:00:00', '2026-03-02T09:00:00.000Z', false],
    ['2026-03-02 09:00:00', '2026-03-02T09:00:00.000Z', false],
    ['2026-03-02 09:00:00 Z', '2026-03-02T09:00:00.000Z', true],
    [' 2026-03-02 ', '2026-03-02T00:00:00.000Z', false],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', false],
    ['2000-02-29', '2000-02-29T00:00:00.000Z', false],
    ['0001-01-01', '0001-01-01T00:00:00.000Z', false],
  ])('D-EVT-1, D-EVT-2: reads %j as %s', (text, utc, zoned) => {
    expect(toUtcText(text)).toBe(utc);
    expect(parseInstant(text)?.zoned).toBe(zoned);
  });

  it.each([
    '2026-02-30',
    '2026-02-29',
    '2100-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-03-02T24:00:00Z',
    '2026-03-02T09:60:00Z',
    '2026-03-02T09:00:60Z',
    '2026-03-02T09:00:00+19:00',
    '2026-03-02T09:00:00+09:60',
    '2026-3-2',
    '20260302',
    '03/02/2026',
    '1772442000000',
    'yesterday',
    '',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  it('agrees with the calendar of the host for every moment', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true }),
        (date) => {
          expect(parseInstant(date.toISOString())?.at).toBe(date.getTime());
        },
      ),
      { numRuns: 2_000 },
    );
  });
});
