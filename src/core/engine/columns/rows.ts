import type { JsonValue } from '../../kernel/json';
import type { CompiledFilter } from '../../segments/evaluate';
import type { AttributeWrite, Slot } from '../contract';
import type { Flow, ListenerSet, Program, SendProgram, SendTo } from '../program';

/**
 * A program laid out for running people from columns: every step a row, every way out followed to its target, times in
 * ticks after launch. A tick is a millisecond, or a second where everything is whole seconds.
 */
export interface Tables {
  readonly program: Program;
  readonly tickMs: Tick;
  readonly steps: readonly StepRow[];
  readonly flows: readonly FlowRow[];
  /** By slot. */
  readonly slots: readonly SlotRow[];
  /** Slots held as numbers, by column. */
  readonly numbers: readonly Slot[];
  /** Ticks since the last entry; the calendar second instead if `clockSecond`. */
  readonly sameSecond: number;
  readonly clockSecond: boolean;
  readonly keepsDuplicates: boolean;
  readonly laps: readonly Lap[];
  readonly rings: readonly Ring[];
  /** Attributes without a slot that texts of sends read. */
  readonly readBesides: ReadonlySet<string>;
}

export type Tick = 1 | 1000;

export interface StepRow {
  readonly index: number;
  readonly flow: number;
  readonly type: 'pass' | 'hold' | 'actions';
  readonly ticks: number;
  /** The way out of `pass` and `hold`, and of `actions` when nothing fitted. */
  readonly way: Way;
  readonly groups: readonly Way[];
  /** By group: indices of the tests of what it listens to. */
  readonly listens: readonly (readonly number[])[];
  readonly ranked: boolean;
  readonly holdsExits: boolean;
  /** Set once all tables exist. */
  ring: Ring | null;
}

/** A way out, to where it leads. */
export interface Way {
  readonly effects: readonly EffectRow[];
  /** Port to count; -1 for none. */
  readonly port: number;
  /** Index of the exit reason; -1 goes on to `next`, or is completed without one. */
  readonly exit: number;
  readonly next: StepRow | null;
}

/** A write to one attribute, or a send. */
export interface EffectRow {
  readonly send: SendProgram | null;
  readonly slot: Slot;
  /** -1: not held as a number. */
  readonly column: number;
  readonly operation: AttributeWrite['operation'];
  readonly by: number;
  /** What a `set` sets; `undefined` removes. */
  readonly value: JsonValue | undefined;
}

export interface FlowRow {
  readonly flow: Flow;
  readonly index: number;
  /** In ticks. */
  readonly opens: number;
  readonly closes: number;
  /** `null`: everybody. */
  readonly audience: CompiledFilter | null;
  readonly sendTo: SendTo;
  /** Ticks since the last entry or receipt; infinite: once for ever. */
  readonly again: number;
  /** First steps by variant; empty for a campaign. */
  readonly firsts: readonly (StepRow | null)[];
  readonly send: SendProgram | null;
}

export interface SlotRow {
  readonly slot: Slot;
  readonly column: number;
  readonly set: ListenerSet | null;
  /** Every trigger here fires for any new number. */
  readonly anyNumber: boolean;
  /** Flows a new value starts, each once, in order. */
  readonly starts: readonly number[];
  /** By step: the first group that listens here, -1 for none; `null` if none does. Right if `anyNumber`. */
  readonly groups: Int16Array | null;
  /** Flows whose audience reads this. */
  readonly audiences: readonly number[];
}

/**
 * A way out of a waiting step that adds to one number, ends the entry, and by that change brings the person back to the
 * same step in a new entry: all of it in one instant, whatever else the person is like.
 */
export interface Lap {
  readonly index: number;
  readonly by: number;
  /** What one lap counts, besides the entry that comes of it. */
  readonly ports: readonly number[];
  readonly entered: readonly number[];
  readonly exited: number;
}

/** A step people go round: when nothing happens, and on some actions, they come back to it by a lap. */
export interface Ring {
  readonly index: number;
  readonly step: StepRow;
  /** Of its wait. */
  readonly ticks: number;
  readonly canvas: FlowRow;
  /** The number every lap adds to. */
  readonly column: number;
  /** The lap of a wait that ends without an action. */
  readonly idle: Lap;
  /** By group; `null`: the group leads elsewhere. */
  readonly groups: readonly (Lap | null)[];
  /** Campaigns each change sets off as well. */
  readonly campaigns: readonly FlowRow[];
  /** Ticks since the last entry that all gates of the canvas are content with. */
  readonly gap: number;
}
