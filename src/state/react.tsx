import { createContext, use, useDeferredValue, type ReactNode } from 'react';
import { useStore } from 'zustand';
import { invariant } from '@/core/kernel/invariant';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Finding } from '@/workflow/run-result';
import type { RunState, Stores, ViewState, WorkspaceState } from './contract';

const StoresContext = createContext<Stores | null>(null);

export function StoresProvider({ stores, children }: { readonly stores: Stores; readonly children: ReactNode }) {
  return <StoresContext value={stores}>{children}</StoresContext>;
}

export function useStores(): Stores {
  const stores = use(StoresContext);
  invariant(stores !== null, 'stores are used inside StoresProvider');
  return stores;
}

/** `selector` must give the same object while nothing changed; use `useShallow` for one that makes a new one. */
export function useWorkspaceState<T>(selector: (state: WorkspaceState) => T): T {
  return useStore(useStores().workspace, selector);
}

export function useRunState<T>(selector: (state: RunState) => T): T {
  return useStore(useStores().run, selector);
}

export function useView<T>(selector: (state: ViewState) => T): T {
  return useStore(useStores().view, selector);
}

export function useCanvas(id: string): Canvas | undefined {
  return useWorkspaceState((state) => state.workspace.canvases.find((canvas) => canvas.id === id));
}

export function useCampaign(id: string): Campaign | undefined {
  return useWorkspaceState((state) => state.workspace.campaigns.find((campaign) => campaign.id === id));
}

/**
 * Problems of one document, or of the whole workspace without an id. Made once per state of the workspace, and after
 * what was typed is on screen: reading everybody's data takes longer than a keystroke may.
 */
export function useFindings(documentId?: string): readonly Finding[] {
  const { findingsOf } = useStore(useStores().linter);
  const workspace = useDeferredValue(useWorkspaceState((state) => state.workspace));
  return findingsOf(workspace, documentId);
}
