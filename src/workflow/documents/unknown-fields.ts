import type { FindingLog, Path } from './finding-log';
import { isDraft } from './inspect';
import { unknownPaths } from './keep-unknown';

/** Reports members of `given` that its schema does not name: they are kept, and mean nothing here. */
export function reportUnknownFields(parsed: unknown, given: unknown, path: Path, log: FindingLog, step?: string): void {
  for (const rest of unknownPaths(parsed, given)) {
    log.add('warning', 'field-unknown', [...path, ...rest], step === undefined ? {} : { step });
  }
}

/** The same for an open object, whose parsed form keeps every member: `known` are the names its schema has. */
export function reportUnknownMembers(
  value: unknown,
  known: readonly string[],
  path: Path,
  log: FindingLog,
  step?: string,
): void {
  if (!isDraft(value)) return;
  for (const key of Object.keys(value)) {
    if (!known.includes(key)) log.add('warning', 'field-unknown', [...path, key], step === undefined ? {} : { step });
  }
}
