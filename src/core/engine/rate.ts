import type { EpochMs } from '../kernel/time';
import { flowId, type Turn } from './turn';

const minuteMs = 60_000;

/**
 * The next free place of a flow under its rate limit, now or later, taken for this send; `null` when it lies so far ahead
 * that the message is given up. Places are spread evenly over the minute (W-RATE-2). Without anything shared between
 * people there is nothing to limit: one person's run has every place to itself.
 */
export function reserveSlot(turn: Turn, flow: number, perMinute: number, latestMs: number): EpochMs | null {
  const { shared } = turn.sink;
  if (!shared) return turn.now;
  const id = flowId(turn, flow);
  const free = Math.max(shared.nextFree.get(id) ?? -Infinity, turn.now);
  if (free - turn.now >= latestMs) return null;
  shared.nextFree.set(id, free + minuteMs / perMinute);
  return Math.ceil(free);
}
