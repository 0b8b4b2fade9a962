import type { ReadKind } from '../contract-analysis';
import type { ContentLibrary } from '../library';
import { variableKey } from './keys';
import type { Span, SpannedEndpoint, SpannedRead, Tree, VariableUse } from './nodes';

/** Where a text stands that is not the author's own. */
export interface Origin {
  readonly span: Span;
  readonly name: string;
  readonly depth: number;
}

/** What is found on the way. */
export class Notes {
  readonly library: ContentLibrary;
  readonly reads: SpannedRead[] = [];
  readonly endpoints: SpannedEndpoint[] = [];
  readonly assigned = new Set<string>();
  foreign = false;
  private readonly variables: VariableUse[] = [];
  private readonly lastUse = new Map<string, number>();
  /** Names used inside the loops that are open, and ends of uses put off until they end. */
  private readonly loops: Set<string>[] = [];
  private captures = 0;
  constructor(library: ContentLibrary) {
    this.library = library;
  }

  taken(): Omit<Tree, 'nodes'> {
    const { reads, endpoints, variables, assigned, foreign, lastUse } = this;
    return { reads, endpoints, variables, assigned, foreign, lastUse };
  }

  read(kind: ReadKind, name: string, root: string | null, span: Span, origin: Origin | null, written?: Span): void {
    const block = origin === null ? {} : { block: origin.name };
    this.reads.push({ kind, name, root, span, written: written ?? null, ...block });
  }

  variable(name: string, path: string, span: Span, origin: Origin | null): void {
    if (origin === null) this.variables.push({ name, path, span });
    this.use(variableKey(name), span.end);
  }

  use(key: string, end: number): void {
    if (this.captures > 0) this.lastUse.set(key, Number.POSITIVE_INFINITY);
    else this.lastUse.set(key, Math.max(end, this.lastUse.get(key) ?? 0));
    this.loops.at(-1)?.add(key);
  }

  /** What is used in a loop is needed until the loop ends; what stands in a `capture`, wherever that is printed. */
  within<T>(what: 'loop' | 'capture', read: () => T, end: () => number): T {
    if (what === 'capture') this.captures++;
    else this.loops.push(new Set());
    const result = read();
    if (what === 'capture') this.captures--;
    else for (const key of this.loops.pop() ?? []) this.use(key, end());
    return result;
  }
}
