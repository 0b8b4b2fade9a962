import { describe, expect, it } from 'vitest';
import { edgeCorners } from './geometry';
import { channelKey, layoutGraph, type Layout, type LayoutNode } from './layout';
import { routeAround } from './route';

const card = (id: string, ...to: (string | null)[]): LayoutNode => {
  const width = Math.max(190, 206 * to.length);
  return {
    id,
    width,
    height: 78,
    ports: to.map((target, index) => ({ x: (width / to.length) * (index + 0.5), to: target })),
  };
};

/** Edges whose path lies behind a card that is neither their source nor their target. */
function hidden(nodes: readonly LayoutNode[], { positions, channels }: Layout): readonly string[] {
  const at = (id: string) => positions.get(id)!;
  return nodes.flatMap((node) =>
    node.ports.flatMap(({ x, to }, index) => {
      const target = nodes.find(({ id }) => id === to);
      if (target === undefined) return [];
      const from = { x: at(node.id).x + x, y: at(node.id).y + node.height };
      const end = { x: at(target.id).x + target.width / 2, y: at(target.id).y };
      const aside = (channels.get(channelKey(node.id, index)) ?? from.x) - from.x;
      const corners = edgeCorners(from, end, { at: 'target', lane: 0, aside });
      return nodes
        .filter((other) => other !== node && other !== target)
        .filter((other) => {
          const { x: left, y: top } = at(other.id);
          return corners.slice(1).some((b, step) => {
            const a = corners[step]!;
            return (
              Math.max(a.x, b.x) > left &&
              Math.min(a.x, b.x) < left + other.width &&
              Math.max(a.y, b.y) > top &&
              Math.min(a.y, b.y) < top + other.height
            );
          });
        })
        .map((other) => `${node.id}→${target.id} behind ${other.id}`);
    }),
  );
}

/** Rows of three, where every card leads to cards one, two and three rows on. */
function dense(rows: number): readonly LayoutNode[] {
  const name = (row: number, column: number): string | null => (row < rows ? `r${row}c${column % 3}` : null);
  const cards = Array.from({ length: rows * 3 }, (_, index) => {
    const [row, column] = [Math.floor(index / 3), index % 3];
    return card(name(row, column)!, name(row + 1, column), name(row + 2, column + 1), name(row + 3, column + 2));
  });
  return [card('entry', 'r0c0', 'r0c1', 'r0c2'), ...cards];
}

describe('edges around cards', () => {
  it('gives an edge that would pass behind a card the nearest free column', () => {
    const nodes = [card('top', 'below'), card('middle', null), card('below', null)];
    const positions = new Map([
      ['top', { x: 0, y: 0 }],
      ['middle', { x: 20, y: 150 }],
      ['below', { x: 0, y: 400 }],
    ]);
    const layout = { positions, channels: new Map<string, number>() };
    expect(hidden(nodes, layout)).toEqual(['top→below behind middle']);
    const routed = routeAround(nodes, layout);
    expect(hidden(nodes, routed)).toEqual([]);
    expect(routed.channels.get(channelKey('top', 0))).toBe(8);
  });

  it('leaves edges alone that pass behind nothing', () => {
    const nodes = [card('a', 'b', 'c'), card('b', 'c'), card('c', null)];
    const layout = layoutGraph(nodes, 'a');
    expect(hidden(nodes, layout)).toEqual([]);
    expect(routeAround(nodes, layout)).toEqual(layout);
  });

  it('keeps edges of densely joined graphs in sight', () => {
    const nodes = dense(5);
    const layout = layoutGraph(nodes, 'entry');
    const before = hidden(nodes, layout).length;
    const after = hidden(nodes, routeAround(nodes, layout)).length;
    expect(before).toBeGreaterThan(5);
    expect(after).toBe(0);
  });
});
