import { TemplateFault } from '../fault';
import { defaultLimits, LimitError } from '../limits';
import { scan, type Part, type Span } from '../scan';

/** A text, output or tag in the order of the text: white space is trimmed, comments are gone, `liquid` is spread out. */
export type Item =
  | { readonly type: 'text'; readonly text: string; readonly begin: number }
  | { readonly type: 'output'; readonly markup: Span; readonly begin: number; readonly end: number }
  | {
      readonly type: 'tag';
      readonly name: string;
      readonly markup: Span;
      readonly begin: number;
      readonly end: number;
    };

/** Cuts a text into items. Throws what {@link scan} throws, and when there are too many. */
export function itemsOf(source: string): readonly Item[] {
  if (source.length > defaultLimits.source) throw new LimitError('limit_parse', defaultLimits.source);
  const parts = scan(source);
  if (parts.length > 2 * defaultLimits.tags) throw new LimitError('limit_parse', defaultLimits.tags);
  const items = parts.flatMap((part, index) => toItems(source, part, parts[index - 1], parts[index + 1]));
  if (items.length > 2 * defaultLimits.tags) throw new LimitError('limit_parse', defaultLimits.tags);
  return items;
}

function toItems(source: string, part: Part, before: Part | undefined, after: Part | undefined): readonly Item[] {
  const { begin, end } = part;
  switch (part.type) {
    case 'text': {
      let text = source.slice(begin, end);
      let from = begin;
      if (before !== undefined && before.type !== 'text' && before.trimRight) {
        const rest = text.trimStart();
        from += text.length - rest.length;
        text = rest;
      }
      if (after !== undefined && after.type !== 'text' && after.trimLeft) text = text.trimEnd();
      return text === '' ? [] : [{ type: 'text', text, begin: from }];
    }
    case 'output':
      return [{ type: 'output', markup: part.markup, begin, end }];
    case 'raw': {
      const text = source.slice(part.content.begin, part.content.end);
      return text === '' ? [] : [{ type: 'text', text, begin: part.content.begin }];
    }
    case 'comment':
      return [];
    case 'tag':
      if (part.name === '#') return [];
      if (part.name === 'liquid') return lines(source, part.markup);
      return [{ type: 'tag', name: part.name, markup: part.markup, begin, end }];
  }
}

/** `liquid`: one tag a line (L-TAG-4). */
function lines(source: string, { begin, end }: Span): readonly Item[] {
  const items: Item[] = [];
  let comment = false;
  for (let from = begin; from < end;) {
    const found = source.indexOf('\n', from);
    const to = found === -1 || found > end ? end : found;
    const line = /^\s*/.exec(source.slice(from, to))?.[0].length ?? 0;
    const at = from + line;
    const name = /^[A-Za-z_]\w*/.exec(source.slice(at, to))?.[0] ?? '';
    from = to + 1;
    if (name === 'comment' || name === 'endcomment') comment = name === 'comment';
    else if (!comment && name !== '')
      items.push({ type: 'tag', name, markup: { begin: at + name.length, end: to }, begin: at, end: to });
    else if (!comment && at < to && source.charAt(at) !== '#') throw new TemplateFault(at, 'This cannot be read');
  }
  return items;
}
