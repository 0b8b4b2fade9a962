import type { EpochMs } from '../kernel/time';
import { localToInstant } from '../kernel/zone';
import { enqueue } from './budget';
import type { ScheduledEntry } from './entry-controls';
import { admit } from './judge';
import { noProperties, type Occurrence } from './occurrence';
import { planAfter, type PlannedEntry } from './plan-entries';
import type { Flow } from './program';
import { record, type Turn } from './turn';

/** A planned moment is there: asks whether the person may get in, or lets them in; then plans the next one. */
export function runPlanned(turn: Turn, planned: PlannedEntry): void {
  const { program, person } = turn;
  const flow = program.flows[planned.flow];
  const schedule = flow?.controls?.schedule ?? null;
  if (flow === undefined || schedule === null) {
    replace(turn, planned, null);
    return;
  }
  const entersAt = planned.phase === 'check' && person.exists ? firstCheck(turn, flow, planned, schedule) : null;
  if (entersAt !== null) {
    replace(turn, planned, { ...planned, phase: 'enter', due: entersAt });
    return;
  }
  replace(turn, planned, planAfter(program, flow.index, schedule, planned.wall, turn.now));
  if (planned.phase === 'check' || !person.exists) return;
  const seq = record(turn, -1, { type: 'input', input: { type: 'schedule', flow: flow.id, check: false } });
  enqueue(turn, { type: 'start', flow, occurrence: scheduled(turn, flow, planned, seq), asked: [] });
}

/**
 * The first of two questions of a schedule in local time, asked when the scheduled time has come at UTC+13 (C-ENTRY-5).
 * Returns when the person enters, or `null` if they do not: refused, or it was that late there before the launch
 * (C-ENTRY-6).
 */
function firstCheck(turn: Turn, flow: Flow, planned: PlannedEntry, schedule: ScheduledEntry): EpochMs | null {
  const entersAt = localToInstant(turn.userZone(), planned.wall);
  const seq = record(turn, -1, { type: 'input', input: { type: 'schedule', flow: flow.id, check: true } });
  if (entersAt < schedule.launchAt) {
    turn.sink.counters?.countRefused(flow.index, 'window');
    const because = { key: 'engine.gate.local_time_over', values: { time: entersAt, launch: schedule.launchAt } };
    const type = flow.type === 'canvas' ? 'not_entered' : 'not_sent';
    record(turn, seq, { type, flow: flow.id, gate: 'window', cause: { rule: 'C-ENTRY-6', because } });
    return null;
  }
  return admit(turn, flow, scheduled(turn, flow, planned, seq), 'earliest') === null
    ? null
    : Math.max(turn.now, entersAt);
}

function scheduled(turn: Turn, flow: Flow, planned: PlannedEntry, seq: number): Occurrence {
  return {
    type: 'schedule',
    ordinal: ++turn.person.occurrenceCount,
    name: flow.id,
    properties: noProperties,
    time: turn.now,
    slot: -1,
    before: undefined,
    after: planned.wall,
    seq,
    origin: null,
  };
}

function replace(turn: Turn, planned: PlannedEntry, next: PlannedEntry | null): void {
  const all = turn.person.planned;
  const index = all.indexOf(planned);
  if (index < 0) return;
  if (next === null) all.splice(index, 1);
  else all[index] = next;
}
