import type { Trigger } from '@/core/segments/trigger';
import { bends, roundedPath } from './geometry';
import type { Point } from './layout';

/** What a step changes, as `StepFacts` tells it. */
export interface WritingStep {
  readonly id: string;
  readonly writes: readonly { readonly attribute: string }[];
}

/** A canvas that starts itself again: its steps write what its entry listens to, and re-entry is allowed (C-LOOP-3, O-18). */
export interface Loop {
  /** Entry attributes that steps write, in trigger order. */
  readonly attributes: readonly string[];
  /** Steps that write one, in the order given. */
  readonly writers: readonly string[];
}

/** Finds the loop by meaning: nothing is drawn unless it really happens. */
export function findLoop(
  triggers: readonly Trigger[],
  reentryAllowed: boolean,
  steps: readonly WritingStep[],
): Loop | null {
  if (!reentryAllowed) return null;
  const entry = triggers.flatMap((trigger) => (trigger.type === 'custom_attribute_change' ? trigger.attribute : []));
  const written = new Set(steps.flatMap((step) => step.writes.map((write) => write.attribute)));
  const attributes = [...new Set(entry)].filter((attribute) => attribute !== '' && written.has(attribute));
  if (attributes.length === 0) return null;
  const writers = steps.filter((step) => step.writes.some((write) => attributes.includes(write.attribute)));
  return { attributes, writers: writers.map((step) => step.id) };
}

export interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

export interface WriterRect extends Rect {
  /** Something hangs below it: the line leaves at the side, into the gap between columns. */
  readonly continues: boolean;
}

export interface LoopShape {
  /** Dotted lines: the bus from the first writer round to the entry, then one drop per other writer. */
  readonly paths: readonly string[];
  /** Open arrowhead at the entry. */
  readonly head: string;
  /** Middle of the label. */
  readonly label: Point;
  readonly bounds: Rect;
}

export const loopSizes = {
  markInset: 25,
  drop: 68,
  dropBesideRun: 30,
  aside: 18,
  side: 8,
  header: 21,
  arrowGap: 8,
} as const;

/** Lines of the loop hint: down from every writer, along one bus under everything, up on the right, into the entry. */
export function loopShape(
  entry: Rect,
  writers: readonly WriterRect[],
  all: readonly Rect[],
  drop: number = loopSizes.drop,
): LoopShape | null {
  if (writers.length === 0) return null;
  const right = Math.max(...all.map((rect) => rect.x + rect.width)) + loopSizes.aside;
  const bus = Math.max(...all.map((rect) => rect.y + rect.height)) + drop;
  const marks = writers.map(markOf);
  const ordered = marks.toSorted((a, b) => a.x - b.x);
  const [first, ...others] = ordered;
  if (first === undefined) return null;
  const into = { x: entry.x + entry.width + loopSizes.arrowGap, y: entry.y + loopSizes.header };
  const round = [first, { x: first.x, y: bus }, { x: right, y: bus }, { x: right, y: into.y }, into];
  const middle = entry.x + entry.width / 2;
  return {
    paths: [roundedPath(round, bends.radius + 2), ...others.map((mark) => `M${mark.x} ${mark.y}L${mark.x} ${bus}`)],
    head: `M${into.x + 6} ${into.y - 5}l-7 5 7 5`,
    label: { x: Math.min(Math.max(middle, first.x + 120), right - 120), y: bus },
    bounds: { x: first.x, y: into.y, width: right - first.x, height: bus - into.y },
  };
}

function markOf(writer: WriterRect): Point {
  const mark = loopMark(writer, writer.continues);
  return { x: writer.x + mark.x, y: writer.y + mark.y };
}

/** Where the line leaves a card, from its corner: below, or at the side of one with something below it. */
export function loopMark(size: { readonly width: number; readonly height: number }, continues: boolean): Point {
  return continues
    ? { x: size.width + loopSizes.side, y: size.height - 18 }
    : { x: size.width - loopSizes.markInset, y: size.height };
}
