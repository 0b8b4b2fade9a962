import type { EpochMs } from '../../kernel/time';
import type { Budget } from '../limits';

/** What a filter may know besides its input. */
export interface FilterTools {
  readonly budget: Budget;
  readonly now: EpochMs;
}

/**
 * A filter of the dialect. Values arrive plain: `nil` is `undefined`. Work that grows with anything but the input's own
 * length is charged before it is done. May throw a `RuntimeError`.
 */
export type Filter = (tools: FilterTools, input: unknown, ...args: readonly unknown[]) => unknown;
