import type { HistogramBin } from '../run-result';

/** Bins a reader can take in at a glance. */
const mostBins = 20;

/** Equal bins with round bounds (1, 2 or 5 times a power of ten) that cover all values; empty without values. */
export function toHistogram(values: readonly number[]): readonly HistogramBin[] {
  if (values.length === 0) return [];
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const width = roundWidth(low, high);
  const first = Math.floor(low / width);
  const last = Math.floor(high / width);
  const counts = new Array<number>(Math.max(1, Math.min(last - first + 1, mostBins * 2))).fill(0);
  for (const value of values) {
    const bin = Math.min(Math.max(Math.floor(value / width) - first, 0), counts.length - 1);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ from: (first + index) * width, to: (first + index + 1) * width, count }));
}

/** Never below 1: scores are mostly whole points. */
function roundWidth(low: number, high: number): number {
  const wanted = Math.max(high / mostBins - low / mostBins, 1);
  const power = 10 ** Math.floor(Math.log10(wanted));
  const width = [1, 2, 5, 10].map((factor) => factor * power).find((candidate) => candidate >= wanted);
  return width ?? power * 10;
}
