import type { LedgerCause, LedgerRow } from '@/core/engine/trace';
import type { EpochMs } from '@/core/kernel/time';

export interface LedgerLine {
  readonly at: EpochMs;
  readonly change: number;
  readonly balance: number;
  readonly cause: LedgerCause;
  /** What the attribute held is not a number, so it counts as 0. */
  readonly notNumeric: boolean;
}

/** Parts of "86 + 20 − 1 = 105". */
export interface LedgerSum {
  readonly start: number;
  readonly gained: number;
  /** As a positive number. */
  readonly lost: number;
  readonly balance: number;
}

/** The score's rows with the running balance, oldest first. What was written before the run counts from its start on. */
export function buildLedger(rows: readonly LedgerRow[], score: string | null, from: EpochMs): readonly LedgerLine[] {
  let balance = 0;
  return rows
    .filter(({ attribute }) => attribute === score)
    .map(({ at, change, cause, after }) => {
      balance += change;
      const notNumeric = after !== undefined && after !== null && typeof after !== 'number';
      return { at: Math.max(at, from), change, balance, cause, notNumeric };
    });
}

/**
 * Sum of everything up to and including `at`. What was there or imported before any step gave a point counts as the
 * start.
 */
export function sumLedger(lines: readonly LedgerLine[], at: EpochMs): LedgerSum {
  let start = 0;
  let gained = 0;
  let lost = 0;
  let begun = false;
  for (const line of lines) {
    if (line.at > at) break;
    begun ||= line.cause.type === 'step';
    if (!begun) start += line.change;
    else if (line.change >= 0) gained += line.change;
    else lost -= line.change;
  }
  return { start, gained, lost, balance: start + gained - lost };
}

/** Score at `at`: 0 before the first row. */
export function balanceAt(lines: readonly LedgerLine[], at: EpochMs): number {
  let balance = 0;
  for (const line of lines) {
    if (line.at > at) break;
    balance = line.balance;
  }
  return balance;
}
