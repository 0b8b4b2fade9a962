import type { Message } from '@/core/kernel/message';

type Catalogue = Readonly<Record<string, Message>>;

const byKey = new Map<string, Message>();
const listeners = new Set<() => void>();
const more: { load: (() => Promise<unknown>) | null; isMissed: boolean } = { load: null, isMissed: false };
let version = 0;

/** Catalogues put themselves in as their code arrives. */
export function addCatalogues(catalogues: readonly Catalogue[]): void {
  for (const catalogue of catalogues) for (const [key, message] of Object.entries(catalogue)) byKey.set(key, message);
  if (!more.isMissed) return;
  more.isMissed = false;
  version += 1;
  for (const listener of listeners) listener();
}

export function findMessage(key: string): Message | undefined {
  return byKey.get(key);
}

/** A page begins with the catalogues it needs; the others are fetched by {@link loadCatalogues}, or when one is missed. */
export function expectCatalogues(load: () => Promise<unknown>): void {
  more.load = load;
}

/** Fetches the catalogues that are still to come. Whatever could not be said until then is said anew. */
export function loadCatalogues(): void {
  const { load } = more;
  if (load === null) return;
  more.load = null;
  load().catch(() => {
    // Offline for a moment: whoever misses a text next asks again.
    more.load = load;
  });
}

/** Whether a key nobody knows may still arrive; asks for it then. */
export function isOnItsWay(): boolean {
  if (more.load === null && !more.isMissed) return false;
  more.isMissed = true;
  loadCatalogues();
  return true;
}

/** For a page that shows texts: hears when missed ones have arrived. */
export function subscribeToCatalogues(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function catalogueVersion(): number {
  return version;
}
