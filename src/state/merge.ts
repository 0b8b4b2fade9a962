import { isJsonObject, jsonEqual } from '@/core/kernel/json';

export interface Merge<D> {
  readonly merged: D;
  /** Paths both sides changed to different values; there `merged` holds mine. */
  readonly conflicts: readonly string[];
}

/** Beyond this depth a value is taken as one: documents are a few levels deep, hostile ones need not overflow the stack. */
const deepest = 40;

/**
 * Three-way merge of JSON documents. Different members are both kept; lists whose items carry an `id` (or
 * `external_id`) merge item by item, others as one value. An item one side removed and the other changed stays.
 */
export function mergeThree<D>(base: D, mine: D, theirs: D): Merge<D> {
  const conflicts: string[] = [];
  const merged = mergeValue(base, mine, theirs, '', conflicts, 0);
  // eslint-disable-next-line no-restricted-syntax -- every member comes from a D
  return { merged: merged as D, conflicts };
}

/** `undefined` stands for "not there". */
function mergeValue(
  base: unknown,
  mine: unknown,
  theirs: unknown,
  path: string,
  conflicts: string[],
  depth: number,
): unknown {
  if (theirs === base || jsonEqual(theirs, base)) return mine;
  if (mine === base || jsonEqual(mine, base)) return theirs;
  if (jsonEqual(mine, theirs)) return mine;
  if (depth < deepest) {
    if (isJsonObject(mine) && isJsonObject(theirs)) {
      return mergeMembers(isJsonObject(base) ? base : {}, mine, theirs, path, conflicts, depth);
    }
    const lists = [base ?? [], mine, theirs].map(keyedItems);
    const [before, left, right] = lists;
    if (before && left && right) return mergeItems(before, left, right, path, conflicts, depth);
  }
  if (mine === undefined) return theirs;
  if (theirs === undefined) return mine;
  conflicts.push(path);
  return mine;
}

type Members = Readonly<Record<string, unknown>>;

function own(object: Members, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function mergeMembers(
  base: Members,
  mine: Members,
  theirs: Members,
  path: string,
  conflicts: string[],
  depth: number,
): unknown {
  const merged: [string, unknown][] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const at = path === '' ? key : `${path}.${key}`;
    const value = mergeValue(own(base, key), own(mine, key), own(theirs, key), at, conflicts, depth + 1);
    if (value !== undefined) merged.push([key, value]);
  }
  return Object.fromEntries(merged);
}

/** The items of a list by their id; `undefined` when some item has none or two share one. */
function keyedItems(list: unknown): ReadonlyMap<string, unknown> | undefined {
  if (!Array.isArray(list)) return undefined;
  const items = new Map<string, unknown>();
  for (const item of list) {
    const id = isJsonObject(item) ? (item['id'] ?? item['external_id']) : undefined;
    if (typeof id !== 'string' || items.has(id)) return undefined;
    items.set(id, item);
  }
  return items;
}

/** My order; what only the other side has follows the item it follows there. */
function mergeItems(
  base: ReadonlyMap<string, unknown>,
  mine: ReadonlyMap<string, unknown>,
  theirs: ReadonlyMap<string, unknown>,
  path: string,
  conflicts: string[],
  depth: number,
): unknown[] {
  const order = [...mine.keys()];
  const behind = new Map<string | null, string[]>();
  let previous: string | null = null;
  for (const id of theirs.keys()) {
    if (mine.has(id)) previous = id;
    else behind.set(previous, [...(behind.get(previous) ?? []), id]);
  }
  const ids = [...(behind.get(null) ?? []), ...order.flatMap((id) => [id, ...(behind.get(id) ?? [])])];
  return ids.flatMap((id) => {
    const value = mergeValue(base.get(id), mine.get(id), theirs.get(id), `${path}.${id}`, conflicts, depth + 1);
    return value === undefined ? [] : [value];
  });
}
