import type { EpochMs } from '../kernel/time';
import { instantToLocal, localToInstant, type WallMs } from '../kernel/zone';
import type { ScheduledEntry } from './entry-controls';
import type { Flow, Program } from './program';
import { launchMoment, nextWall } from './schedule';

/** The next moment at which a schedule may take this person in. One per scheduled flow that has one left. */
export interface PlannedEntry {
  readonly flow: number;
  /** What the schedule says, on the wall. */
  readonly wall: WallMs;
  /** In local time people are asked twice, and enter at the second time (C-ENTRY-5). */
  readonly phase: 'check' | 'enter';
  readonly due: EpochMs;
}

const hourMs = 3_600_000;
/** The clock by which the first of the two questions is asked. */
const firstCheckAheadMs = 13 * hourMs;
/** No clock is further behind UTC. */
const furthestBehindMs = 12 * hourMs;

/** What schedules have in store for a person, from a moment on. */
export function planEntries(program: Program, from: EpochMs): PlannedEntry[] {
  return program.flows.flatMap((flow) => {
    const planned = planFlow(program, flow, from);
    return planned === null ? [] : [planned];
  });
}

export function planFlow(program: Program, flow: Flow, from: EpochMs): PlannedEntry | null {
  const schedule = flow.controls?.schedule ?? null;
  if (schedule === null) return null;
  const starts = Math.max(from, schedule.launchAt);
  if (schedule.program.type === 'launch') {
    const due = launchMoment(program.companyZone, schedule.launchAt);
    return due < from ? null : { flow: flow.index, wall: due, phase: 'enter', due };
  }
  const after = schedule.clock === 'user' ? starts - furthestBehindMs - 1 : wallBefore(program.companyZone, starts);
  return planAfter(program, flow.index, schedule, after, starts);
}

/** The wall-clock moment before which nothing can lie at `at` or later. */
function wallBefore(zone: string, at: EpochMs): WallMs {
  return instantToLocal(zone, at) - hourMs;
}

export function planAfter(
  program: Program,
  flow: number,
  schedule: ScheduledEntry,
  after: WallMs,
  from: EpochMs,
): PlannedEntry | null {
  if (schedule.program.type === 'launch') return null;
  for (let wall = nextWall(schedule.program, after); wall !== null; wall = nextWall(schedule.program, wall)) {
    if (schedule.clock === 'user') return { flow, wall, phase: 'check', due: Math.max(wall - firstCheckAheadMs, from) };
    const due = localToInstant(program.companyZone, wall);
    if (due >= from) return { flow, wall, phase: 'enter', due };
  }
  return null;
}
