import { randomBucket } from '../segments/bucket';
import { localToInstant } from '../kernel/zone';
import type { GateCheck, GateReason } from './gate-check';
import type { Occurrence } from './occurrence';
import type { CanvasFlow, Flow } from './program';
import { volumePeriod } from './volume';
import type { Turn } from './turn';

/** Whether the occurrence lies in the window on the person's own clock (C-ENTRY-9). */
export function isLocallyOpen(turn: Turn, flow: Flow, { time }: Occurrence): boolean {
  const window = flow.controls?.localWindow ?? null;
  if (window === null) return true;
  const zone = turn.userZone();
  const { opens, closes } = window;
  return (
    (!Number.isFinite(opens) || time >= localToInstant(zone, opens)) &&
    (!Number.isFinite(closes) || time < localToInstant(zone, closes))
  );
}

/** One way in only: calls come into canvases that wait for calls (C-ENTRY-1, C-ENTRY-19). */
export const wayIn: GateCheck<Flow> = {
  gate: 'entry_type',
  applies: (flow) => flow.controls?.starts === 'api',
  passes: (_turn, flow, { type }) => type !== 'api' || flow.controls?.starts === 'api',
  explain: (_turn, flow) => {
    const starts = flow.controls?.starts ?? 'action';
    return { rule: 'C-ENTRY-19', because: { key: `engine.gate.starts_by_${starts}` } };
  },
};

/** Kept out of everything, to compare with (C-AUD-9). */
export const globalControl: GateCheck<Flow> = {
  gate: 'global_control',
  applies: (flow) => (flow.controls?.globalControlBelow ?? 0) > 0,
  passes: (turn, flow) => {
    const below = flow.controls?.globalControlBelow ?? 0;
    return below === 0 || randomBucket(turn.person.id) >= below;
  },
  explain: (turn, flow) => {
    const below = flow.controls?.globalControlBelow ?? 0;
    const bucket = randomBucket(turn.person.id);
    const key = bucket < below ? 'in_global_control' : 'not_in_global_control';
    return { rule: 'C-AUD-9', because: { key: `engine.gate.${key}`, values: { bucket, below } } };
  },
};

/** Who would leave at the first step does not get in (C-AUD-10, O-25). */
export const exitCriteria: GateCheck<CanvasFlow> = {
  gate: 'exit_criteria',
  applies: (flow) => (flow.controls?.exit ?? null) !== null,
  passes: (turn, flow) => flow.controls?.exit?.matches(turn) !== true,
  explain: (turn, flow) => {
    const exit = flow.controls?.exit ?? null;
    const key = exit?.matches(turn) === true ? 'engine.gate.exit_criteria_met' : 'engine.gate.exit_criteria_not_met';
    return { rule: 'C-AUD-10', because: { key } };
  },
};

/** Over everybody; asked last, so that only who would get in takes a place (C-AUD-11, C-LIM-3). */
export const volume: GateCheck<CanvasFlow> = {
  gate: 'volume_limited',
  applies: (flow) => (flow.controls?.volume ?? null) !== null,
  passes: (turn, flow, occurrence) => {
    const rule = flow.controls?.volume ?? null;
    return rule === null || entriesSoFar(turn, flow, occurrence) < rule.max;
  },
  explain: explainVolume,
};

function explainVolume(turn: Turn, flow: CanvasFlow, occurrence: Occurrence): GateReason {
  const { max = Infinity, per = 'lifetime' } = flow.controls?.volume ?? {};
  const entries = entriesSoFar(turn, flow, occurrence);
  const key = entries < max ? 'engine.gate.volume_left' : 'engine.gate.volume_limited';
  return { rule: entries < max ? 'C-LIM-1' : 'O-17', because: { key, values: { entries, max, per } } };
}

function entriesSoFar(turn: Turn, flow: CanvasFlow, occurrence: Occurrence): number {
  const period = volumePeriod(turn, flow, occurrence);
  if (period === null) return 0;
  return turn.sink.shared?.entries.get(flow.id)?.get(period) ?? 0;
}
