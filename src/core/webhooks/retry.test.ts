import { describe, expect, it } from 'vitest';
import type { HttpResponse } from './message';
import { classifyResponse } from './response';
import { nextAttemptAt } from './retry';

const at = Date.UTC(2026, 2, 2, 9);
const minute = 60_000;
const answer = (status: number, headers: Record<string, string> = {}): HttpResponse => ({
  status,
  headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
  body: '',
});
const next = (attempt: number, response: HttpResponse | null, endedAt = at) =>
  nextAttemptAt({ attempt, firstAttemptEndedAt: at, endedAt, response });

describe('classifyResponse', () => {
  it.each([
    [200, 'received'],
    [201, 'received'],
    [204, 'received'],
    [301, 'failed'],
    [302, 'failed'],
    [400, 'failed'],
    [401, 'failed'],
    [404, 'failed'],
    [408, 'retry'],
    [415, 'failed'],
    [429, 'retry'],
    [500, 'retry'],
    [503, 'retry'],
    [598, 'retry'],
    [599, 'retry'],
  ] as const)('W-SEND-3, O-5: %i is %s', (status, outcome) => {
    expect(classifyResponse(answer(status))).toBe(outcome);
  });

  it('W-SEND-4: no answer is retried like an error', () => {
    expect(classifyResponse(null)).toBe('retry');
  });
});

describe('nextAttemptAt', () => {
  it('O-1, W-RETRY-1: five retries at 1, 3, 7, 15 and 30 minutes after the first attempt ended, then none', () => {
    const due = [1, 2, 3, 4, 5, 6].map((attempt) => next(attempt, answer(500)));
    expect(due).toEqual([...[1, 3, 7, 15, 30].map((minutes) => at + minutes * minute), null]);
  });

  it('W-RETRY-6: a final answer ends the chain at any attempt', () => {
    for (const attempt of [1, 3, 5]) {
      expect(next(attempt, answer(401))).toBeNull();
      expect(next(attempt, answer(204))).toBeNull();
    }
  });

  it('O-1: a slow attempt is never overtaken by the next', () => {
    expect(next(1, null, at + 90_000)).toBe(at + 90_000);
  });

  it('O-1, W-RETRY-3: Retry-After in seconds delays, and never hurries', () => {
    expect(next(1, answer(429, { 'Retry-After': '300' }))).toBe(at + 5 * minute);
    expect(next(1, answer(503, { 'retry-after': '5' }))).toBe(at + minute);
  });

  it('O-1: Retry-After may be an HTTP date', () => {
    expect(next(1, answer(429, { 'Retry-After': 'Mon, 02 Mar 2026 09:40:00 GMT' }))).toBe(at + 40 * minute);
    expect(next(1, answer(429, { 'Retry-After': 'soon' }))).toBe(at + minute);
  });

  it('O-1: without Retry-After the reset counts, but only when nothing remains', () => {
    const reset = String(at / 1000 + 600);
    const limits = { 'X-Rate-Limit-Reset': reset, 'X-Rate-Limit-Remaining': '0' };
    expect(next(1, answer(429, limits))).toBe(at + 10 * minute);
    expect(next(1, answer(429, { ...limits, 'X-Rate-Limit-Remaining': '3' }))).toBe(at + minute);
    expect(next(1, answer(429, { ...limits, 'Retry-After': '120' }))).toBe(at + 2 * minute);
  });

  it('O-1: pushed past half an hour it may run up to a day later; beyond that it has failed', () => {
    const hours = (count: number) => String(count * 3600);
    expect(next(1, answer(503, { 'Retry-After': hours(24) }))).toBe(at + 24 * 60 * minute);
    expect(next(1, answer(503, { 'Retry-After': String(24 * 3600 + 1) }))).toBeNull();
  });

  it('O-1: an unreachable host has no headers worth reading', () => {
    expect(next(2, null)).toBe(at + 3 * minute);
    expect(next(2, answer(599, { 'Retry-After': '7200' }))).toBe(at + 3 * minute);
  });
});

describe('an endpoint nobody reaches', () => {
  const from = (longTail: boolean): readonly (number | null)[] =>
    Array.from({ length: 12 }, (_, index) => {
      const due = nextAttemptAt({
        attempt: index + 1,
        firstAttemptEndedAt: at,
        endedAt: at,
        response: null,
        longTail,
      });
      return due === null ? null : (due - at) / minute;
    });

  it('W-RETRY-2, O-1: gets the same five retries, and over a day only if the run asks for it', () => {
    expect(from(false)).toEqual([1, 3, 7, 15, 30, null, null, null, null, null, null, null]);
    expect(from(true)).toEqual([1, 3, 7, 15, 30, 60, 120, 240, 480, 960, 1_440, null]);
  });

  it('W-RETRY-1: an answer with an error never gets the long tail', () => {
    const ended = { attempt: 6, firstAttemptEndedAt: at, endedAt: at, response: answer(503), longTail: true };
    expect(nextAttemptAt(ended)).toBe(null);
  });
});
