import type { ProgramBuilder } from './program';
import type { Span } from './scan';

/** A tag as its reader gets it. */
export interface TagInput {
  readonly source: string;
  readonly name: string;
  /** Where the tag begins, for faults about the whole of it. */
  readonly begin: number;
  readonly markup: Span;
  readonly program: ProgramBuilder;
}
