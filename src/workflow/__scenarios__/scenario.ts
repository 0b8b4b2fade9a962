import type { JsonValue } from '@/core/kernel/json';
import type { Workspace } from '../documents/workspace';

/** What the sheets say must come out, written by hand: the frozen trace alone could freeze a mistake. */
export interface Expected {
  /** Final `lead score`; `null`: not set. */
  readonly score: JsonValue;
  /** Entries into all canvases. */
  readonly entries: number;
  /** Entries still waiting at the horizon. */
  readonly waiting: number;
  readonly sent?: number;
  readonly aborted?: number;
  readonly failed?: number;
  /** Texts that must stand in the trace, in this order. */
  readonly trace?: readonly string[];
  /** Texts that must not stand in it. */
  readonly never?: readonly string[];
}

export interface Scenario {
  /** Name of its files. */
  readonly name: string;
  /** By person, in the order of the run. */
  readonly expected: Readonly<Record<string, Expected>>;
  readonly workspace: Workspace;
}
