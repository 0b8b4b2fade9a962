import type { CredentialUse } from '../webhooks/message';
import { TemplateFault } from './fault';
import { lex } from './lex';
import { MarkupReader } from './markup';
import type { ContentSpec, Piece, ProgramBuilder } from './program';
import { findClose, type Span } from './scan';

/** Reads the markup of a `connected_content` tag: an address, then options in any order (L-CC-1…9, L-CC-23…25). */
export function parseContent(source: string, begin: number, markup: Span, program: ProgramBuilder): ContentSpec {
  const reader = new ContentReader(source, markup, program);
  reader.skipSpace();
  const options = new Options(begin, reader.address());
  reader.skipSpace();
  while (!reader.done) {
    options.read(reader);
    reader.skipSpace();
  }
  return options.spec();
}

/** The words of a tag, parted by white space, each literal text and Liquid in turn. */
export function readWords(source: string, markup: Span, program: ProgramBuilder): readonly (readonly Piece[])[] {
  const reader = new ContentReader(source, markup, program);
  const words: (readonly Piece[])[] = [];
  reader.skipSpace();
  while (!reader.done) {
    words.push(reader.text(reader.at));
    reader.skipSpace();
  }
  return words;
}

/** Reads the tag's own grammar: words parted by white space, with Liquid inside. */
class ContentReader {
  at: number;
  private readonly source: string;
  private readonly end: number;
  private readonly program: ProgramBuilder;
  constructor(source: string, markup: Span, program: ProgramBuilder) {
    this.source = source;
    this.at = markup.begin;
    this.end = markup.end;
    this.program = program;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  char(): string {
    return this.at < this.end ? this.source.charAt(this.at) : '';
  }

  skipSpace(): void {
    while (/\s/.test(this.char())) this.at++;
  }

  address(): readonly Piece[] {
    const { at } = this;
    if (this.done || this.char() === ':')
      throw new TemplateFault(at, 'The address is missing behind `connected_content`');
    if (/["']/.test(this.char())) throw new TemplateFault(at, 'The address stands without quotes here');
    return this.text(at);
  }

  /** The rest of a word made of plain characters: an option's name, a variable, a number. */
  plain(): string {
    const begin = this.at;
    while (/[^\s{}"']/.test(this.char())) this.at++;
    return this.source.slice(begin, this.at);
  }

  /** Text up to the next white space outside of Liquid. */
  text(begin: number): readonly Piece[] {
    const pieces = new Pieces();
    while (!this.done && !/\s/.test(this.char())) {
      if (!this.liquid(pieces)) pieces.add(this.source.charAt(this.at++));
    }
    if (pieces.empty) throw new TemplateFault(begin, 'A value is missing here');
    return pieces.list();
  }

  /** A JSON string; Liquid inside stays as it is, so its own quotes need no escape. */
  quoted(): readonly Piece[] {
    const begin = this.at++;
    const pieces = new Pieces();
    while (this.char() !== '"') {
      if (this.done) throw new TemplateFault(begin, 'This text in `:headers` is not closed');
      if (this.char() === '\\') pieces.add(this.escape());
      else if (!this.liquid(pieces)) pieces.add(this.source.charAt(this.at++));
    }
    this.at++;
    return pieces.list();
  }

  /** Reads `{{ … }}` or a bare `${…}`, if one begins here. */
  private liquid(pieces: Pieces): boolean {
    const { source, at } = this;
    if (source.startsWith('{{', at)) {
      const close = findClose(source, at + 2, '}}');
      if (close === -1 || close > this.end) throw new TemplateFault(at, 'This `{{` is not closed');
      pieces.expression(this.markup({ begin: at + 2, end: close }));
      this.at = close + 2;
      return true;
    }
    if (!source.startsWith('${', at)) return false;
    const close = source.indexOf('}', at);
    if (close === -1 || close > this.end) throw new TemplateFault(at, '`${` is not closed: `}` is missing');
    const root = pieces.takeRoot();
    pieces.expression(this.markup({ begin: at - root.length, end: close + 1 }));
    this.at = close + 1;
    return true;
  }

  private markup(span: Span): string {
    const reader = new MarkupReader(lex(this.source, span, '%}'), this.program, span.end);
    const text = reader.filtered();
    reader.finish('an output');
    return text;
  }

  private escape(): string {
    const written = /^\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])/.exec(this.source.slice(this.at, this.at + 6))?.[0];
    if (written === undefined) throw new TemplateFault(this.at, 'This is no escape in JSON text');
    this.at += written.length;
    return String(JSON.parse(`"${written}"`));
  }
}

/** Collects literal text and expressions in turn. */
class Pieces {
  private readonly done: Piece[] = [];
  private literal = '';

  get empty(): boolean {
    return this.done.length === 0 && this.literal === '';
  }

  add(text: string): void {
    this.literal += text;
  }

  expression(markup: string): void {
    this.flush();
    this.done.push({ type: 'expression', markup });
  }

  /** Takes back a `custom_attribute.` just read as text: it belongs to the `${…}` that follows. */
  takeRoot(): string {
    const root = /[A-Za-z_]+\.$/.exec(this.literal)?.[0] ?? '';
    if (!roots.has(root)) return '';
    this.literal = this.literal.slice(0, -root.length);
    return root;
  }

  list(): readonly Piece[] {
    this.flush();
    return this.done;
  }

  private flush(): void {
    if (this.literal !== '') this.done.push({ type: 'text', text: this.literal });
    this.literal = '';
  }
}

const roots: ReadonlySet<string> = new Set([
  'custom_attribute.',
  'event_properties.',
  'context.',
  'canvas_entry_properties.',
  'api_trigger_properties.',
  'campaign.',
  'canvas.',
]);

class Options {
  private readonly begin: number;
  private readonly url: readonly Piece[];
  private method: 'GET' | 'POST' = 'GET';
  private body: readonly Piece[] | null = null;
  private headers: ContentSpec['headers'] = [];
  private contentType: readonly Piece[] | null = null;
  private save: string | null = null;
  private cacheMaxAge: number | null = null;
  private noCache = false;
  private retry = false;
  private credential: CredentialUse | null = null;
  constructor(begin: number, url: readonly Piece[]) {
    this.begin = begin;
    this.url = url;
  }

  read(reader: ContentReader): void {
    const { at } = reader;
    const word = reader.plain();
    const option = Object.hasOwn(this.options, word) ? this.options[word] : undefined;
    if (option === undefined) throw unknownOption(at, word);
    reader.skipSpace();
    option(reader, reader.at);
  }

  spec(): ContentSpec {
    const { url, method, body, headers, contentType, save, cacheMaxAge, noCache, retry, credential } = this;
    const offset = this.begin;
    return { offset, method, url, body, headers, contentType, save, cacheMaxAge, noCache, retry, credential };
  }

  private readonly options: Readonly<Record<string, (reader: ContentReader, at: number) => void>> = {
    ':method': (reader, at) => {
      const method = reader.plain().toUpperCase();
      if (method !== 'GET' && method !== 'POST') throw new TemplateFault(at, 'The method can be `get` or `post`');
      this.method = method;
    },
    ':body': (reader, at) => (this.body = reader.text(at)),
    ':headers': (reader) => (this.headers = readHeaders(reader)),
    ':content_type': (reader, at) => (this.contentType = reader.text(at)),
    ':save': (reader, at) => {
      const name = reader.plain();
      if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name)) throw new TemplateFault(at, '`:save` needs the name of a variable');
      this.save = name;
    },
    ':cache_max_age': (reader, at) => {
      const seconds = reader.plain();
      if (!/^[0-9]{1,9}$/.test(seconds)) throw new TemplateFault(at, '`:cache_max_age` needs a number of seconds');
      this.cacheMaxAge = Number(seconds);
    },
    ':no_cache': () => (this.noCache = true),
    ':retry': () => (this.retry = true),
    ':basic_auth': (reader, at) => (this.credential = { type: 'basic', name: nonEmpty(reader.plain(), at) }),
    ':auth_credentials': (reader, at) => (this.credential = { type: 'token', name: nonEmpty(reader.plain(), at) }),
  };
}

function nonEmpty(text: string, at: number): string {
  if (text === '') throw new TemplateFault(at, 'The name of a credential is missing');
  return text;
}

function unknownOption(at: number, word: string): TemplateFault {
  if (word.startsWith(':')) return new TemplateFault(at, `There is no option \`${word}\``);
  return new TemplateFault(at, 'Text with spaces comes from a variable: `capture` it and write `:body {{name}}`');
}

/** `{ "Name": "value", … }`; values are texts, or Liquid alone. */
function readHeaders(reader: ContentReader): ContentSpec['headers'] {
  const begin = reader.at;
  const broken = () => new TemplateFault(reader.at, '`:headers` needs a JSON object of texts: `{ "Name": "value" }`');
  if (reader.char() !== '{') throw broken();
  reader.at++;
  const headers: { readonly name: string; readonly value: readonly Piece[] }[] = [];
  reader.skipSpace();
  while (reader.char() !== '}') {
    if (reader.done) throw new TemplateFault(begin, '`:headers` is not closed: `}` is missing');
    if (headers.length > 0) {
      if (reader.char() !== ',') throw broken();
      reader.at++;
      reader.skipSpace();
    }
    if (reader.char() !== '"') throw broken();
    const name = reader.quoted();
    reader.skipSpace();
    if (reader.char() !== ':') throw broken();
    reader.at++;
    reader.skipSpace();
    if (reader.char() !== '"') throw broken();
    headers.push({
      name: name.map((piece) => (piece.type === 'text' ? piece.text : '')).join(''),
      value: reader.quoted(),
    });
    reader.skipSpace();
  }
  reader.at++;
  return headers;
}
