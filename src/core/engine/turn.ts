import type { JsonValue } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import { fnv1a, randomByLabel } from '../kernel/hash';
import { zoneOr } from '../kernel/zone';
import type { FilterExplanation } from '../segments/evaluate';
import type { FilterView, HistoryRecord } from '../segments/view';
import type { Condition, Slot, StepContext } from './contract';
import { readVariable } from './entry-context';
import { hasFlag } from './memberships';
import type { Occurrence } from './occurrence';
import type { Entry, Person } from './person';
import type { Flow, Program } from './program';
import type { ClockOf } from './sending';
import type { Sink } from './sink';
import { timeZoneSlot } from './slots';
import type { Alternative, TraceEntry } from './trace';

/** A place in the queue of one item (O-6): a consequence to judge, or a start to carry out. */
export type Place = Occurrence | StartPlace;

export interface StartPlace {
  readonly type: 'start';
  readonly flow: Flow;
  readonly occurrence: Occurrence;
  /** Gates already passed when the trigger was judged, for the trace. */
  readonly asked: readonly Alternative[];
}

/**
 * The company's day, or the person's own where a schedule lets everybody in by their own clock. The first of the two
 * questions of such a schedule is asked when its day has come at UTC+13, and means that day (C-ENTRY-5).
 */
export type Today = ClockOf | 'earliest';

/** UTC+13, as zones are named. */
const earliestZone = 'Etc/GMT-13';

/** Where "today" is meant in filters of a canvas or campaign (S-ATTR-TIME-6). */
export function todayOf(flow: Flow | undefined): Today {
  return flow?.controls?.schedule?.clock ?? 'company';
}

/** What `advance` works with: one person, one moment, one queue. Lives as long as one call. */
export class Turn implements StepContext, FilterView {
  readonly program: Program;
  readonly person: Person;
  readonly sink: Sink;
  readonly queue: Place[] = [];
  now: EpochMs;
  enteredAt: EpochMs = 0;
  /** Where "today" is meant in what is judged (S-ATTR-TIME-6). */
  today: Today = 'company';
  /** The entry whose step is asked, for its random draws. */
  entry: Entry | null = null;

  constructor(program: Program, person: Person, sink: Sink) {
    this.program = program;
    this.person = person;
    this.sink = sink;
    this.now = person.now;
  }

  value(slot: Slot): JsonValue | undefined {
    return this.person.values[slot];
  }

  test(condition: Condition): boolean {
    return condition.filter.matches(this);
  }

  explainTest(condition: Condition): FilterExplanation {
    return condition.filter.explain(this);
  }

  get personId(): string {
    return this.person.id;
  }

  history(slot: number): HistoryRecord | null {
    return this.person.history[slot] ?? null;
  }

  variable(name: string): JsonValue | undefined {
    return this.entry === null ? undefined : readVariable(this.entry, name);
  }

  flag(name: string): boolean {
    return hasFlag(this.program, this.person, name);
  }

  get companyZone(): string {
    return this.program.companyZone;
  }

  userZone(): string {
    return zoneOr(this.person.values[timeZoneSlot], this.program.companyZone);
  }

  recurringZone(): string {
    switch (this.today) {
      case 'company':
        return this.program.companyZone;
      case 'user':
        return this.userZone();
      case 'earliest':
        return earliestZone;
    }
  }

  random(label: string): number {
    const { entry, person, program } = this;
    if (entry === null) return 0;
    const flow = program.flows[entry.flow]?.id ?? '';
    const step = program.steps[entry.step]?.id ?? '';
    return randomByLabel(program.seed, person.id, flow, entry.number, step, label);
  }

  bucket(): number {
    const step = this.program.steps[this.entry?.step ?? -1]?.id ?? '';
    return fnv1a(`${step}:${this.person.id}`) % 100;
  }
}

/** Moves the person's clock; it never goes back. A new instant starts with fresh budgets (O-18). */
export function moveClock(turn: Turn, at: EpochMs): void {
  const { person } = turn;
  if (at > person.now) person.now = at;
  turn.now = person.now;
  if (person.instant.at === person.now) return;
  person.instant.at = person.now;
  person.instant.places = 0;
  for (const flow of person.flows) flow.entriesInInstant = 0;
}

/** Keeps distributing over the union, so that each kind of entry still has its own members. */
type WithoutBase<T> = T extends TraceEntry ? Omit<T, 'seq' | 'at' | 'parent'> : never;
export type TraceBody = WithoutBase<TraceEntry>;

/** Writes a trace entry and returns its number, the `parent` of what follows; -1 when nobody traces. */
export function record(turn: Turn, parent: number, body: TraceBody): number {
  const { trace } = turn.sink;
  if (trace === null) return -1;
  const seq = turn.person.traceCount++;
  trace({ seq, at: turn.now, parent, ...body });
  return seq;
}

export function flowId(turn: Turn, flow: number): string {
  return turn.program.flows[flow]?.id ?? '';
}

/** Sets the context a step sees before it is asked anything. */
export function contextFor(turn: Turn, entry: Entry): Turn {
  turn.entry = entry;
  turn.enteredAt = entry.clock;
  turn.today = todayOf(turn.program.flows[entry.flow]);
  return turn;
}
