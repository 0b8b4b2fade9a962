/** People a chunk holds. One edit rewrites one chunk; a row per person would cost hundreds of times more. */
export const peoplePerChunk = 1_000;
export const eventsPerChunk = 4_000;

export interface ChunkWrite {
  readonly index: number;
  readonly text: string;
}

export interface ChunkPlan {
  readonly count: number;
  readonly writes: readonly ChunkWrite[];
}

/** Which chunks of `after` differ from what is stored. Items are compared by identity: edits replace, never mutate. */
export function planChunks<T>(before: readonly T[] | null, after: readonly T[], size: number): ChunkPlan {
  const count = Math.ceil(after.length / size);
  const writes: ChunkWrite[] = [];
  for (let index = 0; index < count; index++) {
    const from = index * size;
    const until = Math.min(from + size, after.length);
    if (before !== null && sameItems(before, after, from, until, size)) continue;
    writes.push({ index, text: JSON.stringify(after.slice(from, until)) });
  }
  return { count, writes };
}

function sameItems<T>(before: readonly T[], after: readonly T[], from: number, until: number, size: number): boolean {
  if (Math.min(from + size, before.length) !== until) return false;
  for (let index = from; index < until; index++) if (before[index] !== after[index]) return false;
  return true;
}
