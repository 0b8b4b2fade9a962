import type * as z from 'zod';
import type { EpochMs } from '../kernel/time';
import type { Template, TemplateError } from '../liquid/contract';
import type { CompiledFilter } from '../segments/evaluate';
import type { FilterView } from '../segments/view';
import type { Trigger } from '../segments/trigger';
import type { WebhookMethod } from '../webhooks/message';
import type { StepProgram } from './contract';
import type { SendDecision } from './decision';
import type { EntryControls } from './entry-controls';
import type { HistoryTable } from './history';
import type { Occurrence } from './occurrence';
import type { CampaignTiming, CapRule, DeliveryRules, SendTo } from './sending';
import type { SlotTable } from './slots';

/**
 * Documents, ready to run: names interned, filters and templates compiled, triggers indexed. Immutable, shared by all
 * people of a run. Everything refers to everything else by index.
 */
export interface Program {
  /** Start of the run. What a person did before is history: it shapes the profile and triggers nothing. */
  readonly launchAt: EpochMs;
  readonly seed: number;
  readonly options: ProgramOptions;
  /** Zone of calendar dates, and of people without one (O-20). */
  readonly companyZone: string;
  readonly slots: SlotTable;
  /** Canvases and campaigns by creation, then id: the order of O-6. */
  readonly flows: readonly Flow[];
  readonly flowsById: ReadonlyMap<string, Flow>;
  /** Steps of all canvases. */
  readonly steps: readonly StepNode[];
  readonly sends: readonly SendProgram[];
  /** The workspace's frequency caps, joined by AND (W-CAP-1). */
  readonly caps: readonly CapRule[];
  /** Feature flags and audiences outside that steps put people into. */
  readonly memberships: readonly MembershipProgram[];
  readonly portCount: number;
  /** What filters ask of the past. */
  readonly history: HistoryTable;
  readonly listeners: ListenerIndex;
  /** By `Listener.index`. */
  readonly tests: readonly OccurrenceTest[];
  /** Slots whose changes go to the ledger. */
  readonly ledgerSlots: readonly boolean[];
}

export interface ProgramOptions {
  readonly sameSecond: number | 'clock_second';
  readonly duplicates: 'exit' | 'keep';
  readonly actionTime: 'own_time' | 'by_arrival';
  readonly delayDuplicates: 'keep' | 'end';
  /** What becomes of an entry whose message was aborted since its Connected Content failed for good (O-26). */
  readonly failedContent: 'exit' | 'abort_and_advance';
  /** Failures within a minute after which a host is left alone for a minute (W-HOST-1); `null`: never. */
  readonly unhealthyHostAfter: number | null;
  /** Whether an endpoint nobody reaches is tried for a day (W-RETRY-2). */
  readonly longTail: boolean;
}

export type Flow = CanvasFlow | CampaignFlow;

interface FlowBase {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  /** Entry or delivery window `[opens, closes)` (C-ENTRY-9, O-30). */
  readonly opens: EpochMs;
  readonly closes: EpochMs;
  readonly audience: CompiledFilter;
  readonly sendTo: SendTo;
  /** Frequency caps by tag look here (C-WIZ-6). */
  readonly tags: readonly string[];
  /** `null`: nothing but triggers, window, audience and re-entry decide who gets in, and nobody leaves early. */
  readonly controls: EntryControls | null;
}

export type { SendTo } from './sending';

export interface CanvasFlow extends FlowBase {
  readonly type: 'canvas';
  /** `null`: one entry per person for ever (C-RE-1); otherwise ms since the last entry (C-RE-5). */
  readonly reentryMs: number | null;
  readonly variants: readonly Variant[];
}

export interface CampaignFlow extends FlowBase {
  readonly type: 'campaign';
  /** `null`: one receipt per person for ever (W-ELIG-1); otherwise ms since the last receipt. */
  readonly reeligibleMs: number | null;
  readonly timing: CampaignTiming;
  readonly send: SendProgram;
}

export interface Variant {
  readonly id: string;
  readonly name: string;
  /** Percentages of this and the variants before it. */
  readonly upTo: number;
  /** Who gets into it takes no step (C-VAR-5). */
  readonly control: boolean;
  readonly first: StepNode | null;
}

export interface MembershipProgram {
  readonly index: number;
  readonly type: 'feature_flag' | 'audience';
  readonly name: string;
}

/** One step, bound to its place in a canvas. */
export interface StepNode {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly flow: number;
  readonly program: StepProgram<unknown>;
  /** Shape of the waiting state in snapshots. */
  readonly wait: z.ZodType;
  readonly ports: ReadonlyMap<string, PortNode>;
  /** Several ways out: which one was taken is worth remembering in the ledger. */
  readonly branches: boolean;
  /** Not in this version any more: whoever waits here is taken elsewhere, or out, when the wait is over (C-EDIT-6). */
  readonly deleted: boolean;
}

/** The one way out of a step that was deleted while people waited in it (C-EDIT-6). */
export const redirectPort = 'redirect';

export interface PortNode {
  /** Index over all ports of the program, for counters. */
  readonly index: number;
  /** Set once all steps exist. */
  readonly next: StepNode | null;
}

/** A compiled webhook of a campaign (`step` null) or of a canvas step. */
export interface SendProgram {
  readonly index: number;
  readonly flow: number;
  readonly step: string | null;
  /** `null`: a message of another channel, whose content is not composed here; nothing is rendered or requested. */
  readonly method: WebhookMethod | null;
  /** In rendering order: URL, body, headers (`liquid.md` O-1). */
  readonly parts: readonly SendPart[];
  /** What the texts say before anything is rendered; `null`: rendering has to tell. */
  readonly decision: SendDecision | null;
  /** Joins rendered texts, in the order of `parts`. */
  readonly jsonKeys: readonly string[] | null;
  readonly headerNames: readonly string[];
  readonly rules: DeliveryRules;
  /** How long a message inside an app waits to be shown (C-MSG-6); `null` for every other. */
  readonly liveMs: number | null;
  readonly flowName: string;
  /** Name of the campaign, or of the step (L-VAR-24). */
  readonly name: string;
}

export interface SendPart {
  readonly field: string;
  /** Text without any Liquid, sent as it is. */
  readonly text: string | null;
  readonly template: Template | null;
  readonly error: TemplateError | null;
}

export type OccurrenceTest = (occurrence: Occurrence, view: FilterView) => boolean;

/** Who listens to what, by the only thing known about an occurrence without running a test: its kind and name. */
export interface ListenerIndex {
  readonly events: ReadonlyMap<string, ListenerSet>;
  readonly purchases: ReadonlyMap<string, ListenerSet>;
  /** Of products no trigger names. */
  readonly anyPurchase: ListenerSet | null;
  readonly session: ListenerSet | null;
  /** By kind of signal. */
  readonly signals: ReadonlyMap<string, ListenerSet>;
  /** By slot. */
  readonly attributes: readonly (ListenerSet | undefined)[];
}

export interface ListenerSet {
  /** No trigger here looks at the properties of an event: whatever is found under the key fits. */
  readonly byName: boolean;
  /** In flow order. */
  readonly starts: readonly StartTrigger[];
  /** Canvases with an exception event here. */
  readonly exceptions: readonly ExceptionTrigger[];
  /** Canvases that count this as a conversion. */
  readonly conversions: readonly ConversionTrigger[];
  /** By step index: whether the step waits for this. `null`: none does. */
  readonly steps: readonly boolean[] | null;
}

export interface StartTrigger {
  readonly flow: Flow;
  readonly trigger: Trigger;
  readonly test: OccurrenceTest;
}

/** A trigger that counts as a conversion. `index` is its place in the flow's controls. */
export interface ConversionTrigger {
  readonly flow: number;
  readonly index: number;
  readonly test: OccurrenceTest;
}

export interface ExceptionTrigger {
  readonly flow: number;
  readonly test: OccurrenceTest;
}
