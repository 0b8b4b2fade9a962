import type { Occurrence } from './occurrence';
import type { CanvasFlow } from './program';
import type { Turn } from './turn';

const hourMs = 3_600_000;

/**
 * The period whose entries count together (C-LIM-1, C-LIM-2, O-17); `null` where none does: a limit per time of the
 * schedule does not hold for people who come another way (C-DEST-1).
 */
export function volumePeriod(turn: Turn, flow: CanvasFlow, occurrence: Occurrence): number | null {
  switch (flow.controls?.volume?.per) {
    case undefined:
      return null;
    case 'hour':
      return Math.floor(turn.now / hourMs);
    case 'day':
      return Math.floor(turn.now / (24 * hourMs));
    case 'lifetime':
      return 0;
    case 'each_time':
      return occurrence.type === 'schedule' && typeof occurrence.after === 'number' ? occurrence.after : null;
  }
}

/** Somebody got in. Counted only where people share something; alone, nobody is kept out by others. */
export function countEntry(turn: Turn, flow: CanvasFlow, occurrence: Occurrence): void {
  const { shared } = turn.sink;
  const period = volumePeriod(turn, flow, occurrence);
  if (!shared || period === null) return;
  const known = shared.entries.get(flow.id);
  const counts = known ?? new Map<number, number>();
  if (known === undefined) shared.entries.set(flow.id, counts);
  counts.set(period, (counts.get(period) ?? 0) + 1);
}
