import type { CodeToken, Span, TokenClass } from './code-token';
import { JsonReader } from './json-reader';

/** One `{{ … }}` (`name` is null) or one `{% name … %}`. */
export interface LiquidSpan extends Span {
  readonly name: string | null;
  /** Its closing delimiter is there. */
  readonly isClosed: boolean;
}

/** What a template is made of, read once per edit: for colours, folding, matching and the place of the cursor. */
export interface TemplateScan {
  readonly around: 'json' | 'text';
  readonly tokens: readonly CodeToken[];
  readonly liquid: readonly LiquidSpan[];
  /** `{ } [ ]` of the JSON around, outside its strings. */
  readonly brackets: readonly number[];
  /** Strings of the JSON around, quotes and Liquid inside included. */
  readonly strings: readonly Span[];
}

/** Beyond this a text is shown without colours: it is no template a person reads. */
const longest = 50_000;

/**
 * Reads a template as it is typed. Tolerant: what is not closed yet ends with the text. Strings and `${…}` names
 * never end a tag or an output early, as in the dialect itself.
 */
export function scanTemplate(source: string, around: 'json' | 'text'): TemplateScan {
  const json = new JsonReader(source);
  const tokens: CodeToken[] = json.tokens;
  const liquid: LiquidSpan[] = [];
  if (source.length <= longest) {
    let at = 0;
    while (at < source.length) {
      const opening = nextOpening(source, at);
      if (around === 'json') json.read(at, opening);
      if (opening >= source.length) break;
      const span = source.startsWith('{{', opening) ? output(source, opening, tokens) : tag(source, opening, tokens);
      liquid.push(span);
      at = span.to;
    }
    json.end();
  }
  return { around, tokens, liquid, brackets: json.brackets, strings: json.strings };
}

function nextOpening(source: string, at: number): number {
  const found = source.slice(at).search(/\{[{%]/);
  return found < 0 ? source.length : at + found;
}

/** `{{ … }}`: all of it is a value that is read, but for texts inside. */
function output(source: string, begin: number, tokens: CodeToken[]): LiquidSpan {
  const { end, isClosed } = closing(source, begin + 2, '}}');
  let at = begin;
  for (const text of quotedIn(source, begin + 2, end)) {
    if (text.from > at) tokens.push({ from: at, to: text.from, className: 'va' });
    tokens.push(text);
    at = text.to;
  }
  if (end > at) tokens.push({ from: at, to: end, className: 'va' });
  return { from: begin, to: end, name: null, isClosed };
}

const inTag = /'[^']*'?|"[^"]*"?|(?:[A-Za-z_]\w*\.)?\$\{[^}]*\}?|:[a-z_]+|-?\b\d+(?:\.\d+)?\b|\{\{[\s\S]*?\}\}/g;

/** `{% … %}`: the delimiters and the tag's name, and what is inside by kind. */
function tag(source: string, begin: number, tokens: CodeToken[]): LiquidSpan {
  const { end, isClosed } = closing(source, begin + 2, '%}');
  const head = /^\{%-?\s*[A-Za-z_]*/.exec(source.slice(begin, end))?.[0] ?? '{%';
  const tail = /-?%\}$/.exec(source.slice(begin, end))?.[0] ?? '';
  const inner = begin + head.length;
  const innerEnd = Math.max(inner, end - tail.length);
  tokens.push({ from: begin, to: inner, className: 'tg' });
  for (const match of source.slice(inner, innerEnd).matchAll(inTag)) {
    const from = inner + match.index;
    tokens.push({ from, to: from + match[0].length, className: classOf(match[0]) });
  }
  if (end > innerEnd) tokens.push({ from: innerEnd, to: end, className: 'tg' });
  return { from: begin, to: end, name: /[A-Za-z_]*$/.exec(head)?.[0] ?? '', isClosed };
}

function classOf(text: string): TokenClass {
  if (text.startsWith("'") || text.startsWith('"')) return 'str';
  if (text.startsWith(':')) return 'tg';
  return text.includes('{') ? 'va' : 'nu';
}

function quotedIn(source: string, from: number, to: number): readonly CodeToken[] {
  return [...source.slice(from, to).matchAll(/'[^']*'|"[^"]*"/g)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
    className: 'str',
  }));
}

/** Behind the closing delimiter; the end of the text when it is not there. */
function closing(source: string, from: number, close: string): { readonly end: number; readonly isClosed: boolean } {
  let at = from;
  while (at < source.length) {
    const char = source[at];
    if (source.startsWith(close, at)) return { end: at + close.length, isClosed: true };
    if (char === "'" || char === '"') at = after(source, char, at + 1);
    else if (source.startsWith('${', at)) at = after(source, '}', at + 2);
    else at += 1;
  }
  return { end: source.length, isClosed: false };
}

/** Behind the next `text`; when there is none it closes nothing, and the reading goes on right here. */
function after(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from);
  return found < 0 ? from : found + text.length;
}
