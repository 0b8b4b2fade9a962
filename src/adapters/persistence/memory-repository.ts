import type { PartKey, PartWrite, StoredPart, WorkspaceRepository } from './contract';

/** A disk several memory repositories share, as tabs share a browser's database. */
export class MemoryDisk {
  readonly parts = new Map<PartKey, StoredPart>();
  readonly listeners = new Set<{ readonly tab: string; readonly tell: (changed: PartKey | 'all') => void }>();
  rescued: readonly PartWrite[] = [];
  revisions = 0;

  nextRevision(): string {
    return `memory.${++this.revisions}`;
  }

  tell(tab: string, changed: PartKey | 'all'): void {
    for (const listener of this.listeners) if (listener.tab !== tab) listener.tell(changed);
  }
}

/** The repository of tests, and of a page whose browser keeps nothing: same rules, no database. */
export function createMemoryRepository(disk: MemoryDisk, tab: string): WorkspaceRepository {
  let started = false;
  const copied = (part: StoredPart | undefined): StoredPart | null =>
    part === undefined ? null : structuredClone(part);
  return {
    load: () => {
      const rescued = started ? [] : structuredClone(disk.rescued);
      if (!started) disk.rescued = [];
      started = true;
      const parts = [...disk.parts.values()].map((part) => structuredClone(part));
      return Promise.resolve({ type: 'loaded', parts, findings: [], quarantined: [], rescued });
    },
    read: (key) => Promise.resolve({ type: 'read', part: copied(disk.parts.get(key)) }),
    write: ({ key, value, expected, editedAt }) => {
      if ((disk.parts.get(key)?.revision ?? null) !== expected) return Promise.resolve({ type: 'conflict' });
      const revision = value === null ? null : disk.nextRevision();
      if (value === null || revision === null) disk.parts.delete(key);
      else disk.parts.set(key, structuredClone({ key, revision, editedAt, value }));
      disk.tell(tab, key);
      return Promise.resolve({ type: 'written', revision });
    },
    replace: (parts, editedAt) => {
      const stored = parts.map((part) => ({ ...part, revision: disk.nextRevision(), editedAt }));
      disk.parts.clear();
      for (const part of stored) disk.parts.set(part.key, structuredClone(part));
      disk.tell(tab, 'all');
      return Promise.resolve({ type: 'written', parts: stored });
    },
    subscribe: (listener) => {
      const entry = { tab, tell: listener };
      disk.listeners.add(entry);
      return () => disk.listeners.delete(entry);
    },
    rescue: (writes) => {
      disk.rescued = structuredClone(writes);
    },
    close: () => undefined,
  };
}
