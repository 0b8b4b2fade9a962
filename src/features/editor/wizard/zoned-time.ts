import { formatInstant, type EpochMs } from '@/core/kernel/time';
import { zoneOffsetMs } from '@/core/kernel/time-zone';

const dayMs = 86_400_000;

/** An instant as a `datetime-local` field shows it in a zone; empty for none. */
export function toLocalField(iso: string | undefined, zone: string): string {
  const at = iso === undefined ? Number.NaN : Date.parse(iso);
  return Number.isNaN(at) ? '' : formatInstant(at + offsetAt(zone, at)).slice(0, 16);
}

/**
 * Back to an instant; `undefined` for an empty or unreadable field. A time that summer time skips is the first instant
 * after the gap, one that comes twice the first of the two (O-20).
 */
export function fromLocalField(text: string, zone: string): string | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(text)) return undefined;
  const local = Date.parse(`${text.slice(0, 16)}:00Z`);
  if (Number.isNaN(local) || formatInstant(local).slice(0, 16) !== text.slice(0, 16)) return undefined;
  const before = offsetAt(zone, local - dayMs);
  const after = offsetAt(zone, local + dayMs);
  const fitting = [before, after].map((offset) => local - offset).filter((at) => at + offsetAt(zone, at) === local);
  const at =
    fitting.length > 0
      ? Math.min(...fitting)
      : endOfGap(zone, local - Math.max(before, after), local - Math.min(before, after));
  return formatInstant(at);
}

function offsetAt(zone: string, at: EpochMs): number {
  return zoneOffsetMs(zone, at) ?? 0;
}

/** The instant inside `(from, until]` at which the offset changes. */
function endOfGap(zone: string, from: EpochMs, until: EpochMs): EpochMs {
  const before = offsetAt(zone, from);
  let low = from;
  let high = until;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, middle) === before) low = middle;
    else high = middle;
  }
  return high;
}
