import type { Fix } from '@/core/lint/contract';
import type { DeliveryRecord } from '@/core/engine/sink';
import type { LedgerRow, TraceEntry } from '@/core/engine/trace';
import type { EpochMs } from '@/core/kernel/time';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { MessageRef } from '@/core/kernel/message';
import type { LeadChange } from '@/core/outside/state';
import type { RunSettings, TraceLevel } from './documents/run-settings';
import type { Workspace } from './documents/workspace';

/** The `index`th, from 0, of `of` blocks. */
export interface RunBlock {
  readonly index: number;
  readonly of: number;
}

/** What `simulate` is given: parsed documents, in memory. Never mutated. */
export interface RunRequest {
  readonly workspace: Workspace;
  readonly settings: RunSettings;
  readonly traceLevel: TraceLevel;
  /** Only these people; all of the workspace when left out. */
  readonly only?: readonly string[];
  /** One of several equal blocks of the people, for a run in several threads or on several machines. */
  readonly block?: RunBlock;
}

export interface StepCounts {
  readonly step: string;
  readonly entered: number;
  /** Entries per port. */
  readonly ports: Readonly<Record<string, number>>;
  /** Entries that ended in this step, per reason. */
  readonly exited: Readonly<Record<string, number>>;
  /** Entries still in this step at the horizon. */
  readonly waiting: number;
}

export interface CanvasCounts {
  readonly canvas: string;
  readonly entries: number;
  /** People who entered at least once. */
  readonly people: number;
  readonly waiting: number;
  /** Refused entries per gate. */
  readonly refused: Readonly<Record<string, number>>;
  readonly exited: Readonly<Record<string, number>>;
  readonly steps: readonly StepCounts[];
  /** Entries by variant; only where there are several, or conversions are counted. */
  readonly variants?: readonly { readonly variant: string; readonly control: boolean; readonly entries: number }[];
  /** Conversions by event, variant and last message step received (`null`: none); only where any are counted (C-CONV-5). */
  readonly conversions?: readonly {
    readonly conversion: string;
    readonly variant: string;
    readonly step: string | null;
    readonly count: number;
  }[];
  /** People whose last entry ended with none waiting: no action of theirs is scored any more (C-LOOP-5, O-19). */
  readonly brokenChains: number;
}

/** Sends of a campaign, or of a canvas's webhook step (`step` set). */
export interface SendCounts {
  readonly flow: string;
  readonly step: string | null;
  readonly started: number;
  readonly sent: number;
  readonly retries: number;
  /** People with at least one sent. */
  readonly people: number;
  /** People sent to more than once. */
  readonly repeated: number;
  readonly aborted: Readonly<Record<string, number>>;
  /** Final failures by status text: `404`, `render`, … */
  readonly failed: Readonly<Record<string, number>>;
  readonly refused: Readonly<Record<string, number>>;
  readonly pending: number;
}

export interface MessageCounts {
  readonly flow: string;
  readonly step: string;
  readonly channel: string;
  readonly started: number;
  /** Of messages inside apps: shown. */
  readonly sent: number;
  readonly people: number;
  /** Still waiting to be shown. */
  readonly live: number;
  readonly refused: Readonly<Record<string, number>>;
}

export interface MembershipCounts {
  readonly type: 'feature_flag' | 'audience';
  readonly name: string;
  readonly added: number;
  readonly removed: number;
}

export interface HistogramBin {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly count: number;
}

export interface RunSummary {
  readonly from: string;
  readonly until: string;
  readonly seed: number;
  readonly people: number;
  readonly events: number;
  /** The attribute the canvases keep as a score, if any. */
  readonly scoreAttribute: string | null;
  readonly canvases: readonly CanvasCounts[];
  /** Webhooks. */
  readonly sends: readonly SendCounts[];
  /** Messages of other channels; left out where no step sends any. */
  readonly messages?: readonly MessageCounts[];
  /** Feature flags and audiences outside; left out where no step fills any. */
  readonly memberships?: readonly MembershipCounts[];
  readonly scores: {
    readonly bins: readonly HistogramBin[];
    readonly missing: number;
    readonly notNumeric: number;
  };
  /** Successful sends per UTC day, `YYYY-MM-DD`. */
  readonly sentPerDay: readonly { readonly day: string; readonly count: number }[];
  /** People whose run was stopped by a budget, with the diagnosis. */
  readonly stopped: readonly { readonly person: string; readonly at: EpochMs; readonly message: MessageRef }[];
}

export interface PersonResult {
  readonly id: string;
  readonly startScore: JsonValue | undefined;
  readonly finalScore: JsonValue | undefined;
  readonly entries: number;
  /** Step of the newest entry, and where it stands. */
  readonly lastStep: { readonly canvas: string; readonly step: string; readonly waitingUntil: EpochMs | null } | null;
  readonly sent: number;
  readonly aborted: number;
  readonly failed: number;
  readonly firstSentAt: EpochMs | null;
  /** Score over time as [at, score] pairs for the sparkline: start, every change. Empty below trace level `ledger`. */
  readonly scoreLine: readonly (readonly [EpochMs, number])[];
  /** Profile at the horizon in `users/track` form. */
  readonly profile: JsonObject;
}

/** One send with everything that was rendered and answered. */
export type WebhookRecord = DeliveryRecord;

/** A lead in the mock Salesforce that a run did something to. */
export interface LeadRecord {
  readonly person: string;
  readonly id: string;
  readonly fields: JsonObject;
  readonly deleted: boolean;
  /** Queue the org assigned it to. */
  readonly queue: string | null;
  /** Oldest first; `delivery` is the send that made the change. */
  readonly history: readonly (LeadChange & { readonly delivery: number | null })[];
}

export interface RunResult {
  readonly summary: RunSummary;
  /** In workspace order. */
  readonly people: readonly PersonResult[];
  /** Per person; empty below the level that records it. */
  readonly ledger: Readonly<Record<string, readonly LedgerRow[]>>;
  readonly trace: Readonly<Record<string, readonly TraceEntry[]>>;
  readonly webhooks: readonly WebhookRecord[];
  /** Leads that were created, updated or deleted; recorded with the webhooks. */
  readonly leads: readonly LeadRecord[];
}

/** Mistake in a document, found while loading, linting or compiling. */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'info';
  readonly code: string;
  readonly message: MessageRef;
  /** Document id, and where in it: `steps.3.config.groups.0`. */
  readonly document: string;
  readonly path: string;
  /** Step it belongs to, if any. */
  readonly step?: string;
  /** Wizard tab that shows it. */
  readonly tab?: 'basics' | 'entry' | 'audience' | 'send' | 'build' | 'message';
  /** A safe way out, for `applyFix`. */
  readonly fix?: Fix;
}

export interface RunProgress {
  readonly done: number;
  readonly total: number;
  /** What the people run so far amount to, where that is known before the end. */
  readonly soFar?: { readonly entries: number; readonly sent: number };
}
