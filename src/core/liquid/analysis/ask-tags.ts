import { TemplateFault } from '../fault';
import { lex } from '../lex';
import { findClose } from '../scan';
import { ExpressionReader, readOutput, type Expression } from './expressions';
import type { Node, Span } from './nodes';
import type { Notes, Origin } from './notes';

interface AskInput {
  readonly source: string;
  readonly tag: { readonly name: string; readonly markup: Span; readonly begin: number; readonly end: number };
  readonly notes: Notes;
  readonly origin: Origin | null;
  readonly span: Span;
  readonly note: (value: Expression) => void;
}

/** A tag that asks the world or the library, or prints what only rendering shows. */
export function askNode(input: AskInput): Node | null {
  const read = embedded(input);
  const asker = Object.hasOwn(askers, input.tag.name) ? askers[input.tag.name] : undefined;
  if (asker === undefined) throw new TemplateFault(input.tag.begin, 'There is no such tag', 'unknown_tag');
  for (const value of read) input.note(value);
  return asker(input, read);
}

type Asker = (input: AskInput, read: readonly Expression[]) => Node | null;

const askers: Readonly<Record<string, Asker>> = {
  connected_content: (input, read) => {
    const { source, tag, notes, span } = input;
    const markup = source.slice(tag.markup.begin, tag.markup.end);
    const url = addressOf(markup);
    const name = /\s:save\s+(\w+)/.exec(markup)?.[1] ?? 'connected';
    const method = /\s:method\s+post\b/i.test(markup) ? 'POST' : 'GET';
    notes.endpoints.push({ url, host: hostOf(url), method, span });
    const credential = /\s:(?:basic_auth|auth_credentials)\s+(\S+)/.exec(markup)?.[1];
    if (credential !== undefined) notes.read('credential', credential, null, span, input.origin);
    return asked(input, name, read);
  },
  catalog_items: (input, read) => {
    const [catalog = ''] = wordsOf(input);
    input.notes.read('catalog', catalog, null, input.span, input.origin);
    return asked(input, 'items', read);
  },
  catalog_selection_items: (input, read) => {
    const [catalog = '', selection = ''] = wordsOf(input);
    input.notes.read('catalog', catalog, null, input.span, input.origin);
    input.notes.read('selection', selection, catalog, input.span, input.origin);
    return asked(input, 'items', read);
  },
  promotion: (input, read) => {
    const { source, tag, notes, span, origin } = input;
    const list = /['"]([^'"]+)['"]/.exec(source.slice(tag.markup.begin, tag.markup.end))?.[1] ?? '';
    notes.read('promotion', list, null, span, origin);
    return { type: 'print', what: 'code', read, names: [], span };
  },
  message_extras: ({ span }, read) => ({ type: 'ask', names: [], read, span }),
  random: ({ span }, read) => ({ type: 'print', what: 'number', read, names: [], span }),
  cycle: ({ span }, read) => ({ type: 'print', what: 'any', read, names: [], span }),
  increment: counter,
  decrement: counter,
};

function asked({ notes, span }: AskInput, name: string, read: readonly Expression[]): Node {
  notes.assigned.add(name);
  return { type: 'ask', names: [name], read, span };
}

function counter({ source, tag, notes, span }: AskInput, read: readonly Expression[]): Node {
  const name = source.slice(tag.markup.begin, tag.markup.end).trim();
  notes.assigned.add(name);
  return { type: 'print', what: 'number', read, names: [name], span };
}

function wordsOf({ source, tag }: AskInput): readonly string[] {
  return source.slice(tag.markup.begin, tag.markup.end).trim().split(/\s+/);
}

/** The address ends at the first white space outside of Liquid. */
function addressOf(markup: string): string {
  return /^\s*((?:\{\{[\s\S]*?\}\}\}?|\$\{[^}]*\}|[^\s{]|\{(?!\{))+)/.exec(markup)?.[1] ?? '';
}

function hostOf(url: string): string | null {
  const host = /^https?:\/\/([^/?#{$]+)(?=[/?#]|$)/i.exec(url)?.[1];
  return host === undefined ? null : host.toLowerCase();
}

/** Tags of plain Liquid hold operands; the others have a grammar of their own with outputs inside. */
function embedded({ source, tag }: AskInput): readonly Expression[] {
  const { begin, end } = tag.markup;
  if (tag.name === 'random' || tag.name === 'cycle')
    return operands(new ExpressionReader(lex(source, tag.markup, '%}'), end));
  const text = source.slice(begin, end);
  const found: Expression[] = [];
  for (let at = 0; at < text.length;) {
    const output = text.indexOf('{{', at);
    const name = text.indexOf('${', at);
    if (output !== -1 && (name === -1 || output < name)) {
      const close = findClose(text, output + 2, '}}');
      if (close === -1) throw new TemplateFault(begin + output, 'This `{{` is not closed');
      const inside = { begin: begin + output + 2, end: begin + close };
      found.push(readOutput(lex(source, inside, '%}'), inside.end));
      at = close + 2;
    } else if (name !== -1) {
      const close = text.indexOf('}', name);
      if (close === -1) throw new TemplateFault(begin + name, '`${` is not closed');
      const root = /[A-Za-z_]+\.$/.exec(text.slice(Math.max(0, name - 40), name))?.[0].length ?? 0;
      const inside = { begin: begin + name - root, end: begin + close + 1 };
      found.push(readOutput(lex(source, inside, '%}'), inside.end));
      at = close + 1;
    } else break;
  }
  return found;
}

/** Values with commas between, behind a name of their group. */
function operands(reader: ExpressionReader): readonly Expression[] {
  const found = [reader.operand()];
  if (!reader.takeMark(':') && !reader.takeMark(',') && !reader.done) throw reader.fault();
  while (!reader.done) {
    found.push(reader.operand());
    reader.takeMark(',');
  }
  return found;
}
