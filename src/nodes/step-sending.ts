import * as z from 'zod';
import { quietHours } from '@/core/engine/wall-clock';

/** What one message step says instead of the send settings of its canvas. Left out: what the canvas says (C-SEND-5). */
export const stepQuietHours = z.union([z.literal('ignore'), quietHours]);
export type StepQuietHours = z.output<typeof stepQuietHours>;
