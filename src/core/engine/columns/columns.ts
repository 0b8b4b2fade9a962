import type { JsonObject, JsonValue } from '../../kernel/json';
import type { EpochMs } from '../../kernel/time';
import { profileView } from '../../segments/view';
import { longestDecidedId } from '../decision';
import type { PersonEvent } from '../input';
import { noProperties, type Occurrence } from '../occurrence';
import type { ListenerSet } from '../program';
import { emailSlot } from '../slots';
import type { Slot } from '../contract';
import type { Tables } from './rows';
import { effectsOf, effectsOfChange, type Effects } from './effects';

/** Triggers of what runs from columns look at the event alone. */
const nobody = profileView(() => undefined);

/**
 * What one event does, shared by all events that do the same. One shape for all of them, since the loop meets them in
 * turn: an event that somebody listens to; `add` to or `put` in a number column (`NaN` removes); a `write` in
 * `users/track` form to an attribute not held as a number.
 */
export interface Operation {
  readonly type: 'nothing' | 'event' | 'add' | 'put' | 'write';
  /** Flows an event starts, each once, in order. */
  readonly starts: readonly number[];
  /** By step: the group an event fits, -1 for none. */
  readonly groups: Int16Array | null;
  readonly column: number;
  readonly operand: number;
  readonly slot: Slot;
  readonly given: JsonValue;
  /** What a `write` sets off where nothing was; `null` where that is to be asked. */
  readonly first: Effects | null;
}

/** Code of `nothing`. */
const nothingToDo = 0;

const nothing: Operation = {
  type: 'nothing',
  starts: [],
  groups: null,
  column: -1,
  operand: 0,
  slot: -1,
  given: null,
  first: null,
};

/** People and what they did, in columns. Events of person `p` are `offset[p]` … `offset[p + 1]`, by time. */
export interface Columns {
  readonly people: number;
  readonly offset: Uint32Array;
  /** Ticks after launch. */
  readonly times: Int32Array | Float64Array;
  /** Index into `operations`. */
  readonly codes: Uint16Array | Uint32Array;
  readonly operations: readonly Operation[];
  /** Per number column and person: the value at first, `NaN` when unset. */
  readonly numbers: readonly Float64Array[];
  /** Per slot: other values at first, by person. */
  readonly values: readonly (readonly (JsonValue | undefined)[] | null)[];
  /** Slots somebody has such a value in. */
  readonly valueSlots: readonly Slot[];
  /** People who can be run from here; the others need `advance`. */
  readonly fits: readonly boolean[];
  /** Their share of 100 decides the variant (C-VAR-4), so ids are kept where a canvas has several. */
  readonly ids: readonly string[] | null;
}

/** Operations kept from person to person; when there are more, all are forgotten. */
const mostOperations = 50_000;

/** Events of one person at one moment; with more, budgets could matter (O-18). */
const mostAtOnce = 1_000;

/** Turns people and their events into columns: each event is looked at once, by name, and never again. */
export class ColumnsBuilder {
  readonly #tables: Tables;
  #operations: Operation[] = [nothing];
  readonly #codes = new Map<string, number>();
  /** Of sets that ask for no properties. */
  readonly #eventCodes = new Map<ListenerSet, number>();
  readonly #adds: Map<number, number>[];
  readonly #puts: Map<number, number>[];
  readonly #offset: number[] = [];
  #times: Int32Array | Float64Array;
  #codeOf: Uint32Array = new Uint32Array(1_024);
  #count = 0;
  readonly #numbers: number[][];
  readonly #values: ((JsonValue | undefined)[] | null)[];
  readonly #fits: boolean[] = [];
  readonly #ids: string[] | null;
  #last = -Infinity;
  /** Events so far at the time of the last one. */
  #alike = 0;

  constructor(tables: Tables, events = 1_024) {
    this.#tables = tables;
    this.#times = tables.tickMs === 1 ? new Float64Array(events) : new Int32Array(events);
    this.#codeOf = new Uint32Array(events);
    this.#adds = tables.numbers.map(() => new Map<number, number>());
    this.#puts = tables.numbers.map(() => new Map<number, number>());
    this.#numbers = tables.numbers.map(() => []);
    this.#values = tables.slots.map(() => null);
    this.#ids = tables.flows.some(({ firsts }) => firsts.length > 1) ? [] : null;
  }

  /** Forgets people and events, and what events do only when that is too much to keep. */
  clear(): void {
    if (this.#operations.length > mostOperations) {
      this.#operations = [nothing];
      this.#codes.clear();
      this.#eventCodes.clear();
      for (const codes of [...this.#adds, ...this.#puts]) codes.clear();
    }
    this.#offset.length = 0;
    this.#count = 0;
    this.#fits.length = 0;
    for (const column of this.#numbers) column.length = 0;
    this.#values.fill(null);
    if (this.#ids !== null) this.#ids.length = 0;
  }

  /** The next person; their events follow. `profile` is in `users/track` form. */
  addPerson(id: string, profile: JsonObject): void {
    const person = this.#fits.push(id.length <= longestDecidedId) - 1;
    this.#offset.push(this.#count);
    this.#ids?.push(id);
    this.#last = -Infinity;
    for (const column of this.#numbers) column.push(NaN);
    for (const name of Object.keys(profile)) {
      const value = profile[name];
      if (name === 'external_id' || value === null || value === undefined) continue;
      const slot = this.#tables.program.slots.byName.get(name.trim());
      if (slot !== undefined) this.#setFirst(person, slot, value);
    }
  }

  #setFirst(person: number, slot: Slot, value: JsonValue): void {
    const column = this.#tables.slots[slot]?.column ?? -1;
    if (column < 0) {
      const values = (this.#values[slot] ??= []);
      while (values.length < person) values.push(undefined);
      values[person] = value;
    } else if (typeof value === 'number' && Number.isFinite(value)) {
      const row = this.#numbers[column];
      if (row !== undefined) row[person] = value;
    } else {
      this.refuse();
    }
  }

  /** The person at hand cannot be run from columns. */
  refuse(): void {
    this.#fits[this.#fits.length - 1] = false;
  }

  /** An event of the person at hand, alone in its request, not before the last one. */
  addEvent(at: EpochMs, event: PersonEvent): void {
    const { program, tickMs } = this.#tables;
    const time = (at - program.launchAt) / tickMs;
    const own = 'time' in event ? event.time : undefined;
    const late = own !== undefined && own !== at;
    this.#alike = time === this.#last ? this.#alike + 1 : 0;
    if (time < this.#last || late || this.#alike > mostAtOnce || (tickMs === 1000 && time !== (time | 0))) {
      this.refuse();
      return;
    }
    this.#last = time;
    if (event.type === 'attributes') {
      if (!this.#pushWrites(time, event.attributes)) this.refuse();
      return;
    }
    const code = this.#codeFor(event);
    if (code < 0) this.refuse();
    else if (code > 0) this.#push(time, code);
  }

  #push(time: number, code: number): void {
    if (this.#count === this.#times.length) {
      const length = Math.max(1_024, this.#count * 2);
      this.#times = grown(this.#times, this.#tables.tickMs === 1 ? new Float64Array(length) : new Int32Array(length));
      this.#codeOf = grown(this.#codeOf, new Uint32Array(length));
    }
    this.#times[this.#count] = time;
    this.#codeOf[this.#count] = code;
    this.#count += 1;
  }

  /** 0: nothing to do; -1: beyond columns. */
  #codeFor(event: Exclude<PersonEvent, { type: 'attributes' }>): number {
    const { listeners } = this.#tables.program;
    switch (event.type) {
      case 'session_start':
        return this.#eventCode(listeners.session, 'session_start', '', noProperties);
      case 'custom_event':
        return this.#eventCode(listeners.events.get(event.name), 'custom_event', event.name, event.properties);
      case 'purchase': {
        const set = listeners.purchases.get(event.product) ?? listeners.anyPurchase;
        return this.#eventCode(set, 'purchase', event.product, event.properties);
      }
      default:
        return -1;
    }
  }

  #eventCode(
    set: ListenerSet | null | undefined,
    type: 'custom_event' | 'purchase' | 'session_start',
    name: string,
    properties: JsonObject = noProperties,
  ): number {
    if (set === null || set === undefined) return 0;
    if (set.exceptions.length > 0) return -1;
    const known = set.byName ? this.#eventCodes.get(set) : undefined;
    if (known !== undefined) return known;
    const occurrence = { type, name, properties, time: 0, slot: -1, before: undefined, after: undefined } as const;
    const it: Occurrence = { ...occurrence, ordinal: 0, seq: -1, origin: null };
    const { groups, starts } = effectsOf(this.#tables.program, set, it, nobody);
    const key = `event:${starts.join()}:${groups?.join() ?? ''}`;
    const code = this.#codes.get(key) ?? this.#intern(key, { ...nothing, type: 'event', starts, groups });
    if (set.byName) this.#eventCodes.set(set, code);
    return code;
  }

  /**
   * Several attributes are one write instant: all are written before any is judged. Where one of them at most sets
   * anything off, that is the same as one after the other with this one last.
   */
  #pushWrites(time: number, attributes: JsonObject): boolean {
    const names = Object.keys(attributes);
    if (names.length > 1 && names.includes('_merge_objects')) return false;
    let heard = nothingToDo;
    for (const key of names) {
      const code = this.#writeCode(key.trim(), attributes[key]);
      if (code < 0) return false;
      if (!this.#isHeard(code)) {
        if (code > 0) this.#push(time, code);
      } else if (heard > 0) return false;
      else heard = code;
    }
    if (heard > 0) this.#push(time, heard);
    return true;
  }

  #isHeard(code: number): boolean {
    const { slots, numbers } = this.#tables;
    const operation = this.#operations[code];
    if (operation === undefined) return false;
    const slot = operation.column < 0 ? operation.slot : (numbers[operation.column] ?? -1);
    return (slots[slot]?.set ?? null) !== null;
  }

  #writeCode(name: string, given: JsonValue | undefined): number {
    const slot = this.#tables.program.slots.byName.get(name);
    if (given === undefined || name === '' || name === 'external_id') return nothingToDo;
    if (slot === undefined) return this.#tables.readBesides.has(name) ? -1 : nothingToDo;
    if (typeof given === 'number' && !Number.isFinite(given)) return -1;
    const column = this.#tables.slots[slot]?.column ?? -1;
    if (column < 0) {
      // Text keeps scalars apart, but for -0; what is inside an object is not looked at.
      const isPlain = given === null || (typeof given !== 'object' && !Object.is(given, -0));
      if (!isPlain) return this.#operations.push({ ...nothing, type: 'write', slot, given }) - 1;
      const text = `write:${slot}:${JSON.stringify(given)}`;
      const known = this.#codes.get(text);
      if (known !== undefined) return known;
      return this.#intern(text, { ...nothing, type: 'write', slot, given, first: this.#firstValue(slot, given) });
    }
    if (given === null) return this.#numberCode(this.#puts, 'put', column, NaN);
    if (typeof given === 'number') return this.#numberCode(this.#puts, 'put', column, given);
    const by = incrementOf(given);
    return by === null ? -1 : this.#numberCode(this.#adds, 'add', column, by);
  }

  #firstValue(slot: Slot, after: JsonValue): Effects | null {
    const { program, slots } = this.#tables;
    const set = slots[slot]?.set ?? null;
    if (after === null || (slot === emailSlot && after === '')) return null;
    return set === null ? { starts: [], groups: null } : effectsOfChange(program, set, slot, undefined, after, nobody);
  }

  #numberCode(codes: readonly Map<number, number>[], type: 'add' | 'put', column: number, operand: number): number {
    if (Math.abs(operand) === Infinity || Object.is(operand, -0)) return -1;
    const known = codes[column]?.get(operand);
    if (known !== undefined) return known;
    const code = this.#operations.push({ ...nothing, type, column, operand }) - 1;
    codes[column]?.set(operand, code);
    return code;
  }

  #intern(key: string, operation: Operation): number {
    const code = this.#operations.push(operation) - 1;
    this.#codes.set(key, code);
    return code;
  }

  /** The columns so far, without a copy unless codes can be made narrower. */
  finish(narrow = true): Columns {
    const codes = this.#codeOf.subarray(0, this.#count);
    return {
      people: this.#fits.length,
      offset: Uint32Array.from([...this.#offset, this.#count]),
      times: this.#times.subarray(0, this.#count),
      codes: narrow && this.#operations.length <= 0x1_0000 ? Uint16Array.from(codes) : codes,
      operations: this.#operations,
      numbers: this.#numbers.map((column) => Float64Array.from(column)),
      values: this.#values,
      valueSlots: this.#values.flatMap((column, slot) => (column === null ? [] : [slot])),
      fits: this.#fits,
      ids: this.#ids,
    };
  }
}

function grown<T extends Int32Array | Float64Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** `{"inc": n}` with a number (D-ATTR-4). */
function incrementOf(given: JsonValue): number | null {
  if (typeof given !== 'object' || given === null || Array.isArray(given) || !('inc' in given)) return null;
  const by = given['inc'];
  return typeof by === 'number' && Object.keys(given).length === 1 ? by : null;
}
