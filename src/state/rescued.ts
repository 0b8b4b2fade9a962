import { jsonEqual } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { PartKey, PartValue, PartWrite } from '@/adapters/persistence/contract';
import type { Workspace } from '@/workflow/documents/workspace';
import { copyOf } from './combine';
import { withPart } from './parts';
import type { Base } from './sync';

interface Resumable {
  readonly workspace: Workspace;
  readonly order: ReadonlyMap<string, number>;
  readonly editedAt: Readonly<Record<string, EpochMs>>;
  readonly stored: ReadonlyMap<PartKey, Base>;
  readonly notice: { readonly documentId: string; readonly outcome: 'copied' } | null;
}

/**
 * Puts back what a closing tab noted but may not have written. Made on what is stored: it counts. Stored by now: nothing
 * to do. Made on something older: the note becomes a copy, since which of the two is newer cannot be known.
 */
export function withRescued<S extends Resumable>(
  start: S,
  rescued: readonly PartWrite[],
  copyName: (name: string) => string,
): S {
  let result = start;
  for (const write of rescued) result = withOne(result, write, copyName);
  return result;
}

function withOne<S extends Resumable>(start: S, write: PartWrite, copyName: (name: string) => string): S {
  const stored = start.stored.get(write.key) ?? null;
  if (write.value === null) {
    if (stored === null || stored.revision !== write.expected) return start;
    return { ...start, workspace: withPart(start.workspace, write.key, null, start.order) };
  }
  if (stored !== null && jsonEqual(stored.value, write.value)) return start;
  if ((stored?.revision ?? null) === write.expected) return placed(start, write.key, write.value, write.editedAt);
  if (!('document' in write.value)) return start;
  const id = write.value.document.id;
  if (stored === null) return placed(start, write.key, write.value, write.editedAt);
  const copy = copyOf(write.value, { workspace: start.workspace, copyName });
  return {
    ...placed(start, copy.key, copy.value, write.editedAt),
    notice: { documentId: id, outcome: 'copied' },
  };
}

function placed<S extends Resumable>(start: S, key: PartKey, value: PartValue, at: EpochMs): S {
  if (!('document' in value)) return { ...start, workspace: withPart(start.workspace, key, value, start.order) };
  const order = new Map(start.order).set(value.document.id, value.order);
  return {
    ...start,
    order,
    workspace: withPart(start.workspace, key, value, order),
    editedAt: { ...start.editedAt, [value.document.id]: at },
  };
}
