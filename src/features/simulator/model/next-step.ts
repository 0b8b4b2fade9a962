import type { EpochMs } from '@/core/kernel/time';
import { isInside, type EntryBar } from './entries';

/** What a waiting entry does when nothing happens any more. */
export interface NextWait {
  readonly flow: string;
  readonly entry: number;
  readonly step: string;
  readonly until: EpochMs;
}

/** Entries inside their canvas at `at`, with the instant their wait ends; earliest end first. */
export function nextWaits(entries: readonly EntryBar[], at: EpochMs): readonly NextWait[] {
  return entries
    .flatMap((bar) => {
      const wait = isInside(bar, at) ? bar.waits.findLast(({ since }) => since <= at) : undefined;
      return wait === undefined ? [] : [{ flow: bar.flow, entry: bar.entry, step: wait.step, until: wait.until }];
    })
    .sort((left, right) => left.until - right.until || left.entry - right.entry);
}

export interface FlowStep {
  readonly id: string;
  readonly next: Readonly<Record<string, string | null>>;
  readonly ports: readonly string[];
  /** Ports some trigger leads to. */
  readonly triggered: readonly string[];
  /** Constant changes of the score, added up; null when it changes it otherwise. */
  readonly points: number | null;
  readonly waits: boolean;
}

/**
 * The way out of a waiting step nobody has to do anything for, and the points given along the steps behind it up to the
 * next wait. Null when the step's ports all need an action.
 */
export function idleOutcome(
  steps: ReadonlyMap<string, FlowStep>,
  waiting: string,
): { readonly port: string; readonly points: number | null; readonly single: boolean } | null {
  const step = steps.get(waiting);
  const port = step?.ports.find((id) => !step.triggered.includes(id));
  if (step === undefined || port === undefined) return null;
  let points: number | null = 0;
  const seen = new Set<string>([waiting]);
  let id = step.next[port] ?? null;
  while (id !== null && !seen.has(id)) {
    seen.add(id);
    const behind = steps.get(id);
    if (behind === undefined || behind.waits || behind.ports.length > 1) break;
    points = points === null || behind.points === null ? null : points + behind.points;
    id = behind.next[behind.ports[0] ?? ''] ?? null;
  }
  return { port, points, single: step.ports.length === 1 };
}
