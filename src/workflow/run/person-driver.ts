import { advance } from '@/core/engine/advance';
import type { Input } from '@/core/engine/input';
import { points } from '@/core/engine/ledger';
import { migrate } from '@/core/engine/migrate';
import { pendingRecords } from '@/core/engine/outcome';
import { createPerson, nextWake, toProfile, type Person } from '@/core/engine/person';
import type { Program } from '@/core/engine/program';
import type { DeliveryRecord, Sink } from '@/core/engine/sink';
import type { LedgerRow, TraceEntry } from '@/core/engine/trace';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { LeadRecord, PersonResult } from '../run-result';
import type { RunChange, RunFrame, RunVersion } from './frame';
import { toInputs, type PersonInput, type PersonPlan } from './inputs';
import { OutsideWorld } from './outside-world';
import { toResult } from './person-result';
import type { Standing } from './tally';

export interface PersonRun {
  readonly person: Standing;
  readonly result: PersonResult;
  readonly events: number;
  readonly trace: readonly TraceEntry[];
  readonly ledger: readonly LedgerRow[];
  /** By number. */
  readonly webhooks: readonly DeliveryRecord[];
  readonly leads: readonly LeadRecord[];
}

/** What comes first within one moment (O-5, O-10). */
export const itemKinds = ['change', 'timer', 'answer', 'input'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** One person in a run, driven item by item: changes of the run, timers, answers and inputs, merged by time. */
export class PersonDriver {
  readonly id: string;
  person: Person;
  readonly #frame: RunFrame;
  readonly #inputs: readonly PersonInput[];
  readonly #world: OutsideWorld;
  readonly #trace: TraceEntry[] = [];
  readonly #ledger: LedgerRow[] = [];
  readonly #webhooks: DeliveryRecord[] = [];
  #startScore: JsonValue | undefined;
  #version: RunVersion;
  #versions = 0;
  #sink: Sink;
  #changed = 0;
  #read = 0;
  #wake: EpochMs = Infinity;

  /** Everything from before the run is taken in at once, unless somebody else sees to it and calls {@link begin}. */
  constructor(frame: RunFrame, plan: PersonPlan, begins = true) {
    this.id = plan.id;
    this.#frame = frame;
    this.#version = frame;
    const { program } = frame;
    this.person = createPerson(program, plan.id, plan.profile, plan.exists);
    this.#world = new OutsideWorld(frame.outside, plan.id, plan.profile);
    this.#sink = this.#sinkOf(frame);
    if (this.#keepsLedger) this.#ledger.push(...startRows(program, this.person));
    this.#inputs = toInputs(plan.lines, frame.until);
    if (begins) this.begin();
  }

  /** Takes in what is left of the time before the run. */
  begin(): void {
    this.takeHistory(({ at }) => at < this.#frame.program.launchAt);
    this.#startScore = this.person.values[this.#frame.scoreSlot];
    this.#wake = nextWake(this.person);
  }

  /** Takes the inputs that come next, as long as they belong to it. */
  takeHistory(belongs: (input: PersonInput) => boolean): void {
    for (
      let input = this.#inputs[this.#read];
      input !== undefined && belongs(input);
      input = this.#inputs[this.#read]
    ) {
      this.takeInput();
    }
  }

  /** When this profile is merged into others before the run, as inputs. */
  get mergesBefore(): readonly (PersonInput & { readonly type: 'gone'; readonly into: string })[] {
    const { launchAt } = this.#frame.program;
    return this.#inputs.filter(isMerge).filter(({ at }) => at < launchAt);
  }

  /** When the next item is due; infinite when nothing is left before the horizon (O-27). */
  get nextAt(): EpochMs {
    if (this.person.stopped !== null) return Infinity;
    const at = Math.min(this.#changeAt, this.#wake, this.#world.nextAt, this.#inputAt);
    return at < this.#frame.until ? at : Infinity;
  }

  /** What the next item is. */
  get nextKind(): ItemKind {
    const at = this.nextAt;
    if (this.#changeAt === at) return 'change';
    if (this.#wake === at) return 'timer';
    return this.#world.nextAt === at ? 'answer' : 'input';
  }

  /** The input that comes next if an input does. */
  get nextInput(): PersonInput | null {
    return this.nextKind === 'input' ? (this.#inputs[this.#read] ?? null) : null;
  }

  /** Runs the next item; false when there is none. */
  step(): boolean {
    const at = this.nextAt;
    if (at === Infinity) return false;
    if (this.#changeAt === at) this.#change();
    else if (this.#wake === at) this.take({ type: 'tick', at });
    else if (this.#world.nextAt !== at) this.takeInput();
    else {
      const answer = this.#world.take();
      if (answer !== undefined) this.take(answer);
    }
    return true;
  }

  /** Takes the next input. */
  takeInput(): void {
    const input = this.#inputs[this.#read++];
    if (input !== undefined) this.take(input);
  }

  /** Passes over the next input. */
  skipInput(): void {
    this.#read += 1;
  }

  /** Takes in something from elsewhere, at a moment no earlier than the last. */
  take(input: Input): void {
    this.#wake = advance(this.#version.program, this.person, input, this.#sink);
  }

  /** Everything there is to tell, after the last item. */
  finish(): PersonRun {
    // Who ran into a budget is counted by the last version like everybody else.
    while (this.#changed < this.#frame.changes.length && this.#changeAt < this.#frame.until) this.#change();
    const { program, scoreSlot } = this.#version;
    const { person } = this;
    if (this.#keepsLedger) for (const pending of pendingRecords(program, person)) this.#webhooks.push(pending);
    this.#webhooks.sort((a, b) => a.delivery - b.delivery);
    const { level } = this.#frame;
    return {
      person,
      result: toResult({ program, scoreSlot, level }, person, this.#startScore, this.#ledger),
      events: this.#inputs.length,
      trace: this.#trace,
      ledger: this.#ledger,
      webhooks: this.#webhooks,
      leads: this.#keepsLedger ? this.#world.leads() : [],
    };
  }

  /** The profile now, in `users/track` form. */
  get profile(): JsonObject {
    return toProfile(this.#version.program, this.person);
  }

  get #keepsLedger(): boolean {
    return this.#frame.level === 'ledger' || this.#frame.level === 'full';
  }

  get #inputAt(): EpochMs {
    return this.#inputs[this.#read]?.at ?? Infinity;
  }

  get #changeAt(): EpochMs {
    return this.#frame.changes[this.#changed]?.at ?? Infinity;
  }

  #change(): void {
    const change: RunChange | undefined = this.#frame.changes[this.#changed++];
    if (change?.type === 'status') this.take(change);
    const next = change?.type === 'edit' ? this.#frame.later[this.#versions++] : undefined;
    if (change?.type !== 'edit' || next === undefined) return;
    this.person = migrate(this.#version.program, next.program, this.person, change, this.#sink);
    this.#version = next;
    this.#sink = this.#sinkOf(next);
    this.#wake = nextWake(this.person);
  }

  #sinkOf({ counters }: RunVersion): Sink {
    const keepsLedger = this.#keepsLedger;
    return {
      shared: this.#frame.shared,
      trace: this.#frame.level === 'full' ? (entry) => this.#trace.push(entry) : null,
      ledger: keepsLedger ? (row) => this.#ledger.push(row) : null,
      counters,
      record: keepsLedger ? (record) => this.#webhooks.push(record) : null,
      perform: (effect) => this.#world.perform(effect),
    };
  }
}

function isMerge(input: PersonInput): input is PersonInput & { readonly type: 'gone'; readonly into: string } {
  return input.type === 'gone' && input.into !== null;
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
