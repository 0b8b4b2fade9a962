import { flextree, type FlexNode } from 'd3-flextree';
import type { Point } from './layout';

/** Room a region takes, measured from the middle of its top card. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly height: number;
}

/** A card or a finished region, with what hangs below it. An empty `id` keeps a port's column free. */
export interface TreeItem {
  readonly id: string;
  readonly box: Box;
  /** Corners of everything inside, from the middle of the top card. */
  readonly block: ReadonlyMap<string, Point>;
  readonly children: readonly TreeItem[];
  /** Distance to the row below. */
  readonly gap: number;
}

const columnGap = 16;

const layout = flextree<TreeItem>({
  children: (item) => item.children,
  nodeSize: ({ data }) => [2 * Math.max(data.box.left, data.box.right), data.box.height + data.gap],
  spacing: columnGap,
});

/** Lays a tree out and makes one rigid block of it. */
export function arrangeTree(root: TreeItem): Box & { readonly at: ReadonlyMap<string, Point> } {
  const at = new Map<string, Point>();
  let left = 0;
  let right = 0;
  let height = 0;
  const stack: FlexNode<TreeItem>[] = [layout(layout.hierarchy(root))];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const { data, x, y } = node;
    for (const [id, point] of data.block) at.set(id, { x: x + point.x, y: y + point.y });
    left = Math.max(left, data.box.left - x);
    right = Math.max(right, data.box.right + x);
    height = Math.max(height, y + data.box.height);
    if (node.children !== null) stack.push(...node.children);
  }
  return { left, right, height, at };
}
