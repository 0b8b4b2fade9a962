import type { LiquidEngine } from '@/core/liquid/contract';
import type { JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { Campaign } from '../documents/campaign';
import type { Canvas } from '../documents/canvas';
import type { RunSettings } from '../documents/run-settings';
import type { Workspace } from '../documents/workspace';
import type { Asked, Deed, Stored } from './filters';
import type { Happening, Occurrence } from './occurrence';
import { contextOf } from './context';
import type { Delivery } from './delivery';
import type { Receipt } from './going-out';
import type { ConversionStory, MembershipStory, MessageStory, Refusal, WriteStory } from './story';
import type { World } from './world';

/** What holds for everybody in a run. */
export interface Rules {
  readonly workspace: Workspace;
  readonly settings: RunSettings;
  readonly liquid: LiquidEngine;
  readonly from: EpochMs;
  readonly until: EpochMs;
  /** Canvases and campaigns taking part, in order of creation (O-6). */
  readonly flows: readonly (Canvas | Campaign)[];
}

/** One pass through a canvas. Everything about it that changes is here, in the open. */
export interface Entry {
  readonly canvas: Canvas;
  readonly number: number;
  readonly at: EpochMs;
  readonly variant: string;
  /** Time of the event that started it; may lie before `at` (O-21). */
  readonly startedAt: EpochMs;
  /** What was done before this moment was not done inside (C-EXIT-3). */
  readonly startedOn: number;
  /** Item during which it reached its step: only later ones count (O-3, O-5). */
  reachedIn: number;
  /** Clock of the journey: when the step was entered. */
  clock: EpochMs;
  readonly steps: string[];
  /** Where it waits; `null` while moving and when it is over. */
  waiting: Waiting | null;
  ended: { readonly at: EpochMs; readonly reason: string } | null;
  /** Marked by an exception event while in a Delay (C-EXIT-5). */
  marked: boolean;
  /** Of the event that took the last Action Path, until a message used them (C-ACTION-27). */
  properties: JsonObject | undefined;
  /** Its own from beginning to end (C-RE-12): what was given at entry (C-CTX-5), and what steps set since. */
  readonly given: JsonObject;
  variables: JsonObject;
}

export interface Waiting {
  readonly step: string;
  readonly kind: string;
  readonly until: EpochMs;
  /** Group so far: under ranking the best one done, otherwise an exit group kept to the window end; -1 for none. */
  group: number;
  held: boolean;
  /** Properties of the action that made `group`. */
  properties: JsonObject | undefined;
}

/** A send of a campaign that waits: for its delay (W-DELAY-1), for its hours (W-DELAY-6), or for the end of quiet hours (C-SEND-3). */
export interface Aside {
  readonly campaign: Campaign;
  readonly properties: JsonObject | undefined;
  readonly waitsFor: 'delay' | 'hours';
  /** What was done up to this moment cancels nothing. */
  readonly since: number;
}

interface InApp {
  readonly flow: string;
  readonly step: string;
  readonly channel: string;
  readonly until: EpochMs;
}

/** One place in the queue of a cascade. */
export type Place =
  | { readonly type: 'consequence'; readonly occurrence: Occurrence }
  | {
      readonly type: 'start';
      readonly flow: Canvas | Campaign;
      readonly occurrence: Occurrence;
    };

/** Everything that will happen to a person, one list for all of it. */
export type Pending =
  | {
      readonly type: 'status';
      readonly at: EpochMs;
      readonly order: number;
      readonly flow: string;
      readonly stops: boolean;
    }
  | { readonly type: 'aside'; readonly at: EpochMs; readonly order: number; readonly aside: Aside }
  | {
      readonly type: 'schedule';
      readonly at: EpochMs;
      readonly order: number;
      readonly flow: Canvas | Campaign;
    }
  | { readonly type: 'timer'; readonly at: EpochMs; readonly order: number; readonly entry: Entry }
  | { readonly type: 'retry'; readonly at: EpochMs; readonly order: number; readonly delivery: Delivery }
  | { readonly type: 'answer'; readonly at: EpochMs; readonly order: number; readonly delivery: Delivery }
  | { readonly type: 'batch'; readonly at: EpochMs; readonly order: number; readonly lines: readonly Line[] };

export type Line = { readonly request?: string | undefined } & (
  | { readonly type: 'attributes'; readonly attributes: JsonObject }
  | { readonly type: 'happening'; readonly time: EpochMs; readonly happening: Happening }
  /** A call for this person (C-ENTRY-19). */
  | {
      readonly type: 'call';
      readonly flow: string;
      readonly attributes: JsonObject;
      readonly properties: JsonObject;
    }
);

export interface Life {
  readonly id: string;
  readonly rules: Rules;
  readonly profile: { name: string; value: Stored }[];
  readonly entries: Entry[];
  readonly deliveries: Delivery[];
  readonly writes: WriteStory[];
  /** Everything done so far that filters on the past count. */
  readonly deeds: Deed[];
  /** Sends put aside until their delay is over. */
  aside: Aside[];
  /** Sends put aside so far. */
  asideCount: number;
  readonly conversions: ConversionStory[];
  readonly receipts: Receipt[];
  readonly memberships: MembershipStory[];
  readonly messages: MessageStory[];
  /** Messages that wait to be shown. */
  inApp: InApp[];
  /** Flows that are stopped just now. */
  readonly stoppedFlows: Set<string>;
  readonly refusals: Refusal[];
  readonly world: World;
  pending: Pending[];
  queue: Place[];
  now: EpochMs;
  /** Number of the timer or batch being run. */
  item: number;
  /** Counts everything that is done, in the order it is done. */
  moment: number;
  /** Queue places given out in this instant (O-18). */
  places: number;
  stopped: boolean;
}

/** Profile fields by D-ATTR-2; every other name is a custom attribute (D-ATTR-1). */
const standardNames = [
  'country',
  'current_location',
  'date_of_first_session',
  'date_of_last_session',
  'dob',
  'email',
  'email_subscribe',
  'email_open_tracking_disabled',
  'email_click_tracking_disabled',
  'external_id',
  'facebook',
  'first_name',
  'gender',
  'home_city',
  'language',
  'last_name',
  'marked_email_as_spam_at',
  'phone',
  'push_subscribe',
  'push_tokens',
  'subscription_groups',
  'time_zone',
  'twitter',
];

export function isStandard(name: string): boolean {
  return standardNames.includes(name);
}

export function read(life: Life, name: string): Stored {
  return life.profile.find((each) => each.name === name)?.value ?? undefined;
}

export function variableOf(entry: Entry, name: string): Stored {
  const all = contextOf(entry);
  return Object.hasOwn(all, name) ? all[name] : undefined;
}

/** `entry`: whose variables may be asked for (S-CTX-1). */
export function lookup(life: Life, entry?: Entry): Asked {
  return {
    variable: (name) => (entry === undefined ? undefined : variableOf(entry, name)),
    value: (scope, name) => (isStandard(name) === (scope === 'standard') ? read(life, name) : undefined),
    deeds: life.deeds,
    now: life.now,
  };
}

/** Puts what was done on the profile (O-6): from now on filters count it. */
export function remember({ deeds }: Life, what: Occurrence): void {
  const { time } = what;
  if (what.type === 'custom_event') deeds.push({ type: what.type, name: what.name, properties: what.properties, time });
  else if (what.type === 'purchase') {
    deeds.push({ type: what.type, name: what.product, properties: what.properties, time });
  } else if (what.type === 'session_start') deeds.push({ type: what.type, name: '', properties: {}, time });
}

export function isLive({ stoppedFlows }: Life, { id }: { readonly id: string }): boolean {
  return !stoppedFlows.has(id);
}

/** Something is done to this person now. */
export function done(life: Life, time: EpochMs, happening: Happening): Occurrence {
  life.moment += 1;
  return { ...happening, time, moment: life.moment };
}

/** Numbers the whole of a place, and stops the person's run at the bound (O-18). */
export function enqueue(life: Life, place: Place): void {
  life.places += 1;
  if (life.places > 10_000) life.stopped = true;
  else life.queue.push(place);
}
