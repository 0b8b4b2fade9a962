import type { EpochMs } from '../kernel/time';
import type { JsonObject, JsonValue } from '../kernel/json';
import type { MessageRef } from '../kernel/message';
import type { LeafExplanation } from '../segments/evaluate';
import type { HttpRequest, HttpResponse } from '../webhooks/message';

/** What came in from outside, or which timer ran. The head of every chain of causes. */
export type TraceInput =
  | { readonly type: 'custom_event'; readonly name: string; readonly properties: JsonObject }
  | { readonly type: 'purchase'; readonly product: string; readonly properties: JsonObject }
  | { readonly type: 'session_start' }
  /** What it was stands in the properties; `signal` is its kind. */
  | { readonly type: 'signal'; readonly signal: string; readonly properties: JsonObject }
  | { readonly type: 'attributes'; readonly attributes: JsonObject }
  /** A wait of `entry` in `step` came to its end. */
  | { readonly type: 'timer'; readonly flow: string; readonly entry: number; readonly step: string }
  | { readonly type: 'response'; readonly delivery: number }
  /** The time of a schedule; `check`: the first of two questions of one in local time (C-ENTRY-5). */
  | { readonly type: 'schedule'; readonly flow: string; readonly check: boolean }
  /** A call to the canvas or campaign (C-ENTRY-19). */
  | { readonly type: 'api'; readonly flow: string; readonly properties: JsonObject }
  /** It was launched, stopped or resumed, or replaced by an edited version (O-10, C-EDIT-1). */
  | { readonly type: 'status'; readonly flow: string; readonly stopped: boolean }
  | { readonly type: 'edit'; readonly flow: string }
  /** The profile is gone (O-31). */
  | { readonly type: 'deleted' }
  | { readonly type: 'merged'; readonly into: string }
  /** Another profile was merged into this one; `attributes` are what it lacked (O-31). */
  | { readonly type: 'joined'; readonly from: string; readonly attributes: JsonObject }
  /** A step of another canvas sent the person here (C-DEST-1). */
  | { readonly type: 'destination'; readonly canvas: string; readonly step: string };

/** Which gate refused an entry or a send, in the order they are asked (C-AUD-11, W-ELIG-8). */
export type Gate =
  | 'status'
  | 'window'
  | 'audience'
  | 're_eligibility'
  | 'same_second'
  | 'in_progress'
  | 'entry_type'
  | 'global_control'
  | 'exit_criteria'
  | 'volume_limited'
  | 'profile'
  | 'budget'
  /** Of a send alone, from here on. */
  | 'time_of_day'
  | 'quiet_hours'
  | 'frequency_cap'
  | 'rate_limit'
  | 'exception_event'
  | 'reachable';

/** One way a decision could have gone, and why it did or did not. `port` is `''` for "go on waiting". */
export interface Alternative {
  readonly port: string;
  readonly name: string;
  readonly taken: boolean;
  readonly reason: MessageRef;
}

/** Structured reason for a decision: the rule, the sentence, the operands inside it, every alternative. */
export interface Cause {
  /** Rule id in the sheets, e.g. `C-ACTION-14`. */
  readonly rule: string;
  readonly because: MessageRef;
  readonly alternatives?: readonly Alternative[];
  /** Filters that were asked: every leaf, with the value it looked at. */
  readonly leaves?: readonly LeafExplanation[];
}

/** Why an entry is over. `completed`: the path ended. */
export type ExitReason =
  'completed' | 'deduplicated' | 'exit_group' | 'exit_step' | 'step_failed' | 'budget' | (string & {});

export type AttributeScope = 'custom' | 'standard';

interface TraceBase {
  /** Position in this person's trace, from 0. */
  readonly seq: number;
  readonly at: EpochMs;
  /** `seq` of the entry that brought this one about; -1 for an input. Following it leads to the first event. */
  readonly parent: number;
}

/** `flow` is the id of a canvas or campaign; `entry` counts a person's entries into that canvas from 1. */
export type TraceEntry = TraceBase &
  (
    | {
        readonly type: 'input';
        readonly input: TraceInput;
        /** Own time if it differs from processing time. */
        readonly time?: EpochMs;
        /** Before the run: it shaped the profile and triggered nothing. */
        readonly history?: boolean;
      }
    | {
        readonly type: 'write';
        readonly scope: AttributeScope;
        readonly attribute: string;
        readonly before: JsonValue | undefined;
        readonly after: JsonValue | undefined;
        /** The step that wrote; absent when the write came from outside. */
        readonly by?: { readonly flow: string; readonly entry: number; readonly step: string };
      }
    /** A row of a User Update that could not be applied (O-7): an increment of text, say. */
    | {
        readonly type: 'write_skipped';
        readonly flow: string;
        readonly entry: number;
        readonly step: string;
        readonly attribute: string;
        readonly value: JsonValue | undefined;
        readonly cause: Cause;
      }
    /** A step could not update anything, or a context variable (C-UU-25, C-CTX-4). */
    | {
        readonly type: 'not_updated';
        readonly flow: string;
        readonly entry: number;
        readonly step: string;
        readonly variable: string | null;
        readonly cause: Cause;
      }
    /** A context step set a variable of the entry (C-CTX-3). */
    | {
        readonly type: 'variable';
        readonly flow: string;
        readonly entry: number;
        readonly step: string;
        readonly name: string;
        readonly before: JsonValue | undefined;
        readonly after: JsonValue;
        readonly cause: Cause;
      }
    /** A step logged an event or a purchase (C-UU-23). */
    | {
        readonly type: 'logged';
        readonly flow: string;
        readonly entry: number;
        readonly step: string;
        readonly input: TraceInput;
        /** Own time if it differs from now. */
        readonly time?: EpochMs;
        readonly cause: Cause;
      }
    | {
        readonly type: 'entered';
        readonly flow: string;
        readonly entry: number;
        readonly variant: string;
        readonly cause: Cause;
      }
    /** A step enabled a feature flag, or synchronised an audience outside (C-FF-1, C-SYNC-1). */
    | {
        readonly type: 'membership';
        readonly flow: string;
        readonly entry: number;
        readonly step: string;
        readonly of: 'feature_flag' | 'audience';
        readonly name: string;
        readonly member: boolean;
        readonly cause: Cause;
      }
    /** A conversion event, credited to an entry (C-CONV-5). */
    | {
        readonly type: 'converted';
        readonly flow: string;
        readonly entry: number;
        readonly conversion: string;
        readonly variant: string;
        /** The last message step received before; `null`: none. */
        readonly step: string | null;
        readonly cause: Cause;
      }
    | { readonly type: 'not_entered'; readonly flow: string; readonly gate: Gate; readonly cause: Cause }
    | { readonly type: 'step'; readonly flow: string; readonly entry: number; readonly step: string }
    | {
        readonly type: 'waiting';
        readonly flow: string;
        readonly entry: number;
        readonly step: string;
        readonly until: EpochMs;
      }
    | {
        readonly type: 'path';
        readonly flow: string;
        readonly entry: number;
        readonly step: string;
        readonly port: string;
        readonly cause: Cause;
      }
    /** An action that reached a waiting step and did not move it: performed before the step (O-28), noted under ranking, … */
    | {
        readonly type: 'noted';
        readonly flow: string;
        readonly entry: number;
        readonly step: string;
        readonly cause: Cause;
      }
    | {
        readonly type: 'exited';
        readonly flow: string;
        readonly entry: number;
        readonly step: string | null;
        readonly reason: ExitReason;
        readonly cause: Cause;
      }
    /** A send was set off: by a campaign's trigger (`step` null) or by a webhook step. `delivery` counts a person's sends from 1. */
    | {
        readonly type: 'send_started';
        readonly flow: string;
        readonly entry: number | null;
        readonly step: string | null;
        readonly delivery: number;
        readonly cause: Cause;
      }
    /** A message of a channel whose content is not composed here went out (C-MSG-1). */
    | {
        readonly type: 'message_sent';
        readonly flow: string;
        readonly entry: number | null;
        readonly step: string | null;
        readonly delivery: number;
        readonly channel: string;
        /** Inside an app a message is `live` from its step on, and `shown` at a later session (C-MSG-6). */
        readonly outcome: 'sent' | 'live' | 'shown';
        readonly cause: Cause;
      }
    | { readonly type: 'not_sent'; readonly flow: string; readonly gate: Gate; readonly cause: Cause }
    /** A send waits: for its delay, the end of quiet hours, or a place under a rate limit. `entry`, `step`: a step of a canvas. */
    | {
        readonly type: 'send_scheduled';
        readonly flow: string;
        readonly entry: number | null;
        readonly step: string | null;
        readonly until: EpochMs;
        readonly cause: Cause;
      }
    /** What a campaign's send waited for is there. */
    | { readonly type: 'send_due'; readonly flow: string; readonly cause: Cause }
    | {
        readonly type: 'aborted';
        readonly flow: string;
        readonly delivery: number;
        readonly field: string;
        readonly reason: string;
        readonly cause: Cause;
      }
    /** Rendering failed; nothing was sent. */
    | {
        readonly type: 'send_failed';
        readonly flow: string;
        readonly delivery: number;
        readonly field: string;
        readonly cause: Cause;
      }
    /** A Connected Content call made while rendering `field`. */
    | {
        readonly type: 'content_call';
        readonly flow: string;
        /** The send; or, with `by`, the text a step renders for itself: both count in one sequence. */
        readonly delivery: number;
        readonly by?: { readonly entry: number; readonly step: string };
        readonly field: string;
        readonly request: HttpRequest;
      }
    | {
        readonly type: 'request';
        readonly flow: string;
        readonly delivery: number;
        readonly attempt: number;
        readonly request: HttpRequest;
      }
    | {
        readonly type: 'response';
        readonly flow: string;
        readonly delivery: number;
        readonly by?: { readonly entry: number; readonly step: string };
        readonly attempt: number;
        readonly response: HttpResponse | null;
        readonly outcome: 'sent' | 'retry' | 'failed' | 'content';
        readonly retryAt?: EpochMs;
        readonly cause: Cause;
      }
    /** This person's run stops here: the cascade went past its bound. `cycle` names trigger → step → attribute (O-18). */
    | {
        readonly type: 'budget_exceeded';
        readonly flow: string;
        readonly cycle: readonly string[];
        readonly cause: Cause;
      }
  );

export type TraceEntryType = TraceEntry['type'];

/** One change of a score. Over a person, `change` sums to the score: always (missing counts as 0). */
export interface LedgerRow {
  readonly at: EpochMs;
  readonly attribute: string;
  /** What the attribute held; anything but a finite number counts as 0 in the sum. */
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  readonly change: number;
  readonly cause: LedgerCause;
}

export type LedgerCause =
  /** What the person brought along. */
  | { readonly type: 'start' }
  | { readonly type: 'outside' }
  | {
      readonly type: 'step';
      readonly flow: string;
      readonly entry: number;
      readonly step: string;
      /** The path that led to the update: step and port, and what was done (`null`: nothing, the window ended). */
      readonly path?: { readonly step: string; readonly port: string; readonly action: TraceInput | null };
    };
