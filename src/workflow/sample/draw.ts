import { mix } from '@/core/kernel/hash';

/** Draws of one person: whole numbers only, so that every host makes the same bytes. */
export interface Draw {
  /** In [0, limit). */
  below(limit: number): number;
  pick<T>(items: readonly [T, ...T[]]): T;
  /** True in `percent` of 100 draws. */
  chance(percent: number): boolean;
  /** An item by its weight; weights are whole and positive. */
  weighted<T>(items: readonly (readonly [T, number])[]): T | undefined;
}

/** xorshift32, started from the label numbers: drawing for one person never shifts another's. */
export function createDraw(...labels: readonly number[]): Draw {
  let state = 0x9e3779b9;
  for (const label of labels) state = mix(Math.imul(state ^ label, 0x85ebca6b) ^ (state >>> 15));
  state = state === 0 ? 1 : state;
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state >>> 0;
  };
  const below = (limit: number): number => (limit <= 0 ? 0 : next() % limit);
  return {
    below,
    pick: (items) => items[below(items.length)] ?? items[0],
    chance: (percent) => below(100) < percent,
    weighted(items) {
      let rest = below(items.reduce((sum, [, weight]) => sum + weight, 0));
      for (const [item, weight] of items) {
        if (rest < weight) return item;
        rest -= weight;
      }
      return items[0]?.[0];
    },
  };
}
