import { bends, edgeCorners } from './geometry';
import { channelKey, type Layout, type LayoutNode, type Point } from './layout';

/** Kept between an edge and a card it goes past, and between two edges side by side. */
const clearance = { card: 12, edge: 6, least: 3 } as const;

/** Columns tried for one edge, the shortest detour first. */
const triedAtMost = 48;

interface Box {
  readonly id: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Run {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * Gives every edge that would pass behind a card a free column to go down in, as near as there is one. Edges that touch
 * nothing keep their way, so that a canvas somebody arranged stays as it is.
 */
export function routeAround(nodes: readonly LayoutNode[], layout: Layout): Layout {
  const { positions } = layout;
  const boxes = nodes.map((node): Box => boxOf(node, positions)).toSorted((a, b) => a.top - b.top);
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const channels = new Map(layout.channels);
  const runs: Run[] = [];
  for (const node of nodes) {
    const source = byId.get(node.id);
    for (const [index, port] of node.ports.entries()) {
      const target = port.to === null ? undefined : byId.get(port.to);
      if (source === undefined || target === undefined) continue;
      const from = { x: source.left + port.x, y: source.bottom };
      const to = { x: (target.left + target.right) / 2, y: target.top };
      // Shorter ones turn in the gap between two rows.
      if (to.y - from.y <= bends.fromSource + bends.fromTarget + 2 * bends.radius) continue;
      const between = boxes.filter((box) => box !== source && box !== target && box.top < to.y && box.bottom > from.y);
      const key = channelKey(node.id, index);
      const x = freeColumn(from, to, channels.get(key) ?? null, between, runs);
      if (x !== null) channels.set(key, x);
      runs.push({ x: x ?? to.x, top: from.y, bottom: to.y });
    }
  }
  return { positions, channels };
}

function boxOf({ id, width, height }: LayoutNode, positions: ReadonlyMap<string, Point>): Box {
  const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
  return { id, left: x, right: x + width, top: y, bottom: y + height };
}

/** The column to take; `null`: the edge is free as it is. */
function freeColumn(
  from: Point,
  to: Point,
  wished: number | null,
  between: readonly Box[],
  runs: readonly Run[],
): number | null {
  const now = hits(from, to, wished, between);
  if (now === 0) return wished;
  let best: { readonly x: number | null; readonly hits: number } = { x: wished, hits: now };
  for (const x of columns(from, to, between)) {
    if (runs.some((run) => Math.abs(run.x - x) < clearance.edge && run.top < to.y && run.bottom > from.y)) continue;
    const count = hits(from, to, x, between);
    if (count < best.hits) best = { x, hits: count };
    if (count === 0) break;
  }
  return best.x;
}

/** Columns beside the cards in between, the shortest detour first. */
function columns(from: Point, to: Point, between: readonly Box[]): readonly number[] {
  const xs = new Set<number>();
  for (const { left, right } of between) {
    for (const step of [0, 1, 2]) {
      xs.add(Math.round(left - clearance.card - step * clearance.edge));
      xs.add(Math.round(right + clearance.card + step * clearance.edge));
    }
  }
  const detour = (x: number): number => Math.abs(x - from.x) + Math.abs(x - to.x);
  return [...xs].toSorted((a, b) => detour(a) - detour(b) || a - b).slice(0, triedAtMost);
}

/** How many cards an edge in this column passes behind. */
function hits(from: Point, to: Point, x: number | null, between: readonly Box[]): number {
  const bend = { at: 'target', lane: 0, aside: x === null ? 0 : x - from.x } as const;
  const corners = edgeCorners(from, to, bend);
  return between.filter((box) => corners.some((corner, index) => touches(corner, corners[index + 1], box))).length;
}

function touches(a: Point, b: Point | undefined, { left, right, top, bottom }: Box): boolean {
  if (b === undefined) return false;
  const gap = clearance.least;
  return (
    Math.max(a.x, b.x) > left - gap &&
    Math.min(a.x, b.x) < right + gap &&
    Math.max(a.y, b.y) > top - gap &&
    Math.min(a.y, b.y) < bottom + gap
  );
}
