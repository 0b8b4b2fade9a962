import { isSayable, type JsonObject, type JsonValue } from '../kernel/json';
import type { MessageRef } from '../kernel/message';
import type { EpochMs } from '../kernel/time';
import type { ContentAnswer, RenderData } from '../liquid/contract';
import type { HistoryRecord } from '../segments/view';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import type { Occurrence } from './occurrence';
import { planEntries, type PlannedEntry } from './plan-entries';
import type { LiveMessage } from './plain-message';
import type { Program } from './program';
import type { HoldReason, Received } from './sending';
import type { TraceInput } from './trace';

/** Everything a run knows about one person. Owned by the driver, changed in place by `advance` alone. */
export interface Person {
  readonly id: string;
  /** By slot; `undefined` is unset. */
  readonly values: (JsonValue | undefined)[];
  /** Attributes no flow reads or writes. */
  readonly extra: Map<string, JsonValue>;
  /** By history slot; `null`: never happened. */
  readonly history: (HistoryRecord | null)[];
  /** Moment of the last thing processed. */
  now: EpochMs;
  /** Ordinal of the item being processed (O-5). */
  item: number;
  /** By flow index. */
  readonly flows: FlowState[];
  /** Live entries by canvas entry sequence (O-23). */
  readonly entries: Entry[];
  /** Sends waiting for an answer or a retry, by number. */
  readonly deliveries: Delivery[];
  /** What schedules have in store, by flow. */
  readonly planned: PlannedEntry[];
  /** False before the first thing known about the person, and after the profile was deleted (O-31). */
  exists: boolean;
  /** Sends of campaigns that wait to go out, by number. */
  readonly scheduled: ScheduledSend[];
  scheduledCount: number;
  /** What counts towards the frequency caps, oldest first; only if there are any. */
  readonly received: Received[];
  /** Canvas entries so far, over all canvases. */
  entryCount: number;
  deliveryCount: number;
  /** Occurrences so far. */
  occurrenceCount: number;
  traceCount: number;
  /** Where the newest entry stands or ended. */
  newest: { readonly flow: number; readonly order: number; step: number } | null;
  /** Work done within one instant, for the loop guard (O-18). */
  readonly instant: { at: EpochMs; places: number };
  /** Successful sends by send index. */
  readonly sentBySend: number[];
  /** Messages inside apps that wait for the next session (C-MSG-6). */
  readonly live: LiveMessage[];
  /** What steps put the person into, by membership, with these steps (C-FF-1, C-SYNC-1). */
  readonly memberships: Map<number, number[]>;
  readonly tally: { sent: number; aborted: number; failed: number; firstSentAt: EpochMs | null };
  /** Set when a budget ended this person's run. */
  stopped: { readonly at: EpochMs; readonly flow: number; readonly message: MessageRef } | null;
}

/** One person's dealings with one canvas or campaign. */
export interface FlowState {
  /** Entries so far (canvas). */
  entries: number;
  lastEntryAt: EpochMs | null;
  /** Entries within `instant.at` (O-18). */
  entriesInInstant: number;
  lastReceiptAt: EpochMs | null;
  stopped: boolean;
  /** Id of the variant of the last entry (C-VAR-6). */
  variant: string | null;
  /** The newest entry, where conversions are counted. */
  watch: ConversionWatch | null;
}

/** What is watched for conversions: the newest entry of a person into one canvas, even after it ended (C-CONV-6). */
export interface ConversionWatch {
  /** Number and sequence of the entry. */
  readonly entry: number;
  readonly order: number;
  readonly enteredAt: number;
  /** Occurrences when it began. */
  readonly startedAfter: number;
  readonly variant: string;
  /** Id of the last message step received in it (C-CONV-5). */
  step: string | null;
  /** By place of the conversion event (C-CONV-4). */
  readonly converted: boolean[];
}

/** One pass of the person through one canvas. */
export interface Entry {
  readonly flow: number;
  /** Counts this person's entries into this canvas from 1. */
  readonly number: number;
  /** Counts this person's entries into any canvas: the entry sequence of O-5. */
  readonly order: number;
  /** Place of the variant. */
  readonly variant: number;
  /** Own time of the entry (O-21). */
  readonly enteredAt: EpochMs;
  /** Occurrences when it began: what happened before did not happen inside (C-EXIT-3). */
  readonly startedAfter: number;
  step: number;
  /** When it reached this step, on its own clock (O-21). */
  clock: EpochMs;
  /** Item in which it reached this step: only later items count as actions (O-3). */
  item: number;
  /** End of the wait. */
  until: EpochMs;
  /** State of the waiting step, opaque to the engine. */
  wait: unknown;
  /** What its message waits for; the step is visited again when that is over. `null`: the step itself waits. */
  held: HoldReason | null;
  /** An exception event happened; it leaves when its delay is over (C-EXIT-5). */
  marked: boolean;
  /** Action that will decide at the window end, under ranking. */
  noted: PathAction | null;
  path: PathTaken | null;
  /** Properties a message step may read once (C-ACTION-27). */
  properties: JsonObject | null;
  /** Properties of what it entered on (C-CTX-5). */
  readonly entryProperties: JsonObject | null;
  /** What context steps set in this entry (C-RE-12). */
  variables: JsonObject | null;
  /** A text its step is rendering, while an answer from outside is missing (O-26). */
  rendering: StepRendering | null;
  /** A message whose texts are being rendered: the entry takes this port when they are there (O-26). */
  sending: { readonly delivery: number; readonly port: string } | null;
  /** What started it, kept for the instant only (O-18). */
  via: Occurrence | null;
}

/** A text of a step between two answers from outside. */
export interface StepRendering {
  /** Counts with the person's sends, so that answers find their way. */
  readonly number: number;
  readonly template: number;
  /** What the text reads, as of the moment rendering began. */
  readonly data: RenderData;
  answers: readonly ContentAnswer[];
  /** Calls made, retries not counted. */
  calls: number;
  /** Failures of the call at hand. */
  failures: number;
  awaiting: 'content' | 'retry';
}

export interface PathAction {
  readonly input: TraceInput;
  readonly properties: JsonObject | null;
}

export interface PathTaken {
  readonly step: number;
  readonly port: string;
  readonly action: TraceInput | null;
}

/** A campaign's send between its trigger and its dispatch. Nothing of it is rendered yet (`webhook.md` O-12). */
export interface ScheduledSend {
  readonly number: number;
  readonly flow: number;
  /** Occurrences when it was triggered: only a later one can cancel it. */
  readonly triggeredAfter: number;
  readonly why: HoldReason;
  readonly due: EpochMs;
  readonly properties: JsonObject | null;
  /** Trace entry it goes back to. */
  readonly seq: number;
}

/** One send on its way: rendering, waiting for an answer, or between two attempts. */
export interface Delivery {
  readonly number: number;
  readonly send: number;
  readonly entry: number | null;
  readonly startedAt: EpochMs;
  /** Everything the templates read, as of dispatch. */
  readonly data: RenderData;
  /** Index of the part being rendered. */
  part: number;
  readonly texts: string[];
  /** Answers to the Connected Content calls of the part being rendered. */
  answers: ContentAnswer[];
  /** Calls made over all parts. */
  calls: number;
  /** Failures of the Connected Content call at hand. */
  failures: number;
  request: HttpRequest | null;
  attempt: number;
  firstAttemptEndedAt: EpochMs | null;
  awaiting: 'content' | 'content_retry' | 'response' | 'retry';
  /** When the retry is due; otherwise infinite. */
  due: EpochMs;
  /** Trace entry an answer or a retry goes back to. */
  seq: number;
  /** What happened so far; only if somebody records it. */
  readonly log: DeliveryLog | null;
}

export interface DeliveryLog {
  readonly attempts: { readonly at: EpochMs; readonly response: HttpResponse | null }[];
  readonly contentCalls: {
    readonly at: EpochMs;
    readonly request: HttpRequest;
    response: HttpResponse | null;
  }[];
}

/**
 * A person before anything happened. `profile` is in `users/track` form; what it holds triggers nothing. Not `exists`: it
 * begins with the first thing that happens.
 */
export function createPerson(program: Program, id: string, profile: JsonObject, exists = true): Person {
  const person: Person = {
    id,
    values: new Array<JsonValue | undefined>(program.slots.names.length).fill(undefined),
    extra: new Map(),
    history: program.history.keys.map(() => null),
    now: -8.64e15,
    item: 0,
    flows: program.flows.map((flow) => newFlowState(flow.controls?.startsStopped === true)),
    entries: [],
    deliveries: [],
    planned: planEntries(program, program.launchAt),
    exists,
    scheduled: [],
    scheduledCount: 0,
    received: [],
    entryCount: 0,
    deliveryCount: 0,
    occurrenceCount: 0,
    traceCount: 0,
    newest: null,
    instant: { at: -8.64e15, places: 0 },
    sentBySend: program.sends.map(() => 0),
    live: [],
    memberships: new Map(),
    tally: { sent: 0, aborted: 0, failed: 0, firstSentAt: null },
    stopped: null,
  };
  for (const name of Object.keys(profile)) {
    const value = profile[name];
    if (name === 'external_id' || value === null || value === undefined || !isSayable(value)) continue;
    const trimmed = name.trim();
    const slot = program.slots.byName.get(trimmed);
    if (slot === undefined) person.extra.set(trimmed, value);
    else person.values[slot] = value;
  }
  return person;
}

function newFlowState(stopped: boolean): FlowState {
  return {
    entries: 0,
    lastEntryAt: null,
    entriesInInstant: 0,
    lastReceiptAt: null,
    stopped,
    variant: null,
    watch: null,
  };
}

/** Whoever has attributes. */
export interface Bearer {
  readonly id: string;
  readonly values: readonly (JsonValue | undefined)[];
  readonly extra: ReadonlyMap<string, JsonValue>;
}

/** The profile in `users/track` form, names in code-unit order. */
export function toProfile(program: Program, person: Bearer): JsonObject {
  const members: [string, JsonValue][] = [...person.extra];
  person.values.forEach((value, slot) => {
    const name = program.slots.names[slot];
    if (value !== undefined && name !== undefined) members.push([name, value]);
  });
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return Object.fromEntries([['external_id', person.id], ...members]);
}

/** When the next timer of this person is due; infinite when nothing waits. */
export function nextWake(person: Person): EpochMs {
  if (person.stopped !== null) return Infinity;
  let due = Infinity;
  for (const entry of person.entries) if (entry.until < due) due = entry.until;
  for (const delivery of person.deliveries) if (delivery.due < due) due = delivery.due;
  for (const send of person.scheduled) if (send.due < due) due = send.due;
  for (const planned of person.planned) if (planned.due < due) due = planned.due;
  return due;
}
