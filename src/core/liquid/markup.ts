import { TemplateFault } from './fault';
import type { MarkupToken } from './lex';
import { LimitError } from './limits';
import type { ProgramBuilder } from './program';
import { quote } from './quote';

/** Brackets inside brackets, and ranges inside them. */
const bracketLimit = 50;

/** Filters that may read the clock. */
const clockFilters: ReadonlySet<string> = new Set(['date', 'time_zone', 'timezone']);

/**
 * Reads tokens by the dialect's grammar and writes them as plain Liquid for the engine below. What that engine would
 * accept and Braze does not is refused here: filters and grouping in conditions (L-SYN-11, L-SYN-13), operators outside
 * them (L-SYN-12).
 */
export class MarkupReader {
  at = 0;
  private filterUsed = false;
  private readonly tokens: readonly MarkupToken[];
  private readonly program: ProgramBuilder;
  /** Offset for faults at the end of the markup. */
  private readonly end: number;
  constructor(tokens: readonly MarkupToken[], program: ProgramBuilder, end: number) {
    this.tokens = tokens;
    this.program = program;
    this.end = end;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(): MarkupToken | undefined {
    return this.tokens[this.at];
  }

  fault(message: string, token = this.peek()): TemplateFault {
    return new TemplateFault(token?.begin ?? this.end, message);
  }

  finish(context: string): void {
    const token = this.peek();
    if (token === undefined) return;
    throw this.fault(leftover(token, context));
  }

  isMark(text: string): boolean {
    const token = this.peek();
    return token?.type === 'mark' && token.text === text;
  }

  takeMark(text: string): boolean {
    const found = this.isMark(text);
    if (found) this.at++;
    return found;
  }

  takeWord(text?: string): string | null {
    const token = this.peek();
    if (token?.type !== 'word' || (text !== undefined && token.text !== text)) return null;
    this.at++;
    return token.text;
  }

  /** `a.b[c]`, `${name}`, a literal, a range, or any of them in nested braces. */
  operand(depth = 0): string {
    if (depth > bracketLimit) throw new LimitError('limit_nesting', bracketLimit);
    const token = this.peek();
    if (token === undefined) throw this.fault('A value is missing here');
    if (token.type === 'mark' && token.text === '(') return this.range(depth);
    this.at++;
    switch (token.type) {
      case 'string':
        return quote(token.text);
      case 'number':
        return this.number(token.text);
      case 'word':
        return token.text + this.accessors(depth);
      case 'read': {
        const indexed = this.isFirstIndex();
        return this.program.read(token.root, token.name, indexed) + this.accessors(depth);
      }
      case 'nested':
        return this.nested(token.tokens, token.end, false, depth);
      default:
        this.at--;
        throw this.fault(`A value is expected here, not \`${token.text}\``);
    }
  }

  /** An operand and its filters: the content of an output, the right side of `assign`. */
  filtered(): string {
    const first = this.peek();
    let text: string;
    if (first?.type === 'nested') {
      this.at++;
      text = this.nested(first.tokens, first.end, true, 0, false);
    } else text = this.operand();
    return text + this.filters();
  }

  /** `a`, `a > b`, joined by `and` and `or` (L-OP-1). */
  condition(): string {
    let text = this.comparison();
    for (let joint = this.takeWord('and') ?? this.takeWord('or'); joint !== null;) {
      text += ` ${joint} ${this.comparison()}`;
      joint = this.takeWord('and') ?? this.takeWord('or');
    }
    return text;
  }

  private comparison(): string {
    const left = this.operand();
    const token = this.peek();
    if (token?.type === 'compare') {
      if (token.text === '<>') throw this.fault('`<>` is not an operator: write `!=`');
      this.at++;
      return `${left} ${token.text} ${this.operand()}`;
    }
    if (this.takeWord('contains') !== null) return `${left} contains ${this.operand()}`;
    return left;
  }

  private filters(): string {
    let text = '';
    while (this.takeMark('|')) {
      const name = this.takeWord();
      if (name === null) throw this.fault('The name of a filter is missing behind `|`');
      this.filterUsed = true;
      if (clockFilters.has(name)) this.program.impure();
      text += ` | ${name}${this.takeMark(':') ? this.filterArguments() : ''}`;
    }
    return text;
  }

  private filterArguments(): string {
    const written: string[] = [];
    while (!this.done && !this.isMark('|')) {
      const token = this.peek();
      const next = this.tokens[this.at + 1];
      if (token?.type === 'word' && next?.type === 'mark' && next.text === ':') {
        this.at += 2;
        written.push(`${token.text}: ${this.argument()}`);
      } else written.push(this.argument());
      if (!this.takeMark(',')) break;
    }
    return written.length === 0 ? '' : `: ${written.join(', ')}`;
  }

  /** A nested output may bring filters of its own (L-SYN-6); the engine below wants them in parentheses. */
  private argument(): string {
    const token = this.peek();
    if (token?.type !== 'nested') return this.operand();
    this.at++;
    return this.nested(token.tokens, token.end, true, 0);
  }

  private nested(tokens: readonly MarkupToken[], end: number, filters: boolean, depth: number, group = true): string {
    const inner = new MarkupReader(tokens, this.program, end - 2);
    const value = filters ? inner.filtered() : inner.operand(depth + 1);
    if (!filters && inner.isMark('|')) throw inner.fault(filterMessage);
    inner.finish('an output');
    if (!inner.filterUsed) return value;
    this.filterUsed ||= !group;
    return group ? `(${value})` : value;
  }

  private accessors(depth: number): string {
    let text = '';
    for (;;) {
      const token = this.peek();
      const before = this.tokens[this.at - 1];
      if (token?.type !== 'mark' || before?.end !== token.begin) return text;
      if (token.text === '.') {
        this.at++;
        const name = this.takeWord();
        if (name === null) throw this.fault('A property name is missing behind the dot');
        text += `.${name}`;
      } else if (token.text === '[') {
        this.at++;
        text += `[${this.operand(depth + 1)}]`;
        if (!this.takeMark(']')) throw this.fault('`[` is not closed: `]` is missing');
      } else return text;
    }
  }

  private isFirstIndex(): boolean {
    const [open, zero, close] = this.tokens.slice(this.at, this.at + 3);
    return (
      open?.type === 'mark' &&
      open.text === '[' &&
      open.begin === this.tokens[this.at - 1]?.end &&
      zero?.type === 'number' &&
      zero.text === '0' &&
      close?.type === 'mark' &&
      close.text === ']'
    );
  }

  private range(depth: number): string {
    const open = this.peek();
    this.at++;
    const low = this.operand(depth + 1);
    if (!this.takeMark('..')) {
      throw this.fault('Parentheses cannot group: nest `if` tags or assign a value first', open);
    }
    const high = this.operand(depth + 1);
    if (!this.takeMark(')')) throw this.fault('This range is not closed: `)` is missing', open);
    return `(${low}..${high})`;
  }

  private number(text: string): string {
    const value = Number(text);
    return text.includes('.') && Number.isInteger(value) ? this.program.float(value) : text;
  }
}

const filterMessage = 'Filters work in outputs and in `assign` only: assign the filtered value first';

function leftover(token: MarkupToken, context: string): string {
  if (token.type === 'mark' && token.text === '|') return filterMessage;
  if (token.type === 'compare' || (token.type === 'word' && ['and', 'or', 'contains'].includes(token.text))) {
    return `Operators work in \`if\`, \`elsif\` and \`unless\` only, not in ${context}: \`${token.text}\``;
  }
  if (token.type === 'mark' && token.text === '=') return 'To compare, write `==`';
  const shown = 'text' in token ? token.text : token.type === 'read' ? token.name : '{{';
  return `\`${shown}\` is too much for ${context}`;
}
