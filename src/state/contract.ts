import type { StoreApi } from 'zustand';
import type { EpochMs } from '@/core/kernel/time';
import type { Locale, MessageRef } from '@/core/kernel/message';
import type { Result } from '@/core/kernel/result';
import type { LedgerRow, TraceEntry } from '@/core/engine/trace';
import type { Content } from '@/workflow/documents/content';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import type { EventLine, Person } from '@/workflow/documents/people';
import type { RunSettings } from '@/workflow/documents/run-settings';
import type { SalesforceMock } from '@/workflow/documents/outside';
import type { FrequencyCap } from '@/workflow/documents/sending';
import type { Segment } from '@/workflow/documents/segment';
import type { GlobalControl, Workspace } from '@/workflow/documents/workspace';
import type { OpenRelay } from '@/adapters/relay/relay-contract';
import type { RenderClient } from '@/adapters/workers/render-contract';
import type { LinterStore } from './linter';
import type { Finding, PersonResult, RunProgress, RunResult, WebhookRecord } from '@/workflow/run-result';

/** A named, pure change of one document. Refusing is a value, not an exception. */
export type Command<D> = (document: D) => Result<D, MessageRef>;

export interface EditOptions {
  /** Edits with the same gesture in a row are one undo step: a drag, a run of typing in one field. */
  readonly gesture?: string;
}

export type SaveState =
  | { readonly status: 'saved'; readonly at: EpochMs | null }
  | { readonly status: 'saving' }
  | { readonly status: 'not_saved'; readonly reason: 'no_space' | 'blocked' | 'failed' };

/**
 * Something another tab did to a document open here. `kept_both`: both edits are in; `copied`: both changed the same
 * field, and theirs is now a copy; `mine_kept`: both changed the same setting or attribute, and this tab's value stands.
 * `documentId` is `workspace` for the workspace's own settings and `people` for people and events.
 */
export interface TabNotice {
  readonly documentId: string;
  readonly at: EpochMs;
  readonly outcome: 'updated' | 'kept_both' | 'copied' | 'mine_kept';
}

export interface WorkspaceState {
  readonly workspace: Workspace;
  readonly save: SaveState;
  /** When each document last changed, by id (not part of the document). */
  readonly editedAt: Readonly<Record<string, EpochMs>>;
  readonly undoable: Readonly<Record<string, boolean>>;
  readonly redoable: Readonly<Record<string, boolean>>;
  readonly notice: TabNotice | null;
}

export interface WorkspaceActions {
  readonly editCanvas: (id: string, command: Command<Canvas>, options?: EditOptions) => Result<void, MessageRef>;
  readonly editCampaign: (id: string, command: Command<Campaign>, options?: EditOptions) => Result<void, MessageRef>;
  readonly undo: (documentId: string) => void;
  readonly redo: (documentId: string) => void;
  readonly addCanvas: (canvas: Canvas) => void;
  readonly addCampaign: (campaign: Campaign) => void;
  /** Removes a canvas or campaign; the returned function brings it back as it was. */
  readonly remove: (documentId: string) => () => void;
  /** Adds or replaces people by external id, and appends events, in one step: all or nothing. */
  readonly addPeople: (people: readonly Person[], events: readonly EventLine[]) => void;
  readonly replacePeople: (people: readonly Person[], events: readonly EventLine[]) => void;
  readonly editPerson: (person: Person) => void;
  readonly removePerson: (externalId: string) => void;
  readonly editRun: (change: Partial<RunSettings>) => void;
  readonly editSalesforce: (change: Partial<SalesforceMock>) => void;
  readonly editFrequencyCaps: (caps: readonly FrequencyCap[]) => void;
  /** `undefined`: nobody is kept out. */
  readonly editGlobalControl: (control: GlobalControl | undefined) => void;
  readonly editContent: (content: Content) => void;
  readonly editSegments: (segments: readonly Segment[]) => void;
  readonly rename: (name: string) => void;
  /** Replaces everything: restoring a backup, or the sample again. */
  readonly replace: (workspace: Workspace) => void;
  readonly dismissNotice: () => void;
  /** Resolves when everything typed so far is on disk. */
  readonly flush: () => Promise<void>;
}

export type WorkspaceStore = StoreApi<WorkspaceState> & { readonly actions: WorkspaceActions };

/** Everything about one person in the last run, at trace level `full`: made by running that person again. */
export interface Journey {
  readonly person: PersonResult;
  readonly trace: readonly TraceEntry[];
  readonly ledger: readonly LedgerRow[];
  readonly webhooks: readonly WebhookRecord[];
}

/** Numbers the graph shows: of a cohort, or of one person's journey up to the cursor. */
export interface GraphOverlay {
  readonly kind: 'cohort' | 'journey';
  readonly canvasId: string;
  readonly entries: number;
  readonly people: number;
  readonly steps: Readonly<Record<string, OverlayStep>>;
}

export interface OverlayStep {
  readonly entered: number;
  readonly ports: Readonly<Record<string, number>>;
  readonly waiting: number;
  /** Journey: the person stands here at the cursor. */
  readonly current?: boolean;
  /** Journey: waits here until then. */
  readonly waitingUntil?: EpochMs;
  /** Journey: the port taken at the cursor. */
  readonly takenPort?: string;
}

export type RunStatus = 'idle' | 'running' | 'done' | 'failed' | 'cancelled';

export interface RunState {
  readonly status: RunStatus;
  readonly progress: RunProgress | null;
  /** Of the last finished run; stays while a new one works. */
  readonly result: RunResult | null;
  /** Why a run could not start. */
  readonly findings: readonly Finding[];
  /** The workspace changed since `result` was made. */
  readonly stale: boolean;
  readonly ranAt: EpochMs | null;
  readonly elapsedMs: number | null;
  /** People chosen for the next run; null is everybody. */
  readonly only: readonly string[] | null;
  readonly journey: Journey | null;
  readonly overlay: GraphOverlay | null;
}

export interface RunActions {
  readonly run: () => Promise<void>;
  readonly cancel: () => void;
  readonly choosePeople: (only: readonly string[] | null) => void;
  /** Runs one person again with a full trace. */
  readonly openJourney: (personId: string) => Promise<void>;
  readonly closeJourney: () => void;
  /** One person of the workspace as it is now, with a full trace; changes nothing that is shown. `null`: it could not run. */
  readonly inspect: (personId: string) => Promise<Journey | null>;
  readonly showOverlay: (overlay: GraphOverlay | null) => void;
  /** Another workspace is here: what was run, and who was chosen, belonged to the one before. */
  readonly forget: () => void;
}

export type RunStore = StoreApi<RunState> & { readonly actions: RunActions };

export type Theme = 'light' | 'dark' | 'system';

/** Saved per browser, not undoable, not part of any document. */
export interface ViewState {
  readonly locale: Locale;
  readonly theme: Theme;
  readonly dockOpen: boolean;
  readonly dockHeight: number;
  readonly inspectorWidth: number;
  readonly paletteCollapsed: boolean;
  readonly singleKeys: boolean;
}

export type ViewStore = StoreApi<ViewState> & { readonly set: (change: Partial<ViewState>) => void };

export interface Stores {
  readonly workspace: WorkspaceStore;
  readonly run: RunStore;
  readonly view: ViewStore;
  readonly linter: LinterStore;
  /** Renders templates where a hostile one can be stopped. */
  readonly renderer: RenderClient;
  /** Where test requests are really sent, and answered inside the browser. */
  readonly openRelay: OpenRelay;
}
