import type { EpochMs } from '@/core/kernel/time';

/** What a clock on the wall shows, as the milliseconds UTC would give it. */
export type Wall = number;

/** From `from` on, clocks show so much more than UTC. */
interface Span {
  readonly from: EpochMs;
  readonly aheadMs: number;
}

export const dayMs = 86_400_000;
const [firstDay, lastDay] = [Date.UTC(2025, 6, 1), Date.UTC(2029, 0, 1)];
const known = new Map<string, readonly Span[] | null>();

/** The zone of a person if it is one, otherwise the company's (O-20). */
export function zoneOr(zone: unknown, company: string): string {
  return typeof zone === 'string' && zone !== '' && spansOf(zone) !== null ? zone : company;
}

export function toWall(zone: string, at: EpochMs): Wall {
  const span = (spansOf(zone) ?? []).filter(({ from }) => from <= at).at(-1);
  return at + (span?.aheadMs ?? 0);
}

/** O-20: the first instant at which a clock shows this much: past a gap, and the first of two. */
export function toInstant(zone: string, wall: Wall): EpochMs {
  const spans = spansOf(zone) ?? [];
  const fits = spans.map(({ from, aheadMs }) => Math.max(from, wall - aheadMs));
  return fits.find((at, index) => at < (spans[index + 1]?.from ?? Infinity)) ?? wall;
}

/** Midnight that begins the day a clock shows. */
export function midnight(wall: Wall): Wall {
  return Math.floor(wall / dayMs) * dayMs;
}

/** `07:30` as milliseconds since midnight. */
export function clockMs(time: string): number {
  return Date.parse(`1970-01-01T${time}:00Z`);
}

/** The first instant not before `at` when a clock in the zone shows this time of day. */
export function nextClock(zone: string, at: EpochMs, time: string): EpochMs {
  const today = midnight(toWall(zone, at)) + clockMs(time);
  return [today - dayMs, today, today + dayMs].map((wall) => toInstant(zone, wall)).find((due) => due >= at) ?? at;
}

/** 0 is Sunday. */
export function weekdayOf(wall: Wall): number {
  return new Date(wall).getUTCDay();
}

/** `null`: nobody knows the zone. */
function spansOf(zone: string): readonly Span[] | null {
  const found = known.get(zone);
  if (found !== undefined) return found;
  const spans = isKnown(zone) ? survey(zone) : null;
  known.set(zone, spans);
  return spans;
}

function isKnown(zone: string): boolean {
  try {
    new Date(0).toLocaleString('sv-SE', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** Asks a clock once a week, and looks for the moment where the answer changed. */
function survey(zone: string): readonly Span[] {
  const spans: Span[] = [{ from: -Infinity, aheadMs: ahead(zone, firstDay) }];
  for (let day = firstDay; day < lastDay; day += 7 * dayMs) {
    const aheadMs = ahead(zone, day + 7 * dayMs);
    if (aheadMs === spans.at(-1)?.aheadMs) continue;
    let [before, after] = [day, day + 7 * dayMs];
    while (after - before > 1_000) {
      const middle = before + Math.floor((after - before) / 2_000) * 1_000;
      if (ahead(zone, middle) === aheadMs) after = middle;
      else before = middle;
    }
    spans.push({ from: after, aheadMs });
  }
  return spans;
}

function ahead(zone: string, at: EpochMs): number {
  return Date.parse(`${new Date(at).toLocaleString('sv-SE', { timeZone: zone }).replace(' ', 'T')}Z`) - at;
}
