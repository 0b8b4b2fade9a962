import { parseContent } from './content-grammar';
import { TemplateFault } from './fault';
import { lex } from './lex';
import { readCatalogItems, readCatalogSelection, readMessageExtras, readPromotion } from './library-grammar';
import { MarkupReader } from './markup';
import type { LibrarySpec } from './program';
import { quote } from './quote';
import type { TagInput } from './tag-input';

/** What became of one tag: plain Liquid for the engine below, without the delimiters; `#` does nothing but trim. */
export type WrittenTag = string;

/** Reads one tag; block structure is checked elsewhere. */
type TagReader = (tag: TagInput) => WrittenTag;

const nothing: WrittenTag = '#';

const condition: TagReader = (tag) => withReader(tag, (reader) => `${tag.name} ${reader.condition()}`);
const value: TagReader = (tag) => withReader(tag, (reader) => `${tag.name} ${reader.operand()}`);
const bare: TagReader = (tag) => withReader(tag, () => tag.name);

const readers: Readonly<Record<string, TagReader>> = {
  if: condition,
  unless: condition,
  elsif: condition,
  else: bare,
  case: value,
  when: (tag) =>
    withReader(tag, (reader) => {
      const values = [reader.operand()];
      while (reader.takeMark(',') || reader.takeWord('or') !== null) values.push(reader.operand());
      return `when ${values.join(', ')}`;
    }),
  for: (tag) => withReader(tag, (reader) => loop(reader, tag.name, ['limit', 'offset'])),
  tablerow: (tag) => withReader(tag, (reader) => loop(reader, tag.name, ['cols', 'limit', 'offset'])),
  break: bare,
  continue: bare,
  cycle: (tag) => withReader(tag, cycle),
  increment: (tag) => withReader(tag, (reader) => `increment ${newName(reader)}`),
  decrement: (tag) => withReader(tag, (reader) => `decrement ${newName(reader)}`),
  assign: (tag) =>
    withReader(tag, (reader) => {
      const name = newName(reader);
      if (!reader.takeMark('=')) throw reader.fault('`=` is missing behind the name');
      return `assign ${name} = ${reader.filtered()}`;
    }),
  capture: (tag) =>
    withReader(tag, (reader) => {
      const token = reader.peek();
      if (token?.type !== 'string') return `capture ${newName(reader)}`;
      reader.at++;
      return `capture ${asName(token.text, token.begin)}`;
    }),
  echo: (tag) => withReader(tag, (reader) => (reader.done ? nothing : `echo ${reader.filtered()}`)),
  random: (tag) => {
    tag.program.impure();
    return withReader(tag, (reader) => `random ${reader.operand()}`);
  },
  abort_message: (tag) => `abort_message ${quote(abortReason(tag))}`,
  connected_content: (tag) => {
    tag.program.impure();
    tag.program.calls.push(parseContent(tag.source, tag.begin, tag.markup, tag.program));
    return `connected_content ${tag.program.calls.length - 1}`;
  },
  message_extras: (tag) => fromLibrary(tag, readMessageExtras(tag)),
  /** Braze once listed it and no longer does: renders empty (L-TAG-5). */
  render: () => nothing,
  translation,
  catalog_items: (tag) => fromLibrary(tag, readCatalogItems(tag)),
  catalog_selection_items: (tag) => fromLibrary(tag, readCatalogSelection(tag)),
  promotion: (tag) => fromLibrary(tag, readPromotion(tag)),
};

/** Names of all tags an author may open or use on their own. */
export const tagNames: readonly string[] = [...Object.keys(readers), 'comment', 'raw', 'liquid'];

/** The tag in plain Liquid, or `null` if the dialect has no such tag. */
export function writeTag(tag: TagInput): WrittenTag | null {
  if (tag.name === '#') return inlineComment(tag);
  const reader = Object.hasOwn(readers, tag.name) ? readers[tag.name] : undefined;
  return reader === undefined ? null : reader(tag);
}

/** Every line of it begins with its mark, as in Ruby: what does not was meant to do something. */
function inlineComment({ source, markup }: TagInput): WrittenTag {
  const text = source.slice(markup.begin, markup.end);
  const slip = /\n\s*(?=[^#\s])/.exec(text);
  if (slip === null) return nothing;
  throw new TemplateFault(markup.begin + slip.index + slip[0].length, 'Every line of this comment begins with `#`');
}

function withReader(tag: TagInput, read: (reader: MarkupReader) => WrittenTag): WrittenTag {
  const reader = new MarkupReader(lex(tag.source, tag.markup, '%}'), tag.program, tag.markup.end);
  const written = read(reader);
  reader.finish(`\`${tag.name}\``);
  return written;
}

/** Names made by the author are ASCII letters, digits and underscores (L-SYN-4). */
function newName(reader: MarkupReader): string {
  const token = reader.peek();
  if (token?.type !== 'word') throw reader.fault('The name of a variable is missing');
  reader.at++;
  return asName(token.text, token.begin);
}

function asName(text: string, offset: number): string {
  if (/^[A-Za-z_][A-Za-z0-9_]*$/.test(text)) return text;
  throw new TemplateFault(offset, `\`${text}\` is no name for a variable: use letters A–Z, digits and underscores`);
}

function loop(reader: MarkupReader, tag: string, options: readonly string[]): WrittenTag {
  const name = newName(reader);
  if (reader.takeWord('in') === null) throw reader.fault('`in` is missing behind the name of the variable');
  let text = `${tag} ${name} in ${reader.operand()}`;
  while (!reader.done) {
    reader.takeMark(',');
    const token = reader.peek();
    const option = reader.takeWord();
    if (option === 'reversed') text += ' reversed';
    else if (option !== null && options.includes(option)) {
      if (!reader.takeMark(':')) throw reader.fault(`\`:\` is missing behind \`${option}\``);
      text += ` ${option}: ${reader.operand()}`;
    } else if (token === undefined) break;
    else {
      if (option !== null) reader.at--;
      reader.finish(`\`${tag}\``);
    }
  }
  return text;
}

function cycle(reader: MarkupReader): WrittenTag {
  let text = `cycle ${reader.operand()}`;
  text += reader.takeMark(':') ? `: ${reader.operand()}` : '';
  while (reader.takeMark(',')) text += reader.done ? '' : `, ${reader.operand()}`;
  return text;
}

/** The reason is static text: quoted, bare or missing; Liquid in it is not rendered (L-SYN-14, L-SYN-15, L-ABORT-4). */
function abortReason({ source, markup }: TagInput): string {
  const text = source.slice(markup.begin, markup.end).trim();
  if (text === '') return '';
  if (!text.startsWith('(') || !text.endsWith(')')) {
    throw new TemplateFault(markup.begin, "A reason stands in parentheses: `abort_message('…')`");
  }
  const inner = text.slice(1, -1).trim();
  const quoteMark = inner.charAt(0);
  const quoted = inner.length > 1 && (quoteMark === "'" || quoteMark === '"') && inner.endsWith(quoteMark);
  return quoted ? inner.slice(1, -1) : inner;
}

/** Asked when the tag is reached; what comes of it is not decided by the values read. */
function fromLibrary({ program }: TagInput, spec: LibrarySpec): WrittenTag {
  program.impure();
  return `library ${program.libraryTags.push(spec) - 1}`;
}

/** Which text stands here depends on the person's language; the preprocessor puts the branches in front of this one. */
function translation({ source, markup, begin }: TagInput): WrittenTag {
  if (!/^\s*\S+\s*$/.test(source.slice(markup.begin, markup.end))) {
    throw new TemplateFault(begin, 'A translation has one id: `translation id`');
  }
  return nothing;
}
