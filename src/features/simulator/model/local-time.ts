import { zoneOffsetMs } from '@/core/kernel/time-zone';
import type { EpochMs } from '@/core/kernel/time';
import { parseInstant } from '@/workflow/documents/instant';

/** `2026-03-17 21:00` in a zone, for typing; seconds and milliseconds only when there are any. */
export function toLocalText(at: EpochMs, zone: string): string {
  const text = new Date(at + (zoneOffsetMs(zone, at) ?? 0)).toISOString().replace('T', ' ').slice(0, -1);
  return text.replace(/(?::00)?\.000$/u, '');
}

/**
 * An instant as typed: in the zone, or as named by the text itself (`Z`, `+09:00`). A local time that daylight saving
 * skips is the first instant after the gap, one that comes twice the first of the two (O-20).
 */
export function parseLocal(text: string, zone: string): EpochMs | null {
  const parsed = parseInstant(text);
  if (parsed === null || parsed.zoned) return parsed?.at ?? null;
  const local = parsed.at;
  const before = zoneOffsetMs(zone, local - 86_400_000);
  const after = zoneOffsetMs(zone, local + 86_400_000);
  if (before === null || after === null) return local;
  const fits = [local - before, local - after].filter((at) => at + (zoneOffsetMs(zone, at) ?? 0) === local);
  if (fits.length > 0) return Math.min(...fits);
  return firstAfterGap(zone, local - Math.max(before, after), local - Math.min(before, after), local);
}

/** Halves the distance to the instant at which the clocks jump over `local`. */
function firstAfterGap(zone: string, earliest: EpochMs, latest: EpochMs, local: EpochMs): EpochMs {
  let low = earliest;
  let high = latest;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (middle + (zoneOffsetMs(zone, middle) ?? 0) > local) high = middle;
    else low = middle;
  }
  return high;
}

/** Midnight in the zone at or before `at`. */
export function startOfDay(at: EpochMs, zone: string): EpochMs {
  const day = toLocalText(at, zone).slice(0, 10);
  return parseLocal(day, zone) ?? at;
}
