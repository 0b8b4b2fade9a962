import { addKey } from './counters';
import type { Occurrence } from './occurrence';
import type { ConversionWatch, Entry, FlowState } from './person';
import type { CanvasFlow, ConversionTrigger, SendProgram } from './program';
import { raise } from './signals';
import { record, type Turn } from './turn';

/** Watches a new entry instead of the one before. */
export function watch(flow: CanvasFlow, state: FlowState, entry: Entry, variant: string): void {
  const conversions = flow.controls?.conversions ?? [];
  if (conversions.length === 0) return;
  state.watch = {
    entry: entry.number,
    order: entry.order,
    enteredAt: entry.enteredAt,
    startedAfter: entry.startedAfter,
    variant,
    step: null,
    converted: conversions.map(() => false),
  };
}

/** The message of a step was received in an entry: what happens next is credited to it (C-CONV-5). */
export function noteStepReceived(turn: Turn, { flow, step }: SendProgram, entry: number | null): void {
  const watched = turn.person.flows[flow]?.watch ?? null;
  if (watched !== null && watched.entry === entry && step !== null) watched.step = step;
}

/** Credits what happened to the newest entry of every canvas that counts it (C-CONV-3…6, O-28). */
export function credit(turn: Turn, triggers: readonly ConversionTrigger[], occurrence: Occurrence): void {
  for (const { flow: index, index: at, test } of triggers) {
    const flow = turn.program.flows[index];
    const watched = turn.person.flows[index]?.watch ?? null;
    if (flow?.type !== 'canvas' || watched === null || watched.converted[at] === true) continue;
    turn.today = 'company';
    if (!isWatched(turn, flow, watched, at, occurrence) || !test(occurrence, turn)) continue;
    watched.converted[at] = true;
    tell(turn, flow, watched, at, occurrence);
  }
}

/** From the entry to its deadline by the event's own time; after the person left, no longer than C-CONV-10 says. */
function isWatched(
  turn: Turn,
  flow: CanvasFlow,
  watched: ConversionWatch,
  at: number,
  { ordinal, time }: Occurrence,
): boolean {
  const deadlineMs = flow.controls?.conversions[at]?.deadlineMs ?? 0;
  const since = time - watched.enteredAt;
  if (ordinal <= watched.startedAfter || since < 0 || since >= deadlineMs) return false;
  const inside = turn.person.entries.some(({ order }) => order === watched.order);
  return inside || since < (flow.controls?.watchedMs ?? 0);
}

function tell(turn: Turn, flow: CanvasFlow, watched: ConversionWatch, at: number, occurrence: Occurrence): void {
  const { counters } = turn.sink;
  const conversion = flow.controls?.conversions[at]?.id ?? '';
  const { variant, step } = watched;
  const counts = counters?.conversions[flow.index];
  if (counts !== undefined) addKey(counts, JSON.stringify([conversion, variant, step]));
  const seq = recordConversion(turn, flow, watched, at, occurrence);
  // It can set off other canvases and campaigns, and filters ask about it (C-ENTRY-10, S-RET-7).
  raise(turn, 'conversion', { flow: flow.id, conversion, variant }, seq, null);
}

function recordConversion(
  turn: Turn,
  flow: CanvasFlow,
  watched: ConversionWatch,
  at: number,
  occurrence: Occurrence,
): number {
  if (turn.sink.trace === null) return -1;
  const values = { after: occurrence.time - watched.enteredAt, conversion: at + 1 };
  return record(turn, occurrence.seq, {
    type: 'converted',
    flow: flow.id,
    entry: watched.entry,
    conversion: flow.controls?.conversions[at]?.id ?? '',
    variant: watched.variant,
    step: watched.step,
    cause: { rule: 'C-CONV-3', because: { key: 'engine.converted', values } },
  });
}
