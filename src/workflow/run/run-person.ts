import { advance } from '@/core/engine/advance';
import type { Counters } from '@/core/engine/counters';
import type { Input } from '@/core/engine/input';
import { pendingRecords } from '@/core/engine/outcome';
import { createPerson, nextWake, toProfile, type Person } from '@/core/engine/person';
import type { Program } from '@/core/engine/program';
import type { DeliveryRecord, Sink } from '@/core/engine/sink';
import type { LedgerRow, TraceEntry } from '@/core/engine/trace';
import { points } from '@/core/engine/ledger';
import type { JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { Outside } from '@/core/outside/outside';
import type { TraceLevel } from '../documents/run-settings';
import type { LeadRecord, PersonResult } from '../run-result';
import { toInputs, type PersonPlan } from './inputs';
import { OutsideWorld } from './outside-world';

export interface RunFrame {
  readonly program: Program;
  readonly outside: Outside;
  readonly counters: Counters;
  readonly level: TraceLevel;
  readonly until: EpochMs;
  readonly scoreSlot: number;
}

export interface PersonRun {
  readonly person: Person;
  readonly result: PersonResult;
  readonly events: number;
  readonly trace: readonly TraceEntry[];
  readonly ledger: readonly LedgerRow[];
  /** By number. */
  readonly webhooks: readonly DeliveryRecord[];
  readonly leads: readonly LeadRecord[];
}

/** Runs one person from the beginning of their history to the horizon. */
export function runPerson(frame: RunFrame, plan: PersonPlan): PersonRun {
  const { program, level, scoreSlot } = frame;
  const trace: TraceEntry[] = [];
  const ledger: LedgerRow[] = [];
  const webhooks: DeliveryRecord[] = [];
  const keepsLedger = level === 'ledger' || level === 'full';
  const person = createPerson(program, plan.id, plan.profile);
  const world = new OutsideWorld(frame.outside, plan.id, plan.profile);
  const sink: Sink = {
    trace: level === 'full' ? (entry) => trace.push(entry) : null,
    ledger: keepsLedger ? (row) => ledger.push(row) : null,
    counters: frame.counters,
    record: keepsLedger ? (record) => webhooks.push(record) : null,
    perform: (effect) => world.perform(effect),
  };
  if (keepsLedger) ledger.push(...startRows(program, person));
  const inputs = toInputs(plan.lines, frame.until);
  const live = takeHistory(program, person, inputs, sink);
  const startScore = person.values[scoreSlot];
  drive(frame, person, inputs, live, world, sink);
  if (keepsLedger) for (const pending of pendingRecords(program, person)) webhooks.push(pending);
  webhooks.sort((a, b) => a.delivery - b.delivery);
  return {
    person,
    result: toResult(frame, person, startScore, ledger),
    events: inputs.length,
    trace,
    ledger,
    webhooks,
    leads: keepsLedger ? world.leads() : [],
  };
}

/** What the person brought along, so that the ledger sums to the score from its first row on. */
function startRows(program: Program, person: Person): readonly LedgerRow[] {
  const at = program.launchAt;
  return program.ledgerSlots.flatMap((kept, slot): readonly LedgerRow[] => {
    const after = person.values[slot];
    if (!kept || after === undefined) return [];
    const attribute = program.slots.names[slot] ?? '';
    return [{ at, attribute, before: undefined, after, change: points(after), cause: { type: 'start' } }];
  });
}

/** Takes the inputs from before the run; returns the index of the first that belongs to it. */
function takeHistory(program: Program, person: Person, inputs: readonly Input[], sink: Sink): number {
  let index = 0;
  for (let input = inputs[0]; input !== undefined && input.at < program.launchAt; input = inputs[index]) {
    advance(program, person, input, sink);
    index += 1;
  }
  return index;
}

/** Merges timers, answers and inputs by time; at one moment in this order (O-5). Ends before `until` (O-27). */
function drive(
  frame: RunFrame,
  person: Person,
  inputs: readonly Input[],
  live: number,
  world: OutsideWorld,
  sink: Sink,
): void {
  const { program, until } = frame;
  let index = live;
  let wake = nextWake(person);
  for (;;) {
    const inputAt = inputs[index]?.at ?? Infinity;
    const at = Math.min(wake, world.nextAt, inputAt);
    if (at >= until) return;
    if (wake === at) wake = advance(program, person, { type: 'tick', at }, sink);
    else {
      const input = world.nextAt === at ? world.take() : inputs[index++];
      if (input === undefined) return;
      wake = advance(program, person, input, sink);
    }
    if (person.stopped !== null) return;
  }
}

function toResult(
  frame: RunFrame,
  person: Person,
  startScore: JsonValue | undefined,
  ledger: readonly LedgerRow[],
): PersonResult {
  const { program, scoreSlot } = frame;
  const { sent, aborted, failed, firstSentAt } = person.tally;
  return {
    id: person.id,
    startScore,
    finalScore: person.values[scoreSlot],
    entries: person.entryCount,
    lastStep: lastStep(program, person),
    sent,
    aborted,
    failed,
    firstSentAt,
    scoreLine: scoreLine(frame, startScore, ledger),
    profile: toProfile(program, person),
  };
}

function lastStep(program: Program, person: Person): PersonResult['lastStep'] {
  const { newest } = person;
  if (newest === null) return null;
  const canvas = program.flows[newest.flow]?.id;
  const step = program.steps[newest.step]?.id;
  if (canvas === undefined || step === undefined) return null;
  const live = person.entries.find(({ order }) => order === newest.order);
  const waitingUntil = live !== undefined && Number.isFinite(live.until) ? live.until : null;
  return { canvas, step, waitingUntil };
}

function scoreLine(
  { program, scoreSlot, level }: RunFrame,
  startScore: JsonValue | undefined,
  ledger: readonly LedgerRow[],
): PersonResult['scoreLine'] {
  const attribute = program.slots.names[scoreSlot];
  if (attribute === undefined || (level !== 'ledger' && level !== 'full')) return [];
  const changes = ledger.filter(
    (row) => row.attribute === attribute && row.at >= program.launchAt && row.cause.type !== 'start',
  );
  return [
    [program.launchAt, points(startScore)] as const,
    ...changes.map(({ at, after }) => [at, points(after)] as const),
  ];
}
