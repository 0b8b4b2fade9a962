import type { EpochMs } from '@/core/kernel/time';

/** What part of time the ruler shows, and on how many pixels. */
export interface TimeView {
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly left: number;
  readonly right: number;
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
export const dayMs = 24 * hourMs;

/** Shortest stretch the ruler zooms in to. */
const shortestMs = 10 * minuteMs;

export function toX(view: TimeView, at: EpochMs): number {
  return view.left + ((at - view.from) / (view.until - view.from)) * (view.right - view.left);
}

export function toTime(view: TimeView, x: number): EpochMs {
  const share = (x - view.left) / Math.max(1, view.right - view.left);
  return Math.round(view.from + share * (view.until - view.from));
}

/** Zooms so that the instant under `x` stays there; never beyond `[from, until)` of the run. */
export function zoom(
  view: TimeView,
  factor: number,
  x: number,
  limits: Pick<TimeView, 'from' | 'until'>,
): Pick<TimeView, 'from' | 'until'> {
  const whole = limits.until - limits.from;
  const length = Math.min(whole, Math.max(Math.min(shortestMs, whole), (view.until - view.from) * factor));
  const anchor = toTime(view, x);
  const share = (x - view.left) / Math.max(1, view.right - view.left);
  return clampView(anchor - share * length, length, limits);
}

export function pan(
  view: TimeView,
  deltaX: number,
  limits: Pick<TimeView, 'from' | 'until'>,
): Pick<TimeView, 'from' | 'until'> {
  const length = view.until - view.from;
  const shift = (deltaX / Math.max(1, view.right - view.left)) * length;
  return clampView(view.from - shift, length, limits);
}

/** The same length, moved so far that `at` is inside with some air around it. */
export function reveal(
  view: Pick<TimeView, 'from' | 'until'>,
  at: EpochMs,
  limits: Pick<TimeView, 'from' | 'until'>,
): Pick<TimeView, 'from' | 'until'> {
  if (at >= view.from && at <= view.until) return view;
  const length = view.until - view.from;
  return clampView(at - length / 2, length, limits);
}

function clampView(
  from: number,
  length: number,
  limits: Pick<TimeView, 'from' | 'until'>,
): Pick<TimeView, 'from' | 'until'> {
  const start = Math.round(Math.min(Math.max(from, limits.from), limits.until - length));
  return { from: start, until: Math.round(start + length) };
}

export interface Tick {
  readonly at: EpochMs;
  readonly major: boolean;
}

export interface Ticks {
  readonly ticks: readonly Tick[];
  /** What the label of a major tick must name. */
  readonly label: 'date' | 'time';
}

interface Pace {
  readonly minorMs: number;
  readonly majorMs: number;
}

const paces: readonly Pace[] = [
  { minorMs: minuteMs, majorMs: 5 * minuteMs },
  { minorMs: 5 * minuteMs, majorMs: 30 * minuteMs },
  { minorMs: 15 * minuteMs, majorMs: hourMs },
  { minorMs: hourMs, majorMs: 6 * hourMs },
  { minorMs: 6 * hourMs, majorMs: dayMs },
  { minorMs: dayMs, majorMs: 2 * dayMs },
  { minorMs: dayMs, majorMs: 7 * dayMs },
  { minorMs: 7 * dayMs, majorMs: 28 * dayMs },
  { minorMs: 28 * dayMs, majorMs: 84 * dayMs },
  { minorMs: 91 * dayMs, majorMs: 364 * dayMs },
];

/** Gridlines for a view, counted from the start of the run's first day, so that they stay put while panning. */
export function ticksFor(view: TimeView, anchor: EpochMs, minMajorPx = 84): Ticks {
  const pxPerMs = (view.right - view.left) / (view.until - view.from);
  const fits = ({ minorMs, majorMs }: Pace): boolean => majorMs * pxPerMs >= minMajorPx && minorMs * pxPerMs >= 7;
  const pace = paces.find(fits) ?? { minorMs: 364 * dayMs, majorMs: 1456 * dayMs };
  const ticks: Tick[] = [];
  const first = anchor + Math.ceil((view.from - anchor) / pace.minorMs) * pace.minorMs;
  for (let at = first; at <= view.until; at += pace.minorMs) {
    ticks.push({ at, major: Math.round((at - anchor) / pace.minorMs) % Math.round(pace.majorMs / pace.minorMs) === 0 });
  }
  return { ticks, label: pace.majorMs < dayMs ? 'time' : 'date' };
}

/** Rounds to the step the view can show: minutes close up, more from afar. */
export function snap(view: TimeView, at: EpochMs): EpochMs {
  const pxPerMs = (view.right - view.left) / (view.until - view.from);
  const step = [1_000, minuteMs, 5 * minuteMs, 15 * minuteMs, hourMs].find((ms) => ms * pxPerMs >= 0.5) ?? hourMs;
  return Math.round(at / step) * step;
}
