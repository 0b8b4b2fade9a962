import { stableStringify, type JsonObject } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import { withDeed, type DeedType, type HistoryAsk } from '../segments/history';
import { compilePropertyFilters, type PropertiesTest } from '../segments/match-trigger';
import { flowOf } from '../segments/signal';
import type { FilterView, HistoryRecord } from '../segments/view';
import type { Slot } from './contract';
import { noProperties, type Occurrence } from './occurrence';
import type { Person } from './person';
import type { Program } from './program';
import type { PersonSnapshot } from './snapshot-schema';
import type { Turn } from './turn';

/** What filters ask of the past, by history slot, and who wants to hear of which deed. */
export interface HistoryTable {
  /** Names of the slots, the same in every program that asks the same. */
  readonly keys: readonly string[];
  /** Whether nobody asks anything: then nothing is kept. */
  readonly isEmpty: boolean;
  askers(type: DeedType, name: string): readonly HistoryAsker[];
}

export interface HistoryAsker {
  readonly slot: number;
  /** Keep the single deeds of the last days. */
  days: boolean;
  readonly fits: PropertiesTest;
}

/** Interns history slots while a program is compiled: equal questions share one. */
export class HistoryBuilder implements HistoryTable {
  readonly keys: string[] = [];
  /** Everything asked so far, to ask the same in another program. */
  readonly asks: HistoryAsk[] = [];
  readonly #bySlot: HistoryAsker[] = [];
  readonly #byName = new Map<string, HistoryAsker[]>();
  readonly #any = new Map<DeedType, HistoryAsker[]>();
  readonly #attribute: (name: string) => Slot;

  constructor(attribute: (name: string) => Slot) {
    this.#attribute = attribute;
  }

  get isEmpty(): boolean {
    return this.keys.length === 0;
  }

  intern(ask: HistoryAsk): number {
    const { type, name, conditions, days } = ask;
    this.asks.push(ask);
    const key = stableStringify([type, name, conditions]);
    const known = this.keys.indexOf(key);
    const asker = this.#bySlot[known];
    if (asker !== undefined) {
      asker.days ||= days;
      return known;
    }
    const slot = this.keys.push(key) - 1;
    const fresh: HistoryAsker = { slot, days, fits: compilePropertyFilters(conditions, this.#attribute) };
    this.#bySlot.push(fresh);
    if (name === null) upsert(this.#any, type).push(fresh);
    else upsert(this.#byName, nameKey(type, name)).push(fresh);
    return slot;
  }

  askers(type: DeedType, name: string): readonly HistoryAsker[] {
    const named = this.#byName.get(nameKey(type, name));
    const any = this.#any.get(type);
    if (named === undefined || any === undefined) return named ?? any ?? nobody;
    return [...named, ...any];
  }
}

const nobody: readonly HistoryAsker[] = [];

function nameKey(type: DeedType, name: string): string {
  return `${type} ${name}`;
}

function upsert<K>(lists: Map<K, HistoryAsker[]>, key: K): HistoryAsker[] {
  const known = lists.get(key);
  if (known !== undefined) return known;
  const list: HistoryAsker[] = [];
  lists.set(key, list);
  return list;
}

/** Something to put on the profile. */
export interface Deed {
  readonly type: DeedType;
  readonly name: string;
  readonly properties: JsonObject;
  readonly time: EpochMs;
}

/** Puts a deed on the profile, in every slot that asks for it. */
function noteDeed(turn: Turn, deed: Deed): void {
  if (!turn.program.history.isEmpty) applyDeed(turn.program.history, turn.person.history, deed, turn);
}

/** The same for records outside a run. `view` is the person at that moment. */
export function applyDeed(
  table: HistoryTable,
  records: (HistoryRecord | null)[],
  { type, name, properties, time }: Deed,
  view: FilterView,
): void {
  const askers = table.askers(type, name);
  if (askers.length === 0) return;
  const price = type === 'purchase' ? properties['price'] : undefined;
  const amount = typeof price === 'number' && Number.isFinite(price) ? price : 0;
  const units = type === 'purchase' ? unitsOf(properties) : 1;
  for (const { slot, days, fits } of askers) {
    if (fits(properties, view)) records[slot] = withDeed(records[slot] ?? null, { time, units, amount }, days);
  }
}

/** A purchase of three counts as three (D-PUR-1). */
function unitsOf(properties: JsonObject): number {
  const quantity = properties['quantity'];
  return typeof quantity === 'number' && Number.isInteger(quantity) && quantity > 0 ? quantity : 1;
}

/** Puts what happened on the profile; values that changed are there already. */
export function noteOccurrence(turn: Turn, occurrence: Occurrence): void {
  if (turn.program.history.isEmpty || occurrence.isNoted === true) return;
  const deed = toDeed(occurrence);
  if (deed !== null) noteDeed(turn, deed);
}

/** `null` for what no filter on the past can ask for. */
export function toDeed({
  type,
  name,
  properties,
  time,
}: Pick<Occurrence, 'type' | 'name' | 'properties' | 'time'>): Deed | null {
  if (type === 'custom_event' || type === 'purchase') return { type, name, properties, time };
  if (type === 'session_start') return { type: 'session', name, properties: noProperties, time };
  const isKept = type === 'signal' && (name === 'message' || name === 'conversion');
  return isKept ? { type: name, name: flowOf(properties), properties, time } : null;
}

/** The person entered a canvas (S-RET-7). */
export function noteEntry(turn: Turn, canvas: string, variant: string, control: boolean): void {
  if (turn.program.history.isEmpty) return;
  noteDeed(turn, { type: 'entry', name: canvas, properties: { variant, control }, time: turn.now });
}

/** What a program's filters ask of a person, by name. */
export function snapshotHistory(program: Program, person: Person): PersonSnapshot['history'] {
  return program.history.keys.flatMap((ask, slot) => {
    const record = person.history[slot] ?? null;
    if (record === null) return [];
    const recent = record.recent?.map(({ time, amount }): [number, number] => [time, amount]) ?? null;
    return [{ ask, count: record.count, first: record.first, last: record.last, amount: record.amount, recent }];
  });
}

/** What nobody asks any more is forgotten. */
export function restoreHistory(program: Program, person: Person, saved: PersonSnapshot['history']): void {
  for (const { ask, recent, ...rest } of saved) {
    const slot = program.history.keys.indexOf(ask);
    if (slot < 0) continue;
    const record: HistoryRecord = { ...rest, recent: recent?.map(([time, amount]) => ({ time, amount })) ?? null };
    person.history[slot] = record;
  }
}
