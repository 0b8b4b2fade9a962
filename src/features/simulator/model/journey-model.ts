import type { JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { TraceEntry, TraceInput } from '@/core/engine/trace';
import type { Journey } from '@/state/contract';
import { buildEntries, type EntryBar } from './entries';
import { buildHandoffs, type HandoffMark } from './handoffs';
import { buildLedger, type LedgerLine } from './ledger';
import { numberOf } from './number-of';
import { indexTrace, type Moment, type TraceIndex } from './trace-index';

/** Something the person did, or that was written from outside, with the points that followed from it. */
export interface ActionMark {
  readonly at: EpochMs;
  readonly seq: number;
  readonly input: TraceInput;
  readonly points: number;
  /** `data`: written from outside. */
  readonly tone: 'up' | 'down' | 'none' | 'data';
  /** Among the larger of this person's gains. */
  readonly strong: boolean;
}

/** All the ruler, the script and the why-panel show of one person's run. */
export interface JourneyModel {
  readonly personId: string;
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly score: string | null;
  readonly index: TraceIndex;
  /** Instants of the run at which anything happened; history before its start is in `journey.trace` only. */
  readonly moments: readonly Moment[];
  readonly actions: readonly ActionMark[];
  readonly entries: readonly EntryBar[];
  readonly handoffs: readonly HandoffMark[];
  readonly ledger: readonly LedgerLine[];
  readonly journey: Journey;
}

export interface JourneyFrame {
  readonly from: EpochMs;
  readonly until: EpochMs;
  readonly score: string | null;
}

export function buildJourneyModel(journey: Journey, frame: JourneyFrame): JourneyModel {
  const index = indexTrace(journey.trace);
  return {
    personId: journey.person.id,
    ...frame,
    index,
    moments: index.moments.filter(({ at }) => at >= frame.from),
    actions: buildActions(journey.trace, index, frame.score).filter(({ at }) => at >= frame.from),
    entries: buildEntries(journey.trace, index, journey.ledger, frame.score),
    handoffs: buildHandoffs(journey.trace),
    ledger: buildLedger(journey.ledger, frame.score, frame.from),
    journey,
  };
}

function buildActions(trace: readonly TraceEntry[], index: TraceIndex, score: string | null): readonly ActionMark[] {
  const points = pointsByRoot(trace, index, score);
  const marks = trace.flatMap((entry) => {
    if (entry.type !== 'input' || entry.input.type === 'timer' || entry.input.type === 'response') return [];
    const change = points.get(entry.seq) ?? 0;
    return [{ at: entry.at, seq: entry.seq, input: entry.input, points: change, tone: toneOf(entry.input, change) }];
  });
  const most = Math.max(0, ...marks.map((mark) => mark.points));
  return marks.map((mark) => ({ ...mark, strong: mark.points > 0 && mark.points * 2 > most }));
}

/** Points a step gave, by the input that led to it. */
function pointsByRoot(
  trace: readonly TraceEntry[],
  index: TraceIndex,
  score: string | null,
): ReadonlyMap<number, number> {
  const points = new Map<number, number>();
  for (const entry of trace) {
    if (entry.type !== 'write' || entry.by === undefined || entry.attribute !== score) continue;
    const root = index.rootOf(entry);
    points.set(root, (points.get(root) ?? 0) + writtenPoints(entry.before, entry.after));
  }
  return points;
}

function writtenPoints(before: JsonValue | undefined, after: JsonValue | undefined): number {
  return numberOf(after) - numberOf(before);
}

function toneOf(input: TraceInput, points: number): ActionMark['tone'] {
  if (points !== 0) return points > 0 ? 'up' : 'down';
  return input.type === 'attributes' ? 'data' : 'none';
}
