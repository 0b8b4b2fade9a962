import { isJsonObject, type JsonObject, type JsonValue } from '../kernel/json';
import { jsonBytes } from '../kernel/json-size';
import { parseInstant } from '../kernel/instant';
import { formatInstant } from '../kernel/time';
import { WriteProblem } from './write-problem';

/** Objects deeper than this are refused: nobody can filter on them, and what merges them may count on a bound. */
const deepest = 50;
/** D-ATTR-14. */
const longestText = 255;
const mostBytes = 100 * 1_024;

const problem = {
  empty: new WriteProblem('nested_null'),
  time: new WriteProblem('nested_time'),
  key: new WriteProblem('nested_key'),
  text: new WriteProblem('nested_text'),
  depth: new WriteProblem('nested_depth'),
  size: new WriteProblem('nested_size'),
};

/** What holds objects, as it is stored: `{"$time": …}` becomes a time; what Braze would refuse is a problem (D-ATTR-13, D-ATTR-14). */
export function storedNested(value: JsonValue): JsonValue | WriteProblem {
  return problemOf(value) ?? withTimes(value);
}

/** Looks at every member without recursion: depth is the author's to choose. */
function problemOf(root: JsonValue): WriteProblem | null {
  const stack: { readonly value: JsonValue; readonly depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { value, depth } = next;
    if (depth > deepest) return problem.depth;
    if (value === null) return problem.empty;
    if (typeof value === 'string' && value.length > longestText) return problem.text;
    for (const item of itemsOf(value)) stack.push({ value: item, depth: depth + 1 });
    if (!isJsonObject(value)) continue;
    if (isTime(value)) {
      if (timeText(value) === null) return problem.time;
      continue;
    }
    for (const key of Object.keys(value)) {
      if (!isKey(key)) return problem.key;
      const member = value[key];
      if (member !== undefined) stack.push({ value: member, depth: depth + 1 });
    }
  }
  return jsonBytes(root) > mostBytes ? problem.size : null;
}

function itemsOf(value: JsonValue): readonly JsonValue[] {
  const items: readonly JsonValue[] = Array.isArray(value) ? value : [];
  return items;
}

function isKey(key: string): boolean {
  return key !== '' && key.length <= longestText && !/[\s.$]/.test(key);
}

function isTime(value: JsonObject): boolean {
  return Object.hasOwn(value, '$time');
}

function timeText(value: JsonObject): string | null {
  const given = value['$time'];
  const parsed = typeof given === 'string' ? parseInstant(given) : null;
  return parsed === null ? null : formatInstant(parsed.at);
}

/** Depth is bounded: `problemOf` looked. */
function withTimes(value: JsonValue): JsonValue {
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value;
    return list.map(withTimes);
  }
  if (!isJsonObject(value)) return value;
  if (isTime(value)) return timeText(value);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, withTimes(member)]));
}

/** Members of `change` over those of `base`, at every depth (D-ATTR-10). Both are stored values, and so not too deep. */
export function mergeObjects(base: JsonObject, change: JsonObject): JsonObject {
  const merged = new Map(Object.entries(base));
  for (const [key, value] of Object.entries(change)) {
    const before = merged.get(key);
    merged.set(key, isJsonObject(before) && isJsonObject(value) ? mergeObjects(before, value) : value);
  }
  return Object.fromEntries(merged);
}
