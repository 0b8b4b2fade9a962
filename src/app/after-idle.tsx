import { useSyncExternalStore, type ReactNode } from 'react';
import { useIdle } from '@/ui/when-idle';

/** Stands back until the page has had a quiet moment: what is beside it can be used before this has even been fetched. */
export function AfterIdle({ children }: { readonly children: ReactNode }) {
  return useIdle() ? children : null;
}

let isUsable = false;
const waiting = new Set<() => void>();

/** A page can be used: said once it stands and had a quiet moment. */
export function tellUsable(): void {
  isUsable = true;
  for (const hear of waiting) hear();
}

function subscribe(hear: () => void): () => void {
  waiting.add(hear);
  return () => waiting.delete(hear);
}

/** Stands back until the first page can be used. */
export function AfterFirstPage({ children }: { readonly children: ReactNode }) {
  return useSyncExternalStore(subscribe, () => isUsable) ? children : null;
}
