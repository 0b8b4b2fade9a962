import type { Point } from './layout';

/** Where an edge turns from vertical to horizontal: near its source (a path parting) or its target (paths joining). */
export interface Bend {
  readonly at: 'source' | 'target';
  /** Distance kept from edges that turn in the same row. */
  readonly lane: number;
  /** Where paths join: how far beside its port the column lies that was kept free for this edge. */
  readonly aside?: number;
}

export const bends = { radius: 10, fromSource: 46, fromTarget: 18, lane: 5, aside: 24 } as const;

/**
 * Corners of an edge from a port down to the next card: straight where columns agree, else vertical, horizontal,
 * vertical. A target above its source is reached around the side, so that the flow still enters from the top.
 */
export function edgeCorners(from: Point, to: Point, bend: Bend): readonly Point[] {
  const room = to.y - from.y;
  const aside = bend.aside ?? 0;
  const isAside = Math.abs(aside) > 2;
  if (Math.abs(to.x - from.x) < 1 && room > 0 && !isAside) return [from, to];
  if (isAside && room > bends.fromSource + bends.fromTarget + 2 * bends.radius) {
    const x = from.x + aside;
    const turn = from.y + bends.fromSource + bend.lane * bends.lane;
    const over = to.y - bends.fromTarget;
    return [from, { x: from.x, y: turn }, { x, y: turn }, { x, y: over }, { x: to.x, y: over }, to];
  }
  if (room >= bends.fromTarget + bends.radius) {
    const wished = bend.at === 'source' ? from.y + bends.fromSource + bend.lane * bends.lane : to.y - bends.fromTarget;
    const y = Math.min(Math.max(wished, from.y + bends.radius / 2), to.y - bends.radius / 2);
    return [from, { x: from.x, y }, { x: to.x, y }, to];
  }
  const down = from.y + bends.fromSource;
  const over = to.y - bends.fromTarget;
  const side = to.x + (from.x < to.x ? -1 : 1) * Math.max(Math.abs(from.x - to.x) / 2, bends.aside);
  return [from, { x: from.x, y: down }, { x: side, y: down }, { x: side, y: over }, { x: to.x, y: over }, to];
}

/** SVG path through the corners, each rounded as far as its legs allow. */
export function roundedPath(corners: readonly Point[], radius: number = bends.radius): string {
  const [first] = corners;
  if (first === undefined) return '';
  let path = `M${first.x} ${first.y}`;
  for (const [index, corner] of corners.entries()) {
    const before = corners[index - 1];
    const after = corners[index + 1];
    if (before === undefined) continue;
    if (after === undefined) {
      path += `L${corner.x} ${corner.y}`;
      continue;
    }
    const r = Math.min(radius, distance(before, corner) / 2, distance(corner, after) / 2);
    const start = towards(corner, before, r);
    const end = towards(corner, after, r);
    path += `L${start.x} ${start.y}Q${corner.x} ${corner.y} ${end.x} ${end.y}`;
  }
  return path;
}

function distance(a: Point, b: Point): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  return { x: from.x + Math.sign(to.x - from.x) * length, y: from.y + Math.sign(to.y - from.y) * length };
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * Lanes for the edges that leave one card, so that no two horizontal legs lie on each other and none crosses a vertical
 * one: of those that go left the leftmost turns first, of those that go right the rightmost.
 */
export function lanes(edges: readonly Span[]): readonly number[] {
  const lane = new Map<Span, number>();
  assignLanes(
    edges.filter((edge) => edge.to < edge.from - 1).toSorted((a, b) => a.from - b.from),
    -1,
    lane,
  );
  assignLanes(
    edges.filter((edge) => edge.to > edge.from + 1).toSorted((a, b) => b.from - a.from),
    1,
    lane,
  );
  return edges.map((edge) => lane.get(edge) ?? 0);
}

function assignLanes(ordered: readonly Span[], direction: 1 | -1, lane: Map<Span, number>): void {
  for (const [index, edge] of ordered.entries()) {
    const before = ordered[index - 1];
    const reaches = before !== undefined && (edge.to - before.from) * direction > 0;
    lane.set(edge, reaches ? (lane.get(before) ?? 0) + 1 : 0);
  }
}
