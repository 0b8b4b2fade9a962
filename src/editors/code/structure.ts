import type { Span } from './code-token';
import { blockTags, openerOf } from './block-tags';
import type { LiquidSpan, TemplateScan } from './tokens';

/** Two marks that belong together, such as `{` and `}` or `{% if %}` and `{% endif %}`. */
export interface Pair {
  readonly open: Span;
  readonly close: Span;
  /** What stands between can be folded away: an object, a list or a block, but no single tag. */
  readonly folds: boolean;
}

export interface Structure {
  /** In the order of their openings. */
  readonly pairs: readonly Pair[];
  /** Marks whose other half is missing. */
  readonly alone: readonly Span[];
}

/** What opens and closes in a template. */
export function structureOf(source: string, scan: TemplateScan): Structure {
  const pairs: Pair[] = [];
  const alone: Span[] = [];
  bracketPairs(source, scan.brackets, pairs, alone, true);
  blockPairs(scan.liquid, pairs, alone);
  for (const span of scan.liquid) insidePairs(source, span, pairs, alone);
  pairs.sort((a, b) => a.open.from - b.open.from || b.close.to - a.close.to);
  return { pairs, alone };
}

const closers: Readonly<Record<string, string>> = { '}': '{', ']': '[', ')': '(' };

function bracketPairs(source: string, places: readonly number[], pairs: Pair[], alone: Span[], folds: boolean): void {
  const open: number[] = [];
  for (const at of places) {
    const opener = closers[source[at] ?? ''];
    const begin = opener === undefined ? undefined : open.at(-1);
    if (opener === undefined) open.push(at);
    else if (begin !== undefined && source[begin] === opener) {
      open.pop();
      pairs.push({ open: markAt(begin), close: markAt(at), folds });
    } else alone.push(markAt(at));
  }
  alone.push(...open.map(markAt));
}

function markAt(from: number): Span {
  return { from, to: from + 1 };
}

const blocks = new Set<string>(blockTags);
/** Inside these nothing is Liquid but their own end. */
const opaque = new Set(['raw', 'comment']);

function blockPairs(liquid: readonly LiquidSpan[], pairs: Pair[], alone: Span[]): void {
  const open: LiquidSpan[] = [];
  for (const span of liquid) {
    const { name } = span;
    const inner = open.at(-1);
    if (name === null || (opaque.has(inner?.name ?? '') && name !== `end${inner?.name ?? ''}`)) continue;
    if (blocks.has(name)) open.push(span);
    else if (openerOf(name) !== name) {
      const at = open.findLastIndex((one) => `end${one.name ?? ''}` === name);
      const [opener, ...inside] = at < 0 ? [] : open.splice(at);
      if (opener === undefined) alone.push(span);
      else pairs.push({ open: opener, close: span, folds: true });
      alone.push(...inside);
    }
  }
  alone.push(...open);
}

const inLiquid = /'[^']*'|"[^"]*"|\$\{[^}]*\}?|[()[\]]/g;

/** The delimiters of one tag or output, the braces of its names, and its parentheses. */
function insidePairs(source: string, span: LiquidSpan, pairs: Pair[], alone: Span[]): void {
  const { from, to, isClosed } = span;
  const open = { from, to: from + 2 };
  if (isClosed) pairs.push({ open, close: { from: to - 2, to }, folds: false });
  else alone.push(open);
  const places: number[] = [];
  for (const match of source.slice(from + 2, to).matchAll(inLiquid)) {
    const at = from + 2 + match.index;
    const [text] = match;
    if (text.startsWith('${')) {
      const name = { from: at, to: at + 2 };
      if (text.endsWith('}')) {
        const end = at + text.length;
        pairs.push({ open: name, close: { from: end - 1, to: end }, folds: false });
      } else alone.push(name);
    } else if (text.length === 1) places.push(at);
  }
  bracketPairs(source, places, pairs, alone, false);
}

/** What the cursor touches, smallest first: a pair, or a mark that stands alone. */
export function matchAt({ pairs, alone }: Structure, at: number): Pair | Span | null {
  const touches = ({ from, to }: Span): boolean => from <= at && at <= to;
  const size = ({ open, close }: Pair): number => close.to - open.from;
  const found = pairs.filter(({ open, close }) => touches(open) || touches(close)).sort((a, b) => size(a) - size(b));
  return found[0] ?? alone.find(touches) ?? null;
}
