import type { Canvas } from '@/workflow/documents/canvas';
import { entryId, type Graph, type GraphCard } from './graph';
import { gaps, layoutGraph, type Layout, type LayoutNode, type Point } from './layout';
import type { Rect } from './loop';
import { routeAround } from './route';

export type Positions = ReadonlyMap<string, Point>;

/** Where every card stands. Without a saved layout: the automatic one. Otherwise as saved; newcomers find a free place. */
export function placeCards(graph: Graph, layout: Canvas['layout']): Layout {
  return routeAround(
    graph.cards.map(toLayoutNode),
    isArranged(graph, layout) ? asArranged(graph, layout) : tidy(graph),
  );
}

function asArranged(graph: Graph, layout: Canvas['layout']): Layout {
  const placed = new Map<string, Point>();
  for (const card of graph.cards) {
    const saved = layout[card.id];
    if (saved !== undefined) placed.set(card.id, saved);
  }
  const automatic = placed.size < graph.cards.length ? tidy(graph).positions : placed;
  for (const card of graph.cards) {
    if (placed.has(card.id)) continue;
    const wish = wishedPlace(graph, card, placed) ?? automatic.get(card.id) ?? { x: 0, y: 0 };
    placed.set(card.id, freePlace(card, wish, graph, placed));
  }
  return { positions: placed, channels: new Map() };
}

/** Whether somebody moved a card of this graph by hand. */
export function isArranged(graph: Graph, layout: Canvas['layout']): boolean {
  return graph.cards.some((card) => Object.hasOwn(layout, card.id));
}

/** The automatic layout, with the entry's middle at x = 0 and its top at y = 0. */
function tidy(graph: Graph): Layout {
  const { positions, channels } = layoutGraph(graph.cards.map(toLayoutNode), entryId);
  const entry = positions.get(entryId) ?? { x: 0, y: 0 };
  const dx = -entry.x - (graph.byId.get(entryId)?.width ?? 0) / 2;
  return {
    positions: new Map([...positions].map(([id, at]) => [id, { x: at.x + dx, y: at.y - entry.y }])),
    channels: new Map([...channels].map(([key, x]) => [key, x + dx])),
  };
}

function toLayoutNode(card: GraphCard): LayoutNode {
  return { id: card.id, width: card.width, height: card.height, ports: card.ports };
}

function wishedPlace(graph: Graph, card: GraphCard, placed: Positions): Point | null {
  for (const source of card.sources) {
    const at = placed.get(source);
    const from = graph.byId.get(source);
    const port = from?.ports.find(({ to }) => to === card.id);
    if (at === undefined || from === undefined || port === undefined) continue;
    return { x: Math.round(at.x + port.x - card.width / 2), y: at.y + from.height + gaps.row };
  }
  return null;
}

/** The wish, or the next place to its right where the card touches no other. */
function freePlace(card: GraphCard, wish: Point, graph: Graph, placed: Positions): Point {
  const taken = [...placed].map(([id, at]): Rect => ({ ...at, ...sizeOf(graph, id) }));
  let at = wish;
  for (let hit = taken.find((rect) => touches(rect, at, card)); hit !== undefined;) {
    at = { x: hit.x + hit.width + gaps.column, y: at.y };
    hit = taken.find((rect) => touches(rect, at, card));
  }
  return at;
}

function sizeOf(graph: Graph, id: string): { readonly width: number; readonly height: number } {
  const card = graph.byId.get(id);
  return { width: card?.width ?? 0, height: card?.height ?? 0 };
}

function touches(rect: Rect, at: Point, card: GraphCard): boolean {
  const beside = at.x + card.width <= rect.x || rect.x + rect.width <= at.x;
  const apart = at.y + card.height <= rect.y || rect.y + rect.height <= at.y;
  return !beside && !apart;
}

/**
 * Room for a card of `height` put between `id` and what leads to it: how far each card from there on has to go down so
 * that rows keep their distance. Empty when there is room already.
 */
export function makeRoom(graph: Graph, positions: Positions, id: string, needed: number): Positions {
  const moved = new Map<string, Point>();
  const stack = [id];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const at = positions.get(next);
    if (moved.has(next) || at === undefined) continue;
    moved.set(next, { x: at.x, y: at.y + needed });
    stack.push(...(graph.byId.get(next)?.ports.flatMap(({ to }) => to ?? []) ?? []));
  }
  return moved;
}
