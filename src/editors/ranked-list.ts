/** Something in an order that has an id of its own. */
interface Ranked {
  readonly id: string;
}

/** The first of `prefix-1`, `prefix-2`, … that none of them has. */
export function freshItemId(items: readonly Ranked[], prefix: string): string {
  const taken = new Set(items.map(({ id }) => id));
  let n = 1;
  while (taken.has(`${prefix}-${n}`)) n += 1;
  return `${prefix}-${n}`;
}

export function changeItem<T extends Ranked>(items: readonly T[], id: string, change: Partial<T>): T[] {
  return items.map((item) => (item.id === id ? { ...item, ...change } : item));
}

export function withoutItem<T extends Ranked>(items: readonly T[], id: string): T[] {
  return items.filter((item) => item.id !== id);
}

/** Moves one to a rank (from 0), the others closing up; the same list if nothing moves. */
export function moveItem<T extends Ranked>(items: readonly T[], id: string, rank: number): readonly T[] {
  const from = items.findIndex((item) => item.id === id);
  const moved = items[from];
  if (moved === undefined || from === rank) return items;
  return items.toSpliced(from, 1).toSpliced(rank, 0, moved);
}
