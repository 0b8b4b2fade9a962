import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseInstant } from './instant';

const instants = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 11, 31) });

/** A text with one character put in the place of another. */
const spoilt = fc
  .tuple(instants, fc.boolean(), fc.nat(23), fc.constantFrom(...'0123456789-:.TZ zt+e'))
  .map(([at, short, place, character]) => {
    const whole = new Date(at).toISOString();
    const text = short ? `${whole.slice(0, 19)}Z` : whole;
    return text.slice(0, place) + character + text.slice(place + 1);
  });

describe('an instant in the form most files use', () => {
  it('is read to the millisecond', () => {
    fc.assert(
      fc.property(instants, (at) => {
        const text = new Date(at).toISOString();
        expect(parseInstant(text)).toEqual({ at, zoned: true });
        expect(parseInstant(`${text.slice(0, 19)}Z`)).toEqual({ at: Math.floor(at / 1000) * 1000, zoned: true });
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read, and refused, like every other form: a space in front is no difference', () => {
    fc.assert(
      fc.property(spoilt, (text) => {
        expect(parseInstant(text)).toEqual(parseInstant(` ${text}`));
      }),
      { numRuns: 20_000 },
    );
  });

  it('needs a day its month has', () => {
    expect(parseInstant('2026-02-29T00:00:00Z')).toBeNull();
    expect(parseInstant('2028-02-29T23:59:59.999Z')?.at).toBe(Date.UTC(2028, 1, 29, 23, 59, 59, 999));
  });
});
