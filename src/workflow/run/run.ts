import type { Finding, RunProgress, RunResult } from '../run-result';
import type { RunPart } from './part';

/** A run that can be taken in slices. */
export interface Run {
  /** Runs on for about as long as so many people take; true when everybody is through. */
  advance(maxPeople: number): boolean;
  progress(): RunProgress;
  /** What the run so far amounts to; complete once `advance` returned true. */
  result(): RunResult;
  /** The same as plain data, for the run of another block to join. */
  part(): RunPart;
  /** Takes over the blocks after this one, in their order. */
  join(parts: readonly RunPart[]): void;
  /** Warnings of the compilation. */
  readonly findings: readonly Finding[];
}
