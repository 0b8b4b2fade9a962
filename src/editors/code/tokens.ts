/** Classes of `ui/styles/data.css`: tag, value read, text, number, key. */
export type TokenClass = 'tg' | 'va' | 'str' | 'nu' | 'ke';

export interface CodeToken {
  readonly from: number;
  readonly to: number;
  readonly className: TokenClass;
}

/** Beyond this a text is shown without colours: it is no template a person reads. */
const longest = 50_000;

/**
 * Colours of a template as it is typed. Tolerant: what is not closed yet ends with the text. Strings and `${…}` names
 * never end a tag or an output early, as in the dialect itself.
 */
export function tokensOf(source: string, around: 'json' | 'text' = 'json'): readonly CodeToken[] {
  if (source.length > longest) return [];
  const tokens: CodeToken[] = [];
  let at = 0;
  while (at < source.length) {
    const opening = nextOpening(source, at);
    if (around === 'json') literalTokens(source, at, opening, tokens);
    if (opening >= source.length) break;
    at = source.startsWith('{{', opening) ? output(source, opening, tokens) : tag(source, opening, tokens);
  }
  return tokens;
}

function nextOpening(source: string, at: number): number {
  const found = source.slice(at).search(/\{[{%]/);
  return found < 0 ? source.length : at + found;
}

/** The text around Liquid, read as JSON for its colours. */
function literalTokens(source: string, from: number, to: number, tokens: CodeToken[]): void {
  const pattern = /"(?:[^"\\\n]|\\.)*"(\s*:)?|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b|\b(?:true|false|null)\b/g;
  const text = source.slice(from, to);
  for (const match of text.matchAll(pattern)) {
    const [whole, colon] = match;
    const begin = from + match.index;
    if (!whole.startsWith('"')) tokens.push({ from: begin, to: begin + whole.length, className: 'nu' });
    else {
      const end = begin + whole.length - (colon?.length ?? 0);
      tokens.push({ from: begin, to: end, className: colon === undefined ? 'str' : 'ke' });
    }
  }
}

/** `{{ … }}`: all of it is a value that is read, but for texts inside. */
function output(source: string, begin: number, tokens: CodeToken[]): number {
  const end = closing(source, begin + 2, '}}');
  let at = begin;
  for (const text of quotedIn(source, begin + 2, end)) {
    if (text.from > at) tokens.push({ from: at, to: text.from, className: 'va' });
    tokens.push(text);
    at = text.to;
  }
  if (end > at) tokens.push({ from: at, to: end, className: 'va' });
  return end;
}

const inTag = /'[^']*'?|"[^"]*"?|(?:[A-Za-z_]\w*\.)?\$\{[^}]*\}?|:[a-z_]+|-?\b\d+(?:\.\d+)?\b|\{\{[\s\S]*?\}\}/g;

/** `{% … %}`: the delimiters and the tag's name, and what is inside by kind. */
function tag(source: string, begin: number, tokens: CodeToken[]): number {
  const end = closing(source, begin + 2, '%}');
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
  return end;
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
function closing(source: string, from: number, close: string): number {
  let at = from;
  while (at < source.length) {
    const char = source[at];
    if (source.startsWith(close, at)) return at + close.length;
    if (char === "'" || char === '"') at = after(source, char, at + 1);
    else if (source.startsWith('${', at)) at = after(source, '}', at + 2);
    else at += 1;
  }
  return source.length;
}

/** Behind the next `text`; when there is none it closes nothing, and the reading goes on right here. */
function after(source: string, text: string, from: number): number {
  const found = source.indexOf(text, from);
  return found < 0 ? from : found + text.length;
}
