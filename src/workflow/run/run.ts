import type { Finding, RunProgress, RunResult } from '../run-result';

/** A run that can be taken in slices. */
export interface Run {
  /** Runs on for about as long as so many people take; true when everybody is through. */
  advance(maxPeople: number): boolean;
  progress(): RunProgress;
  /** What the run so far amounts to; complete once `advance` returned true. */
  result(): RunResult;
  /** Warnings of the compilation. */
  readonly findings: readonly Finding[];
}
