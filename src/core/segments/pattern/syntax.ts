/** A set of UTF-16 code units: inclusive ranges, or everything but them. */
export interface UnitSet {
  readonly ranges: readonly (readonly [number, number])[];
  readonly negated: boolean;
}

export type Assertion = 'start' | 'end' | 'word' | 'not_word';

export type PatternNode =
  | { readonly type: 'unit'; readonly set: UnitSet }
  | { readonly type: 'assert'; readonly assertion: Assertion }
  | { readonly type: 'sequence'; readonly parts: readonly PatternNode[] }
  | { readonly type: 'choice'; readonly options: readonly PatternNode[] }
  /** `max` may be infinite. Lazy and greedy are one: only whether there is a match is asked. */
  | { readonly type: 'repeat'; readonly node: PatternNode; readonly min: number; readonly max: number };

/** Something a machine without backtracking cannot do, or that is not part of the syntax. Never leaves this folder. */
export class PatternRefusal extends Error {
  override readonly name = 'PatternRefusal';
}

const deepest = 100;

/**
 * Reads a pattern already known to be valid for `RegExp` without flags. Look-arounds, back-references and what only
 * PCRE knows are refused: they would be read as something else, or need backtracking.
 */
export function parsePattern(source: string): PatternNode {
  const reader = new Reader(source);
  const node = readChoice(reader, 0);
  if (!reader.done) throw new PatternRefusal('unbalanced');
  return node;
}

class Reader {
  readonly source: string;
  at = 0;

  constructor(source: string) {
    this.source = source;
  }

  get done(): boolean {
    return this.at >= this.source.length;
  }

  peek(): string {
    return this.source.charAt(this.at);
  }

  take(): string {
    const unit = this.source.charAt(this.at);
    this.at += 1;
    return unit;
  }

  /** Moves past `pattern` if it comes next; `pattern` must be sticky. */
  match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    if (found !== null) this.at += found[0].length;
    return found;
  }
}

function readChoice(reader: Reader, depth: number): PatternNode {
  if (depth > deepest) throw new PatternRefusal('too deep');
  const options = [readSequence(reader, depth)];
  while (reader.peek() === '|') {
    reader.take();
    options.push(readSequence(reader, depth));
  }
  const [only] = options;
  return options.length === 1 && only !== undefined ? only : { type: 'choice', options };
}

function readSequence(reader: Reader, depth: number): PatternNode {
  const parts: PatternNode[] = [];
  while (!reader.done && reader.peek() !== '|' && reader.peek() !== ')') parts.push(readRepeat(reader, depth));
  return { type: 'sequence', parts };
}

function readRepeat(reader: Reader, depth: number): PatternNode {
  const node = readAtom(reader, depth);
  const found = reader.match(/(?:([*+?])|\{(\d+)(,(\d*))?\})(\??)/y);
  if (found === null) return node;
  if (reader.peek() === '+') throw new PatternRefusal('possessive');
  const [, sign, low, range, high] = found;
  if (sign !== undefined) return { type: 'repeat', node, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity };
  const min = Number(low);
  const most = high === undefined || high === '' ? Infinity : Number(high);
  return { type: 'repeat', node, min, max: range === undefined ? min : most };
}

function readAtom(reader: Reader, depth: number): PatternNode {
  const unit = reader.take();
  switch (unit) {
    case '(':
      return readGroup(reader, depth);
    case '[':
      return { type: 'unit', set: readClass(reader) };
    case '.':
      return { type: 'unit', set: { ranges: lineEnds, negated: true } };
    case '^':
      return { type: 'assert', assertion: 'start' };
    case '$':
      return { type: 'assert', assertion: 'end' };
    case '\\':
      return readEscape(reader);
    default:
      return { type: 'unit', set: only(unit.charCodeAt(0)) };
  }
}

function readGroup(reader: Reader, depth: number): PatternNode {
  if (reader.match(/\?:|\?<[A-Za-z_]\w*>/y) === null && reader.peek() === '?') throw new PatternRefusal('group kind');
  const node = readChoice(reader, depth + 1);
  if (reader.take() !== ')') throw new PatternRefusal('unbalanced');
  return node;
}

function readEscape(reader: Reader): PatternNode {
  const unit = reader.peek();
  if (unit === 'b' || unit === 'B') {
    reader.take();
    return { type: 'assert', assertion: unit === 'b' ? 'word' : 'not_word' };
  }
  return { type: 'unit', set: readEscapedSet(reader) };
}

const lineEnds = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
] as const;
const digits = [[48, 57]] as const;
export const wordUnits = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
] as const;
const spaces = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
] as const;

const namedSets: Readonly<Record<string, UnitSet>> = {
  d: { ranges: digits, negated: false },
  D: { ranges: digits, negated: true },
  w: { ranges: wordUnits, negated: false },
  W: { ranges: wordUnits, negated: true },
  s: { ranges: spaces, negated: false },
  S: { ranges: spaces, negated: true },
};

const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, v: 11, f: 12 };

/** After a backslash. Letters and digits without a meaning here have one in PCRE, so they are refused. */
function readEscapedSet(reader: Reader): UnitSet {
  const hex = reader.match(/x([\da-f]{2})|u([\da-f]{4})/iy);
  if (hex !== null) return only(Number.parseInt(hex[1] ?? hex[2] ?? '', 16));
  if (reader.match(/0(?!\d)/y) !== null) return only(0);
  const unit = reader.take();
  const named = namedSets[unit];
  if (named !== undefined) return named;
  const control = controls[unit];
  if (control !== undefined) return only(control);
  if (unit === '' || /[a-z\d]/i.test(unit)) throw new PatternRefusal('escape');
  return only(unit.charCodeAt(0));
}

function only(unit: number): UnitSet {
  return { ranges: [[unit, unit]], negated: false };
}

/** A class in brackets; `[[:` is PCRE's and would be read as something else. */
function readClass(reader: Reader): UnitSet {
  const negated = reader.match(/\^/y) !== null;
  const ranges: (readonly [number, number])[] = [];
  while (reader.peek() !== ']') {
    if (reader.done || reader.match(/\[[:.=]/y) !== null) throw new PatternRefusal('class');
    const from = readClassMember(reader);
    const low = singleUnit(from);
    if (low !== null && reader.match(/-(?!\])/y) !== null) {
      const high = singleUnit(readClassMember(reader));
      if (high === null) throw new PatternRefusal('class range');
      ranges.push([low, high]);
    } else {
      ranges.push(...(from.negated ? complement(from.ranges) : from.ranges));
    }
  }
  reader.take();
  return { ranges, negated };
}

function readClassMember(reader: Reader): UnitSet {
  const unit = reader.take();
  if (unit !== '\\') return only(unit.charCodeAt(0));
  if (reader.match(/b/y) !== null) return only(8);
  return readEscapedSet(reader);
}

function singleUnit(set: UnitSet): number | null {
  const [first] = set.ranges;
  return set.ranges.length === 1 && !set.negated && first !== undefined && first[0] === first[1] ? first[0] : null;
}

/** `ranges` are sorted and apart, as the named sets are. */
function complement(ranges: UnitSet['ranges']): UnitSet['ranges'] {
  const result: (readonly [number, number])[] = [];
  let from = 0;
  for (const [low, high] of ranges) {
    if (low > from) result.push([from, low - 1]);
    from = high + 1;
  }
  result.push([from, 0xffff]);
  return result;
}
