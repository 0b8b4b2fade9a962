import { describe, expect, it } from 'vitest';
import * as fc from 'fast-check';
import { zoneOffsetMs } from './time-zone';
import { instantToLocal, isZone, localToInstant, startOfDay, wallMs, wallTime, zoneOr } from './zone';

const chicago = 'America/Chicago';
const zones = ['UTC', chicago, 'Asia/Seoul', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Europe/Berlin', 'Pacific/Apia'];

describe('local times', () => {
  it('O-20: a local time that daylight saving skips is the first instant after the gap', () => {
    const gap = localToInstant(chicago, wallMs(2026, 3, 8, 2, 30));
    expect(new Date(gap).toISOString()).toBe('2026-03-08T08:00:00.000Z');
    expect(instantToLocal(chicago, gap)).toBe(wallMs(2026, 3, 8, 3));
  });

  it('O-20: a local time that occurs twice is the first of the two', () => {
    expect(new Date(localToInstant(chicago, wallMs(2026, 11, 1, 1, 30))).toISOString()).toBe(
      '2026-11-01T06:30:00.000Z',
    );
  });

  it('O-20: a day without a midnight starts at its first instant, and days may last 23 or 25 hours', () => {
    const beirut = 'Asia/Beirut';
    expect(new Date(startOfDay(beirut, Date.UTC(2026, 2, 29, 12))).toISOString()).toBe('2026-03-28T22:00:00.000Z');
    const spring = startOfDay(chicago, Date.UTC(2026, 2, 8, 18));
    expect(startOfDay(chicago, Date.UTC(2026, 2, 9, 18)) - spring).toBe(23 * 3_600_000);
    const autumn = startOfDay(chicago, Date.UTC(2026, 10, 1, 18));
    expect(startOfDay(chicago, Date.UTC(2026, 10, 2, 18)) - autumn).toBe(25 * 3_600_000);
  });

  it('O-20: a profile without a valid zone uses the one of the company', () => {
    expect(zoneOr('Asia/Seoul', 'UTC')).toBe('Asia/Seoul');
    for (const zone of ['Mars/Base', '', null, 7, undefined]) expect(zoneOr(zone, 'Asia/Seoul')).toBe('Asia/Seoul');
    expect(isZone('Nowhere')).toBe(false);
  });

  it('agree with the zone rules at any instant, remembered or not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }),
        (zone, at) => {
          expect(instantToLocal(zone, at) - at).toBe(zoneOffsetMs(zone, at));
          const back = localToInstant(zone, instantToLocal(zone, at));
          expect(back).toBeLessThanOrEqual(at);
          expect(instantToLocal(zone, back)).toBe(instantToLocal(zone, at));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('come in parts and go back', () => {
    const local = wallMs(2024, 2, 29, 23, 59, 58, 7);
    expect(wallTime(local)).toEqual({
      year: 2024,
      month: 2,
      day: 29,
      weekday: 4,
      hour: 23,
      minute: 59,
      second: 58,
      ms: 7,
    });
    expect(wallMs(2026, 1, 32)).toBe(wallMs(2026, 2, 1));
    expect(new Date(wallMs(99, 1, 1)).getUTCFullYear()).toBe(99);
  });

  it('of no known zone or no expressible instant are those of UTC', () => {
    expect(instantToLocal('Mars/Base', 1_000)).toBe(1_000);
    expect(localToInstant('Mars/Base', 1_000)).toBe(1_000);
    expect(Number.isNaN(instantToLocal(chicago, Number.NaN))).toBe(true);
    expect(localToInstant(chicago, 9e15)).toBe(9e15);
  });
});
