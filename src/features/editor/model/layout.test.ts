import { describe, expect, it } from 'vitest';
import { toDag } from './dag';
import { gaps, layoutGraph, type LayoutNode, type Point } from './layout';
import { spread } from './spread';

const card = (id: string, ...to: (string | null)[]): LayoutNode => {
  const width = to.length > 1 ? 206 * to.length : 190;
  const column = width / Math.max(to.length, 1);
  return { id, width, height: 78, ports: to.map((target, i) => ({ x: column * (i + 0.5), to: target })) };
};

const middle = (node: LayoutNode, at: ReadonlyMap<string, Point>) => at.get(node.id)!.x + node.width / 2;

function overlaps(nodes: readonly LayoutNode[], at: ReadonlyMap<string, Point>): string[] {
  const found: string[] = [];
  for (const a of nodes) {
    for (const b of nodes) {
      if (a.id >= b.id) continue;
      const p = at.get(a.id)!;
      const q = at.get(b.id)!;
      if (p.x < q.x + b.width && q.x < p.x + a.width && p.y < q.y + b.height && q.y < p.y + a.height)
        found.push(`${a.id}/${b.id}`);
    }
  }
  return found;
}

function upward(nodes: readonly LayoutNode[], at: ReadonlyMap<string, Point>): string[] {
  const heights = new Map(nodes.map((node) => [node.id, node.height]));
  return nodes.flatMap((node) =>
    node.ports
      .filter(({ to }) => to !== null && at.get(to)!.y < at.get(node.id)!.y + heights.get(node.id)! + gaps.row)
      .map(({ to }) => `${node.id}→${to}`),
  );
}

describe('layoutGraph', () => {
  it('puts every next card straight under its port in the lead-scoring canvas', () => {
    const nodes = [
      card('entry', 'paths'),
      card('paths', 'a', 'b', 'c', 'd'),
      ...['a', 'b', 'c', 'd'].map((id) => card(id, null)),
    ];
    const at = layoutGraph(nodes, 'entry').positions;
    const paths = nodes[1]!;
    expect(middle(nodes[0]!, at)).toBe(middle(paths, at));
    paths.ports.forEach((port, i) => expect(middle(nodes[i + 2]!, at)).toBe(at.get('paths')!.x + port.x));
  });

  it('keeps a next card under its port while other ports are open', () => {
    const nodes = [card('entry', 'paths'), card('paths', null, null, 'c', null), card('c', null)];
    const at = layoutGraph(nodes, 'entry').positions;
    expect(middle(nodes[2]!, at)).toBe(at.get('paths')!.x + nodes[1]!.ports[2]!.x);
  });

  it('overlaps nothing and never draws upwards when a path is wide', () => {
    const wide = (id: string) => card(id, `${id}1`, `${id}2`, `${id}3`);
    const leaves = ['a', 'b', 'c'].flatMap((id) => [1, 2, 3].map((n) => card(`${id}${n}`, null)));
    const nodes = [card('entry', 'top'), card('top', 'a', 'b', 'c'), wide('a'), wide('b'), wide('c'), ...leaves];
    const at = layoutGraph(nodes, 'entry').positions;
    expect(overlaps(nodes, at)).toEqual([]);
    expect(upward(nodes, at)).toEqual([]);
  });

  it('puts the step where paths join below all of them, in their middle', () => {
    const nodes = [
      card('entry', 'paths'),
      card('paths', 'a', 'b', 'c'),
      card('a', 'join'),
      card('b', 'long'),
      card('long', 'join'),
      card('c', 'join'),
      card('join', 'after'),
      card('after', null),
    ];
    const at = layoutGraph(nodes, 'entry').positions;
    expect(overlaps(nodes, at)).toEqual([]);
    expect(upward(nodes, at)).toEqual([]);
    expect(middle(nodes[6]!, at)).toBe(middle(nodes[1]!, at));
    expect(middle(nodes[7]!, at)).toBe(middle(nodes[6]!, at));
  });

  it('stands joins of one region side by side when neither needs the other', () => {
    const nodes = [card('entry', 'p'), card('p', 'x', 'x', 'y', 'y'), card('x', null), card('y', null)];
    const at = layoutGraph(nodes, 'entry').positions;
    expect(at.get('x')!.y).toBe(at.get('y')!.y);
    expect(at.get('x')!.x).toBeLessThan(at.get('y')!.x);
    expect(overlaps(nodes, at)).toEqual([]);
  });

  it('places steps without a connection to the right, and survives a circle', () => {
    const nodes = [
      card('entry', 'a'),
      card('a', 'b'),
      card('b', 'a'),
      card('lost', 'lost2'),
      card('lost2', null),
      card('x', 'y'),
      card('y', 'x'),
    ];
    const at = layoutGraph(nodes, 'entry').positions;
    expect(at.size).toBe(nodes.length);
    expect(overlaps(nodes, at)).toEqual([]);
    expect(at.get('lost')!.x).toBeGreaterThan(at.get('b')!.x + 190);
  });

  it('ignores a connection to a step that does not exist', () => {
    const at = layoutGraph([card('entry', 'gone')], 'entry').positions;
    expect([...at.keys()]).toEqual(['entry']);
  });

  it('lays out random graphs with joins without overlap, every edge downwards', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const nodes = randomGraph(seed, 40);
      const at = layoutGraph(nodes, 'n0').positions;
      expect(overlaps(nodes, at), `seed ${seed}`).toEqual([]);
      const reached = toDag(
        'n0',
        (id) => nodes.find((node) => node.id === id)!.ports.flatMap(({ to }) => to ?? []),
        new Set(),
      );
      expect(
        upward(
          nodes.filter(({ id }) => reached.forward.has(id)),
          at,
        ),
        `seed ${seed}`,
      ).toEqual([]);
    }
  });

  it('C-STEP-5: keeps a column free for every edge that goes past other cards to where paths join', () => {
    const nodes = [
      card('entry', 'top', 'join'),
      card('top', 'a', 'b', 'join'),
      card('a', 'join'),
      card('b', 'b2'),
      card('b2', 'join'),
      card('join', null),
    ];
    const { positions: at, channels } = layoutGraph(nodes, 'entry');
    expect(channels.size).toBe(4);
    expect(crossed(nodes, at, channels)).toEqual([]);
    expect(overlaps(nodes, at)).toEqual([]);
  });

  it('manages a chain of a thousand steps', () => {
    const nodes = Array.from({ length: 1000 }, (_, i) => card(`n${i}`, i < 999 ? `n${i + 1}` : null));
    expect(layoutGraph(nodes, 'n0').positions.get('n999')!.y).toBe(999 * (78 + gaps.row));
  });
});

/** Cards in the way of an edge that goes down its own column. */
function crossed(
  nodes: readonly LayoutNode[],
  at: ReadonlyMap<string, Point>,
  channels: ReadonlyMap<string, number>,
): string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  return [...channels].flatMap(([key, x]) => {
    const [port, id] = [Number(key.split(' ')[0]), key.slice(key.indexOf(' ') + 1)];
    const source = byId.get(id)!;
    const target = source.ports[port]!.to!;
    const top = at.get(id)!.y + source.height;
    const bottom = at.get(target)!.y;
    return nodes
      .filter((node) => {
        const p = at.get(node.id)!;
        return p.x < x && x < p.x + node.width && p.y < bottom && top < p.y + node.height;
      })
      .map((node) => `${id}→${target} over ${node.id}`);
  });
}

function randomGraph(seed: number, count: number): LayoutNode[] {
  let state = seed;
  const next = (bound: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  return Array.from({ length: count }, (_, i) => {
    const ports = 1 + next(4);
    const to = Array.from({ length: ports }, () =>
      i + 1 < count && next(3) > 0 ? `n${i + 1 + next(count - i - 1)}` : null,
    );
    return card(`n${i}`, ...to);
  });
}

describe('spread', () => {
  it('keeps wishes that do not collide', () => {
    expect(
      spread(
        [0, 100, 300].map((wish) => ({ wish, left: 10, right: 10 })),
        16,
      ),
    ).toEqual([0, 100, 300]);
  });

  it('shares the displacement between those that collide', () => {
    expect(
      spread(
        [0, 0].map((wish) => ({ wish, left: 10, right: 10 })),
        16,
      ),
    ).toEqual([-18, 18]);
  });
});
