import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EpochMs } from '@/core/kernel/time';
import type { Stores } from '@/state/contract';
import { unchosenHeight } from './model/dock-height';
import type { CohortTab, RowSort } from './model/cohort';

export const speeds = { hour: 3_600_000, day: 86_400_000, week: 7 * 86_400_000 } as const;
export type Speed = keyof typeof speeds;

/** A script line being edited: its place in the workspace's events, or a new one. */
export type ScriptEdit = { readonly type: 'line'; readonly position: number } | { readonly type: 'new' };

/** What the dock and the why-panel share and nobody saves. */
export interface Session {
  /** Canvas or campaign of the page. */
  readonly flowId: string | null;
  readonly mode: 'journey' | 'cohort';
  /** Of the journey shown last: coming back from the cohort opens it again. */
  readonly personId: string | null;
  readonly cursor: EpochMs | null;
  readonly playing: boolean;
  readonly speed: Speed;
  /** Stretch of time the ruler shows; null is the whole run. */
  readonly stretch: { readonly from: EpochMs; readonly until: EpochMs } | null;
  readonly edit: ScriptEdit | null;
  readonly tab: CohortTab;
  readonly query: string;
  readonly sort: RowSort | null;
  /** Height the dock had before it was folded down to its bar. */
  readonly unfolded: number;
}

export type SessionStore = StoreApi<Session>;

const initial: Session = {
  flowId: null,
  mode: 'cohort',
  personId: null,
  cursor: null,
  playing: false,
  speed: 'day',
  stretch: null,
  edit: null,
  tab: 'everyone',
  query: '',
  sort: null,
  unfolded: unchosenHeight,
};

const sessions = new WeakMap<Stores, SessionStore>();

/** One per set of stores: both panels see the same cursor, wherever they are mounted. */
export function sessionOf(stores: Stores): SessionStore {
  const known = sessions.get(stores);
  if (known !== undefined) return known;
  const created = createStore<Session>(() => initial);
  sessions.set(stores, created);
  return created;
}
