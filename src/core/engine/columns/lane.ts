import { fnv1a } from '../../kernel/hash';
import { jsonEqual, type JsonValue } from '../../kernel/json';
import type { EpochMs } from '../../kernel/time';
import type { Slot } from '../contract';
import type { Counters } from '../counters';
import type { ListenerSet } from '../program';
import { emailSlot } from '../slots';
import { resolveWrite } from '../writes';
import type { Columns, Operation } from './columns';
import { effectsOfChange } from './effects';
import { RingLane } from './ring-lane';
import type { EffectRow, FlowRow, SlotRow, StepRow, Tables, Way } from './rows';
import { completed, deduplicated, gate, mostPlaces, type Courier } from './sending';
import { known, mostEntries, sum } from './state';
import { wayAfter } from './tables';

/** Longer walks are left to `advance`, which knows when they never end (O-18). */
const mostSteps = 500;

/**
 * Runs one person after the other from columns and counts what happens: the same as `advance` over the same events, with
 * nothing built per event. State lives in arrays that are used again for the next person. Order is that of `advance`:
 * timers of an instant before its event, entries by sequence, consequences breadth-first (O-5, O-6).
 */
export class Lane extends RingLane {
  /** Places in order: a slot whose value changed, or a start (`-1 - 2 × flow`, one less if its gates are to be asked). */
  private readonly queue = new Int32Array(mostPlaces + 2);
  private queued = 0;
  /** Of a changed slot in the queue: both values, in numbers if it is held so. */
  private readonly before: (JsonValue | undefined)[] = new Array<undefined>(mostPlaces + 2).fill(undefined);
  private readonly after: (JsonValue | undefined)[] = new Array<undefined>(mostPlaces + 2).fill(undefined);
  private readonly beforeNumber = new Float64Array(mostPlaces + 2);
  private readonly afterNumber = new Float64Array(mostPlaces + 2);
  /** Starts of an event whose gates let the person through. */
  private readonly admitted: Int32Array;
  /** By step: the last reaction in which an entry moved. */
  private readonly moved: Int32Array;
  private reactions = 0;
  /** The slot of a value to be told as of launch, and that value. */
  watched: Slot = -1;
  atLaunch: JsonValue | undefined = undefined;

  constructor(tables: Tables, counters: Counters, courier: Courier, until: EpochMs) {
    super(tables, counters, courier, until);
    this.admitted = new Int32Array(tables.flows.length);
    this.moved = new Int32Array(tables.steps.length);
  }

  /** False when the person is left to `advance`; nothing of them is counted then. */
  run(columns: Columns, person: number): boolean {
    if (columns.fits[person] !== true) return false;
    this.runOnce(columns, person, 1);
    if (!this.handedOver) return true;
    // The same run again stops at the same place, and so takes back exactly what it counted.
    this.runOnce(columns, person, -1);
    return false;
  }

  private runOnce(columns: Columns, person: number, unit: 1 | -1): void {
    this.begin(columns, person);
    this.open(unit);
    this.queued = 0;
    const { times, codes, operations, offset } = columns;
    let from = offset[person] ?? 0;
    let end = offset[person + 1] ?? 0;
    while (end > from && (times[end - 1] ?? 0) >= this.horizon) end -= 1;
    this.classify(operations);
    // Before launch nobody waits for anything.
    for (; from < end && (times[from] ?? 0) < 0; from += 1) {
      this.moveTo(times[from] ?? 0);
      const operation = operations[codes[from] ?? 0];
      if (operation !== undefined) this.take(operation);
    }
    this.atLaunch = this.watched < 0 ? undefined : this.value(this.watched);
    for (let index = from; ; index += 1) {
      if (this.handedOver) return;
      const now = index < end ? (times[index] ?? 0) : this.horizon;
      const round = this.roundAt();
      if (round !== null) index = this.goRound(round, columns, index, end);
      // What is due at the horizon stays pending (O-27).
      else if (this.count > 0) this.runTimers(now, index < end);
      if (index >= end) return;
      this.moveTo(times[index] ?? 0);
      const operation = operations[codes[index] ?? 0];
      if (operation !== undefined) this.take(operation);
    }
  }

  /** A new instant starts with fresh budgets. */
  private moveTo(now: number): void {
    this.item += 1;
    if (now === this.now) return;
    this.now = now;
    this.places = 0;
  }

  /** Timers by time, equal ones by sequence of their entries. */
  private runTimers(limit: number, inclusive: boolean): void {
    const { steps } = this.tables;
    while (this.count > 0) {
      let first = 0;
      // No fallback here is ever taken; whole numbers keep the loop in integers.
      let due = this.until[0] ?? 0;
      for (let index = 1; index < this.count; index += 1) {
        const until = this.until[index] ?? 0;
        if (until >= due) continue;
        due = until;
        first = index;
      }
      if (inclusive ? due > limit : due >= limit) return;
      this.moveTo(due);
      const step = steps[this.step[first] ?? 0];
      if (step === undefined) return;
      this.follow(first, wayAfter(step, this.wait[first] ?? -1));
      this.drain();
      if (this.handedOver) return;
    }
  }

  private take(operation: Operation): void {
    if (this.handedOver) return;
    switch (operation.type) {
      case 'nothing':
        return;
      case 'event':
        if (this.now >= 0) this.judgeEvent(operation.starts, operation.groups);
        break;
      case 'add':
      case 'put':
        this.takeNumber(operation.column, operation.operand, operation.type === 'add');
        break;
      case 'write':
        this.takeValue(operation.slot, operation.given);
    }
    this.drain();
  }

  /** Before launch a write only shapes the profile. */
  private takeNumber(column: number, operand: number, adds: boolean): void {
    const row = this.tables.slots[this.tables.numbers[column] ?? -1];
    const before = this.numbers[column] ?? NaN;
    const after = adds ? sum(before, operand) : operand;
    if (row === undefined || after === before || (after !== after && before !== before)) return;
    this.setNumber(row, after);
    if (this.now >= 0) this.judgeNumber(row, before, after);
  }

  private setNumber(row: SlotRow, after: number): void {
    this.numbers[row.column] = after;
    for (const flow of row.audiences) this.audience[flow] = -1;
  }

  private takeValue(slot: Slot, given: JsonValue): void {
    const row = this.tables.slots[slot];
    const before = this.values[slot];
    const after = slot === emailSlot && given === '' ? undefined : resolveWrite(given, before);
    if (row === undefined || jsonEqual(before, after)) return;
    this.setValue(row, after);
    if (this.now >= 0) this.judgeValue(row, before, after);
  }

  private setValue(row: SlotRow, after: JsonValue | undefined): void {
    this.values[row.slot] = after;
    this.touched = true;
    for (const flow of row.audiences) this.audience[flow] = -1;
  }

  /** The gates of an event's starts are asked before anything reacts; the starts come after what the reactions bring (O-6, O-22). */
  private judgeEvent(starts: readonly number[], groups: Int16Array | null): void {
    let admitted = 0;
    for (const flow of starts) {
      const row = this.tables.flows[flow];
      if (row !== undefined && this.admits(row)) this.admitted[admitted++] = flow;
    }
    if (groups !== null && this.count > 0) this.react(groups);
    for (let at = 0; at < admitted; at += 1) this.enqueue(-1 - (this.admitted[at] ?? 0) * 2);
  }

  private judgeNumber(row: SlotRow, before: number, after: number): void {
    if (row.set === null) return;
    if (!row.anyNumber) {
      this.judgeByTests(row, row.set, known(before), known(after));
      return;
    }
    if (after !== after) return;
    if (row.groups !== null && this.count > 0) this.react(row.groups);
    for (const flow of row.starts) this.enqueue(-2 - flow * 2);
  }

  private judgeValue(row: SlotRow, before: JsonValue | undefined, after: JsonValue | undefined): void {
    if (row.set !== null) this.judgeByTests(row, row.set, before, after);
  }

  private judgeByTests(
    row: SlotRow,
    set: ListenerSet,
    before: JsonValue | undefined,
    after: JsonValue | undefined,
  ): void {
    const { groups, starts } = effectsOfChange(this.tables.program, set, row.slot, before, after, this);
    if (groups !== null && this.count > 0) this.react(groups);
    for (const flow of starts) this.enqueue(-2 - flow * 2);
  }

  /** Puts a place at the tail of the queue and returns where, for its values. */
  private enqueue(place: number): number {
    const at = this.queued;
    this.places += 1;
    if (this.places > mostPlaces) this.handedOver = true;
    else this.queued += 1;
    this.queue[at] = place;
    return at;
  }

  /** Takes consequences from the head of the queue until the item is at rest. */
  private drain(): void {
    const { flows, slots } = this.tables;
    for (let head = 0; head < this.queued && !this.handedOver; head += 1) {
      const place = this.queue[head] ?? 0;
      if (place >= 0) {
        const row = slots[place];
        if (row === undefined) continue;
        if (row.column >= 0) this.judgeNumber(row, this.beforeNumber[head] ?? NaN, this.afterNumber[head] ?? NaN);
        else this.judgeValue(row, this.before[head], this.after[head]);
      } else {
        const row = flows[(-1 - place) >> 1];
        if (row !== undefined) this.start(row, (place & 1) === 0);
      }
    }
    this.queued = 0;
  }

  private start(row: FlowRow, asks: boolean): void {
    if (asks && !this.admits(row)) return;
    if (row.send === null) this.enter(row);
    else this.sendFromCampaign(row, row.send, !asks);
  }

  private enter(row: FlowRow): void {
    const { index } = row;
    const last = this.last[index] ?? -Infinity;
    if (this.now - last < row.again || (row.again === Infinity && last > -Infinity)) {
      this.refuse(index, gate.again);
      return;
    }
    if (this.isSameSecond(last)) {
      this.refuse(index, gate.sameSecond);
      return;
    }
    if (this.count === mostEntries) {
      this.handedOver = true;
      return;
    }
    const { entries } = this.counters;
    entries[index] = (entries[index] ?? 0) + this.unit;
    this.last[index] = this.now;
    this.entered[index] = (this.entered[index] ?? 0) + 1;
    this.entries += 1;
    this.newestFlow = index;
    this.newestStep = -1;
    const variant = this.variantOf(row);
    const variants = this.counters.variants[index];
    if (variants !== undefined) variants[variant] = (variants[variant] ?? 0) + this.unit;
    const first = row.firsts[variant] ?? null;
    if (first === null) {
      const exits = this.counters.flowExited[index];
      if (exits !== undefined) exits[completed] = (exits[completed] ?? 0) + this.unit;
      return;
    }
    const at = this.count++;
    this.order[at] = this.entries;
    this.arrive(at, first);
    if (first.ticks === 0) this.follow(at, first.way);
  }

  private isSameSecond(last: number): boolean {
    const { clockSecond, program, sameSecond, tickMs } = this.tables;
    if (!clockSecond) return this.now - last < sameSecond;
    const second = (tick: number): number => Math.floor((program.launchAt + tick * tickMs) / 1000);
    return second(this.now) === second(last);
  }

  /** By hash of canvas and person (C-VAR-4). */
  private variantOf({ firsts, flow }: FlowRow): number {
    if (firsts.length === 1 || flow.type !== 'canvas') return 0;
    const bucket = fnv1a(`${flow.id}:${this.id}`) % 100;
    const found = flow.variants.findIndex(({ upTo }) => bucket < upTo);
    return found < 0 ? firsts.length - 1 : found;
  }

  private arrive(index: number, step: StepRow): void {
    const { stepEntered } = this.counters;
    this.step[index] = step.index;
    this.enteredItem[index] = this.item;
    this.until[index] = this.now + step.ticks;
    this.wait[index] = -1;
    if (this.order[index] === this.entries) this.newestStep = step.index;
    stepEntered[step.index] = (stepEntered[step.index] ?? 0) + this.unit;
  }

  /** Entries that reached their step in an earlier item react, by sequence (C-ACTION-13, C-ACTION-21, O-23). */
  private react(groups: Int16Array): void {
    const { steps } = this.tables;
    this.reactions += 1;
    for (let index = 0; index < this.count && !this.handedOver;) {
      const at = this.step[index] ?? 0;
      const group = groups[at] ?? -1;
      const step = steps[at];
      if (group < 0 || step === undefined || (this.enteredItem[index] ?? 0) >= this.item) {
        index += 1;
        continue;
      }
      const live = this.count;
      this.reactEntry(index, step, group);
      if (this.count === live) index += 1;
    }
  }

  private reactEntry(index: number, step: StepRow, group: number): void {
    const state = this.wait[index] ?? -1;
    const way = step.groups[group];
    if (way === undefined) return;
    if (step.ranked) {
      if (state === -1 || group < state) this.wait[index] = group;
    } else if (state === -1) {
      if (this.moved[step.index] === this.reactions) {
        if (!this.tables.keepsDuplicates) this.leave(index, deduplicated);
        return;
      }
      this.moved[step.index] = this.reactions;
      if (step.holdsExits && way.exit >= 0) this.wait[index] = group;
      else this.follow(index, way);
    }
  }

  /** Takes an entry from a way out to where it waits or leaves. */
  private follow(index: number, first: Way): void {
    let way = first;
    for (let walked = 0; ; walked += 1) {
      if (walked > mostSteps) this.handedOver = true;
      for (const effect of way.effects) this.carryOut(effect);
      if (this.handedOver) return;
      const { ports } = this.counters;
      if (way.port >= 0) ports[way.port] = (ports[way.port] ?? 0) + this.unit;
      const { next } = way;
      if (next === null) {
        this.leave(index, way.exit < 0 ? completed : way.exit);
        return;
      }
      this.arrive(index, next);
      if (next.ticks > 0) return;
      way = next.way;
    }
  }

  private leave(index: number, reason: number): void {
    const row = this.counters.stepExited[this.step[index] ?? 0];
    if (row !== undefined) row[reason] = (row[reason] ?? 0) + this.unit;
    this.removeEntry(index);
  }

  private carryOut(effect: EffectRow): void {
    if (this.handedOver) return;
    if (effect.send !== null) {
      this.sendFromStep(effect.send);
      return;
    }
    const row = this.tables.slots[effect.slot];
    if (row === undefined) return;
    if (effect.column < 0) this.writeValue(row, effect.value);
    else this.writeNumber(row, effect);
  }

  private writeNumber(row: SlotRow, { operation, by }: EffectRow): void {
    const before = this.numbers[row.column] ?? NaN;
    const after = operation === 'increment' ? sum(before, by) : operation === 'set' ? by : NaN;
    if (after === before || (after !== after && before !== before)) return;
    this.setNumber(row, after);
    if (row.set === null) return;
    const at = this.enqueue(row.slot);
    this.beforeNumber[at] = before;
    this.afterNumber[at] = after;
  }

  private writeValue(row: SlotRow, after: JsonValue | undefined): void {
    const before = this.values[row.slot];
    if (jsonEqual(before, after)) return;
    this.setValue(row, after);
    if (row.set === null) return;
    const at = this.enqueue(row.slot);
    this.before[at] = before;
    this.after[at] = after;
  }
}
