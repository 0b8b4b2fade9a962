import { TemplateFault } from './fault';
import { LimitError } from './limits';
import { findClose, stringEnd, type Span } from './scan';

/** A token of the expression language inside tags and outputs. */
export type MarkupToken = Span &
  (
    | { readonly type: 'string'; readonly text: string }
    | { readonly type: 'number'; readonly text: string }
    | { readonly type: 'word'; readonly text: string }
    /** `${name}` or `root.${name}`: something the world knows about this person (L-VAR-1, L-VAR-5). */
    | { readonly type: 'read'; readonly root: string | null; readonly name: string }
    /** `{{ … }}` inside a tag or an output (L-SYN-5, L-SYN-6). */
    | { readonly type: 'nested'; readonly tokens: readonly MarkupToken[] }
    | { readonly type: 'compare'; readonly text: string }
    /** One of `. .. [ ] ( ) | : , =`. */
    | { readonly type: 'mark'; readonly text: string }
  );

/** Outputs inside outputs inside outputs: more is a mistake or an attack. */
const nestedLimit = 20;

const space = /\s*/y;
const number = /-?[0-9]+(?:\.[0-9]+)?(?!\w)/y;
const word = /[\p{L}_][\p{L}\p{M}\p{N}_-]*\??/uy;
const compare = /==|!=|<=|>=|<>|<|>/y;
const mark = /\.\.|[.[\]()|:,=]/y;

/** Splits the markup in `span` into tokens. Faults name the character and, where the slip is a known one, the cure. */
export function lex(source: string, span: Span, closer: '}}' | '%}', depth = 0): MarkupToken[] {
  if (depth > nestedLimit) throw new LimitError('limit_nesting', nestedLimit);
  const tokens: MarkupToken[] = [];
  let at = skip(space, source, span.begin);
  while (at < span.end) {
    const token = readToken(source, at, span, closer, depth, tokens);
    tokens.push(token);
    at = skip(space, source, token.end);
  }
  return tokens;
}

function readToken(
  source: string,
  at: number,
  span: Span,
  closer: '}}' | '%}',
  depth: number,
  before: MarkupToken[],
): MarkupToken {
  const char = source.charAt(at);
  if (char === '"' || char === "'") return readString(source, at, span.end, closer);
  if (source.startsWith('${', at)) return readName(source, at, before);
  if (source.startsWith('{{', at)) return readNested(source, at, closer, depth);
  for (const [type, pattern] of simple) {
    const found = skip(pattern, source, at);
    // A word may hold dashes; the one that trims is none of them: `{{name-}}`.
    const end = type === 'word' ? Math.min(found, span.end) : found;
    if (end > at && end <= span.end) return { type, begin: at, end, text: source.slice(at, end) };
  }
  throw unexpected(source, at);
}

const simple = [
  ['number', number],
  ['word', word],
  ['compare', compare],
  ['mark', mark],
] as const;

function readString(source: string, at: number, limit: number, closer: '}}' | '%}'): MarkupToken {
  const end = stringEnd(source, at, closer);
  if (end === null || end > limit) throw new TemplateFault(at, 'This quote is not closed');
  return { type: 'string', begin: at, end, text: source.slice(at + 1, end - 1) };
}

/** The name is verbatim, spaces included (L-VAR-5). A `root.` just read belongs to it and is taken back. */
function readName(source: string, at: number, before: MarkupToken[]): MarkupToken {
  const close = source.indexOf('}', at);
  if (close === -1) throw new TemplateFault(at, '`${` is not closed: `}` is missing');
  const name = source.slice(at + 2, close);
  if (name.trim() === '') throw new TemplateFault(at, '`${}` names nothing');
  const dot = before.at(-1);
  if (dot?.type !== 'mark' || dot.text !== '.' || dot.end !== at) {
    return { type: 'read', begin: at, end: close + 1, root: null, name };
  }
  const root = before.at(-2);
  const above = before.at(-3);
  const deeper = above?.type === 'mark' && above.text === '.';
  if (root?.type !== 'word' || root.end !== dot.begin || deeper)
    throw new TemplateFault(at, '`${…}` can only stand alone or behind one name and a dot');
  before.length -= 2;
  return { type: 'read', begin: root.begin, end: close + 1, root: root.text, name };
}

function readNested(source: string, at: number, closer: '}}' | '%}', depth: number): MarkupToken {
  const close = findClose(source, at + 2, '}}');
  if (close === -1) throw new TemplateFault(at, 'This `{{` is not closed');
  const tokens = lex(source, { begin: at + 2, end: close }, closer, depth + 1);
  if (tokens.length === 0) throw new TemplateFault(at, 'There is nothing between these braces');
  return { type: 'nested', begin: at, end: close + 2, tokens };
}

function unexpected(source: string, at: number): TemplateFault {
  const char = String.fromCodePoint(source.codePointAt(at) ?? 0);
  return new TemplateFault(at, explain(source, at, char), 'syntax', { character: char });
}

function explain(source: string, at: number, char: string): string {
  if (char === '$') {
    const name = /^\$\s*([A-Za-z_]\w*)/.exec(source.slice(at, at + 100))?.[1] ?? 'name';
    return `\`$\` needs braces: did you mean \`{{\${${name}}}}\`?`;
  }
  if (/[‘’“”]/.test(char)) return `Curly quotes do not delimit text: use ' or " instead of ${char}`;
  if (char === '&') return '`&&` is not an operator: write `and`';
  if (char === '!') return '`!` is not an operator: use `!=`, `unless` or `== false`';
  if (/[+*/%^]/.test(char)) return `There is no arithmetic here: use a filter such as \`| plus: 1\` instead of ${char}`;
  return `\`${char}\` cannot stand here`;
}

function skip(pattern: RegExp, source: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(source) ? pattern.lastIndex : at;
}
