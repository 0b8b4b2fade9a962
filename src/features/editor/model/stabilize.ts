import { jsonEqual } from '@/core/kernel/json';
import type { Graph, GraphCard } from './graph';

/** The new graph with every card that means the same kept as the object it was: memoised cards then stay as they are. */
export function stabilize(before: Graph | null, after: Graph): Graph {
  if (before === null) return after;
  const cards = after.cards.map((card) => {
    const known = before.byId.get(card.id);
    return known !== undefined && sameCard(known, card) ? known : card;
  });
  return {
    cards,
    byId: new Map(cards.map((card) => [card.id, card])),
    loop: jsonEqual(before.loop, after.loop) ? before.loop : after.loop,
  };
}

function sameCard(left: GraphCard, right: GraphCard): boolean {
  const { step: leftStep, ...leftRest } = left;
  const { step: rightStep, ...rightRest } = right;
  return leftStep === rightStep && jsonEqual(leftRest, rightRest);
}
