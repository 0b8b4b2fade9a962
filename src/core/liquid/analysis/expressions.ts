import { TemplateFault } from '../fault';
import type { MarkupToken } from '../lex';

export type Scalar = string | number | boolean;

interface Placed {
  readonly begin: number;
  readonly end: number;
}

/** A step into a value: `.name` or `[index]`. */
export type Access = { readonly name: string } | { readonly index: Expression };

export interface FilterCall extends Placed {
  readonly name: string;
  readonly args: readonly Expression[];
}

export type Expression = Placed &
  (
    | { readonly type: 'literal'; readonly value: Scalar | null }
    /** `blank` and `empty`: they ask instead of being compared (L-NIL-2, L-NIL-3). */
    | { readonly type: 'question'; readonly asks: 'blank' | 'empty' }
    /** `head`: where `root.${name}` ends and the path begins. */
    | {
        readonly type: 'read';
        readonly root: string | null;
        readonly name: string;
        readonly head: number;
        readonly path: readonly Access[];
      }
    | { readonly type: 'variable'; readonly name: string; readonly path: readonly Access[] }
    | { readonly type: 'range'; readonly low: Expression; readonly high: Expression }
    | { readonly type: 'filtered'; readonly input: Expression; readonly filters: readonly FilterCall[] }
  );

export type CompareOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | 'contains';

/** `operator` is `null` where a value stands alone and is asked for its truth. */
export interface Term extends Placed {
  readonly left: Expression;
  readonly operator: CompareOperator | null;
  readonly right: Expression | null;
}

/** Terms joined from the right, without precedence (L-OP-2): one joint fewer than terms. */
export interface Condition {
  readonly terms: readonly Term[];
  readonly joints: readonly ('and' | 'or')[];
}

/** Brackets inside brackets, as the dialect allows them. */
const bracketLimit = 50;

const words: Readonly<Record<string, Scalar | null>> = { true: true, false: false, nil: null, null: null };

/** Reads the tokens of a tag or an output into expressions. What it cannot read is a {@link TemplateFault}. */
export class ExpressionReader {
  at = 0;
  private depth = 0;
  private readonly tokens: readonly MarkupToken[];
  private readonly end: number;
  constructor(tokens: readonly MarkupToken[], end: number) {
    this.tokens = tokens;
    this.end = end;
  }

  get done(): boolean {
    return this.at >= this.tokens.length;
  }

  peek(): MarkupToken | undefined {
    return this.tokens[this.at];
  }

  fault(): TemplateFault {
    return new TemplateFault(this.peek()?.begin ?? this.end, 'This cannot be read');
  }

  takeMark(text: string): boolean {
    const token = this.peek();
    const found = token?.type === 'mark' && token.text === text;
    if (found) this.at++;
    return found;
  }

  takeWord(text?: string): string | null {
    const token = this.peek();
    if (token?.type !== 'word' || (text !== undefined && token.text !== text)) return null;
    this.at++;
    return token.text;
  }

  /** A name made by the author, quoted or not. */
  name(): string {
    const token = this.peek();
    if (token?.type !== 'word' && token?.type !== 'string') throw this.fault();
    this.at++;
    return token.text;
  }

  operand(): Expression {
    if (++this.depth > bracketLimit) throw this.fault();
    const read = this.single();
    this.depth--;
    return read;
  }

  private single(): Expression {
    const token = this.peek();
    if (token === undefined) throw this.fault();
    if (token.type === 'mark' && token.text === '(') return this.range(token.begin);
    this.at++;
    const { begin, end } = token;
    switch (token.type) {
      case 'string':
        return { type: 'literal', value: token.text, begin, end };
      case 'number':
        return { type: 'literal', value: Number(token.text), begin, end };
      case 'word': {
        const path = this.path();
        if (path.length === 0 && (token.text === 'blank' || token.text === 'empty'))
          return { type: 'question', asks: token.text, begin, end };
        if (path.length === 0 && Object.hasOwn(words, token.text))
          return { type: 'literal', value: words[token.text] ?? null, begin, end };
        return { type: 'variable', name: token.text, path, begin, end: this.last(end) };
      }
      case 'read': {
        const { root, name } = token;
        return { type: 'read', root, name, head: end, path: this.path(), begin, end: this.last(end) };
      }
      case 'nested':
        return readOutput(token.tokens, end);
      default:
        this.at--;
        throw this.fault();
    }
  }

  filtered(): Expression {
    const input = this.operand();
    const filters: FilterCall[] = [];
    while (this.takeMark('|')) filters.push(this.filter());
    const last = filters.at(-1);
    return last === undefined ? input : { type: 'filtered', input, filters, begin: input.begin, end: last.end };
  }

  condition(): Condition {
    const terms = [this.term()];
    const joints: ('and' | 'or')[] = [];
    for (;;) {
      const joint = this.takeWord('and') === null ? (this.takeWord('or') === null ? null : 'or') : 'and';
      if (joint === null) return { terms, joints };
      joints.push(joint);
      terms.push(this.term());
    }
  }

  private term(): Term {
    const left = this.operand();
    const operator = this.operator();
    if (operator === null) return { left, operator, right: null, begin: left.begin, end: left.end };
    const right = this.operand();
    return { left, operator, right, begin: left.begin, end: right.end };
  }

  private operator(): CompareOperator | null {
    if (this.takeWord('contains') !== null) return 'contains';
    const token = this.peek();
    if (token?.type !== 'compare') return null;
    const operator = operators.find((known) => known === token.text);
    if (operator === undefined) throw this.fault();
    this.at++;
    return operator;
  }

  private filter(): FilterCall {
    const token = this.peek();
    const name = this.takeWord();
    if (token === undefined || name === null) throw this.fault();
    const args: Expression[] = [];
    if (this.takeMark(':')) {
      while (!this.done && !this.isMark('|')) {
        if (this.isKeyword()) this.at += 2;
        args.push(this.operand());
        if (!this.takeMark(',')) break;
      }
    }
    return { name, args, begin: token.begin, end: this.last(token.end) };
  }

  private isMark(text: string, at = this.at): boolean {
    const token = this.tokens[at];
    return token?.type === 'mark' && token.text === text;
  }

  private isKeyword(): boolean {
    return this.peek()?.type === 'word' && this.isMark(':', this.at + 1);
  }

  private path(): readonly Access[] {
    const path: Access[] = [];
    for (;;) {
      const token = this.peek();
      if (token?.type !== 'mark' || this.tokens[this.at - 1]?.end !== token.begin) return path;
      if (this.takeMark('.')) {
        const name = this.takeWord();
        if (name === null) throw this.fault();
        path.push({ name });
      } else if (this.takeMark('[')) {
        path.push({ index: this.operand() });
        if (!this.takeMark(']')) throw this.fault();
      } else return path;
    }
  }

  private range(begin: number): Expression {
    this.at++;
    const low = this.operand();
    if (!this.takeMark('..')) throw this.fault();
    const high = this.operand();
    if (!this.takeMark(')')) throw this.fault();
    return { type: 'range', low, high, begin, end: this.last(high.end) };
  }

  private last(end: number): number {
    return this.tokens[this.at - 1]?.end ?? end;
  }
}

const operators = ['==', '!=', '<=', '>=', '<', '>'] as const;

/** What stands between `{{` and `}}`. */
export function readOutput(tokens: readonly MarkupToken[], end: number): Expression {
  const reader = new ExpressionReader(tokens, end);
  const value = reader.filtered();
  if (!reader.done) throw reader.fault();
  return value;
}

/** Every expression inside an expression, itself included. Depth is bounded by the lexer. */
export function* insideOf(expression: Expression): Generator<Expression> {
  yield expression;
  switch (expression.type) {
    case 'read':
    case 'variable':
      for (const access of expression.path) if ('index' in access) yield* insideOf(access.index);
      break;
    case 'range':
      yield* insideOf(expression.low);
      yield* insideOf(expression.high);
      break;
    case 'filtered':
      yield* insideOf(expression.input);
      for (const { args } of expression.filters) for (const arg of args) yield* insideOf(arg);
      break;
    case 'literal':
    case 'question':
  }
}
