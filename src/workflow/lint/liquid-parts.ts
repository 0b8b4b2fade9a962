import type { MessageValues } from '@/core/kernel/message';

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where the outputs and tags of a text stand, braces included, in order. Comments and raw blocks are not told apart.
 * Takes time in proportion to the text, whatever it says: it runs while somebody types.
 */
function liquidSpans(text: string): readonly Span[] {
  const spans: Span[] = [];
  const output = { open: '{{', close: '}}', next: text.indexOf('{{') };
  const tag = { open: '{%', close: '%}', next: text.indexOf('{%') };
  for (let from = 0; ;) {
    for (const kind of [output, tag])
      if (kind.next !== -1 && kind.next < from) kind.next = text.indexOf(kind.open, from);
    const first = tag.next === -1 || (output.next !== -1 && output.next < tag.next) ? output : tag;
    const start = first.next;
    if (start === -1) return spans;
    const close = text.indexOf(first.close, start + 2);
    // What does not close here closes nowhere further on.
    if (close === -1) first.next = -1;
    else {
      from = close + (first === output && text.charAt(close + 2) === '}' ? 3 : 2);
      spans.push({ start, end: from });
    }
  }
}

/** An output or tag of a text, braces included, and where it begins. */
interface LiquidPart {
  readonly text: string;
  readonly at: number;
}

/** The outputs and tags of a text in order. */
export function liquidParts(text: string): readonly LiquidPart[] {
  return liquidSpans(text).map(({ start, end }) => ({ text: text.slice(start, end), at: start }));
}

/** Line and column, both from 1, and length of a piece of a text, as findings carry them. */
export function placeIn(text: string, at: number, length: number): MessageValues {
  const before = text.slice(0, at);
  const line = before.split('\n').length;
  return { line, column: at - before.lastIndexOf('\n'), length };
}

/** The text with each of its outputs and tags changed. */
export function mapLiquidParts(text: string, change: (part: string) => string): string {
  let mapped = '';
  let from = 0;
  for (const { start, end } of liquidSpans(text)) {
    mapped += text.slice(from, start) + change(text.slice(start, end));
    from = end;
  }
  return mapped + text.slice(from);
}
