import * as z from 'zod';
import type { StepProblem } from '@/core/engine/contract';
import { quietHours } from '@/core/engine/wall-clock';

/** What one message step says instead of the send settings of its canvas. Left out: what the canvas says (C-SEND-5). */
export const stepQuietHours = z.union([z.literal('ignore'), quietHours]);
export type StepQuietHours = z.output<typeof stepQuietHours>;

/** Hours that begin when they end are none. `kind` says it in its own words. */
export function quietHoursProblems(kind: string, quietHours: StepQuietHours | undefined): readonly StepProblem[] {
  if (quietHours === undefined || quietHours === 'ignore' || quietHours.from !== quietHours.to) return [];
  const message = { key: `${kind}.problem.no_quiet_hours` };
  return [{ severity: 'warning', code: 'step-quiet-hours', message, path: 'quietHours' }];
}

/** With these quiet hours, or those of the canvas. */
export function withQuietHours<C extends { readonly quietHours?: StepQuietHours | undefined }>(
  config: C,
  quietHours: StepQuietHours | undefined,
): Omit<C, 'quietHours'> & { readonly quietHours?: StepQuietHours } {
  const { quietHours: _, ...rest } = config;
  return quietHours === undefined ? rest : { ...rest, quietHours };
}
