import type { TraceEntry } from '@/core/engine/trace';
import type { EpochMs } from '@/core/kernel/time';
import type { GraphOverlay, OverlayStep } from '@/state/contract';
import type { CanvasCounts } from '@/workflow/run-result';

interface Draft {
  entered: number;
  readonly ports: Map<string, number>;
  readonly inside: Map<number, EpochMs | null>;
  takenPort: string | null;
}

/** Counts of a run, as the graph shows them. */
export function cohortOverlay(counts: CanvasCounts): GraphOverlay {
  const steps = Object.fromEntries(
    counts.steps.map(({ step, entered, ports, waiting }): [string, OverlayStep] => [step, { entered, ports, waiting }]),
  );
  return { kind: 'cohort', canvasId: counts.canvas, entries: counts.entries, people: counts.people, steps };
}

/**
 * One person's passes up to and including `at`. `current` marks the steps the person stands in then; `takenPort` the way
 * the last decision of that instant went.
 */
export function journeyOverlay(trace: readonly TraceEntry[], canvasId: string, at: EpochMs): GraphOverlay {
  const drafts = new Map<string, Draft>();
  const place = new Map<number, string>();
  const now = trace.findLast((entry) => entry.at <= at)?.at;
  let entries = 0;
  for (const entry of trace) {
    if (entry.at > at) break;
    if (!('flow' in entry) || entry.flow !== canvasId) continue;
    if (entry.type === 'entered') entries += 1;
    follow(drafts, place, entry, entry.at === now);
  }
  return { kind: 'journey', canvasId, entries, people: entries > 0 ? 1 : 0, steps: toSteps(drafts) };
}

function follow(drafts: Map<string, Draft>, place: Map<number, string>, entry: TraceEntry, isNow: boolean): void {
  switch (entry.type) {
    case 'step': {
      leave(drafts, place, entry.entry);
      const draft = draftOf(drafts, entry.step);
      draft.entered += 1;
      draft.inside.set(entry.entry, null);
      place.set(entry.entry, entry.step);
      return;
    }
    case 'waiting':
      draftOf(drafts, entry.step).inside.set(entry.entry, entry.until);
      return;
    case 'path': {
      const draft = draftOf(drafts, entry.step);
      draft.ports.set(entry.port, (draft.ports.get(entry.port) ?? 0) + 1);
      if (isNow) draft.takenPort = entry.port;
      return;
    }
    case 'exited':
      leave(drafts, place, entry.entry);
      return;
    default:
  }
}

function leave(drafts: Map<string, Draft>, place: Map<number, string>, entry: number): void {
  const step = place.get(entry);
  if (step !== undefined) drafts.get(step)?.inside.delete(entry);
  place.delete(entry);
}

function draftOf(drafts: Map<string, Draft>, step: string): Draft {
  const known = drafts.get(step);
  if (known !== undefined) return known;
  const draft: Draft = { entered: 0, ports: new Map(), inside: new Map(), takenPort: null };
  drafts.set(step, draft);
  return draft;
}

function toSteps(drafts: ReadonlyMap<string, Draft>): Readonly<Record<string, OverlayStep>> {
  return Object.fromEntries([...drafts].map(([step, draft]) => [step, toStep(draft)]));
}

function toStep({ entered, ports, inside, takenPort }: Draft): OverlayStep {
  const ends = [...inside.values()].filter((until) => until !== null);
  const waitingUntil = ends.at(-1);
  return {
    entered,
    ports: Object.fromEntries(ports),
    waiting: ends.length,
    ...(inside.size > 0 && { current: true }),
    ...(waitingUntil !== undefined && { waitingUntil }),
    ...(takenPort !== null && { takenPort }),
  };
}
