import { useSyncExternalStore } from 'react';
import { downloadText, fileName } from '@/ui/download';
import type { Stores } from '@/state/contract';
import { serializeText } from '@/workflow/documents/serialize';

const memoryKey = 'leadloom:backup-at';
const listeners = new Set<() => void>();

function lastBackup(): number | null {
  try {
    const at = Number(localStorage.getItem(memoryKey));
    return at > 0 ? at : null;
  } catch {
    // Storage can be forbidden; then no backup is remembered.
    return null;
  }
}

/** Downloads everything as one file, and remembers when. */
export function backUp(stores: Stores): void {
  const { workspace } = stores.workspace.getState();
  const now = Date.now();
  const day = new Date(now).toISOString().slice(0, 10);
  downloadText(fileName(`${workspace.name} ${day}`, 'workspace.json'), serializeText(workspace));
  try {
    localStorage.setItem(memoryKey, String(now));
  } catch {
    // See lastBackup.
  }
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** When everything was last backed up from this browser. */
export function useLastBackup(): number | null {
  return useSyncExternalStore(subscribe, lastBackup);
}
