import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { parseLocal, toLocalText } from './local-time';

const at = (text: string): number => Date.parse(text);

describe('toLocalText and parseLocal', () => {
  it('bring any instant back, in any zone', () => {
    const zones = fc.constantFrom('UTC', 'Asia/Seoul', 'America/New_York', 'Asia/Kathmandu');
    const instants = fc.integer({ min: at('2020-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') });
    fc.assert(
      fc.property(zones, instants, (zone, instant) => {
        const back = parseLocal(toLocalText(instant, zone), zone)!;
        // The hour that comes twice names two instants; the earlier one is taken.
        expect([0, 3_600_000]).toContain(instant - back);
        expect(toLocalText(back, zone)).toBe(toLocalText(instant, zone));
      }),
    );
  });

  it('shows seconds and milliseconds only when there are any', () => {
    expect(toLocalText(at('2026-03-17T21:00:00Z'), 'UTC')).toBe('2026-03-17 21:00');
    expect(toLocalText(at('2026-03-17T21:00:04Z'), 'UTC')).toBe('2026-03-17 21:00:04');
    expect(toLocalText(at('2026-03-17T21:00:04.180Z'), 'UTC')).toBe('2026-03-17 21:00:04.180');
  });

  it('C-ENTRY-9: shows and reads the time of a zone', () => {
    expect(toLocalText(at('2026-03-17T12:00:00Z'), 'Asia/Seoul')).toBe('2026-03-17 21:00');
    expect(parseLocal('2026-03-02 09:00', 'Asia/Seoul')).toBe(at('2026-03-02T00:00:00Z'));
    expect(parseLocal('2026-03-02T09:00', 'Asia/Seoul')).toBe(at('2026-03-02T00:00:00Z'));
  });

  it('O-20: takes the first instant after a gap, and the first of two', () => {
    expect(parseLocal('2026-03-08 02:30', 'America/New_York')).toBe(at('2026-03-08T07:00:00Z'));
    expect(parseLocal('2026-11-01 01:30', 'America/New_York')).toBe(at('2026-11-01T05:30:00Z'));
  });

  it('lets a text that names its zone have its way, and refuses what is no date', () => {
    expect(parseLocal('2026-03-17T21:00+09:00', 'UTC')).toBe(at('2026-03-17T12:00:00Z'));
    expect(parseLocal('2026-02-30 10:00', 'UTC')).toBeNull();
    expect(parseLocal('tomorrow', 'UTC')).toBeNull();
    expect(parseLocal('', 'UTC')).toBeNull();
  });
});
