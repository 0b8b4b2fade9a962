import type * as z from 'zod';
import type { NodeSpec } from './contract';

/**
 * Declares a step kind: closes its config and waiting state over, so that the engine can hold every kind in one list
 * without knowing either type.
 */
export function defineNode<const K extends string, C extends z.ZodType, W extends z.ZodType>(
  spec: NodeSpec<K, C, W>,
): NodeSpec<K, C, W> {
  return spec;
}
