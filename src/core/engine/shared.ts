import type { EpochMs } from '../kernel/time';

/**
 * What people of one run share, in the ordered mode only: everything here couples them, so that the order in which they
 * are taken matters. Without it every person has the world to themselves.
 */
export interface Shared {
  /** By flow id: the next free place under its rate limit (W-RATE-1). */
  readonly nextFree: Map<string, EpochMs>;
  /** By flow id and period: entries that count towards its volume limit (O-17). */
  readonly entries: Map<string, Map<number, number>>;
  /** By host: answers of the last minute, and until when nothing is sent to it (W-HOST-1, L-CC-30). */
  readonly hosts: Map<string, HostHealth>;
}

export interface HostHealth {
  /** Instants of all answers that still count, oldest first. */
  readonly answers: EpochMs[];
  /** Of the failures among them. */
  readonly failures: EpochMs[];
  suspendedUntil: EpochMs;
}

export function createShared(): Shared {
  return { nextFree: new Map(), entries: new Map(), hosts: new Map() };
}
