/** A part of one of two texts; `only`: the other has something else, or nothing, in its place. */
export interface DiffPiece {
  readonly text: string;
  readonly only: boolean;
}

/** A line both have, or one that only the left or the right one has, with what differs from its counterpart. */
export type DiffLine =
  | { readonly type: 'both'; readonly text: string }
  | { readonly type: 'left' | 'right'; readonly pieces: readonly DiffPiece[] };

interface Run {
  readonly type: 'both' | 'left' | 'right';
  readonly items: readonly string[];
}

/** More comparisons than this are not made: what lies between equal ends then counts as replaced. */
const mostComparisons = 1_000_000;

/** The longest common subsequence of two lists, as runs in order; of a replaced stretch the left comes first. */
export function diffLists(left: readonly string[], right: readonly string[]): readonly Run[] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start++;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  const runs: Run[] = [];
  const push = (type: Run['type'], items: readonly string[]): void => {
    const last = runs.at(-1);
    if (items.length === 0) return;
    if (last?.type === type) runs[runs.length - 1] = { type, items: [...last.items, ...items] };
    else runs.push({ type, items });
  };
  push('both', left.slice(0, start));
  middle(left.slice(start, left.length - end), right.slice(start, right.length - end), push);
  push('both', left.slice(left.length - end));
  return runs;
}

function middle(
  left: readonly string[],
  right: readonly string[],
  push: (type: Run['type'], items: readonly string[]) => void,
): void {
  if (left.length * right.length > mostComparisons) {
    push('left', left);
    push('right', right);
    return;
  }
  const width = right.length + 1;
  // Length of the common subsequence of what begins at each pair of places.
  const common = new Uint32Array((left.length + 1) * width);
  const at = (row: number, column: number): number => common[row * width + column] ?? 0;
  for (let row = left.length - 1; row >= 0; row--) {
    for (let column = right.length - 1; column >= 0; column--) {
      const isSame = left[row] === right[column];
      common[row * width + column] = isSame
        ? at(row + 1, column + 1) + 1
        : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  let row = 0;
  let column = 0;
  while (row < left.length || column < right.length) {
    if (row < left.length && column < right.length && left[row] === right[column]) {
      push('both', [left[row++] ?? '']);
      column++;
    } else if (column >= right.length || (row < left.length && at(row + 1, column) >= at(row, column + 1))) {
      push('left', [left[row++] ?? '']);
    } else push('right', [right[column++] ?? '']);
  }
}

/** Words, spaces, and every other character on its own. */
const words = /[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]/gu;

/** Two texts word by word. */
export function diffWords(
  left: string,
  right: string,
): { readonly left: readonly DiffPiece[]; readonly right: readonly DiffPiece[] } {
  const runs = diffLists(left.match(words) ?? [], right.match(words) ?? []);
  const side = (own: 'left' | 'right'): readonly DiffPiece[] =>
    runs
      .filter(({ type }) => type === 'both' || type === own)
      .map(({ type, items }) => ({ text: items.join(''), only: type === own }));
  return { left: side('left'), right: side('right') };
}

/** Two texts line by line; lines that took each other's place are compared word by word. */
export function diffLines(left: string, right: string): readonly DiffLine[] {
  const runs = diffLists(left.split('\n'), right.split('\n'));
  return runs.flatMap((run, index): readonly DiffLine[] => {
    if (run.type === 'both') return run.items.map((text) => ({ type: 'both', text }));
    const next = runs[index + 1];
    const before = runs[index - 1];
    if (run.type === 'left') return sideLines('left', run.items, next?.type === 'right' ? next.items : []);
    return sideLines('right', run.items, before?.type === 'left' ? before.items : []);
  });
}

function sideLines(type: 'left' | 'right', own: readonly string[], others: readonly string[]): readonly DiffLine[] {
  return own.map((text, index) => {
    const other = others[index];
    if (other === undefined) return { type, pieces: [{ text, only: true }] };
    const compared = type === 'left' ? diffWords(text, other).left : diffWords(other, text).right;
    return { type, pieces: compared };
  });
}
