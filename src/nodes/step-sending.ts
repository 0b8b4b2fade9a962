import * as z from 'zod';
import { quietHours } from '@/core/engine/wall-clock';

/** What one message step says instead of the send settings of its canvas. Left out: what the canvas says (C-SEND-5). */
export const stepQuietHours = z.union([z.literal('ignore'), quietHours]);
export type StepQuietHours = z.output<typeof stepQuietHours>;

/** With these quiet hours, or those of the canvas. */
export function withQuietHours<C extends { readonly quietHours?: StepQuietHours | undefined }>(
  config: C,
  quietHours: StepQuietHours | undefined,
): Omit<C, 'quietHours'> & { readonly quietHours?: StepQuietHours } {
  const { quietHours: _, ...rest } = config;
  return quietHours === undefined ? rest : { ...rest, quietHours };
}
