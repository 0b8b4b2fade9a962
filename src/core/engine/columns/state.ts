import type { JsonValue } from '../../kernel/json';
import type { EpochMs } from '../../kernel/time';
import { zoneOr } from '../../kernel/zone';
import type { FilterView } from '../../segments/view';
import type { Slot } from '../contract';
import { timeZoneSlot } from '../slots';
import type { Columns } from './columns';
import type { Tables } from './rows';

/** More entries than this at once in one person are left to `advance`. */
export const mostEntries = 64;

/** What a lane knows of the person it runs, in arrays that are used again for the next one. Times in ticks after launch. */
export class LaneState implements FilterView {
  readonly tables: Tables;
  id = '';
  /** Values by slot that are not numbers, and by column those that are (`NaN`: unset). */
  readonly values: (JsonValue | undefined)[];
  readonly numbers: Float64Array;
  /** Whether any of `values` may be set. */
  protected touched = false;
  now = 0;
  item = 0;
  /** Consequences within this instant. */
  places = 0;

  /** Live entries by their sequence. */
  count = 0;
  readonly step = new Int32Array(mostEntries);
  readonly until: Float64Array | Int32Array;
  readonly enteredItem = new Int32Array(mostEntries);
  readonly wait = new Int32Array(mostEntries);
  readonly order = new Int32Array(mostEntries);
  /** Entries so far, over all canvases. */
  entries = 0;
  newestStep = -1;
  newestFlow = -1;

  /** By flow: the last entry or receipt, entries so far, and 1 in the audience, 0 not, -1 to be asked. */
  readonly last: Float64Array;
  readonly entered: Int32Array;
  readonly audience: Int8Array;

  deliveries = 0;
  aborted = 0;
  failed = 0;
  sent = 0;
  /** -1 for never. */
  firstSentAt = -1;
  readonly sentBySend: Int32Array;

  constructor(tables: Tables) {
    const { flows, numbers, program, slots, tickMs } = tables;
    this.tables = tables;
    this.values = new Array<JsonValue | undefined>(slots.length).fill(undefined);
    this.numbers = new Float64Array(numbers.length);
    this.until = tickMs === 1 ? new Float64Array(mostEntries) : new Int32Array(mostEntries);
    this.last = new Float64Array(flows.length);
    this.entered = new Int32Array(flows.length);
    this.audience = new Int8Array(flows.length);
    this.sentBySend = new Int32Array(program.sends.length);
  }

  value(slot: Slot): JsonValue | undefined {
    const column = this.tables.slots[slot]?.column ?? -1;
    return column < 0 ? this.values[slot] : known(this.numbers[column] ?? NaN);
  }

  /** The moment of a tick. */
  epochOf(tick: number): EpochMs {
    return this.tables.program.launchAt + tick * this.tables.tickMs;
  }

  get epochNow(): EpochMs {
    return this.epochOf(this.now);
  }

  get personId(): string {
    return this.id;
  }

  /** Nothing of this is ever asked: programs that do are not run from columns. */
  history(): null {
    return null;
  }

  variable(): undefined {
    return undefined;
  }

  get companyZone(): string {
    return this.tables.program.companyZone;
  }

  userZone(): string {
    return zoneOr(this.values[timeZoneSlot], this.companyZone);
  }

  recurringZone(): string {
    return this.companyZone;
  }

  /** A person before anything happened. */
  protected begin(columns: Columns, person: number): void {
    const { numbers } = this;
    for (let column = 0; column < numbers.length; column += 1) {
      numbers[column] = columns.numbers[column]?.[person] ?? NaN;
    }
    if (this.touched) this.values.fill(undefined);
    this.touched = columns.valueSlots.length > 0;
    for (const slot of columns.valueSlots) this.values[slot] = columns.values[slot]?.[person];
    // Plain loops: rows are short, and most people have few events.
    for (let flow = 0; flow < this.last.length; flow += 1) {
      this.last[flow] = -Infinity;
      this.entered[flow] = 0;
      this.audience[flow] = -1;
    }
    for (let send = 0; send < this.sentBySend.length; send += 1) this.sentBySend[send] = 0;
    this.id = columns.ids?.[person] ?? '';
    this.now = 0;
    this.item = 0;
    this.places = 0;
    this.count = 0;
    this.entries = 0;
    this.newestStep = -1;
    this.newestFlow = -1;
    this.deliveries = 0;
    this.aborted = 0;
    this.failed = 0;
    this.sent = 0;
    this.firstSentAt = -1;
  }

  /** Removes an entry; those behind it move up. */
  protected removeEntry(index: number): void {
    this.count -= 1;
    for (let at = index; at < this.count; at += 1) {
      this.step[at] = this.step[at + 1] ?? 0;
      this.until[at] = this.until[at + 1] ?? 0;
      this.enteredItem[at] = this.enteredItem[at + 1] ?? 0;
      this.wait[at] = this.wait[at + 1] ?? 0;
      this.order[at] = this.order[at + 1] ?? 0;
    }
  }
}

/** `NaN` stands for unset. */
export function known(value: number): number | undefined {
  return value === value ? value : undefined;
}

/** Adds to a number, as a User Update and `inc` do: unset counts as 0 and by 0 stays unset; an overflow changes nothing (C-UU-13, C-UU-17). */
export function sum(before: number, by: number): number {
  if (before !== before) return by === 0 ? NaN : by;
  const after = before + by;
  // Adding 0 turns -0 into 0.
  return Number.isFinite(after) ? after + 0 : before;
}
