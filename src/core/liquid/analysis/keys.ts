/** Marks in keys; no author can type them. */
const readMark = '\uE001';
const variableMark = '\uE002';

/** The key of something read of the world: equal keys are equal values within one rendering. */
export function readKey(root: string | null, name: string): string {
  return `${readMark}${root ?? ''}${readMark}${name.trim()}${readMark}`;
}

/** The key of a variable, as long as it is not set anew. */
export function variableKey(name: string): string {
  return `${variableMark}${name}${variableMark}`;
}

const names = /\uE001[^\uE001]*\uE001[^\uE001]*\uE001|\uE002[^\uE002]*\uE002/g;

/** The names a key is made of. */
export function namesIn(key: string): readonly string[] {
  return key.match(names) ?? [];
}
