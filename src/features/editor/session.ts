import { createStore, type StoreApi } from 'zustand/vanilla';
import type { CardDetail } from '@/editors/node-ui';
import type { PortRef } from './model/graph';
import type { Point } from './model/layout';

/** How much of a card is drawn: all, the header (below 50 %), a block (below 25 %). */
export type Lod = 'all' | 'header' | 'block';

/** Where the menu of step kinds hangs, in window coordinates. */
export interface AddMenuState {
  readonly port: PortRef;
  readonly anchor: { readonly x: number; readonly y: number };
}

/** What the editor remembers while its page is open, and nobody saves. */
export interface Session {
  /** Ids of selected cards and notes, in the order they were selected. */
  readonly selection: readonly string[];
  /** The + used last: where the palette and a paste go. */
  readonly armed: PortRef | null;
  readonly menu: AddMenuState | null;
  /** Port that waits for a step to be connected to. */
  readonly connecting: PortRef | null;
  readonly detail: CardDetail;
  readonly lod: Lod;
  readonly outline: boolean;
  readonly keysOpen: boolean;
  readonly findOpen: boolean;
  readonly launchOpen: boolean;
  /** Cards on the move, with where they are now. */
  readonly dragging: ReadonlyMap<string, Point> | null;
  /** The inspector was asked for while a journey stands in its place. */
  readonly inspecting: boolean;
  /** Where there is no room beside the graph: why-panel or results are open over it. */
  readonly explaining: boolean;
  /** What ⌘C took, for menus, which may not read the system's clipboard. */
  readonly clipboard: string | null;
  /** The note whose text is being typed. */
  readonly editingNote: string | null;
}

export type SessionStore = StoreApi<Session>;

export function createSession(): SessionStore {
  return createStore<Session>(() => ({
    selection: [],
    armed: null,
    menu: null,
    connecting: null,
    detail: 'full',
    lod: 'all',
    outline: false,
    keysOpen: false,
    findOpen: false,
    launchOpen: false,
    dragging: null,
    inspecting: false,
    explaining: false,
    clipboard: null,
    editingNote: null,
  }));
}

export function lodOf(zoom: number): Lod {
  return zoom < 0.25 ? 'block' : zoom < 0.5 ? 'header' : 'all';
}
