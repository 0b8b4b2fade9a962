import { describe, expect, it } from 'vitest';
import { zoneOffsetMs } from './time-zone';

const hour = 3_600_000;

describe('zoneOffsetMs', () => {
  it('follows daylight saving', () => {
    expect(zoneOffsetMs('America/Chicago', Date.UTC(2026, 0, 15))).toBe(-6 * hour);
    expect(zoneOffsetMs('America/Chicago', Date.UTC(2026, 6, 15))).toBe(-5 * hour);
    expect(zoneOffsetMs('Asia/Seoul', Date.UTC(2026, 6, 15, 23, 59, 59, 999))).toBe(9 * hour);
    expect(zoneOffsetMs('UTC', 0)).toBe(0);
  });

  it('knows halves of hours and years before the common era of computers', () => {
    expect(zoneOffsetMs('Asia/Kolkata', Date.UTC(2026, 0, 1))).toBe(5.5 * hour);
    expect(zoneOffsetMs('Etc/GMT', Date.UTC(1960, 0, 1, 12))).toBe(0);
  });

  it('answers null where there is no such zone or instant', () => {
    expect(zoneOffsetMs('Nowhere/At_All', 0)).toBeNull();
    expect(zoneOffsetMs('Asia/Seoul', Number.NaN)).toBeNull();
    expect(zoneOffsetMs('Asia/Seoul', 9e15)).toBeNull();
  });
});
