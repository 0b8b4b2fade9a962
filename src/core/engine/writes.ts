import { isJsonObject, jsonEqual, type JsonObject, type JsonValue } from '../kernel/json';
import type { AttributeWrite, Slot } from './contract';
import type { Entry } from './person';
import type { Occurrence, Origin } from './occurrence';
import { noProperties } from './occurrence';
import { emailSlot, scopeOf } from './slots';
import type { StepNode } from './program';
import type { LedgerCause } from './trace';
import { enqueue } from './budget';
import { noteLedger, stepCause } from './ledger';
import { flowId, record, type Turn } from './turn';

/**
 * Carries out a User Update: all rows are one write instant, and each attribute that changed joins the queue once, in
 * row order (O-7, C-UU-24). A row that cannot be applied is skipped and named in the trace.
 */
export function writeByStep(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  writes: readonly AttributeWrite[],
  parent: number,
): void {
  const origin: Origin = { step: step.index, via: entry.via };
  const [only] = writes;
  if (only !== undefined && writes.length === 1) {
    const change = writeRow(turn, entry, step, only, origin, parent);
    if (change !== null) enqueue(turn, change);
    return;
  }
  const changes: Occurrence[] = [];
  for (const write of writes) {
    const change = writeRow(turn, entry, step, write, origin, parent);
    if (change !== null) mergeChange(changes, change);
  }
  for (const change of changes) if (!sameValue(change.before, change.after)) enqueue(turn, change);
}

/** Writes one row; the change it made, or `null` if it made none. */
function writeRow(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  write: AttributeWrite,
  origin: Origin,
  parent: number,
): Occurrence | null {
  const { slot } = write;
  const before = turn.person.values[slot];
  const after = outcomeOf(write, before);
  if (typeof after === 'symbol') {
    recordSkipped(turn, entry, step, write, before, after === notNumeric ? 'not_numeric' : 'overflow', parent);
    return null;
  }
  const seq = recordStepWrite(turn, entry, step, slot, before, after, parent);
  if (sameValue(before, after)) return null;
  turn.person.values[slot] = after;
  if (turn.sink.ledger !== null) noteLedger(turn, slot, before, after, stepCause(turn, entry, step));
  return toOccurrence(turn, slot, before, after, seq, origin);
}

const notNumeric = Symbol('not a number');
const overflow = Symbol('overflow');

type Outcome = JsonValue | undefined | typeof notNumeric | typeof overflow;

function outcomeOf(write: AttributeWrite, before: JsonValue | undefined): Outcome {
  if (write.operation === 'increment') return incremented(before, write.operand);
  return write.operation === 'set' ? write.operand : undefined;
}

/**
 * Adds to a number: unset counts as 0 and becomes ±n, by 0 it stays unset (C-UU-13, C-UU-17); anything but a finite
 * number is left alone (C-UU-14), and so is a number the result of which no number can hold.
 */
function incremented(before: JsonValue | undefined, by: JsonValue): Outcome {
  if (typeof by !== 'number' || !Number.isFinite(by)) return overflow;
  if (before === undefined) return by === 0 ? undefined : by;
  if (typeof before !== 'number' || !Number.isFinite(before)) return notNumeric;
  const sum = before + by;
  // Adding 0 turns -0 into 0, which is what JSON would make of it.
  return Number.isFinite(sum) ? sum + 0 : overflow;
}

/** Equality of attribute values; scalars, which nearly all are, cost nothing. */
function sameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' ? jsonEqual(a, b) : Object.is(a, b);
}

/** Two changes of one attribute in one write instant are one, at the place of the first (O-7). */
function mergeChange(changes: Occurrence[], change: Occurrence): void {
  const index = changes.findIndex(({ slot }) => slot === change.slot);
  const first = changes[index];
  if (first === undefined) changes.push(change);
  else changes[index] = { ...change, before: first.before };
}

function toOccurrence(
  turn: Turn,
  slot: Slot,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  seq: number,
  origin: Origin | null,
): Occurrence {
  const name = turn.program.slots.names[slot] ?? '';
  const ordinal = ++turn.person.occurrenceCount;
  return {
    type: 'attribute',
    ordinal,
    name,
    properties: noProperties,
    time: turn.now,
    slot,
    before,
    after,
    seq,
    origin,
  };
}

/**
 * Applies a profile write from outside in key order, all of it one write instant, and returns what changed: the caller
 * judges each in turn (O-6). Before launch nothing is returned, since history triggers nothing.
 */
export function writeFromOutside(turn: Turn, attributes: JsonObject, parent: number): readonly Occurrence[] {
  const changes: Occurrence[] = [];
  for (const key of Object.keys(attributes)) {
    const given = attributes[key];
    const name = key.trim();
    if (given === undefined || name === 'external_id' || name === '') continue;
    const slot = turn.program.slots.byName.get(name);
    if (slot === undefined) writeExtra(turn, name, given, parent);
    else writeSlot(turn, slot, given, parent, changes);
  }
  return changes;
}

function writeSlot(turn: Turn, slot: Slot, given: JsonValue, parent: number, changes: Occurrence[]): void {
  const before = turn.person.values[slot];
  const after = slot === emailSlot && given === '' ? undefined : resolveWrite(given, before);
  const attribute = turn.program.slots.names[slot] ?? '';
  const seq =
    turn.sink.trace === null
      ? -1
      : record(turn, parent, { type: 'write', scope: scopeOf(slot), attribute, before, after });
  if (sameValue(before, after)) return;
  turn.person.values[slot] = after;
  if (turn.sink.ledger !== null) noteLedger(turn, slot, before, after, fromOutside);
  changes.push(toOccurrence(turn, slot, before, after, seq, null));
}

const fromOutside: LedgerCause = { type: 'outside' };

function writeExtra(turn: Turn, name: string, given: JsonValue, parent: number): void {
  const { extra } = turn.person;
  const before = extra.get(name);
  const after = resolveWrite(given, before);
  record(turn, parent, { type: 'write', scope: 'custom', attribute: name, before, after });
  if (after === undefined) extra.delete(name);
  else extra.set(name, after);
}

/** `null` removes (D-ATTR-3), `{"inc": n}` adds (D-ATTR-4…6), `{"add": […], "remove": […]}` edits an array (D-ATTR-7, D-ATTR-8). */
function resolveWrite(given: JsonValue, before: JsonValue | undefined): JsonValue | undefined {
  if (given === null) return undefined;
  if (!isJsonObject(given)) return given;
  const keys = Object.keys(given);
  if (keys.length === 1 && keys[0] === 'inc') {
    const result = incremented(before, given['inc'] ?? null);
    return typeof result === 'symbol' ? before : result;
  }
  if (keys.length === 0 || !keys.every((key) => (key === 'add' || key === 'remove') && Array.isArray(given[key]))) {
    return given;
  }
  return editArray(before, listOf(given['add']), listOf(given['remove']));
}

function listOf(value: JsonValue | undefined): readonly JsonValue[] {
  const list: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return list;
}

function editArray(
  before: JsonValue | undefined,
  added: readonly JsonValue[],
  taken: readonly JsonValue[],
): readonly JsonValue[] {
  const out = new Set([...added, ...taken]);
  return [...listOf(before).filter((value) => !out.has(value)), ...new Set(added)].filter(
    (value) => !taken.includes(value),
  );
}

function recordStepWrite(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  slot: Slot,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  parent: number,
): number {
  if (turn.sink.trace === null) return -1;
  return record(turn, parent, {
    type: 'write',
    scope: scopeOf(slot),
    attribute: turn.program.slots.names[slot] ?? '',
    before,
    after,
    by: { flow: flowId(turn, entry.flow), entry: entry.number, step: step.id },
  });
}

function recordSkipped(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  write: AttributeWrite,
  before: JsonValue | undefined,
  reason: 'not_numeric' | 'overflow',
  parent: number,
): void {
  if (turn.sink.trace === null) return;
  const attribute = turn.program.slots.names[write.slot] ?? '';
  record(turn, parent, {
    type: 'write_skipped',
    flow: flowId(turn, entry.flow),
    entry: entry.number,
    step: step.id,
    attribute,
    value: before,
    cause: {
      rule: reason === 'not_numeric' ? 'C-UU-14' : 'O-7',
      because: { key: `engine.write.${reason}`, values: { attribute, value: before, by: write.operand } },
    },
  });
}
