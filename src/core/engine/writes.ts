import { isJsonObject, jsonEqual, type JsonObject, type JsonValue } from '../kernel/json';
import type { AttributeWrite, Slot } from './contract';
import type { Entry } from './person';
import type { Occurrence, Origin } from './occurrence';
import { noProperties } from './occurrence';
import { emailSlot, scopeOf } from './slots';
import type { StepNode } from './program';
import { enqueue } from './budget';
import { noteLedger, stepCause } from './ledger';
import { flowId, record, type Turn } from './turn';

/** One attribute that really changed within a write instant. */
interface Change {
  readonly slot: Slot;
  readonly before: JsonValue | undefined;
  after: JsonValue | undefined;
  seq: number;
}

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
  const changes: Change[] = [];
  for (const write of writes) {
    const before = turn.person.values[write.slot];
    const result = outcomeOf(write, before);
    if (result.type === 'skipped') {
      recordSkipped(turn, entry, step, write, before, result.reason, parent);
      continue;
    }
    const seq = recordStepWrite(turn, entry, step, write.slot, before, result.value, parent);
    if (jsonEqual(before, result.value)) continue;
    turn.person.values[write.slot] = result.value;
    noteLedger(turn, write.slot, before, result.value, () => stepCause(turn, entry, step));
    noteChange(changes, write.slot, before, result.value, seq);
  }
  const origin: Origin = { step: step.index, via: entry.via };
  for (const change of changes) {
    if (jsonEqual(change.before, change.after)) continue;
    enqueue(turn, { type: 'occurrence', occurrence: toOccurrence(turn, change, origin) });
  }
}

type Outcome =
  | { readonly type: 'value'; readonly value: JsonValue | undefined }
  | { readonly type: 'skipped'; readonly reason: 'not_numeric' | 'overflow' };

const removed: Outcome = { type: 'value', value: undefined };
const notNumeric: Outcome = { type: 'skipped', reason: 'not_numeric' };
const overflow: Outcome = { type: 'skipped', reason: 'overflow' };

function outcomeOf(write: AttributeWrite, before: JsonValue | undefined): Outcome {
  if (write.operation === 'remove') return removed;
  if (write.operation === 'set') return { type: 'value', value: write.operand };
  return incremented(before, write.operand);
}

/**
 * Adds to a number: unset counts as 0 and becomes ±n, by 0 it stays unset (C-UU-13, C-UU-17); anything but a finite
 * number is left alone (C-UU-14), and so is a number the result of which no number can hold.
 */
function incremented(before: JsonValue | undefined, by: JsonValue): Outcome {
  if (typeof by !== 'number' || !Number.isFinite(by)) return overflow;
  if (before === undefined) return { type: 'value', value: by === 0 ? undefined : by };
  if (typeof before !== 'number' || !Number.isFinite(before)) return notNumeric;
  const sum = before + by;
  // Adding 0 turns -0 into 0, which is what JSON would make of it.
  return Number.isFinite(sum) ? { type: 'value', value: sum + 0 } : overflow;
}

function noteChange(
  changes: Change[],
  slot: Slot,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  seq: number,
): void {
  const known = changes.find((change) => change.slot === slot);
  if (known === undefined) changes.push({ slot, before, after, seq });
  else {
    known.after = after;
    known.seq = seq;
  }
}

function toOccurrence(turn: Turn, change: Change, origin: Origin | null): Occurrence {
  return {
    type: 'attribute',
    name: turn.program.slots.names[change.slot] ?? '',
    properties: noProperties,
    time: turn.now,
    slot: change.slot,
    before: change.before,
    after: change.after,
    seq: change.seq,
    origin,
  };
}

/**
 * Applies a profile write from outside in key order, all of it one write instant, and returns what changed: the caller
 * judges each in turn (O-6). Before launch nothing is returned, since history triggers nothing.
 */
export function writeFromOutside(turn: Turn, attributes: JsonObject, parent: number): readonly Occurrence[] {
  const changes: Change[] = [];
  for (const key of Object.keys(attributes)) {
    const given = attributes[key];
    const name = key.trim();
    if (given === undefined || name === 'external_id' || name === '') continue;
    const slot = turn.program.slots.byName.get(name);
    if (slot === undefined) writeExtra(turn, name, given, parent);
    else writeSlot(turn, slot, given, parent, changes);
  }
  return changes.map((change) => toOccurrence(turn, change, null));
}

function writeSlot(turn: Turn, slot: Slot, given: JsonValue, parent: number, changes: Change[]): void {
  const before = turn.person.values[slot];
  const after = slot === emailSlot && given === '' ? undefined : resolveWrite(given, before);
  const attribute = turn.program.slots.names[slot] ?? '';
  const seq = record(turn, parent, { type: 'write', scope: scopeOf(slot), attribute, before, after });
  if (jsonEqual(before, after)) return;
  turn.person.values[slot] = after;
  noteLedger(turn, slot, before, after, () => ({ type: 'outside' }));
  changes.push({ slot, before, after, seq });
}

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
    return result.type === 'value' ? result.value : before;
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
