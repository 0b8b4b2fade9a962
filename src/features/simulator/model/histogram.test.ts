import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { axisSteps, buildHistogram } from './histogram';

const above = { value: 100, strict: true };

describe('buildHistogram', () => {
  it('keeps 100 below "above 100" and above "from 100 on"', () => {
    expect(buildHistogram([99, 100, 101], above).over).toBe(1);
    expect(buildHistogram([99, 100, 101], { value: 100, strict: false }).over).toBe(2);
  });

  it('counts missing and non-numeric scores apart', () => {
    const histogram = buildHistogram([1, undefined, null, '40', true, 2], above);
    expect(histogram).toMatchObject({ missing: 2, notNumeric: 2 });
    expect(histogram.bins.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });

  it('is empty without scores', () => {
    expect(buildHistogram([undefined], above)).toMatchObject({ bins: [], most: 0, missing: 1 });
  });

  it('gathers the far ends into open bins', () => {
    const scores = [...Array.from({ length: 1_000 }, (_, index) => index % 200), 100_000, -100_000];
    const { bins } = buildHistogram(scores, above);
    expect(bins[0]?.open).toBe('low');
    expect(bins.at(-1)?.open).toBe('high');
    expect(bins.length).toBeLessThan(32);
  });

  it('puts everybody in exactly one bin, and no bin across the threshold', () => {
    const scores = fc.array(
      fc.oneof(fc.integer({ min: -400, max: 400 }), fc.float({ noNaN: true, min: -50, max: 300 })),
      {
        minLength: 1,
        maxLength: 200,
      },
    );
    fc.assert(
      fc.property(scores, fc.integer({ min: -100, max: 200 }), (values, value) => {
        const { bins, over } = buildHistogram(values, { value, strict: true });
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(values.length);
        for (const bin of bins) expect(bin.above >= value || bin.upTo <= value + 1e-6).toBe(true);
        const counted = bins.reduce((sum, bin) => sum + (bin.above >= value ? bin.count : 0), 0);
        if (bins.every(({ open }) => open === null)) expect(counted).toBe(over);
      }),
    );
  });
});

describe('axisSteps', () => {
  it('starts at zero, ends at or above the most, in three to five round steps', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), (most) => {
        const steps = axisSteps(most);
        expect(steps[0]).toBe(0);
        expect(steps.at(-1)).toBeGreaterThanOrEqual(most);
        expect(steps.length).toBeLessThanOrEqual(5);
        expect(new Set(steps).size).toBe(steps.length);
      }),
    );
  });
});
