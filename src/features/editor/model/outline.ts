import type { Graph, GraphCard, GraphPort } from './graph';

/** One place of the outline: a card, and the branch it stands on. */
export interface OutlineCard {
  readonly type: 'card';
  readonly card: GraphCard;
  /** Place in reading order, from 1; the entry is 0. */
  readonly number: number;
  readonly branches: readonly OutlineBranch[];
}

export interface OutlineBranch {
  readonly port: GraphPort;
  readonly items: readonly OutlineItem[];
}

export type OutlineItem =
  | OutlineCard
  /** The path goes on with a card that was read before. */
  | { readonly type: 'again'; readonly card: GraphCard }
  | { readonly type: 'end' };

export interface Outline {
  readonly flow: readonly OutlineItem[];
  /** Flows nothing leads to. */
  readonly lost: readonly (readonly OutlineItem[])[];
}

/** The graph as text: what has one way out continues on the same level, what parts opens a level per path. */
export function toOutline(graph: Graph): Outline {
  const numbers = new Map(graph.cards.map((card, index) => [card.id, index]));
  const seen = new Set<string>();
  const read = (start: string | null): readonly OutlineItem[] => {
    const items: OutlineItem[] = [];
    let next = start;
    while (next !== null) {
      const card = graph.byId.get(next);
      if (card === undefined) break;
      if (seen.has(next)) {
        items.push({ type: 'again', card });
        return items;
      }
      seen.add(next);
      const [only] = card.ports;
      const straight = card.ports.length === 1 && only !== undefined;
      const branches = straight ? [] : card.ports.map((port) => ({ port, items: read(port.to) }));
      items.push({ type: 'card', card, number: numbers.get(next) ?? 0, branches });
      if (!straight) return items;
      next = only.to;
    }
    items.push({ type: 'end' });
    return items;
  };
  const [entry] = graph.cards;
  const flow = read(entry?.id ?? null);
  const lost = graph.cards.flatMap((card) => (seen.has(card.id) ? [] : [read(card.id)]));
  return { flow, lost };
}
