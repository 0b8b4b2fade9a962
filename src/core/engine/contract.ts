import type * as z from 'zod';
import type { EpochMs } from '../kernel/time';
import type { JsonObject, JsonValue } from '../kernel/json';
import type { Message, MessageRef } from '../kernel/message';
import type { Template, TemplateError } from '../liquid/contract';
import type { CompiledFilter, FilterExplanation } from '../segments/evaluate';
import type { FilterGroup } from '../segments/filter';
import type { Trigger } from '../segments/trigger';
import type { WebhookMessage } from '../webhooks/message';
import type { MessageChannel } from './sending';
import type { Cause } from './trace';
import type { QuietHoursSetting } from './wall-clock';

/** Index of an attribute in a person's row of values; interned at compile, so that no name is looked up in a run. */
export type Slot = number;

/** One write of a User Update, in row order. `operand` of `remove` is ignored. */
export interface AttributeWrite {
  readonly slot: Slot;
  readonly operation: 'set' | 'increment' | 'remove' | 'add_item' | 'remove_item';
  readonly operand: JsonValue;
}

/** A compiled webhook; made by `env.webhook`, opaque to steps. */
export interface MessageProgram {
  readonly index: number;
}

/** What a step asks the engine to do. Constant objects made at compile: entering a step allocates nothing. */
export type StepEffect =
  | { readonly type: 'write'; readonly writes: readonly AttributeWrite[] }
  | SendEffect
  | MembershipChange
  /** Also enters the canvas of this id (C-DEST-1). */
  | { readonly type: 'destination'; readonly canvas: string }
  | { readonly type: 'track'; readonly update: TrackUpdate }
  /** Sets a context variable of the entry, from here on (C-CTX-3). */
  | { readonly type: 'variable'; readonly name: string; readonly value: JsonValue }
  /** Nothing is written, and the trace says why (C-UU-25, C-CTX-4). `variable`: of a context step. */
  | { readonly type: 'not_updated'; readonly variable: string | null; readonly cause: Cause };

/** A User Update in `users/track` form, about this person (C-UU-4). Written in one instant, in this order (D-TRACK-16, O-7). */
export interface TrackUpdate {
  readonly attributes: readonly JsonObject[];
  readonly events: readonly TrackedEvent[];
  /** Rows that cannot be carried out: named in the trace and passed over (O-7). */
  readonly skipped: readonly SkippedRow[];
}

/** An event or purchase a step logs (C-UU-23). `time` later than now counts as now (D-EVT-2). */
export type TrackedEvent =
  | { readonly type: 'custom_event'; readonly name: string; readonly properties: JsonObject; readonly time: EpochMs }
  | { readonly type: 'purchase'; readonly product: string; readonly properties: JsonObject; readonly time: EpochMs };

export interface SkippedRow {
  /** What the row is about, or its place: `events.1`. */
  readonly name: string;
  readonly value: JsonValue | undefined;
  readonly cause: Cause;
}

export interface SendEffect {
  readonly type: 'send';
  readonly message: MessageProgram;
  /** Asked when the message goes out; who does not match leaves the canvas instead (C-MSG-3). */
  readonly validation?: Condition;
}

/** Handle of a feature flag, or of an audience outside; made by `env.membership`. */
export interface Membership {
  readonly index: number;
}

export interface MembershipChange {
  readonly type: 'membership';
  readonly membership: Membership;
  readonly member: boolean;
  /** What else the trace tells. */
  readonly detail: JsonObject;
}

export type StepResult<W> =
  | { readonly type: 'advance'; readonly port: string; readonly effects?: readonly StepEffect[] }
  | { readonly type: 'wait'; readonly until: EpochMs; readonly state: W }
  /** `port`: the way out that was taken when it is this port that leaves the canvas (C-ACTION-20). */
  | { readonly type: 'exit'; readonly reason: StepExit; readonly port?: string };

/** Why a step itself ends an entry. */
export type StepExit =
  'exit_group' | 'exit_step' | 'control_group' | 'delay_date_past' | 'delay_personalization_failed';

/**
 * A text the step needs before it can go on: the engine renders `StepProgram.templates[template]` and hands the outcome
 * to `rendered`. While an answer from outside is missing, the entry waits in the step (O-26). `effects` are carried out
 * first, so that the text may read what they set.
 */
export interface RenderRequest<W> {
  readonly type: 'render';
  readonly template: number;
  readonly state: W;
  readonly effects?: readonly StepEffect[];
}

/** What a step says when it is asked: how it goes on, or what it needs first. */
export type StepAnswer<W> = StepResult<W> | RenderRequest<W>;

/** A text of a step, compiled; made by `env.template`. */
export interface StepTemplate {
  /** Where it stands in the config, e.g. `variables.0.value`. */
  readonly field: string;
  /** Text without any Liquid. */
  readonly text: string | null;
  readonly template: Template | null;
  readonly error: TemplateError | null;
  /** Whether it may read the names of canvas and step (C-UU-10). */
  readonly canvasNames: boolean;
}

/** What became of a text. Failed Connected Content is none of these: it ends the entry (O-26). */
export type StepText =
  | { readonly type: 'text'; readonly text: string }
  /** `abort_message` ran. */
  | { readonly type: 'aborted'; readonly reason: string }
  | { readonly type: 'failed'; readonly code: string; readonly message: string };

/** Something the person did while waiting, as a step sees it. */
export interface Action {
  /** When it was done; may lie before `ctx.now` (O-28). */
  readonly time: EpochMs;
  /** Whether a trigger registered with `env.listen` matches, property filters included. */
  matches(listener: Listener): boolean;
}

/** Handle of one registered trigger. */
export interface Listener {
  readonly index: number;
  readonly trigger: Trigger;
}

/** A compiled filter of a step; made by `env.filter`, asked through the step's context. */
export interface Condition {
  readonly filter: CompiledFilter;
}

/** All a step may know about the world while a person is in it. Nothing else is ambient. */
export interface StepContext {
  readonly now: EpochMs;
  /** When this entry reached this step. */
  readonly enteredAt: EpochMs;
  value(slot: Slot): JsonValue | undefined;
  /** A context variable of this entry (C-CTX-5). */
  variable(name: string): JsonValue | undefined;
  readonly companyZone: string;
  /** The person's own zone, or the company's (O-20). */
  userZone(): string;
  /** Whether the person matches now (S-O-8). */
  test(condition: Condition): boolean;
  /** The same with every leaf asked and its value; for `explain`. */
  explainTest(condition: Condition): FilterExplanation;
  /** In [0, 1), by seed, person, entry, step and label. */
  random(label: string): number;
  /** 0 to 99, by step and person alone: the same at every visit (O-16). */
  bucket(): number;
}

/** One configured step, ready to run: everything slow happened in `compile`. */
export interface StepProgram<W> {
  enter(ctx: StepContext): StepAnswer<W>;
  /** The wait is over. Only steps that return `wait` need it. */
  resume?(ctx: StepContext, state: W): StepAnswer<W>;
  /** Texts it may ask for by their index. */
  readonly templates?: readonly StepTemplate[];
  /** A text it asked for is there. Only steps that return `render` need it. */
  rendered?(ctx: StepContext, state: W, text: StepText): StepAnswer<W>;
  /**
   * The waiting person did something this step listens to. `null`: not for this entry. A `wait` result keeps the entry
   * here with a new state. With `collapse`, once one entry left on this action, later ones it also fits exit as
   * duplicates (C-ACTION-21).
   */
  react?(ctx: StepContext, state: W, action: Action): StepResult<W> | null;
  readonly collapse?: boolean;
  /** What `enter`, `resume` and `react` do, as data. Without it nobody in the canvas is run by columns. */
  readonly plan?: StepPlan;
  /** Why it went this way. Called at trace level `full` only, with the state before the result. */
  explain(ctx: StepContext, occasion: StepOccasion<W>, result: StepResult<W>): Cause;
}

/** A result that ends the visit. */
export type WayOut = Exclude<StepResult<never>, { type: 'wait' }>;

/**
 * A step whose behaviour is one of these can run without being asked: `pass` always takes the same way out, `hold` takes
 * it after a time, `actions` waits for what its groups listen to. The waiting state of `actions` is the index of a group,
 * -1 for none; a ranked step settles at the end of its window, an unranked one at once, except that a group that leaves
 * the canvas settles at the end too if `holdsExits`.
 */
export type StepPlan =
  | { readonly type: 'pass'; readonly result: WayOut }
  | { readonly type: 'hold'; readonly ms: number; readonly result: WayOut }
  | {
      readonly type: 'actions';
      readonly ms: number;
      readonly ranked: boolean;
      readonly holdsExits: boolean;
      readonly groups: readonly { readonly listeners: readonly Listener[]; readonly result: WayOut }[];
      readonly otherwise: WayOut;
    };

export type StepOccasion<W> =
  | { readonly type: 'enter' }
  | { readonly type: 'resume'; readonly state: W }
  | { readonly type: 'rendered'; readonly state: W; readonly text: StepText }
  | { readonly type: 'react'; readonly state: W; readonly action: Action; readonly actionName: string };

/** What a message step says instead of, or besides, the send settings of its canvas. */
export interface StepSending {
  /** Left out: those of the canvas (C-SEND-5). */
  readonly quietHours?: QuietHoursSetting | 'ignore' | undefined;
  /** Who is not subscribed to it gets nothing (D-SUB-2). */
  readonly subscriptionGroup?: string | undefined;
}

/** What a step may ask for at compile. Every call is made once per step and run. */
export interface CompileEnv {
  readonly stepId: string;
  /** Whether a step stands behind this port. */
  connected(port: string): boolean;
  slot(attribute: string): Slot;
  listen(trigger: Trigger): Listener;
  /** Compiles a filter; `null` lets everybody through. `path` is where it stands in the config, for findings. */
  filter(filter: FilterGroup | null, path?: string): Condition;
  webhook(message: WebhookMessage, sending?: StepSending): MessageProgram;
  /** A message of another channel, with the send settings of the canvas and no content. Inside an app it waits `liveMs` to be shown. */
  message(channel: MessageChannel, liveMs: number, sending?: StepSending): MessageProgram;
  /** Parses a text once. `path` is where it stands in the config, for findings and the trace. */
  template(source: string, path: string, options?: { readonly canvasNames?: boolean }): StepTemplate;
  membership(type: 'feature_flag' | 'audience', name: string): Membership;
  /** The path the run settings choose for this step, where only Braze could choose one (C-EXP-4, C-EXP-5). */
  readonly chosenPath: string | null;
  readonly options: {
    readonly duplicates: 'exit' | 'keep';
    readonly exitGroup: 'at_action' | 'at_window_end';
    readonly actionTime: 'own_time' | 'by_arrival';
  };
  /** Reports a problem of this step's config; an `error` keeps the run from starting. */
  report(problem: StepProblem): void;
}

export interface StepProblem {
  readonly severity: 'error' | 'warning' | 'info';
  /** Stable, kebab-case, unique over all rules. */
  readonly code: string;
  readonly message: MessageRef;
  /** Where in the config, e.g. `groups.0.triggers.1`. */
  readonly path?: string;
}

/** What an analysis of a whole canvas may ask of one step, without knowing its kind. */
export interface StepFacts {
  /** Custom attributes it may change, and how. `delta` is set for constant increments; `counts`: for others too. */
  readonly writes: readonly { readonly attribute: string; readonly delta: number | null; readonly counts?: boolean }[];
  /** Triggers it listens to, by port. */
  readonly listens: readonly { readonly port: string; readonly trigger: Trigger }[];
  /** Whether a person stops here for some time. */
  readonly waits: boolean;
  /** Longest time a person can spend here, for the maximum duration (C-RE-11). */
  readonly longestMs: number;
  /** `longestMs` is only a bound: when the stay really ends depends on a date, or on the person. */
  readonly endIsOpen?: boolean;
  /** Ports whose people leave the canvas here. */
  readonly exits: readonly string[];
  readonly sends: readonly WebhookMessage[];
  /** Names of context variables it sets. */
  readonly sets?: readonly string[];
  /** Texts with Liquid it renders for itself, with their place in the config. */
  readonly templates?: readonly { readonly path: string; readonly source: string }[];
  /** It sends a message whose content is not composed here; the send settings concern it like `sends`. */
  readonly delivers?: boolean;
  /** Braze chooses one of its ports for everybody; here the run settings do (C-EXP-4, C-EXP-5). */
  readonly optimizes?: boolean;
  /** Compares its ports by the conversion events of the canvas, so there must be some (C-EXP-1). */
  readonly needsConversions?: boolean;
  /** Ids of canvases it sends people to (C-DEST-1). */
  readonly sendsTo?: readonly string[];
  /** Filters it asks, with their place in the config, e.g. `groups.0.filter`. */
  readonly filters?: readonly FilterPlace[];
}

export interface FilterPlace {
  /** In the config. */
  readonly path: string;
  readonly filter: FilterGroup | null;
  /** Whether context variables can be asked here (S-CTX-1). */
  readonly context: boolean;
}

/** A step kind. One folder under `nodes`, one line in each registry. */
export interface NodeSpec<K extends string, C extends z.ZodType, W extends z.ZodType> {
  readonly kind: K;
  readonly version: number;
  readonly config: C;
  /** Shape of the waiting state, checked when a snapshot is restored. */
  readonly wait: W;
  readonly initial: z.input<C>;
  /** Ways out, in display order. */
  ports(config: z.output<C>): readonly Port[];
  facts(config: z.output<C>): StepFacts;
  /** One line about what it does here. */
  summary(config: z.output<C>): MessageRef;
  compile(config: z.output<C>, env: CompileEnv): StepProgram<z.output<W>>;
  /** Problems of this step alone. */
  rules?(config: z.output<C>): readonly StepProblem[];
  /** What of a config nobody can edit after launch, for comparison (C-EDIT-2); left out: everything can be. */
  fixed?(config: z.output<C>): JsonValue;
  readonly messages: Readonly<Record<string, Message>>;
}

export interface Port {
  readonly id: string;
  /** Name given by the user; absent: show the kind's own word for this port (`messages['<kind>.port.<id>']`). */
  readonly name?: string;
}

export type AnyNodeSpec = NodeSpec<string, z.ZodType, z.ZodType>;
