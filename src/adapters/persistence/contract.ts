import type { EpochMs } from '@/core/kernel/time';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Workspace } from '@/workflow/documents/workspace';
import type { Finding } from '@/workflow/run-result';

/** The workspace without its lists: name, run settings, mock settings, and whatever else the file carried. */
export type WorkspaceMeta = {
  [K in keyof Workspace as K extends 'canvases' | 'campaigns' | 'people' | 'events' ? never : K]: Workspace[K];
};

/** What is stored and checked for conflicts as one. `order` places a document among its kind; gaps and fractions are fine. */
export type PartValue =
  | { readonly kind: 'canvas'; readonly document: Canvas; readonly order: number }
  | { readonly kind: 'campaign'; readonly document: Campaign; readonly order: number }
  | { readonly kind: 'meta'; readonly meta: WorkspaceMeta }
  | { readonly kind: 'people'; readonly people: Workspace['people']; readonly events: Workspace['events'] };

/** `meta`, `people`, or `document:<id>`. */
export type PartKey = 'meta' | 'people' | `document:${string}`;

export interface StoredPart {
  readonly key: PartKey;
  /** Never used twice, in no tab: equal revisions mean equal content. */
  readonly revision: string;
  readonly editedAt: EpochMs;
  readonly value: PartValue;
}

/** `null` as a revision means: nothing is stored under this key. */
export type Revision = string | null;

export interface PartWrite {
  readonly key: PartKey;
  /** `null` removes the part. */
  readonly value: PartValue | null;
  /** Revision the change was made on. The write is refused if another one is stored. */
  readonly expected: Revision;
  readonly editedAt: EpochMs;
}

export type StorageFailure = 'no_space' | 'blocked' | 'failed';

export type WriteOutcome =
  | { readonly type: 'written'; readonly revision: Revision }
  | { readonly type: 'conflict' }
  | { readonly type: 'failed'; readonly reason: StorageFailure };

/** A record that could not be read: set aside under its key, never deleted, and left out of the workspace. */
export interface Quarantined {
  readonly key: string;
  readonly reason: string;
}

export type LoadOutcome =
  | {
      readonly type: 'loaded';
      /** Empty on first run. */
      readonly parts: readonly StoredPart[];
      /** What was repaired while reading. */
      readonly findings: readonly Finding[];
      readonly quarantined: readonly Quarantined[];
      /** Changes a closing tab could not write in time, on the revision they were made on. */
      readonly rescued: readonly PartWrite[];
    }
  | { readonly type: 'failed'; readonly reason: StorageFailure };

export type ReadOutcome =
  | { readonly type: 'read'; readonly part: StoredPart | null }
  | { readonly type: 'failed'; readonly reason: StorageFailure };

/** Where a workspace lives. Nothing here rejects. One transaction per call; calls may be made in any order. */
export interface WorkspaceRepository {
  load(): Promise<LoadOutcome>;
  read(key: PartKey): Promise<ReadOutcome>;
  write(write: PartWrite): Promise<WriteOutcome>;
  /** Everything at once, whatever is stored: all or nothing. Gives the parts as stored. */
  replace(
    parts: readonly { readonly key: PartKey; readonly value: PartValue }[],
    editedAt: EpochMs,
  ): Promise<
    | { readonly type: 'written'; readonly parts: readonly StoredPart[] }
    | { readonly type: 'failed'; readonly reason: StorageFailure }
  >;
  /** Changes made by other tabs; `'all'` after a `replace`. */
  subscribe(listener: (changed: PartKey | 'all') => void): () => void;
  /** Synchronous last resort of a page that goes away; an empty list clears it. */
  rescue(writes: readonly PartWrite[]): void;
  close(): void;
}

/** Saved per browser: small settings of the view. Never throws. */
export interface ViewStorage {
  load(): unknown;
  save(value: unknown): void;
}

/** Tells when the page may be about to go away. Returns how to stop listening. */
export type PageHidden = (listener: () => void) => () => void;
