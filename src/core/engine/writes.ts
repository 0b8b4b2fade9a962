import { jsonEqual, type JsonObject, type JsonValue } from '../kernel/json';
import { applyRow, applyToSlot } from './attribute-value';
import type { AttributeWrite, SkippedRow, Slot } from './contract';
import type { Entry } from './person';
import type { Occurrence, Origin } from './occurrence';
import { noProperties } from './occurrence';
import { scopeOf } from './slots';
import type { StepNode } from './program';
import type { AttributeScope, LedgerCause } from './trace';
import { WriteProblem, type WriteProblemCode } from './write-problem';
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
  enqueueChanges(turn, changes);
}

/** Each attribute that is not what it was before the write instant triggers once (O-7). */
export function enqueueChanges(turn: Turn, changes: readonly Occurrence[]): void {
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
  const after = applyRow(write, before);
  if (after instanceof WriteProblem) {
    const name = turn.program.slots.names[slot] ?? '';
    recordSkipped(turn, entry, step, writeSkipped(name, before, after.code, write.operand), parent);
    return null;
  }
  return changeByStep(turn, entry, step, slot, after, origin, parent);
}

/** Puts a value into a slot on behalf of a step; the change that made, or `null` if it made none. */
export function changeByStep(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  slot: Slot,
  after: JsonValue | undefined,
  origin: Origin,
  parent: number,
): Occurrence | null {
  const before = turn.person.values[slot];
  const name = turn.program.slots.names[slot] ?? '';
  const seq = recordStepWrite(turn, entry, step, { scope: scopeOf(slot), name, before, after }, parent);
  if (sameValue(before, after)) return null;
  turn.person.values[slot] = after;
  if (turn.sink.ledger !== null) noteLedger(turn, slot, before, after, stepCause(turn, entry, step));
  return toOccurrence(turn, slot, before, after, seq, origin);
}

/** Equality of attribute values; scalars, which nearly all are, cost nothing. */
function sameValue(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  return typeof a === 'object' && typeof b === 'object' ? jsonEqual(a, b) : Object.is(a, b);
}

/** Two changes of one attribute in one write instant are one, at the place of the first (O-7). */
export function mergeChange(changes: Occurrence[], change: Occurrence): void {
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
  const merges = attributes['_merge_objects'] === true;
  for (const key of Object.keys(attributes)) {
    const given = attributes[key];
    const name = key.trim();
    if (given === undefined || name === 'external_id' || name === '' || name === '_merge_objects') continue;
    const slot = turn.program.slots.byName.get(name);
    if (slot === undefined) writeExtra(turn, name, given, merges, parent);
    else writeSlot(turn, slot, given, merges, parent, changes);
  }
  return changes;
}

function writeSlot(
  turn: Turn,
  slot: Slot,
  given: JsonValue,
  merges: boolean,
  parent: number,
  changes: Occurrence[],
): void {
  const before = turn.person.values[slot];
  const after = resolveWrite(given, before, merges, slot);
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

/** What cannot be written leaves the attribute as it is (D-ATTR-6, `data.md` O-8). */
export function resolveWrite(
  given: JsonValue,
  before: JsonValue | undefined,
  merges = false,
  slot: Slot = -1,
): JsonValue | undefined {
  const after = applyToSlot(slot, given, before, merges);
  return after instanceof WriteProblem ? before : after;
}

function writeExtra(turn: Turn, name: string, given: JsonValue, merges: boolean, parent: number): void {
  const { extra } = turn.person;
  const before = extra.get(name);
  const after = resolveWrite(given, before, merges);
  record(turn, parent, { type: 'write', scope: 'custom', attribute: name, before, after });
  if (after === undefined) extra.delete(name);
  else extra.set(name, after);
}

interface StepWrite {
  readonly scope: AttributeScope;
  readonly name: string;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
}

/** Traces a write of a step. */
export function recordStepWrite(
  turn: Turn,
  entry: Entry,
  step: StepNode,
  { scope, name, before, after }: StepWrite,
  parent: number,
): number {
  if (turn.sink.trace === null) return -1;
  return record(turn, parent, {
    type: 'write',
    scope,
    attribute: name,
    before,
    after,
    by: { flow: flowId(turn, entry.flow), entry: entry.number, step: step.id },
  });
}

/** A row that cannot be applied, with what was there and what was asked for. */
export function writeSkipped(
  name: string,
  before: JsonValue | undefined,
  code: WriteProblemCode,
  given: JsonValue,
): SkippedRow {
  const because = { key: `engine.write.${code}`, values: { attribute: name, value: before, by: given } };
  return { name, value: before, cause: { rule: ruleOf[code] ?? 'O-7', because } };
}

const ruleOf: Partial<Record<WriteProblemCode, string>> = {
  not_numeric: 'C-UU-14',
  reserved: 'C-UU-5',
  not_array: 'D-ATTR-7',
  nested_null: 'D-ATTR-13',
  nested_time: 'D-ATTR-13',
  nested_key: 'D-ATTR-14',
  nested_text: 'D-ATTR-14',
  nested_size: 'D-ATTR-14',
};

/** Traces a row that was passed over (O-7). */
export function recordSkipped(turn: Turn, entry: Entry, step: StepNode, row: SkippedRow, parent: number): void {
  if (turn.sink.trace === null) return;
  record(turn, parent, {
    type: 'write_skipped',
    flow: flowId(turn, entry.flow),
    entry: entry.number,
    step: step.id,
    attribute: row.name,
    value: row.value,
    cause: row.cause,
  });
}
