import type { Listener, WayOut } from '@/core/engine/contract';

/** A group with its triggers registered and its way out made. */
export interface CompiledGroup {
  readonly port: string;
  readonly name: string;
  readonly listeners: readonly Listener[];
  readonly result: WayOut;
}

export interface CompiledPaths {
  readonly windowMs: number;
  readonly ranked: boolean;
  readonly groups: readonly CompiledGroup[];
  readonly otherwise: CompiledGroup;
  /** Ranking off: a group that exits holds its entry until the window ends (O-2, the other choice). */
  readonly exitsAtWindowEnd: boolean;
  readonly byArrival: boolean;
}
