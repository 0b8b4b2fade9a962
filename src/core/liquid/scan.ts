import { TemplateFault } from './fault';

/** A half-open piece of the author's text. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

interface Delimited extends Span {
  readonly trimLeft: boolean;
  readonly trimRight: boolean;
}

export type Part =
  | (Span & { readonly type: 'text' })
  | (Delimited & { readonly type: 'output'; readonly markup: Span })
  | (Delimited & { readonly type: 'tag'; readonly name: string; readonly markup: Span })
  /** `content` is literal text; the outer trims are those towards the text around the block. */
  | (Delimited & { readonly type: 'raw'; readonly content: Span })
  | (Delimited & { readonly type: 'comment' });

/**
 * Cuts a template into text, outputs and tags (L-SYN-1). Strings, `${…}` names and nested `{{ }}` never end a tag or
 * an output early; the content of `raw` and `comment` is never looked into. Linear in the length of the text.
 */
export function scan(source: string): Part[] {
  const parts: Part[] = [];
  const next = nextOpening(source);
  let at = 0;
  while (at < source.length) {
    const opening = next(at);
    if (opening > at) parts.push({ type: 'text', begin: at, end: opening });
    if (opening === source.length) break;
    const part = source.startsWith('{{', opening) ? readOutput(source, opening) : readTag(source, opening);
    parts.push(part);
    at = part.end;
  }
  return parts;
}

/** Finds the next `{{` or `{%` at or after an offset; offsets must not go down. */
function nextOpening(source: string): (at: number) => number {
  let output = -1;
  let tag = -1;
  const find = (text: string, at: number) => {
    const found = source.indexOf(text, at);
    return found === -1 ? source.length : found;
  };
  return (at) => {
    if (output < at) output = find('{{', at);
    if (tag < at) tag = find('{%', at);
    return Math.min(output, tag);
  };
}

function readOutput(source: string, begin: number): Part {
  const close = findClose(source, begin + 2, '}}');
  if (close === -1) throw new TemplateFault(begin, 'This output is not closed: `}}` is missing');
  return { type: 'output', ...delimited(source, begin, close) };
}

const tagName = /\s*(#|[A-Za-z_][A-Za-z0-9_]*)?/y;

function readTag(source: string, begin: number): Part {
  const close = findClose(source, begin + 2, '%}');
  if (close === -1) throw new TemplateFault(begin, 'This tag is not closed: `%}` is missing');
  const tag = delimited(source, begin, close);
  tagName.lastIndex = tag.markup.begin;
  const name = tagName.exec(source)?.[1] ?? '';
  const markup = { begin: Math.min(tagName.lastIndex, tag.markup.end), end: tag.markup.end };
  if (name === 'raw') {
    if (source.slice(markup.begin, markup.end).trim() !== '')
      throw new TemplateFault(markup.begin, 'Nothing can stand behind `raw`');
    return readRaw(source, tag);
  }
  if (name === 'comment') return readComment(source, tag);
  return { type: 'tag', ...tag, name, markup };
}

function delimited(source: string, begin: number, close: number): Delimited & { readonly markup: Span } {
  const trimLeft = source.charAt(begin + 2) === '-';
  const markupBegin = begin + (trimLeft ? 3 : 2);
  const trimRight = source.charAt(close - 1) === '-';
  return {
    begin,
    end: close + 2,
    trimLeft,
    trimRight,
    markup: { begin: markupBegin, end: Math.max(trimRight ? close - 1 : close, markupBegin) },
  };
}

/** Offset of the `}}` or `%}` that ends what was opened before `at`, or -1. */
export function findClose(source: string, at: number, closer: '}}' | '%}'): number {
  let depth = 0;
  let place = at;
  while (place < source.length) {
    const char = source.charAt(place);
    if (char === '"' || char === "'") {
      place = stringEnd(source, place, closer) ?? place + 1;
    } else if (char === '$' && source.charAt(place + 1) === '{') {
      const end = source.indexOf('}', place);
      if (end === -1) return -1;
      place = end + 1;
    } else if (char === '{' && source.charAt(place + 1) === '{') {
      depth++;
      place += 2;
    } else if (char === '}' && source.charAt(place + 1) === '}' && (closer === '}}' || depth > 0)) {
      if (depth === 0) return place;
      depth--;
      place += 2;
    } else if (closer === '%}' && char === '%' && source.charAt(place + 1) === '}') {
      return place;
    } else place++;
  }
  return -1;
}

/**
 * Offset behind the string that begins at `at`, or `null` if the quote is just a character: an apostrophe whose partner
 * belongs to another output or tag. A tag's string cannot hold `%}`, as in Ruby.
 */
export function stringEnd(source: string, at: number, closer: '}}' | '%}'): number | null {
  const close = source.indexOf(source.charAt(at), at + 1);
  if (close === -1) return null;
  const content = source.slice(at + 1, close);
  const broken = closer === '%}' ? content.includes('%}') : content.includes('{{') || content.includes('{%');
  return broken ? null : close + 1;
}

const rawEnd = /\{%(-?)\s*endraw\s*(-?)%\}/g;

function readRaw(source: string, tag: Delimited): Part {
  rawEnd.lastIndex = tag.end;
  const match = rawEnd.exec(source);
  if (match === null) throw new TemplateFault(tag.begin, '`raw` is not closed: `{% endraw %}` is missing');
  return {
    type: 'raw',
    begin: tag.begin,
    end: rawEnd.lastIndex,
    trimLeft: tag.trimLeft,
    trimRight: match[2] === '-',
    content: { begin: tag.end, end: match.index },
  };
}

const commentMark = /\{%-?\s*(comment|endcomment|raw|endraw)\b[^%]*?(-?)%\}/g;

/** Comments nest; a `raw` inside hides what looks like an end. */
function readComment(source: string, tag: Delimited): Part {
  let depth = 1;
  let raw = false;
  commentMark.lastIndex = tag.end;
  for (let match = commentMark.exec(source); match !== null; match = commentMark.exec(source)) {
    const [, name, trim] = match;
    if (name === 'raw') raw = true;
    else if (name === 'endraw') raw = false;
    else if (!raw) depth += name === 'comment' ? 1 : -1;
    if (depth === 0) {
      return {
        type: 'comment',
        begin: tag.begin,
        end: commentMark.lastIndex,
        trimLeft: tag.trimLeft,
        trimRight: trim === '-',
      };
    }
  }
  throw new TemplateFault(tag.begin, '`comment` is not closed: `{% endcomment %}` is missing');
}
