import type { Counters } from '@/core/engine/counters';
import type { Program } from '@/core/engine/program';
import type { Shared } from '@/core/engine/shared';
import type { EpochMs } from '@/core/kernel/time';
import type { Outside } from '@/core/outside/outside';
import type { TraceLevel } from '../documents/run-settings';

/** One version of the documents in a run, from its edit to the next. */
export interface RunVersion {
  readonly program: Program;
  readonly counters: Counters;
  readonly scoreSlot: number;
}

/** What happens to everybody at a moment, before anything else of it (O-10). In order of time. */
export type RunChange =
  | { readonly type: 'status'; readonly at: EpochMs; readonly flow: string; readonly stopped: boolean }
  /** From now on the next version counts. */
  | { readonly type: 'edit'; readonly at: EpochMs; readonly flow: string };

/** Everything people of a run have in common. */
export interface RunFrame extends RunVersion {
  /** Versions after the first, in order. */
  readonly later: readonly RunVersion[];
  readonly changes: readonly RunChange[];
  readonly outside: Outside;
  readonly level: TraceLevel;
  readonly until: EpochMs;
  /** Set in the ordered mode. */
  readonly shared: Shared | null;
}
