import type { Program } from '@/core/engine/program';
import type { Workspace } from '../documents/workspace';

/**
 * Whether people of these documents concern one another: volume limits and rate limits are shared (O-17, W-RATE-1), and
 * so is the health of hosts (W-HOST-1).
 */
export function couplesPeople({ flows, sends, options }: Program): boolean {
  return (
    options.unhealthyHostAfter !== null ||
    flows.some(({ controls }) => (controls?.volume ?? null) !== null) ||
    sends.some(({ rules }) => rules.perMinute !== null)
  );
}

const merging = new WeakMap<Workspace['events'], boolean>();

/** Whether one profile of a history is merged into another (O-31). Looked for once in a history. */
export function mergesPeople({ events }: Workspace): boolean {
  const known = merging.get(events) ?? events.some((line) => line['type'] === 'merge');
  merging.set(events, known);
  return known;
}
