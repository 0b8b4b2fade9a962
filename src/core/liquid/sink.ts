import { Blocks } from './blocks';
import type { ContentLibrary } from './library';
import { LimitError, type LiquidLimits } from './limits';
import { ProgramBuilder, type ContentSpec, type LibrarySpec, type Slot } from './program';
import type { TemplateReads } from './contract';

/** A template in plain Liquid, and what the dialect adds to it. */
export interface Prepared {
  readonly text: string;
  readonly slots: readonly Slot[];
  readonly calls: readonly ContentSpec[];
  readonly libraryTags: readonly LibrarySpec[];
  readonly reads: TemplateReads;
  /** Offset in the author's text for an offset in `text`: where the output or tag begins. */
  toSource(offset: number): number;
}

/** A block being written. */
interface Body {
  /** Index of its first piece. */
  readonly begin: number;
  /** What it holds becomes a value; nothing in it shows. */
  readonly captures: boolean;
  blank: boolean;
}

/** Tags that show nothing of their own: blocks with nothing but these and white space are blank in Ruby. */
const silent: ReadonlySet<string> = new Set([
  '#',
  'assign',
  'capture',
  'case',
  'comment',
  'else',
  'elsif',
  'for',
  'if',
  'unless',
  'when',
]);

/** What all texts of one template are written to. */
export class Sink {
  readonly program = new ProgramBuilder();
  readonly blocks: Blocks;
  readonly limits: LiquidLimits;
  readonly library: ContentLibrary;
  private length = 0;
  private readonly pieces: string[] = [];
  private readonly offsets: number[] = [];
  private readonly bodies: Body[] = [];
  /** Pieces of white space that go when the block around them turns out blank. */
  private readonly spaces: number[] = [];
  constructor(limits: LiquidLimits, library: ContentLibrary) {
    this.limits = limits;
    this.library = library;
    this.blocks = new Blocks(limits.nesting);
  }

  write(offset: number, text: string): void {
    this.offsets.push(offset);
    this.pieces.push(text);
    if (this.offsets.length > 2 * this.limits.tags) throw new LimitError('limit_parse', this.limits.tags);
    this.length += text.length;
    if (this.length > 5 * this.limits.source) throw new LimitError('limit_parse', this.limits.source);
  }

  /** Text between outputs and tags. */
  literal(offset: number, text: string): void {
    if (text.trim() !== '') this.show();
    else this.spaces.push(this.pieces.length);
    this.write(offset, text);
  }

  /** What is written next shows, or may: the blocks around it are not blank. */
  show(): void {
    for (let index = this.bodies.length - 1; index >= 0; index--) {
      const body = this.bodies[index];
      if (body === undefined || body.captures || !body.blank) return;
      body.blank = false;
    }
  }

  /** A tag, before it is written. */
  enter(name: string, begin: number): void {
    if (!silent.has(name)) this.show();
    const { depth } = this.blocks;
    this.blocks.enter(name, begin);
    if (this.blocks.depth > depth) {
      this.bodies.push({ begin: this.pieces.length, captures: name === 'capture', blank: true });
    }
  }

  /** The end of a block. White space in a blank one is not shown, as in Ruby. */
  close(endName: string, begin: number): void {
    this.blocks.close(endName, begin);
    const body = this.bodies.pop();
    if (body === undefined) return;
    for (let last = this.spaces.at(-1); last !== undefined && last >= body.begin; last = this.spaces.at(-1)) {
      this.spaces.pop();
      if (body.blank && !body.captures) this.pieces[last] = '';
    }
  }

  finish(): Prepared {
    this.blocks.finish();
    const { offsets, program } = this;
    const written: number[] = [];
    let length = 0;
    for (const piece of this.pieces) {
      written.push(length);
      length += piece.length;
    }
    return {
      text: this.pieces.join(''),
      slots: program.slots,
      calls: program.calls,
      libraryTags: program.libraryTags,
      reads: program.reads(),
      toSource: (offset) => offsets[lastAtMost(written, offset)] ?? 0,
    };
  }
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
