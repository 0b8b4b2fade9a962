import { isJsonObject, isSayable, jsonEqual, type JsonObject, type JsonValue } from '../kernel/json';
import type { AttributeWrite, Slot } from './contract';
import { mergeObjects, storedNested } from './nested-value';
import { emailSlot, groupsSlot } from './slots';
import { mergeGroups } from './subscription-groups';
import { WriteProblem } from './write-problem';

/** What an attribute holds after a write: a value, nothing, or why it cannot be written. */
export type WriteOutcome = JsonValue | undefined | WriteProblem;

/** Elements a plain array keeps; the oldest drop out (D-ATTR-9, `data.md` O-1). */
const longestArray = 500;

const notNumeric = new WriteProblem('not_numeric');
const overflow = new WriteProblem('overflow');
const notArray = new WriteProblem('not_array');
const badIncrement = new WriteProblem('bad_increment');
const badListEdit = new WriteProblem('bad_list_edit');

/** A row of a User Update (C-UU-2, C-UU-3). */
export function applyRow(write: AttributeWrite, before: JsonValue | undefined): WriteOutcome {
  switch (write.operation) {
    case 'increment':
      return incremented(before, write.operand);
    case 'set':
      return write.operand;
    case 'remove':
      return undefined;
    case 'add_item':
      return editArray(before, [write.operand], []);
    case 'remove_item':
      return editArray(before, [], [write.operand]);
  }
}

/**
 * A value in `users/track` form: `null` removes (D-ATTR-3), `{"inc": n}` adds (D-ATTR-4…6), `{"add": […], "remove": […]}`
 * edits a plain array (D-ATTR-7, D-ATTR-8), `{"$add", "$remove", "$update"}` an array of objects (D-ATTR-11); other
 * objects replace what was there, or are merged into it (D-ATTR-10).
 */
function applyTracked(given: JsonValue, before: JsonValue | undefined, merges: boolean): WriteOutcome {
  if (given === null) return undefined;
  if (!isSayable(given)) return overflow;
  if (typeof given !== 'object') return given;
  if (Array.isArray(given)) return assignedArray(given);
  if (!isJsonObject(given)) return given;
  const keys = Object.keys(given);
  if (keys.length === 1 && keys[0] === 'inc') return tracked(before, given['inc']);
  if (keys.length > 0 && keys.every((key) => key === 'add' || key === 'remove')) {
    if (!keys.every((key) => Array.isArray(given[key]))) return badListEdit;
    return editArray(before, listOf(given['add']), listOf(given['remove']));
  }
  if (keys.length > 0 && keys.every((key) => objectEdits.has(key))) return editObjects(before, given, merges);
  const value = storedNested(given);
  if (value instanceof WriteProblem || !merges) return value;
  return isJsonObject(value) && isJsonObject(before) ? mergeObjects(before, value) : value;
}

/**
 * The same for the field in this slot: an empty address is none; subscription groups are set one by one, by their id
 * (D-ATTR-16).
 */
export function applyToSlot(
  slot: Slot,
  given: JsonValue,
  before: JsonValue | undefined,
  merges: boolean,
): WriteOutcome {
  if (slot === emailSlot && given === '') return undefined;
  return slot === groupsSlot ? mergeGroups(given, before) : applyTracked(given, before, merges);
}

function tracked(before: JsonValue | undefined, by: JsonValue | undefined): WriteOutcome {
  return typeof by === 'number' ? incremented(before, by) : badIncrement;
}

/**
 * Adds to a number: unset counts as 0 and becomes ±n, by 0 it stays unset (C-UU-13, C-UU-17); anything but a finite
 * number is left alone (C-UU-14), and so is a number the result of which no number can hold.
 */
function incremented(before: JsonValue | undefined, by: JsonValue): WriteOutcome {
  if (typeof by !== 'number' || !Number.isFinite(by)) return overflow;
  if (before === undefined) return by === 0 ? undefined : by;
  if (typeof before !== 'number' || !Number.isFinite(before)) return notNumeric;
  const sum = before + by;
  // Adding 0 turns -0 into 0, which is what JSON would make of it.
  return Number.isFinite(sum) ? sum + 0 : overflow;
}

/** Values of a plain array are unique, the first place of each counts (D-ATTR-8). */
function assignedArray(given: readonly JsonValue[]): WriteOutcome {
  if (given.some((value) => typeof value === 'object' && value !== null)) return storedNested(given);
  return newest([...new Set(given)]);
}

function newest(values: readonly JsonValue[]): readonly JsonValue[] {
  return values.length > longestArray ? values.slice(-longestArray) : values;
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  const list: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return list;
}

/** What is added goes to the end, also if it was there before (D-ATTR-8); what is taken out, out it is. */
function editArray(
  before: JsonValue | undefined,
  added: readonly JsonValue[],
  taken: readonly JsonValue[],
): WriteOutcome {
  if (before !== undefined && !Array.isArray(before)) return notArray;
  if (before === undefined && added.length === 0) return undefined;
  const moved = new Set([...added, ...taken]);
  const kept = listOf(before).filter((value) => !moved.has(value));
  return newest([...kept, ...new Set(added)].filter((value) => !taken.includes(value)));
}

const objectEdits: ReadonlySet<string> = new Set(['$add', '$remove', '$update']);

/** First what is added, then what is removed, then what is updated (D-ATTR-11). */
function editObjects(before: JsonValue | undefined, edits: JsonObject, merges: boolean): WriteOutcome {
  if (before !== undefined && !Array.isArray(before)) return notArray;
  const added = storedNested(oneOrMore(edits['$add']));
  if (added instanceof WriteProblem) return added;
  const removals = selectorsOf(edits['$remove']);
  const updates = selectorsOf(edits['$update']);
  if (removals === null || updates === null) return badListEdit;
  let objects: readonly JsonValue[] = [...listOf(before), ...listOf(added)];
  for (const { matches } of removals) objects = objects.filter((object) => !matches(object));
  for (const { matches, row } of updates) {
    const change = storedNested(row['$new_object'] ?? null);
    if (change instanceof WriteProblem) return change;
    if (!isJsonObject(change)) return badListEdit;
    objects = objects.map((object) => (matches(object) ? updated(object, change, merges) : object));
  }
  return objects;
}

function updated(object: JsonValue, change: JsonObject, merges: boolean): JsonValue {
  return merges && isJsonObject(object) ? mergeObjects(object, change) : change;
}

function oneOrMore(value: JsonValue | undefined): readonly JsonValue[] {
  return value === undefined ? [] : isJsonObject(value) ? [value] : listOf(value);
}

interface Selector {
  readonly row: JsonObject;
  readonly matches: (object: JsonValue) => boolean;
}

/** `null`: one of them does not say which objects it means. */
function selectorsOf(value: JsonValue | undefined): readonly Selector[] | null {
  const selectors: Selector[] = [];
  for (const row of oneOrMore(value)) {
    const key = isJsonObject(row) ? row['$identifier_key'] : undefined;
    if (!isJsonObject(row) || typeof key !== 'string' || row['$identifier_value'] === undefined) return null;
    const wanted = row['$identifier_value'];
    const matches = (object: JsonValue): boolean =>
      isJsonObject(object) && Object.hasOwn(object, key) && jsonEqual(object[key], wanted);
    selectors.push({ row, matches });
  }
  return selectors;
}
