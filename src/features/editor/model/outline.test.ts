import { describe, expect, it } from 'vitest';
import { entryId, type Graph, type GraphCard } from './graph';
import { toOutline, type OutlineItem } from './outline';

function graphOf(links: Readonly<Record<string, readonly (string | null)[]>>): Graph {
  const cards = Object.entries(links).map(([id, targets]): GraphCard => ({
    id,
    step: null,
    width: 0,
    height: 0,
    reachable: true,
    otherwise: false,
    points: null,
    sources: [],
    ports: targets.map((to, index) => ({
      id: `p${index}`,
      name: null,
      x: 0,
      otherwise: false,
      from: { step: id, port: `p${index}` },
      to,
      points: null,
    })),
  }));
  return { cards, byId: new Map(cards.map((card) => [card.id, card])), loop: null };
}

function text(items: readonly OutlineItem[]): string {
  return items
    .map((item) => {
      if (item.type === 'end') return '.';
      if (item.type === 'again') return `→${item.card.id}`;
      const branches = item.branches.map((branch) => text(branch.items)).join('|');
      return branches === '' ? item.card.id : `${item.card.id}(${branches})`;
    })
    .join(' ');
}

describe('toOutline', () => {
  it('keeps a straight flow on one level and opens one per path', () => {
    const outline = toOutline(graphOf({ [entryId]: ['p'], p: ['a', 'b', null], a: [null], b: ['c'], c: [null] }));
    expect(text(outline.flow)).toBe(`${entryId} p(a .|b c .|.)`);
  });

  it('C-STEP-5: says where a path goes on that was read before', () => {
    const outline = toOutline(graphOf({ [entryId]: ['p'], p: ['a', 'b'], a: ['j'], j: [null], b: ['j'] }));
    expect(text(outline.flow)).toBe(`${entryId} p(a j .|b →j)`);
  });

  it('C-STEP-4: lists flows nothing leads to', () => {
    const outline = toOutline(graphOf({ [entryId]: [null], x: ['y'], y: [null] }));
    expect(outline.lost.map(text)).toEqual(['x y .']);
  });

  it('ends in a circle instead of going round it', () => {
    expect(text(toOutline(graphOf({ [entryId]: ['a'], a: ['b'], b: ['a'] })).flow)).toBe(`${entryId} a b →a`);
  });
});
