import { isJsonObject } from '../kernel/json';
import { err, ok, type Result } from '../kernel/result';
import type { Edit, Place } from './contract';

/** An edit does not fit the document any more: somebody changed it since the finding. */
export interface EditError {
  readonly code: 'no_such_place';
  readonly path: Place;
}

/** The document with all edits made, in order, or none of them. Shares what did not change; never mutates. */
export function applyEdits(document: unknown, edits: readonly Edit[]): Result<unknown, EditError> {
  let current = document;
  for (const edit of edits) {
    const changed = applyEdit(current, edit);
    if (!changed.ok) return changed;
    current = changed.value;
  }
  return ok(current);
}

function applyEdit(document: unknown, edit: Edit): Result<unknown, EditError> {
  const parents: unknown[] = [];
  let at = document;
  for (const key of edit.path) {
    parents.push(at);
    if (!isContainer(at)) return err({ code: 'no_such_place', path: edit.path });
    at = memberOf(at, key);
  }
  const last = edit.path.at(-1);
  if (last === undefined || (edit.op === 'remove' && at === undefined)) {
    return err({ code: 'no_such_place', path: edit.path });
  }
  const put = (index: number, value: unknown): unknown => withMember(parents[index], edit.path[index] ?? '', value);
  let value = edit.op === 'set' ? put(parents.length - 1, edit.value) : withoutMember(parents.at(-1), last);
  for (let index = parents.length - 2; index >= 0; index--) value = put(index, value);
  return ok(value);
}

function isContainer(value: unknown): boolean {
  return Array.isArray(value) || isJsonObject(value);
}

function memberOf(container: unknown, key: string | number): unknown {
  if (Array.isArray(container)) return typeof key === 'number' ? container[key] : undefined;
  return isJsonObject(container) && Object.hasOwn(container, String(key)) ? container[String(key)] : undefined;
}

/** Own properties only, `__proto__` included: nothing is ever looked up or set through the prototype. */
function withMember(container: unknown, key: string | number, value: unknown): unknown {
  if (Array.isArray(container)) return container.map((item: unknown, index) => (index === key ? value : item));
  return Object.fromEntries([...entriesOf(container), [String(key), value]]);
}

function withoutMember(container: unknown, key: string | number): unknown {
  if (Array.isArray(container)) return container.filter((_, index) => index !== key);
  return Object.fromEntries(entriesOf(container).filter(([name]) => name !== String(key)));
}

function entriesOf(container: unknown): readonly (readonly [string, unknown])[] {
  return isJsonObject(container) ? Object.entries(container) : [];
}
