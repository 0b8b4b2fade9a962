import type { EpochMs } from '@/core/kernel/time';
import type { Campaign } from '../documents/campaign';
import type { Canvas } from '../documents/canvas';
import { parseInstant } from '../documents/instant';
import type { RunSettings } from '../documents/run-settings';

/** Whether a document is live when a run begins, and when it first is. */
export interface Liveness {
  readonly stopped: boolean;
  readonly launchAt: EpochMs;
}

/**
 * A draft counts as launched when the run starts, so that it can be tried before it goes live; but where the run launches
 * something itself, or resumes it, it is not live until then (C-STAT-6).
 */
export function liveAt({ id, status }: Canvas | Campaign, { statuses, from }: RunSettings): Liveness {
  const start = parseInstant(from)?.at ?? 0;
  const first = (statuses ?? []).filter(({ flow }) => flow === id).toSorted(byTime)[0];
  const waits = first !== undefined && first.action !== 'stop';
  const launchAt = first?.action === 'launch' ? Math.max(start, parseInstant(first.at)?.at ?? start) : start;
  return { stopped: waits || status === 'stopped' || status === 'archived', launchAt };
}

/** Stopped and archived documents take part only in runs that bring them back (C-STAT-5). */
export function takesPart({ id, status }: Canvas | Campaign, { statuses }: RunSettings): boolean {
  if (status !== 'stopped' && status !== 'archived') return true;
  return (statuses ?? []).some(({ flow, action }) => flow === id && action !== 'stop');
}

function byTime(a: { readonly at: string }, b: { readonly at: string }): number {
  return (parseInstant(a.at)?.at ?? 0) - (parseInstant(b.at)?.at ?? 0);
}
