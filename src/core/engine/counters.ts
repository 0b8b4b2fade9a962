import type { EpochMs } from '../kernel/time';
import type { Program } from './program';
import type { Gate } from './trace';

export const gates = [
  'status',
  'window',
  'audience',
  're_eligibility',
  'same_second',
  'in_progress',
  'entry_type',
  'global_control',
  'exit_criteria',
  'volume_limited',
  'profile',
  'budget',
  'time_of_day',
  'quiet_hours',
  'frequency_cap',
  'rate_limit',
  'exception_event',
  'reachable',
] as const satisfies readonly Gate[];

export const exitReasons = [
  'completed',
  'deduplicated',
  'exit_group',
  'exit_step',
  'control_group',
  'delivery_validation',
  'delay_date_past',
  'delay_personalization_failed',
  'step_failed',
  'exception_event',
  'inactive_canvas_step',
  'exit_criteria',
  'variant_deleted',
  'user_profile_not_found',
  'merged',
] as const;
export type EngineExit = (typeof exitReasons)[number];

const dayMs = 86_400_000;

/** What a run counts, by index of flow, step, port and send. Filled by the engine, read when the run is over. */
export class Counters {
  readonly entries: number[];
  /** Per flow: refusals by gate. */
  readonly refused: number[][];
  readonly stepEntered: number[];
  /** Per step: exits by reason. */
  readonly stepExited: number[][];
  /** Per step: updates, or context variables, that could not be made (C-ANA-2). */
  readonly notUpdated: number[];
  /** Exits of entries that never reached a step, per flow. */
  readonly flowExited: number[][];
  readonly ports: number[];
  /** Per flow: entries by variant. */
  readonly variants: number[][];
  /** Per flow: by JSON of conversion, variant and last message step received. */
  readonly conversions: Map<string, number>[];
  readonly sends: SendCounters[];
  /** Per feature flag or audience: how often somebody was added and taken out. */
  readonly memberships: { added: number; removed: number }[];
  /** Successful sends by UTC day number. */
  readonly sentPerDay = new Map<number, number>();

  constructor(program: Program) {
    const zeros = (length: number): number[] => new Array<number>(length).fill(0);
    this.entries = zeros(program.flows.length);
    this.refused = program.flows.map(() => zeros(gates.length));
    this.stepEntered = zeros(program.steps.length);
    this.stepExited = program.steps.map(() => zeros(exitReasons.length));
    this.notUpdated = zeros(program.steps.length);
    this.flowExited = program.flows.map(() => zeros(exitReasons.length));
    this.ports = zeros(program.portCount);
    this.variants = program.flows.map((flow) => zeros(flow.type === 'canvas' ? flow.variants.length : 0));
    this.conversions = program.flows.map(() => new Map<string, number>());
    this.sends = program.sends.map(() => new SendCounters());
    this.memberships = program.memberships.map(() => ({ added: 0, removed: 0 }));
  }

  countRefused(flow: number, gate: Gate): void {
    add(this.refused[flow], gates.indexOf(gate));
  }

  /** `step` is -1 for an entry that never reached one. */
  countExit(flow: number, step: number, reason: EngineExit): void {
    add(step < 0 ? this.flowExited[flow] : this.stepExited[step], exitReasons.indexOf(reason));
  }

  countNotUpdated(step: number): void {
    add(this.notUpdated, step);
  }

  /** `unit` -1 takes one back. */
  countSent(send: number, at: EpochMs, unit = 1): void {
    const counters = this.sends[send];
    if (counters !== undefined) counters.sent += unit;
    const day = Math.floor(at / dayMs);
    addKey(this.sentPerDay, day, unit);
  }
}

export class SendCounters {
  started = 0;
  sent = 0;
  retries = 0;
  readonly aborted = new Map<string, number>();
  readonly failed = new Map<string, number>();
  readonly refused = new Map<Gate, number>();
}

/** Adds one to a cell. Only rows and cells that exist are asked for. */
export function add(row: number[] | undefined, index: number): void {
  if (row !== undefined) row[index] = (row[index] ?? 0) + 1;
}

export function addMembership({ memberships }: Counters, index: number, member: boolean): void {
  const counts = memberships[index];
  if (counts === undefined) return;
  if (member) counts.added += 1;
  else counts.removed += 1;
}

/** `unit` -1 takes one back. */
export function addKey<K>(map: Map<K, number>, key: K, unit = 1): void {
  const count = (map.get(key) ?? 0) + unit;
  if (count === 0) map.delete(key);
  else map.set(key, count);
}
