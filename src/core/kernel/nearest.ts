/** Letters of a slip, by the length of the name: short names are near to too many others. */
function mostSlips(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : length < 10 ? 2 : 3;
}

/** The known name that was most likely meant; `null`: none is near. Names are compared without case and separators first. */
export function nearestName(name: string, known: Iterable<string>): string | null {
  const folded = fold(name);
  let best: string | null = null;
  let least = mostSlips(folded.length) + 1;
  for (const candidate of known) {
    if (candidate === name) continue;
    const other = fold(candidate);
    if (Math.abs(other.length - folded.length) >= least) continue;
    const slips = distance(folded, other, least);
    if (slips < least) [best, least] = [candidate, slips];
    if (slips === 0) return candidate;
  }
  return best;
}

function fold(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '')
    .slice(0, 60);
}

/** Letters changed, left out, added or swapped with their neighbour; `most` where it is that many or more. */
function distance(left: string, right: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const next = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      const ways = [(last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1)];
      if (swapped) ways.push((before[column - 2] ?? 0) + 1);
      next.push(Math.min(...ways));
    }
    if (Math.min(...next) >= most) return most;
    [before, last] = [last, next];
  }
  return last[right.length] ?? most;
}
