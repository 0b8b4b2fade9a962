import * as z from 'zod';
import type { CompileEnv, FilterPlace, MessageProgram, SendEffect, StepProgram, WayOut } from '@/core/engine/contract';
import { filterGroup } from '@/core/segments/filter';
import { leavesOf } from '@/core/segments/walk';

/** Who may still get a message when it goes out (C-MSG-3). Left out, or without a filter: everybody. */
export const deliveryValidation = z.object({ filter: filterGroup.nullable().default(null) });
export type DeliveryValidation = z.output<typeof deliveryValidation>;

/** Where the filter stands in a step's config. */
const filterPath = 'validate.filter';

export function filtersOf(validate: DeliveryValidation | undefined): readonly FilterPlace[] {
  return validate === undefined ? [] : [{ path: filterPath, filter: validate.filter, context: false }];
}

/**
 * Sends and moves on: the outcome, an abort or a cap included, never holds or exits the entry (C-MSG-2, C-MSG-4,
 * `webhook.md` O-3); only who fails the validation leaves (C-MSG-3).
 */
export function compileSending(
  message: MessageProgram,
  validate: DeliveryValidation | undefined,
  env: CompileEnv,
  because: string,
): StepProgram<null> {
  const filter = validate?.filter ?? null;
  const validation = leavesOf(filter).length === 0 ? null : env.filter(filter, filterPath);
  const effect: SendEffect = validation === null ? { type: 'send', message } : { type: 'send', message, validation };
  const result: WayOut = { type: 'advance', port: 'next', effects: [effect] };
  return {
    enter: () => result,
    ...(validation === null && { plan: { type: 'pass', result } }),
    explain: () => ({ rule: 'C-MSG-2', because: { key: because } }),
  };
}
