import { flextree, type FlexNode } from 'd3-flextree';
import type { Point } from './layout';

/** Room a region takes, measured from the middle of its top card. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** What a region holds, measured from the middle of its top card: corners of cards, and x of free columns. */
export interface Contents {
  readonly at: ReadonlyMap<string, Point>;
  readonly channels: ReadonlyMap<string, number>;
}

/** A card or a finished region, with what hangs below it. An empty `id` keeps a port's column free. */
export interface TreeItem {
  readonly id: string;
  readonly box: Box;
  readonly block: Contents;
  readonly children: readonly TreeItem[];
  /** Distance to the row below. */
  readonly gap: number;
  /** A column for an edge that goes on to where paths join. */
  readonly joins: boolean;
}

const columnGap = 16;

const layout = flextree<TreeItem>({
  children: (item) => item.children,
  nodeSize: ({ data }) => [2 * Math.max(data.box.left, data.box.right), data.box.height + data.gap],
  spacing: columnGap,
});

/** Lays a tree out and makes one rigid block of it. */
export function arrangeTree(root: TreeItem): Box & Contents {
  const at = new Map<string, Point>();
  const channels = new Map<string, number>();
  let left = 0;
  let right = 0;
  let height = 0;
  const stack: FlexNode<TreeItem>[] = [layout(layout.hierarchy(root))];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { data, x, y } = node;
    for (const [id, point] of data.block.at) at.set(id, { x: x + point.x, y: y + point.y });
    for (const [key, offset] of data.block.channels) channels.set(key, x + offset);
    left = Math.max(left, data.box.left - x);
    right = Math.max(right, data.box.right + x);
    if (data.id !== '') height = Math.max(height, y + data.box.height);
    if (node.children !== null) stack.push(...node.children);
  }
  return { left, right, height, at, channels };
}

/** The tree with its columns for joining edges kept free down to `bottom`. */
export function stretched(item: TreeItem, bottom: number, top = 0): TreeItem {
  if (item.joins) return { ...item, box: { ...item.box, height: Math.max(bottom - top, 0) } };
  if (item.children.length === 0) return item;
  const below = top + item.box.height + item.gap;
  return { ...item, children: item.children.map((child) => stretched(child, bottom, below)) };
}
