/** Something that wants to stand at `wish` and needs room on both sides. */
export interface Wish {
  readonly wish: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Positions as near to the wishes as the given order and the gap allow (least squares: pool adjacent violators).
 */
export function spread(items: readonly Wish[], gap: number): readonly number[] {
  const offsets: number[] = [];
  for (const [index, item] of items.entries()) {
    const before = items[index - 1];
    offsets.push(before === undefined ? 0 : (offsets[index - 1] ?? 0) + before.right + gap + item.left);
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [index, item] of items.entries()) {
    let pool = { sum: item.wish - (offsets[index] ?? 0), count: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) > mean(pool); last = pools.at(-1)) {
      pools.pop();
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
    }
    pools.push(pool);
  }
  const shifts = pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)));
  return offsets.map((offset, index) => offset + (shifts[index] ?? 0));
}

function mean(pool: { readonly sum: number; readonly count: number }): number {
  return pool.sum / pool.count;
}
