import type { ContentSpec, Slot } from './program';
import { ProgramBuilder } from './program';
import type { TemplateReads } from './contract';
import { Blocks } from './blocks';
import { TemplateFault } from './fault';
import { lex, type MarkupToken } from './lex';
import { LimitError, type LiquidLimits } from './limits';
import { MarkupReader } from './markup';
import { scan, type Part, type Span } from './scan';
import { tagNames, writeTag } from './tag-grammar';

/** A template in plain Liquid, and what the dialect adds to it. */
export interface Prepared {
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly calls: readonly ContentSpec[];
  readonly reads: TemplateReads;
  /** Offset in the author's text for an offset in `text`: where the output or tag begins. */
  toSource(offset: number): number;
}

/**
 * Translates the author's text into plain Liquid: names in `${…}` become variables, Braze's tags get a fixed form,
 * `liquid` tags are spread out. Throws a {@link TemplateFault} or {@link LimitError}.
 */
export function preprocess(source: string, limits: LiquidLimits): Prepared {
  if (source.length > limits.source) throw new LimitError('limit_parse', limits.source);
  const writer = new Writer(source, limits);
  for (const part of scan(source)) {
    try {
      writer.part(part);
    } catch (error) {
      if (!(error instanceof LimitError)) throw error;
      throw new TemplateFault(part.begin, error.message, error.code, { limit: error.limit });
    }
  }
  return writer.finish();
}

class Writer {
  private text = '';
  private readonly written: number[] = [];
  private readonly offsets: number[] = [];
  private readonly program = new ProgramBuilder();
  private readonly blocks: Blocks;
  private readonly source: string;
  private readonly limits: LiquidLimits;
  constructor(source: string, limits: LiquidLimits) {
    this.source = source;
    this.limits = limits;
    this.blocks = new Blocks(limits.nesting);
  }

  part(part: Part): void {
    switch (part.type) {
      case 'text':
        this.write(part.begin, this.source.slice(part.begin, part.end));
        break;
      case 'output':
        this.output(part.begin, part.markup, part.trimLeft, part.trimRight);
        break;
      case 'raw': {
        const content = this.source.slice(part.content.begin, part.content.end);
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

  finish(): Prepared {
    this.blocks.finish();
    const { written, offsets, program } = this;
    return {
      text: this.text,
      slots: program.slots,
      calls: program.calls,
      reads: program.reads(),
      toSource: (offset) => offsets[lastAtMost(written, offset)] ?? 0,
    };
  }

  private output(begin: number, markup: Span, trimLeft: boolean, trimRight: boolean): void {
    const tokens = lex(this.source, markup, '}}');
    if (tokens.length === 0) {
      this.tag(begin, '#', trimLeft, trimRight);
      return;
    }
    checkAttributes(tokens);
    const reader = new MarkupReader(tokens, this.program, markup.end);
    const text = reader.filtered();
    reader.finish('an output');
    this.write(begin, `{{${dash(trimLeft)} ${text} ${dash(trimRight)}}}`);
  }

  private translate(name: string, begin: number, markup: Span): string {
    if (name === '') throw new TemplateFault(begin, 'The name of a tag is missing');
    const { source, program } = this;
    if (name.startsWith('end')) {
      this.blocks.close(name, begin);
      if (source.slice(markup.begin, markup.end).trim() !== '') {
        throw new TemplateFault(markup.begin, `Nothing can stand behind \`${name}\``);
      }
      return name === 'endtranslation' ? '#' : name;
    }
    const written = writeTag({ source, name, begin, markup, program });
    if (written === null) throw unknownTag(name, begin);
    this.blocks.enter(name, begin);
    return written;
  }

  /** `liquid`: one tag a line, without delimiters (L-TAG-4). Blocks opened inside end inside. */
  private lines(begin: number, markup: Span, trimLeft: boolean, trimRight: boolean): void {
    const depth = this.blocks.depth;
    this.tag(begin, '#', trimLeft, false);
    let comment: number | null = null;
    for (const line of linesOf(this.source, markup)) {
      const [, lead = '', name = ''] = /^(\s*)(#|[A-Za-z_][A-Za-z0-9_]*)?/.exec(line.text) ?? [];
      const at = line.begin + lead.length;
      if (line.text.trim() === '') continue;
      if (name === 'comment' || (name === 'endcomment' && comment !== null)) comment = name === 'comment' ? at : null;
      else if (comment === null) {
        if (name === 'raw' || name === 'liquid') throw new TemplateFault(at, `\`${name}\` cannot stand in \`liquid\``);
        const rest = { begin: at + name.length, end: line.begin + line.text.length };
        this.tag(at, this.translate(name, at, rest), false, false);
      }
    }
    if (comment !== null) throw new TemplateFault(comment, '`comment` is not closed: `endcomment` is missing');
    if (this.blocks.depth !== depth) this.blocks.failOpen();
    this.tag(begin, '#', false, trimRight);
  }

  private tag(begin: number, text: string, trimLeft: boolean, trimRight: boolean): void {
    this.write(begin, `{%${dash(trimLeft)} ${text} ${dash(trimRight)}%}`);
  }

  private write(offset: number, text: string): void {
    this.offsets.push(offset);
    this.written.push(this.text.length);
    if (this.offsets.length > 2 * this.limits.tags) throw new LimitError('limit_parse', this.limits.tags);
    this.text += text;
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

function lastAtMost(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
