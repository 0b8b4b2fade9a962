import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayMs, pan, reveal, snap, ticksFor, toTime, toX, zoom, type TimeView } from './time-scale';

const limits = { from: Date.parse('2026-03-02T00:00:00Z'), until: Date.parse('2026-04-01T00:00:00Z') };
const view: TimeView = { ...limits, left: 76, right: 754 };

describe('toX and toTime', () => {
  it('are each other’s inverse to the millisecond of a pixel', () => {
    const perPixel = (view.until - view.from) / (view.right - view.left);
    fc.assert(
      fc.property(fc.integer({ min: limits.from, max: limits.until }), (at) => {
        expect(Math.abs(toTime(view, toX(view, at)) - at)).toBeLessThan(perPixel);
      }),
    );
  });
});

describe('zoom and pan', () => {
  it('keep the instant under the pointer, and never leave the run', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 5, noNaN: true }), fc.integer({ min: 76, max: 754 }), (factor, x) => {
        const zoomed = zoom(view, factor, x, limits);
        expect(zoomed.from).toBeGreaterThanOrEqual(limits.from);
        expect(zoomed.until).toBeLessThanOrEqual(limits.until);
        if (factor < 1) {
          const drift = Math.abs(toX({ ...view, ...zoomed }, toTime(view, x)) - x);
          expect(drift).toBeLessThan(1);
        }
        const panned = pan({ ...view, ...zoomed }, 1e6, limits);
        expect(panned.from).toBe(limits.from);
      }),
    );
  });

  it('stops at ten minutes', () => {
    let current = view;
    for (let turn = 0; turn < 60; turn++) current = { ...current, ...zoom(current, 0.5, 400, limits) };
    expect(current.until - current.from).toBe(600_000);
  });
});

describe('reveal', () => {
  it('moves the view only when the instant is out of sight', () => {
    const close = { from: limits.from, until: limits.from + dayMs };
    expect(reveal(close, limits.from + 5, limits)).toBe(close);
    const moved = reveal(close, limits.from + 3 * dayMs, limits);
    expect(moved.until - moved.from).toBe(dayMs);
    expect(moved.from).toBeLessThan(limits.from + 3 * dayMs);
  });
});

describe('ticksFor', () => {
  it('labels weeks over a month and times within a day', () => {
    const month = ticksFor(view, limits.from);
    expect(month.label).toBe('date');
    expect(month.ticks.filter(({ major }) => major).map(({ at }) => new Date(at).getUTCDate())).toEqual([
      2, 9, 16, 23, 30,
    ]);
    expect(ticksFor({ ...view, until: limits.from + dayMs / 2 }, limits.from).label).toBe('time');
  });

  it('never draws more lines than there is room for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 600_000, max: 4000 * dayMs }), (length) => {
        const { ticks } = ticksFor({ ...view, until: view.from + length }, limits.from);
        expect(ticks.length).toBeLessThan(110);
      }),
    );
  });
});

describe('snap', () => {
  it('rounds to the minute close up and to more from afar', () => {
    expect(snap({ ...view, until: limits.from + dayMs }, limits.from + 61_000) % 60_000).toBe(0);
    expect(snap(view, limits.from + 17 * 60_000) % 3_600_000).toBe(0);
  });
});
