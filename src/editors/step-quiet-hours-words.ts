import type { Text } from '@/i18n/text';
import type { StepQuietHours } from '@/nodes/step-sending';
import { sendingMessages as m } from './sending-messages';

/** In a sentence; nothing where the step says what its canvas says. */
export function stepQuietHoursWords(value: StepQuietHours | undefined, { t }: Text): readonly string[] {
  if (value === undefined) return [];
  if (value === 'ignore') return [t(m['step_quiet.ignore_words'])];
  const { from, to, then } = value;
  return [t(m.quiet_words, { from, to, abort: then === 'abort' })];
}
