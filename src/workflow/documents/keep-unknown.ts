import { isDraft } from './inspect';

/**
 * zod leaves out members a schema does not name; this puts them back, so that a file made by a newer version loses
 * nothing here. `parsed` came from `original`; where both hold a member, `parsed` (defaults filled in) wins. Depth is
 * bounded by `inspect`.
 */
export function keepUnknown<T>(parsed: T, original: unknown): T {
  // eslint-disable-next-line no-restricted-syntax -- only adds members that the schema of T does not name
  return merge(parsed, original) as T;
}

function merge(parsed: unknown, original: unknown): unknown {
  if (Array.isArray(parsed) && Array.isArray(original)) {
    return parsed.map((item: unknown, index) => merge(item, original[index]));
  }
  if (!isDraft(parsed) || !isDraft(original)) return parsed;
  const merged: Record<string, unknown> = {};
  for (const key of Object.keys(original)) {
    if (Object.hasOwn(parsed, key)) merged[key] = merge(parsed[key], original[key]);
    else merged[key] = original[key];
  }
  for (const key of Object.keys(parsed)) if (!Object.hasOwn(merged, key)) merged[key] = parsed[key];
  return merged;
}

/** Paths of members that `known` (a parsed value) lacks and `original` has, outermost first. */
export function unknownPaths(known: unknown, original: unknown): readonly (readonly (string | number)[])[] {
  const found: (readonly (string | number)[])[] = [];
  collect(known, original, [], found);
  return found;
}

function collect(
  known: unknown,
  original: unknown,
  path: readonly (string | number)[],
  found: (readonly (string | number)[])[],
): void {
  if (Array.isArray(known) && Array.isArray(original)) {
    known.forEach((item: unknown, index) => {
      collect(item, original[index], [...path, index], found);
    });
    return;
  }
  if (!isDraft(known) || !isDraft(original)) return;
  for (const key of Object.keys(original)) {
    if (Object.hasOwn(known, key)) collect(known[key], original[key], [...path, key], found);
    else found.push([...path, key]);
  }
}
