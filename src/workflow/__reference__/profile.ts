import { isJsonObject, type JsonObject, type JsonValue } from '@/core/kernel/json';
import type { Stored } from './filters';
import { done, isStandard, read, type Life } from './life';
import type { Happening, Occurrence } from './occurrence';

/** One thing to do to one attribute. */
export interface Change {
  readonly name: string;
  readonly operation: 'set' | 'add' | 'add_item' | 'remove_item';
  readonly value: JsonValue;
}

/** A `users/track` attributes object as changes (D-ATTR-3, D-ATTR-4); names lose outer spaces (D-ATTR-18). */
export function changesOf(attributes: JsonObject): readonly Change[] {
  return Object.entries(attributes).map(([key, value]): Change => {
    const name = key.trim();
    const amount = isJsonObject(value) && Object.keys(value).length === 1 ? value['inc'] : undefined;
    return amount === undefined ? { name, operation: 'set', value } : { name, operation: 'add', value: amount };
  });
}

/** Writes all of `changes` as one instant; what changed a value, write by write: each is a trigger of its own (O-6, O-29). */
export function applyWrites(life: Life, changes: readonly Change[], by: string): readonly Occurrence[] {
  return changes.flatMap((change) => {
    const was = read(life, change.name);
    applyOne(life, change, by);
    const is = read(life, change.name);
    return isSame(was, is) ? [] : [done(life, life.now, happeningOf(change.name, was, is))];
  });
}

/** The rows of a step: each attribute that changed over all of them triggers once, in the order of the rows (O-7). */
export function applyRows(life: Life, changes: readonly Change[], by: string): readonly Occurrence[] {
  const names = changes.map(({ name }) => name).filter((name, index, all) => all.indexOf(name) === index);
  const before = names.map((name) => read(life, name));
  for (const change of changes) applyOne(life, change, by);
  return names.flatMap((name, index) => {
    const [was, is] = [before[index], read(life, name)];
    return isSame(was, is) ? [] : [done(life, life.now, happeningOf(name, was, is))];
  });
}

function happeningOf(name: string, before: Stored, after: Stored): Happening {
  if (name === 'email') return { type: 'email', before, after };
  if (name === 'email_subscribe') return { type: 'subscription', before, after };
  return isStandard(name) ? { type: 'field' } : { type: 'attribute', name, before, after };
}

function applyOne(life: Life, { name, operation, value }: Change, by: string): void {
  if (name === '') return; // No sheet knows an attribute without a name; nothing is written.
  const before = read(life, name);
  const after = outcomeOf(operation, before, value);
  if (isSame(before, after)) return;
  life.writes.push({ at: life.now, attribute: name, before: before ?? null, after: after ?? null, by });
  const place = life.profile.find((each) => each.name === name);
  if (place === undefined) life.profile.push({ name, value: after });
  else place.value = after;
}

function outcomeOf(operation: Change['operation'], before: Stored, value: JsonValue): Stored {
  if (operation === 'set') return value ?? undefined;
  if (operation === 'add') return sum(before, value);
  if (before !== undefined && !Array.isArray(before)) return before; // O-7: nothing to add to.
  if (before === undefined && operation === 'remove_item') return before;
  const items: readonly JsonValue[] = Array.isArray(before) ? before : [];
  const others = items.filter((item) => item !== value);
  // D-ATTR-8, D-ATTR-9: an element there already moves to the end, and the oldest drop out.
  return operation === 'add_item' ? [...others, value].slice(-500) : others;
}

/**
 * C-UU-13, C-UU-14, D-ATTR-5, D-ATTR-6: unset counts from nothing; what is no number stays as it is, and so does what
 * would become none (O-7). Nothing added changes nothing (C-UU-17).
 */
function sum(before: Stored, amount: JsonValue): Stored {
  if (typeof amount !== 'number' || amount === 0) return before;
  if (before !== undefined && typeof before !== 'number') return before;
  const after = (before ?? 0) + amount;
  return Number.isFinite(after) ? after : before;
}

function isSame(left: Stored, right: Stored): boolean {
  return canonical(left) === canonical(right);
}

/** Text that two values share only if they are equal: key order does not matter. */
function canonical(value: Stored): string {
  if (value === undefined) return '';
  return JSON.stringify(value, (_key, inner: JsonValue) =>
    isJsonObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
