import fc from 'fast-check';
import type { JsonValue } from '@/core/kernel/json';

export const start = Date.UTC(2026, 2, 2, 9);

export function iso(at: number): string {
  return new Date(at).toISOString();
}

export const oneOf = fc.constantFrom;

/** `arbitrary` in one draw out of `outOf`, otherwise `undefined`. */
export function rarely<T>(outOf: number, arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> {
  return fc.oneof({ weight: outOf - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
}

export const score = 'lead score';

/** Few names, so that what is drawn meets what else is drawn; some of them mean something to JavaScript. */
export const knownNames = [score, score, score, score, 'stage', '__proto__', 'constructor'] as const;
/** A request may also name nothing. */
export const attributes = [...knownNames, ...knownNames, ''] as const;
export const eventNames = ['one', 'one', 'one', 'five', 'toString'] as const;

const number = oneOf<JsonValue[]>(-2, -1, 0, 1, 2, 40, 99, 100, 101, 0.5, 1e308);
const odd = oneOf<JsonValue[]>('40', 'NaN', '', ' ', 'MQL', 'mql', true, false, [1], { a: 1 });

/** What an attribute or a property may hold: scores, and what passes for one. */
export const value: fc.Arbitrary<JsonValue> = fc.oneof({ weight: 3, arbitrary: number }, { weight: 2, arbitrary: odd });
