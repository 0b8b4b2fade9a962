import { diffLines, diffWords, type DiffLine, type DiffPiece } from './diff';
import { textOf, type HeaderPart, type RequestParts } from './request-parts';

/** One place of two requests: the same on both sides, or what each has there; `null`: nothing. */
export interface ComparedField {
  readonly field: 'url' | 'header';
  /** Of a header. */
  readonly name: string;
  readonly left: readonly DiffPiece[] | null;
  readonly right: readonly DiffPiece[] | null;
  readonly isSame: boolean;
}

export interface Comparison {
  readonly fields: readonly ComparedField[];
  /** `null`: neither has a body. */
  readonly body: readonly DiffLine[] | null;
  /** Places that differ, each line of the body a place of its own. */
  readonly differences: number;
}

/** Two requests as they are shown, place by place. `null` stands for a person who is sent none. */
export function compareRequests(left: RequestParts | null, right: RequestParts | null): Comparison {
  const url = compareTexts('url', '', left && textOf(left.url), right && textOf(right.url));
  const headers = headerNames(left, right).map((key) => {
    const [one, other] = [headerOf(left, key), headerOf(right, key)];
    const name = one?.header.name ?? other?.header.name ?? '';
    return compareTexts('header', name, one && textOf(one.pieces), other && textOf(other.pieces));
  });
  const bodies = [bodyOf(left), bodyOf(right)] as const;
  const body = bodies[0] === null && bodies[1] === null ? null : compareBodies(...bodies);
  const fields = [url, ...headers];
  return { fields, body, differences: fields.filter(({ isSame }) => !isSame).length + changedLines(body ?? []) };
}

/** A line that took another's place is one difference with it. */
function changedLines(lines: readonly DiffLine[]): number {
  let changed = 0;
  let [left, right] = [0, 0];
  for (const { type } of [...lines, { type: 'both' }]) {
    if (type === 'left') left += 1;
    else if (type === 'right') right += 1;
    else {
      changed += Math.max(left, right);
      [left, right] = [0, 0];
    }
  }
  return changed;
}

function compareTexts(
  field: ComparedField['field'],
  name: string,
  left: string | null,
  right: string | null,
): ComparedField {
  if (left === null || right === null) {
    const whole = (text: string | null): readonly DiffPiece[] | null => (text === null ? null : [{ text, only: true }]);
    return { field, name, left: whole(left), right: whole(right), isSame: left === right };
  }
  return { field, name, ...diffWords(left, right), isSame: left === right };
}

function compareBodies(left: string | null, right: string | null): readonly DiffLine[] {
  if (left !== null && right !== null) return diffLines(left, right);
  const type = left === null ? 'right' : 'left';
  return (left ?? right ?? '').split('\n').map((text) => ({ type, pieces: [{ text, only: true }] }));
}

function bodyOf(parts: RequestParts | null): string | null {
  const pieces = parts?.pretty ?? parts?.body ?? null;
  return pieces === null ? null : textOf(pieces);
}

/** A header by its name, and its place among those of the same name. */
function keysOf(headers: readonly HeaderPart[]): readonly string[] {
  const seen = new Map<string, number>();
  return headers.map(({ header }) => {
    const name = header.name.toLowerCase();
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} ${count}`;
  });
}

function headerNames(left: RequestParts | null, right: RequestParts | null): readonly string[] {
  return [...new Set([...keysOf(left?.headers ?? []), ...keysOf(right?.headers ?? [])])];
}

function headerOf(parts: RequestParts | null, key: string): HeaderPart | null {
  const headers = parts?.headers ?? [];
  return headers[keysOf(headers).indexOf(key)] ?? null;
}
