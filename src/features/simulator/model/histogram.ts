import type { JsonValue } from '@/core/kernel/json';
import { isNumber } from './number-of';

/** Scores in `(above, upTo]`; the first and the last bin may stand for everything beyond. */
export interface ScoreBin {
  readonly above: number;
  readonly upTo: number;
  readonly count: number;
  readonly open: 'low' | 'high' | null;
}

export interface ScoreHistogram {
  readonly bins: readonly ScoreBin[];
  readonly width: number;
  readonly most: number;
  /** People without a score, and people whose score is not a number. */
  readonly missing: number;
  readonly notNumeric: number;
  readonly over: number;
}

const niceWidths = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 2_500, 5_000, 10_000];

/**
 * Distribution of the scores. Bins end on `edge`, so that a bin lies either wholly over the threshold or not at all.
 * The outermost half percent at each end shares one bin there.
 */
export function buildHistogram(
  scores: readonly (JsonValue | undefined)[],
  edge: { readonly value: number; readonly strict: boolean } | null,
  mostBins = 28,
): ScoreHistogram {
  const numbers = scores.filter(isNumber);
  const missing = scores.filter((score) => score === undefined || score === null).length;
  const rest = { missing, notNumeric: scores.length - missing - numbers.length };
  if (numbers.length === 0) return { ...rest, bins: [], width: 1, most: 0, over: 0 };
  // With "from 100 on", 100 itself belongs to the bin above it.
  const nudge = edge !== null && !edge.strict ? 1e-9 : 0;
  const anchor = (edge?.value ?? 0) - nudge;
  const sorted = Float64Array.from(numbers).sort();
  const low = sorted[Math.floor(sorted.length * 0.005)] ?? 0;
  const high = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.995))] ?? low;
  const width = niceWidths.find((one) => (high - low) / one <= mostBins - 2) ?? Math.ceil((high - low) / mostBins);
  const indexOf = (score: number): number => Math.ceil((score - anchor) / width) - 1;
  const first = indexOf(low);
  const last = indexOf(high);
  const counts = new Array<number>(last - first + 1).fill(0);
  let over = 0;
  for (const score of sorted) {
    const bin = Math.min(last, Math.max(first, indexOf(score))) - first;
    counts[bin] = (counts[bin] ?? 0) + 1;
    if (edge !== null && score > anchor) over += 1;
  }
  const beyond = { low: indexOf(sorted[0] ?? low) < first, high: indexOf(sorted.at(-1) ?? high) > last };
  const bins = counts.map((count, index) => toBin(count, anchor + nudge + (first + index) * width, width));
  return {
    ...rest,
    width,
    over,
    most: Math.max(...counts),
    bins: bins.map((bin, index) => ({
      ...bin,
      open: beyond.low && index === 0 ? 'low' : beyond.high && index === bins.length - 1 ? 'high' : null,
    })),
  };
}

function toBin(count: number, above: number, width: number): ScoreBin {
  return { above, upTo: above + width, count, open: null };
}

/** Three or four round values from 0 up to at least `most`, for gridlines. */
export function axisSteps(most: number, wanted = 3): readonly number[] {
  if (most <= 0) return [0, 1];
  const raw = most / wanted;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((one) => one >= raw) ?? raw);
  const steps: number[] = [];
  for (let value = 0; value < most + step; value += step) steps.push(Math.round(value));
  return steps;
}

/** Bounds of a bin as people count: inclusive at both ends for whole scores. */
export function boundsOf(
  bin: ScoreBin,
  strict: boolean,
  whole: boolean,
): { readonly from: number; readonly to: number } {
  if (!whole) return { from: bin.above, to: bin.upTo };
  return strict ? { from: bin.above + 1, to: bin.upTo } : { from: bin.above, to: bin.upTo - 1 };
}

/** Round scores to label below the bars, as positions counted in bins; the threshold always among them. */
export function scoreTicks(
  histogram: Pick<ScoreHistogram, 'bins' | 'width'>,
  edge: number | null,
  wanted = 6,
): readonly { readonly position: number; readonly score: number; readonly strong: boolean }[] {
  const { bins, width } = histogram;
  const low = bins[0]?.above ?? 0;
  const high = bins.at(-1)?.upTo ?? 0;
  const step = niceWidths.find((one) => one >= width && (high - low) / one <= wanted) ?? (high - low) / wanted;
  const positionOf = (score: number): number => (score - low) / width;
  const ticks: { position: number; score: number; strong: boolean }[] = [];
  for (let score = Math.ceil(low / step) * step; score <= high; score += step) {
    const nearEdge = edge !== null && score !== edge && Math.abs(score - edge) < step * 0.6;
    if (!nearEdge) ticks.push({ position: positionOf(score), score: score + 0, strong: score === edge });
  }
  if (edge !== null && edge >= low && edge <= high && !ticks.some(({ strong }) => strong)) {
    ticks.push({ position: positionOf(edge), score: edge, strong: true });
  }
  return ticks;
}
