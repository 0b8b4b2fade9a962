import type { Canvas, Step } from '@/workflow/documents/canvas';
import { otherwiseSteps, pointsOfStep } from './points';

export interface Box {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly look: 'plain' | 'up' | 'down' | 'sent' | 'wait' | 'else';
}

export interface Line {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** Share of all entries that took it, 0 to 1; `null` before any run. */
  readonly share: number | null;
}

export interface Thumbnail {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export const thumbnailSize = { width: 148, height: 64 } as const;

/** Where entries went, per step and port. */
export type PassCounts = (step: string, port: string) => number | null;

/** Beyond this the picture would be a blur: the first steps stand for all. */
export const drawnAtMost = 160;

const margin = 10;
const entryId = '';

interface Place {
  readonly step: Step | null;
  readonly depth: number;
  readonly children: { readonly port: string; readonly place: Place }[];
  left: number;
  span: number;
}

/** A canvas drawn small: entry on top, a row per step of depth, a column per path. Joins are drawn where they were met first. */
export function layoutThumbnail(canvas: Canvas, passes: PassCounts, entries: number | null): Thumbnail {
  const root = placeSteps(canvas);
  const rows = depthOf(root) + 1;
  const columns = Math.max(1, root.span);
  const rowHeight = Math.min(22, (thumbnailSize.height - margin) / rows);
  const boxHeight = Math.max(3, Math.min(10, rowHeight * 0.5));
  const top = (thumbnailSize.height - (rows - 1) * rowHeight - boxHeight) / 2;
  const columnWidth = Math.min(36, (thumbnailSize.width - 2 * margin) / columns);
  const start = (thumbnailSize.width - columns * columnWidth) / 2;
  const grid = { start, columnWidth, top, rowHeight, boxHeight };

  const otherwise = otherwiseSteps(canvas);
  const boxes: Box[] = [];
  const lines: Line[] = [];
  const queue: Place[] = [root];
  for (let place = queue.shift(); place !== undefined; place = queue.shift()) {
    const box = boxOf(place, grid, otherwise);
    boxes.push(box);
    for (const { port, place: child } of place.children) {
      const below = boxOf(child, grid, otherwise);
      const x = below.x + below.width / 2;
      const count = place.step === null ? entries : passes(place.step.id, port);
      lines.push({
        from: { x: Math.min(box.x + box.width - 2, Math.max(box.x + 2, x)), y: box.y + box.height },
        to: { x, y: below.y },
        share: count === null || entries === null || entries === 0 ? null : Math.min(1, count / entries),
      });
      queue.push(child);
    }
  }
  return { boxes, lines };
}

/** Breadth first, each step once, so that neither joins nor a damaged file can make it endless. */
function placeSteps(canvas: Canvas): Place {
  const byId = new Map(canvas.steps.map((step) => [step.id, step]));
  const seen = new Set<string>();
  const root: Place = { step: null, depth: 0, children: [], left: 0, span: 0 };
  const order: Place[] = [root];
  for (let index = 0; index < order.length; index++) {
    const place = order[index];
    if (place === undefined) break;
    const targets =
      place.step === null
        ? canvas.variants.map((variant) => [variant.id, variant.first] as const)
        : Object.entries(place.step.next);
    for (const [port, target] of targets) {
      const step = target === null ? undefined : byId.get(target);
      if (step === undefined || seen.has(step.id) || order.length >= drawnAtMost) continue;
      seen.add(step.id);
      const child: Place = { step, depth: place.depth + 1, children: [], left: 0, span: 0 };
      place.children.push({ port, place: child });
      order.push(child);
    }
  }
  for (const place of order.toReversed()) {
    place.span = Math.max(
      1,
      place.children.reduce((sum, child) => sum + child.place.span, 0),
    );
  }
  for (const place of order) {
    let left = place.left;
    for (const child of place.children) {
      child.place.left = left;
      left += child.place.span;
    }
  }
  return root;
}

function depthOf(root: Place): number {
  let deepest = 0;
  const queue: Place[] = [root];
  for (let place = queue.pop(); place !== undefined; place = queue.pop()) {
    deepest = Math.max(deepest, place.depth);
    for (const child of place.children) queue.push(child.place);
  }
  return deepest;
}

interface Grid {
  readonly start: number;
  readonly columnWidth: number;
  readonly top: number;
  readonly rowHeight: number;
  readonly boxHeight: number;
}

function boxOf(place: Place, grid: Grid, otherwise: ReadonlySet<string>): Box {
  const centre = grid.start + (place.left + place.span / 2) * grid.columnWidth;
  const wide = place.children.length > 1;
  const width = wide
    ? place.span * grid.columnWidth
    : place.step === null
      ? Math.max(10, Math.min(40, grid.columnWidth * 1.2))
      : Math.max(3, grid.columnWidth - Math.min(8, grid.columnWidth * 0.2));
  return {
    id: place.step?.id ?? entryId,
    x: centre - width / 2,
    y: grid.top + place.depth * grid.rowHeight,
    width,
    height: grid.boxHeight,
    look: place.step === null ? 'plain' : otherwise.has(place.step.id) ? 'else' : lookOf(place.step),
  };
}

function lookOf(step: Step): Box['look'] {
  if (step.kind === 'webhook') return 'sent';
  if (step.kind === 'delay') return 'wait';
  const points = pointsOfStep(step);
  if (points.length === 0) return 'plain';
  const sum = points.reduce((total, { by }) => total + by, 0);
  return sum > 0 ? 'up' : sum < 0 ? 'down' : 'else';
}
