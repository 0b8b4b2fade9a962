import { parseInstant } from '@/core/kernel/instant';
import type { EpochMs } from '@/core/kernel/time';
import { instantToLocal, localToInstant } from '@/core/kernel/zone';

/** `2026-03-17 21:00` in a zone, for typing; seconds and milliseconds only when there are any. */
export function toLocalText(at: EpochMs, zone: string): string {
  const text = new Date(instantToLocal(zone, at)).toISOString().replace('T', ' ').slice(0, -1);
  return text.replace(/(?::00)?\.000$/u, '');
}

/**
 * An instant as typed: in the zone, or as named by the text itself (`Z`, `+09:00`). A local time that daylight saving
 * skips is the first instant after the gap, one that comes twice the first of the two (O-20).
 */
export function parseLocal(text: string, zone: string): EpochMs | null {
  const parsed = parseInstant(text);
  if (parsed === null || parsed.zoned) return parsed?.at ?? null;
  return localToInstant(zone, parsed.at);
}
