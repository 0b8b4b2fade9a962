import type { Blocks } from './blocks';
import { TemplateFault } from './fault';
import { lex, type MarkupToken } from './lex';
import { LimitError, type LiquidLimits } from './limits';
import { MarkupReader } from './markup';
import { memberOf, type ContentLibrary } from './library';
import type { ProgramBuilder } from './program';
import { quote } from './quote';
import { scan, type Part, type Span } from './scan';
import { Sink, type Prepared } from './sink';
import { tagNames, writeTag } from './tag-grammar';

/**
 * Translates the author's text into plain Liquid: names in `${…}` become variables, Braze's tags get a fixed form,
 * `liquid` tags are spread out. Throws a {@link TemplateFault} or {@link LimitError}.
 */
export function preprocess(source: string, limits: LiquidLimits, library: ContentLibrary): Prepared {
  if (source.length > limits.source) throw new LimitError('limit_parse', limits.source);
  const sink = new Sink(limits, library);
  new Writer(source, sink, null).all();
  return sink.finish();
}

/** Blocks in blocks: one in the message, one in that; a third is dropped (L-CB-3). */
const blockDepth = 2;

/** Longest text of a Content Block, in characters of the sheet's 50 KB (L-CB-1). */
const blockLimit = 51_200;

/** Where a text stands that is not the author's own: a Content Block or a translation. */
interface Origin {
  /** Of the tag in the author's text that brought it in: the place of every fault inside. */
  readonly offset: number;
  /** For faults: ``Content Block `Name` ``. */
  readonly name: string;
  readonly depth: number;
}

class Writer {
  private readonly source: string;
  private readonly sink: Sink;
  private readonly origin: Origin | null;
  private readonly program: ProgramBuilder;
  private readonly blocks: Blocks;
  constructor(source: string, sink: Sink, origin: Origin | null) {
    this.source = source;
    this.sink = sink;
    this.origin = origin;
    this.program = sink.program;
    this.blocks = sink.blocks;
  }

  all(): void {
    for (const part of scan(this.source)) {
      try {
        this.part(part);
      } catch (error) {
        if (!(error instanceof LimitError)) throw error;
        throw new TemplateFault(part.begin, error.message, error.code, { limit: error.limit });
      }
    }
  }

  private part(part: Part): void {
    switch (part.type) {
      case 'text':
        this.sink.literal(this.origin?.offset ?? part.begin, this.source.slice(part.begin, part.end));
        break;
      case 'output':
        this.output(part.begin, part.markup, part.trimLeft, part.trimRight);
        break;
      case 'raw': {
        const content = this.source.slice(part.content.begin, part.content.end);
        if (content !== '') this.sink.show();
        this.write(part.begin, `{%${dash(part.trimLeft)} raw %}${content}{% endraw ${dash(part.trimRight)}%}`);
        break;
      }
      case 'comment':
        this.tag(part.begin, '#', part.trimLeft, part.trimRight);
        break;
      case 'tag':
        if (part.name === 'liquid') this.lines(part.begin, part.markup, part.trimLeft, part.trimRight);
        else this.tag(part.begin, this.translate(part.name, part.begin, part.markup), part.trimLeft, part.trimRight);
    }
  }

  private output(begin: number, markup: Span, trimLeft: boolean, trimRight: boolean): void {
    const tokens = lex(this.source, markup, '}}');
    this.sink.show();
    if (tokens.length === 0) {
      this.tag(begin, '#', trimLeft, trimRight);
      return;
    }
    const [first] = tokens;
    if (first?.type === 'read' && first.root === 'content_blocks') {
      this.contentBlock(begin, first.name.trim(), tokens.slice(1), markup.end, trimLeft, trimRight);
      return;
    }
    checkAttributes(tokens);
    const reader = new MarkupReader(tokens, this.program, markup.end);
    const text = reader.filtered();
    reader.finish('an output');
    this.write(begin, `{{${dash(trimLeft)} ${text} ${dash(trimRight)}}}`);
  }

  /** Inserts the text of a block; with filters behind the name it is captured first (L-CB-1, L-CB-2). */
  private contentBlock(
    begin: number,
    name: string,
    filters: readonly MarkupToken[],
    end: number,
    trimLeft: boolean,
    trimRight: boolean,
  ): void {
    this.program.blocks.add(name);
    const text = memberOf(this.sink.library.blocks, name);
    const depth = (this.origin?.depth ?? 0) + 1;
    this.tag(begin, '#', trimLeft, false);
    if (depth > blockDepth) this.note(begin, `The Content Block ${name} stands too deep in others and is left out`);
    else if (text === undefined) this.note(begin, `There is no Content Block ${name} in this workspace`);
    else if (text.length > blockLimit) this.note(begin, `The Content Block ${name} is longer than 50 KB`);
    else if (filters.length === 0) this.insert(text, { offset: begin, name: `Content Block \`${name}\``, depth });
    else {
      const variable = '\uE000b';
      this.tag(begin, `capture ${variable}`, false, false);
      this.insert(text, { offset: begin, name: `Content Block \`${name}\``, depth });
      this.tag(begin, 'endcapture', false, false);
      const written: MarkupToken = { type: 'word', begin, end: begin, text: variable };
      const reader = new MarkupReader([written, ...filters], this.program, end);
      const filtered = reader.filtered();
      reader.finish('an output');
      this.write(begin, `{{ ${filtered} }}`);
    }
    this.tag(begin, '#', false, trimRight);
  }

  private note(begin: number, text: string): void {
    this.tag(begin, `note ${quote(text)}`, false, false);
  }

  /** Writes a text that is not the author's own. What it opens it has to close; its faults are told at `origin`. */
  private insert(text: string, origin: Origin): void {
    const offset = this.origin?.offset ?? origin.offset;
    const { depth } = this.blocks;
    const calls = this.program.calls.length;
    try {
      new Writer(text, this.sink, { ...origin, offset }).all();
      if (this.blocks.depth !== depth) this.blocks.failOpen();
    } catch (error) {
      if (!(error instanceof TemplateFault) || error.isInside) throw error;
      throw new TemplateFault(offset, `In the ${origin.name}: ${error.message}`, error.code, error.values, true);
    }
    this.program.calls.forEach((call, index) => {
      if (index >= calls) this.program.calls[index] = { ...call, offset };
    });
  }

  /** `translation`: the texts uploaded for a person's language stand before the default (L-TRANS-1). */
  private translation(begin: number, markup: Span): void {
    const id = this.source.slice(markup.begin, markup.end).trim();
    const texts = Object.entries(this.sink.library.translations ?? {}).flatMap(([locale, byId]) => {
      const text = memberOf(byId, id);
      return text === undefined ? [] : [{ locale, text }];
    });
    if (texts.length === 0) {
      this.tag(begin, 'if true', false, false);
      return;
    }
    const language = this.program.read(null, 'language', false);
    const branch = (test: string, locale: string, text: string, first: boolean): void => {
      this.tag(begin, `${first ? 'if' : 'elsif'} ${test}`, false, false);
      this.insert(text, { offset: begin, name: `translation \`${id}\` for \`${locale}\``, depth: blockDepth });
    };
    texts.forEach(({ locale, text }, index) => branch(`${language} == ${quote(locale)}`, locale, text, index === 0));
    for (const { locale, text } of texts) {
      const [short = locale] = locale.split(/[-_]/);
      if (short !== locale) branch(`${language} == ${quote(short)}`, locale, text, false);
    }
    this.tag(begin, 'else', false, false);
  }

  private translate(name: string, begin: number, markup: Span): string {
    if (name === '') throw new TemplateFault(begin, 'The name of a tag is missing');
    const { source, program } = this;
    if (name.startsWith('end')) {
      this.sink.close(name, begin);
      if (source.slice(markup.begin, markup.end).trim() !== '') {
        throw new TemplateFault(markup.begin, `Nothing can stand behind \`${name}\``);
      }
      return name === 'endtranslation' ? 'endif' : name;
    }
    const written = writeTag({ source, name, begin, markup, program });
    if (written === null) throw unknownTag(name, begin);
    this.sink.enter(name, begin);
    if (name === 'translation') this.translation(begin, markup);
    return written;
  }

  /** `liquid`: one tag a line, without delimiters (L-TAG-4). Blocks opened inside end inside. */
  private lines(begin: number, markup: Span, trimLeft: boolean, trimRight: boolean): void {
    const depth = this.blocks.depth;
    this.tag(begin, '#', trimLeft, false);
    const comments: number[] = [];
    for (const line of linesOf(this.source, markup)) {
      const [, lead = '', name = ''] = lineStart.exec(line.text) ?? [];
      const at = line.begin + lead.length;
      if (lead.length === line.text.length) continue;
      if (name === 'comment') comments.push(at);
      else if (comments.length > 0) comments.length -= Number(name === 'endcomment');
      else {
        if (name === 'raw') throw new TemplateFault(at, '`raw` cannot stand in `liquid`');
        const rest = { begin: at + name.length, end: line.begin + line.text.length };
        this.tag(at, this.translate(name, at, rest), false, false);
      }
    }
    const open = comments.at(-1);
    if (open !== undefined) throw new TemplateFault(open, '`comment` is not closed: `endcomment` is missing');
    if (this.blocks.depth !== depth) this.blocks.failOpen();
    this.tag(begin, '#', false, trimRight);
  }

  private tag(begin: number, text: string, trimLeft: boolean, trimRight: boolean): void {
    this.write(begin, `{%${dash(trimLeft)} ${text} ${dash(trimRight)}%}`);
  }

  private write(offset: number, text: string): void {
    this.sink.write(this.origin?.offset ?? offset, text);
  }
}

function dash(trim: boolean): string {
  return trim ? '-' : '';
}

/** Two attributes in one output do not work in Braze: one is assigned first (L-SYN-7). */
function checkAttributes(tokens: readonly MarkupToken[]): void {
  let reads = 0;
  for (const token of flat(tokens)) {
    if (token.type === 'read' && ++reads > 1) {
      throw new TemplateFault(token.begin, 'An output can hold one `${…}` only: assign the other to a variable first');
    }
  }
}

/** Depth is bounded by the lexer. */
function* flat(tokens: readonly MarkupToken[]): Generator<MarkupToken> {
  for (const token of tokens) {
    if (token.type === 'nested') yield* flat(token.tokens);
    else yield token;
  }
}

/** A `liquid` inside `liquid` changes nothing: it is part of the space in front. */
const lineStart = /^((?:\s*liquid(?=\s|$))*\s*)(#|[A-Za-z_][A-Za-z0-9_]*)?/;

function* linesOf(source: string, span: Span): Generator<{ readonly begin: number; readonly text: string }> {
  let begin = span.begin;
  while (begin < span.end) {
    const found = source.indexOf('\n', begin);
    const end = found === -1 || found > span.end ? span.end : found;
    yield { begin, text: source.slice(begin, end) };
    begin = end + 1;
  }
}

function unknownTag(name: string, offset: number): TemplateFault {
  const near = tagNames.find((known) => isNear(known, name));
  const hint = near === undefined ? '' : `: did you mean \`${near}\`?`;
  return new TemplateFault(offset, `There is no tag \`${name}\`${hint}`, 'unknown_tag', { tag: name });
}

/** One slip of the fingers away: same letters in another order, or one letter more or less. */
function isNear(left: string, right: string): boolean {
  if (Math.abs(left.length - right.length) > 1) return false;
  if ([...left].sort().join('') === [...right].sort().join('')) return true;
  let same = 0;
  while (same < left.length && left[same] === right[same]) same++;
  const [a, b] = [left.slice(same), right.slice(same)];
  return a.slice(1) === b || a === b.slice(1) || a.slice(1) === b.slice(1);
}
