import { toInteger } from '../integer';
import { textOf, isArray, toNumber } from '../values';
import type { Filter, FilterTools } from './filter';

type TextFilter = (text: string, tools: FilterTools, ...args: readonly unknown[]) => unknown;

function onText(filter: TextFilter): Filter {
  return (tools, input, ...args) => filter(textOf(input), tools, ...args);
}

/** Nil stays nil, whatever the arguments are. */
function unlessNil(filter: Filter): Filter {
  return (tools, input, ...args) => (input === undefined ? undefined : filter(tools, input, ...args));
}

/** White space as Ruby sees it in texts: that of ASCII only, so that a no-break or an ideographic space stays. */
const space = /[ \t\n\v\f\r\0]+/;

/** Walks in from both ends: a pattern for the end would look at every run of space in between. */
function strip(text: string): string {
  let [begin, end] = [0, text.length];
  while (begin < end && space.test(text.charAt(begin))) begin++;
  while (end > begin && space.test(text.charAt(end - 1))) end--;
  return text.slice(begin, end);
}

const capitalize = onText((text) => {
  const [first = ''] = text.slice(0, 2);
  return first.toUpperCase() + text.slice(first.length).toLowerCase();
});

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Replaces every occurrence, or the first; the size of the result is charged before it is made. */
function replacing(text: string, tools: FilterTools, search: string, replacement: string, all: boolean): string {
  tools.budget.charge(text.length);
  const parts = search === '' ? ['', ...text, ''] : text.split(search);
  const [first = '', ...rest] = parts;
  const pieces = all || rest.length === 0 ? parts : [first, rest.join(search)];
  tools.budget.charge(pieces.length + pieces.length * replacement.length);
  if (!replacement.includes('\\')) return pieces.join(replacement);
  let result = first;
  let at = first.length;
  for (const piece of pieces.slice(1)) {
    const written = expanded(replacement, search, [text.slice(0, at), text.slice(at + search.length)]);
    tools.budget.charge(written.length);
    result += written + piece;
    at += search.length + piece.length;
  }
  return result;
}

/** Backslashes in a replacement mean in Ruby what they mean to `gsub`: `\\` is one, `\0` and `\&` are what was found. */
function expanded(replacement: string, found: string, [before, behind]: readonly [string, string]): string {
  return replacement.replace(/\\([\\&0-9`'+])/g, (_, sign: string) => {
    switch (sign) {
      case '\\':
        return '\\';
      case '&':
      case '0':
        return found;
      case '`':
        return before;
      case "'":
        return behind;
      default:
        return '';
    }
  });
}

const replace = (all: boolean): Filter =>
  onText((text, tools, search, replacement) => replacing(text, tools, textOf(search), textOf(replacement), all));

const remove = (all: boolean): Filter =>
  onText((text, tools, search) => (textOf(search) === '' ? text : replacing(text, tools, textOf(search), '', all)));

/** As Ruby splits: empty pieces at the end fall away, and a single space means any white space. */
const split = onText((text, tools, separator) => {
  const by = textOf(separator);
  tools.budget.charge(text.length);
  const parts = by === '' ? [...text] : by === ' ' ? strip(text).split(space) : text.split(by);
  while (parts.length > 0 && parts.at(-1) === '') parts.pop();
  return parts;
});

/** Elements of an array or characters of a text; a negative start counts from the end. */
const slice: Filter = (tools, input, start, length) => {
  const from = toInteger(start);
  const count = length === undefined ? 1 : toInteger(length);
  const characters = isArray(input) ? input : [...textOf(input)];
  tools.budget.charge(characters.length);
  const begin = from < 0 ? characters.length + from : from;
  const piece = begin < 0 || count < 0 ? [] : characters.slice(begin, begin + count);
  return isArray(input) ? piece : piece.join('');
};

/** The second argument, also where it is nil. */
function ellipsisOf(args: readonly unknown[]): string {
  return args.length < 2 ? '...' : textOf(args[1]);
}

/** The ellipsis counts (L-FIL-7). */
const truncate = onText((text, _tools, ...args) => {
  const limit = args.length === 0 ? 50 : toInteger(args[0]);
  const end = ellipsisOf(args);
  const characters = [...text];
  if (characters.length <= limit) return text;
  return characters.slice(0, Math.max(0, limit - [...end].length)).join('') + end;
});

const truncatewords = onText((text, _tools, ...args) => {
  const limit = args.length === 0 ? 15 : Math.max(1, toInteger(args[0]));
  const words = text.split(space).filter((word) => word !== '');
  // Ruby counts the nothing behind white space at the end as one word more.
  if (words.length + Number(words.length > 0 && space.test(text.slice(-1))) <= limit) return text;
  return words.slice(0, limit).join(' ') + ellipsisOf(args);
});

const hidden = [
  { open: '<script', close: '</script>' },
  { open: '<style', close: '</style>' },
  { open: '<!--', close: '-->' },
  { open: '<', close: '>' },
] as const;

/** Tags, comments, scripts and styles with their content. One pass: an end that is missing once is missing for good. */
const stripHtml = onText((text) => {
  const lower = text.toLowerCase();
  const missing = new Set<string>();
  const kept: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<'); open !== -1; open = text.indexOf('<', at)) {
    kept.push(text.slice(at, open));
    const close = hidden
      .filter((kind) => lower.startsWith(kind.open, open) && !missing.has(kind.close))
      .map((kind) => {
        const found = lower.indexOf(kind.close, open);
        if (found === -1) missing.add(kind.close);
        return found === -1 ? -1 : found + kind.close.length;
      })
      .find((end) => end !== -1);
    if (close === undefined) kept.push('<');
    at = close ?? open + 1;
  }
  return kept.join('') + text.slice(at);
});

export const textFilters: Readonly<Record<string, Filter>> = {
  append: onText((text, tools, suffix) => {
    tools.budget.charge(text.length + textOf(suffix).length);
    return text + textOf(suffix);
  }),
  prepend: onText((text, tools, prefix) => {
    tools.budget.charge(text.length + textOf(prefix).length);
    return textOf(prefix) + text;
  }),
  capitalize,
  downcase: onText((text) => text.toLowerCase()),
  upcase: onText((text) => text.toUpperCase()),
  escape: unlessNil(onText((text) => text.replace(/[&<>"']/g, (char) => htmlEntities[char] ?? char))),
  newline_to_br: onText((text) => text.replace(/\r?\n/g, '<br />\n')),
  remove: remove(true),
  remove_first: remove(false),
  replace: replace(true),
  replace_first: replace(false),
  slice,
  split,
  strip: onText(strip),
  strip_html: stripHtml,
  strip_newlines: onText((text) => text.replace(/\r?\n/g, '')),
  truncate: unlessNil(truncate),
  truncatewords: unlessNil(truncatewords),
  size: (_tools, input) => {
    if (isArray(input)) return input.length;
    if (typeof input === 'string') return [...input].length;
    return toNumber(input) !== null || typeof input !== 'object' || input === null ? 0 : Object.keys(input).length;
  },
};
