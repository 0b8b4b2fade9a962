import { isJsonObject, type JsonValue } from '../kernel/json';
import type { FilterView } from './view';

/**
 * Values at a path below an object or list: `a.b` reaches into objects, `[]` takes every element of a list
 * (S-ATTR-NEST-2). Only own members are looked at; a member whose whole name is the path comes first.
 */
export type PathReader = (value: JsonValue | undefined) => readonly (JsonValue | undefined)[];

interface Part {
  readonly name: string;
  /** Every element of the list at hand, instead of a member. */
  readonly each: boolean;
}

/** Compiles a path; '' is the value itself. */
function compilePath(path: string): PathReader {
  if (path === '') return (value) => [value];
  const parts = path.split('.').flatMap(toParts);
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && !only.each) return (value) => [ownValue(value, path)];
  return (value) => {
    if (isJsonObject(value) && Object.hasOwn(value, path)) return [value[path]];
    return parts.reduce<readonly (JsonValue | undefined)[]>(follow, [value]);
  };
}

/** `items[]` is the member, then its elements; a bare `[]` the elements of what is at hand. */
function toParts(text: string): readonly Part[] {
  if (text === '[]') return [{ name: '', each: true }];
  return text.endsWith('[]')
    ? [
        { name: text.slice(0, -2), each: false },
        { name: '', each: true },
      ]
    : [{ name: text, each: false }];
}

function follow(values: readonly (JsonValue | undefined)[], part: Part): readonly (JsonValue | undefined)[] {
  if (!part.each) return values.map((value) => ownValue(value, part.name));
  return values.flatMap((value): readonly (JsonValue | undefined)[] => (isList(value) ? value : []));
}

function ownValue(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

export function isList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

type PathTest = (value: JsonValue | undefined, view: FilterView) => boolean;

/** Whether any value at the path below a value passes; a path that leads nowhere is one value that is not set. */
export function compileAnyAt(path: string, test: PathTest): PathTest {
  if (path === '') return test;
  if (!path.includes('.') && !path.includes('[]')) return (value, view) => test(ownValue(value, path), view);
  const read = compilePath(path);
  return (value, view) => {
    const values = read(value);
    return values.length === 0 ? test(undefined, view) : values.some((one) => test(one, view));
  };
}
