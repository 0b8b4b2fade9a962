import { immediateDominators, toDag, type Dag } from './dag';
import { arrangeTree, stretched, type Box, type Contents, type TreeItem } from './layout-tree';
import { spread } from './spread';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A card to be placed. `ports` in display order; `x` is the port's distance from the left edge. */
export interface LayoutNode {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly ports: readonly { readonly x: number; readonly to: string | null }[];
}

/** Between neighbours, between rows (enough for a +), and between rows whose edges have to bend. */
export const gaps = { column: 16, row: 52, bentRow: 76, component: 64 } as const;

/** Where everything stands, and the columns kept free for edges that go past other cards to where paths join. */
export interface Layout {
  /** Top left corners. */
  readonly positions: ReadonlyMap<string, Point>;
  /** x of the free column, by {@link channelKey}; ports without one lead straight down or to the next row. */
  readonly channels: ReadonlyMap<string, number>;
}

export function channelKey(id: string, port: number): string {
  return `${port} ${id}`;
}

/**
 * Places every card: a tree where paths part, one block per region where they join again, so that nothing overlaps and
 * every edge goes down past the cards between. Cards without a way from `root` stand to the right.
 */
export function layoutGraph(nodes: readonly LayoutNode[], root: string): Layout {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const successors = (id: string) => targets(byId.get(id), byId);
  const entered = new Set(nodes.flatMap((node) => targets(node, byId)));
  const roots = nodes.filter((node) => !entered.has(node.id) || node.id === root).map((node) => node.id);
  const seen = new Set<string>();
  const positions = new Map<string, Point>();
  const channels = new Map<string, number>();
  let right: number | null = null;
  for (const id of [root, ...roots.filter((other) => other !== root), ...byId.keys()]) {
    if (seen.has(id) || !byId.has(id)) continue;
    const block = new Arrangement(byId, toDag(id, successors, seen)).place(id);
    const left: number = right === null ? 0 : right + gaps.component + block.left;
    for (const [inner, at] of block.at) positions.set(inner, { x: Math.round(at.x + left), y: Math.round(at.y) });
    for (const [key, x] of block.channels) channels.set(key, Math.round(x + left));
    right = left + block.right;
  }
  return { positions, channels };
}

function targets(node: LayoutNode | undefined, byId: ReadonlyMap<string, LayoutNode>): readonly string[] {
  const found = new Set<string>();
  for (const port of node?.ports ?? []) if (port.to !== null && byId.has(port.to)) found.add(port.to);
  return [...found];
}

/** A finished region. Measured from the middle of its top card: `left` and `right` are distances, `at` are corners. */
interface Block extends Box, Contents {}

/** Lays out one component from its leaves upwards. */
class Arrangement {
  private readonly byId: ReadonlyMap<string, LayoutNode>;
  private readonly dag: Dag;
  private readonly joinsOf = new Map<string, string[]>();
  private readonly joins = new Set<string>();

  constructor(byId: ReadonlyMap<string, LayoutNode>, dag: Dag) {
    this.byId = byId;
    this.dag = dag;
    const dominators = immediateDominators(dag);
    for (const id of dag.order) {
      if (!this.isJoin(id)) continue;
      const owner = dominators.get(id);
      if (owner === undefined || owner === id) continue;
      this.joins.add(id);
      this.joinsOf.set(owner, [...(this.joinsOf.get(owner) ?? []), id]);
    }
  }

  /** Several ways in, be it from several cards or from several ports of one. */
  private isJoin(id: string): boolean {
    const from = this.dag.predecessors.get(id) ?? [];
    const [only] = from;
    if (from.length !== 1 || only === undefined) return from.length > 1;
    return (this.byId.get(only)?.ports.filter((port) => port.to === id).length ?? 0) > 1;
  }

  place(root: string): Block {
    const items = new Map<string, TreeItem>();
    let block: Block | null = null;
    for (const id of this.dag.order.toReversed()) {
      const item = this.item(id, items);
      const joined = this.joinsOf.get(id);
      if (joined === undefined && id !== root && !this.joins.has(id)) {
        items.set(id, item);
        continue;
      }
      const alone = arrangeTree(item);
      // Only now is it known how far down the columns for joining edges have to be kept free.
      const region = joined === undefined ? alone : arrangeTree(stretched(item, alone.height));
      block = this.stack(region, joined ?? [], items);
      items.set(id, { id, box: block, block, children: [], gap: gaps.row, joins: false });
    }
    return block ?? { left: 0, right: 0, height: 0, at: new Map(), channels: new Map() };
  }

  private item(id: string, items: ReadonlyMap<string, TreeItem>): TreeItem {
    const node = this.byId.get(id);
    const width = node?.width ?? 0;
    const height = node?.height ?? 0;
    const ports = node?.ports ?? [];
    const follow = new Set(this.dag.forward.get(id));
    const children = ports.map((port, index) => {
      const child =
        port.to !== null && follow.has(port.to) && !this.joins.has(port.to) ? items.get(port.to) : undefined;
      const joins = port.to !== null && follow.has(port.to) && this.joins.has(port.to);
      const key = joins ? channelKey(id, index) : null;
      return child ?? placeholder(width / Math.max(ports.length, 1) - gaps.column, key);
    });
    const needed = children.some((child) => child.id !== '' || child.joins);
    const straight = children.every((child) => 2 * Math.max(child.box.left, child.box.right) <= width / ports.length);
    return {
      id,
      box: { left: width / 2, right: width / 2, height },
      block: { at: new Map([[id, { x: -width / 2, y: 0 }]]), channels: new Map() },
      children: needed ? children : [],
      joins: false,
      gap: straight || ports.length < 2 ? gaps.row : gaps.bentRow,
    };
  }

  /** Puts the cards where paths of a region meet again below it: in rows by dependence, near the middle of what leads there. */
  private stack(top: Block, joined: readonly string[], items: ReadonlyMap<string, TreeItem>): Block {
    const at = new Map(top.at);
    const channels = new Map(top.channels);
    let block: Block = { ...top, at, channels };
    for (const row of this.rows(joined, items)) {
      const wished = row
        .map((id) => items.get(id))
        .filter((item) => item !== undefined)
        .map((item) => ({ item, wish: this.middleOfSources(item.id, at), left: item.box.left, right: item.box.right }))
        .toSorted((a, b) => a.wish - b.wish);
      const middles = spread(wished, gaps.column);
      const y = block.height + gaps.bentRow;
      let { left, right } = block;
      for (const [index, { item }] of wished.entries()) {
        const middle = middles[index] ?? 0;
        for (const [id, point] of item.block.at) at.set(id, { x: point.x + middle, y: point.y + y });
        for (const [key, x] of item.block.channels) channels.set(key, x + middle);
        left = Math.max(left, item.box.left - middle);
        right = Math.max(right, item.box.right + middle);
      }
      block = { left, right, height: y + Math.max(...wished.map(({ item }) => item.box.height)), at, channels };
    }
    return block;
  }

  private rows(joined: readonly string[], items: ReadonlyMap<string, TreeItem>): readonly (readonly string[])[] {
    const rowOf = new Map<string, number>();
    const rows: string[][] = [];
    for (const id of joined) {
      const from = this.dag.predecessors.get(id) ?? [];
      const before = joined.filter(
        (other) => rowOf.has(other) && from.some((source) => inside(items.get(other), source)),
      );
      const row = before.reduce((least, other) => Math.max(least, (rowOf.get(other) ?? 0) + 1), 0);
      rowOf.set(id, row);
      (rows[row] ??= []).push(id);
    }
    return rows;
  }

  private middleOfSources(id: string, at: ReadonlyMap<string, Point>): number {
    const xs: number[] = [];
    for (const source of new Set(this.dag.predecessors.get(id))) {
      const corner = at.get(source);
      for (const port of this.byId.get(source)?.ports ?? []) {
        if (port.to === id && corner !== undefined) xs.push(corner.x + port.x);
      }
    }
    return xs.length === 0 ? 0 : xs.reduce((sum, x) => sum + x, 0) / xs.length;
  }
}

/** Keeps a port's column free: to the next row, or with a `key` down to where its path joins others. */
function placeholder(width: number, key: string | null): TreeItem {
  const half = Math.max(width, 0) / 2;
  return {
    id: '',
    box: { left: half, right: half, height: 0 },
    block: { at: new Map(), channels: new Map(key === null ? [] : [[key, 0]]) },
    children: [],
    gap: gaps.row,
    joins: key !== null,
  };
}

function inside(item: TreeItem | undefined, id: string): boolean {
  return item?.block.at.has(id) ?? false;
}
