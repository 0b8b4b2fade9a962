import type { CodeToken, Span, TokenClass } from './code-token';

interface Piece {
  readonly from: number;
  readonly to: number;
  className: TokenClass;
}

const marks = /"|[{}[\]]|-?\b\d+(?:\.\d+)?(?:[eE][+-]?\d+)?\b|\b(?:true|false|null)\b/;

/**
 * The JSON around the Liquid of a body, read piece by piece: a string goes on behind the Liquid inside it. It ends at
 * a line break at the latest, so that a missing quote spoils one line only.
 */
export class JsonReader {
  readonly tokens: CodeToken[] = [];
  readonly brackets: number[] = [];
  readonly strings: Span[] = [];
  readonly #source: string;
  #pieces: Piece[] = [];
  /** Where the string that is open began. */
  #opened: number | null = null;

  constructor(source: string) {
    this.#source = source;
  }

  /** The next stretch without Liquid. */
  read(from: number, to: number): void {
    let at = from;
    while (at < to) at = this.#opened === null ? this.#between(at, to) : this.#inside(at, to);
  }

  /** Nothing follows: what is open stays a string to the end of the text. */
  end(): void {
    if (this.#opened !== null) this.#close(this.#source.length);
  }

  #between(at: number, to: number): number {
    // Of the stretch alone: a search to the end of the text, once per stretch, would take the square of its length.
    const match = marks.exec(this.#source.slice(at, to));
    if (match === null) return to;
    const [text] = match;
    const from = at + match.index;
    if (text === '"') {
      this.#opened = from;
      return this.#inside(from, to);
    }
    if (/[{}[\]]/.test(text)) this.brackets.push(from);
    else this.tokens.push({ from, to: from + text.length, className: 'nu' });
    return from + text.length;
  }

  #inside(from: number, to: number): number {
    let at = from === this.#opened ? from + 1 : from;
    let isClosed = false;
    while (at < to && !isClosed && this.#source[at] !== '\n') {
      isClosed = this.#source[at] === '"';
      at += this.#source[at] === '\\' ? 2 : 1;
    }
    const end = Math.min(at, to);
    const piece: Piece = { from, to: end, className: 'str' };
    if (end > from) {
      this.#pieces.push(piece);
      this.tokens.push(piece);
    }
    if (isClosed || this.#source[end] === '\n') this.#close(end);
    return end;
  }

  #close(to: number): void {
    if (/^[ \t]*:/.test(this.#source.slice(to, to + 40))) for (const piece of this.#pieces) piece.className = 'ke';
    if (this.#opened !== null) this.strings.push({ from: this.#opened, to });
    this.#pieces = [];
    this.#opened = null;
  }
}
