import type { AnalysedEndpoint, AnalysedRead } from '../contract-analysis';
import type { Condition, Expression } from './expressions';

/** Where a node stands in the author's text; what stands inside a Content Block has the place of its tag. */
export interface Span {
  readonly begin: number;
  readonly end: number;
}

/** One way on at a fork. */
export interface Branch {
  readonly test:
    | { readonly type: 'condition'; readonly condition: Condition; readonly text: string; readonly negated: boolean }
    | { readonly type: 'when'; readonly values: readonly Expression[]; readonly text: string }
    | { readonly type: 'translation'; readonly locale: string }
    | { readonly type: 'else' };
  readonly body: readonly Node[];
  readonly span: Span;
}

/** `if`, `unless`, `case`, `translation`: the first branch that fits is taken, or none. */
export interface Fork {
  readonly type: 'fork';
  /** Of `case`. */
  readonly subject: { readonly value: Expression; readonly text: string } | null;
  readonly branches: readonly Branch[];
  readonly span: Span;
  /** Where the tag that closes it begins. */
  readonly end: number;
  /** Whether an abort stands in it. */
  readonly aborts: boolean;
  /** It stands in a text that is not the author's own. */
  readonly isInside: boolean;
}

export interface Loop {
  readonly type: 'loop';
  readonly variable: string;
  readonly items: Expression;
  readonly text: string;
  /** `limit`, where it is written as a number. */
  readonly limit: number | null;
  readonly body: readonly Node[];
  readonly otherwise: readonly Node[];
  readonly span: Span;
  /** Where the tag that closes it begins. */
  readonly end: number;
  /** `tablerow` writes HTML around what stands in it. */
  readonly writes: boolean;
}

/** A text that stands there as it is. `fixed`: its characters have no place of their own in the author's text. */
export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly at: number;
  readonly fixed: boolean;
}

export type Node =
  | TextNode
  /** `edit`: where a further filter is written, `null` in a Content Block. */
  | { readonly type: 'output'; readonly value: Expression; readonly span: Span; readonly edit: number | null }
  | Fork
  | Loop
  | { readonly type: 'assign'; readonly name: string; readonly value: Expression; readonly span: Span }
  | { readonly type: 'capture'; readonly name: string; readonly body: readonly Node[]; readonly span: Span }
  | { readonly type: 'abort'; readonly span: Span }
  | { readonly type: 'jump'; readonly jump: 'break' | 'continue'; readonly span: Span }
  /** Sets a variable to what nobody knows beforehand. `read`: expressions it needs for it. */
  | {
      readonly type: 'ask';
      readonly names: readonly string[];
      readonly read: readonly Expression[];
      readonly span: Span;
    }
  /** Prints something only rendering shows: a number, a code, one of several texts. */
  | {
      readonly type: 'print';
      readonly what: 'number' | 'code' | 'any';
      readonly read: readonly Expression[];
      readonly names: readonly string[];
      readonly span: Span;
    }
  /** A Content Block; `body` is `null` where the library has none of that name. */
  | { readonly type: 'block'; readonly name: string; readonly body: readonly Node[] | null; readonly span: Span };

/** Something asked for, and where. */
export interface SpannedRead extends Omit<AnalysedRead, 'place'> {
  readonly span: Span;
  /** What another name would take the place of, in the author's own text. */
  readonly written: Span | null;
}

export interface SpannedEndpoint extends Omit<AnalysedEndpoint, 'place'> {
  readonly span: Span;
}

/** A variable used in the author's own text. */
export interface VariableUse {
  readonly name: string;
  /** What stands behind it, as written: `.key`. */
  readonly path: string;
  readonly span: Span;
}

/** A template as a tree, and what it asks for. */
export interface Tree {
  readonly nodes: readonly Node[];
  readonly reads: readonly SpannedRead[];
  readonly endpoints: readonly SpannedEndpoint[];
  readonly variables: readonly VariableUse[];
  /** Variables that something in the template sets. */
  readonly assigned: ReadonlySet<string>;
  /** A Content Block that is not in the library may set anything. */
  readonly foreign: boolean;
  /** Where a name is used for the last time; what is known of it is forgotten behind that. */
  readonly lastUse: ReadonlyMap<string, number>;
}
