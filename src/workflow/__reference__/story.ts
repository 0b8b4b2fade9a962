import type { JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';

/** What one person went through, in the words both readings of the sheets share. */
export interface Story {
  readonly person: string;
  /** Names in code-unit order, the external id left out. */
  readonly profile: readonly (readonly [string, JsonValue])[];
  /** In the order they began. */
  readonly entries: readonly EntryStory[];
  /** Changes of the profile, from outside and by steps, in order. */
  readonly writes: readonly WriteStory[];
  /** In the order they were set off. */
  readonly sends: readonly SendStory[];
  /** Entries and sends that did not happen, by time and name: no sheet says when within an instant a refusal is told. */
  /** In the order they happened (C-CONV-4). */
  readonly conversions: readonly ConversionStory[];
  /** Feature flags and audiences outside, in the order of the steps. */
  readonly memberships: readonly MembershipStory[];
  /** Messages of other channels. */
  readonly messages: readonly MessageStory[];
  readonly refusals: readonly Refusal[];
  /** The run of this person ended at a budget (O-18). */
  readonly stopped: boolean;
}

export interface EntryStory {
  readonly canvas: string;
  /** Counts this person's entries into this canvas from 1. */
  readonly number: number;
  readonly at: EpochMs;
  readonly variant: string;
  readonly steps: readonly string[];
  readonly end: EntryEnd;
}

export type EntryEnd =
  | { readonly type: 'exited'; readonly at: EpochMs; readonly reason: string }
  | { readonly type: 'waiting'; readonly until: EpochMs }
  /** The run stopped while the entry was on its way. */
  | { readonly type: 'cut' };

export interface WriteStory {
  readonly at: EpochMs;
  readonly attribute: string;
  readonly before: JsonValue;
  readonly after: JsonValue;
  /** `canvas#entry step`, or `outside`. */
  readonly by: string;
}

export interface SendStory {
  readonly flow: string;
  readonly step: string | null;
  readonly at: EpochMs;
  readonly outcome: 'sent' | 'aborted' | 'failed' | 'pending';
  readonly reason: string | null;
  readonly url: string | null;
  readonly body: string | null;
  /** When each try ended, and with which status: `null` for no answer. */
  readonly attempts: readonly (readonly [EpochMs, number | null])[];
}

export interface ConversionStory {
  readonly at: EpochMs;
  readonly canvas: string;
  readonly entry: number;
  readonly conversion: string;
}

export interface MembershipStory {
  readonly at: EpochMs;
  readonly of: 'feature_flag' | 'audience';
  readonly name: string;
  readonly member: boolean;
}

export interface MessageStory {
  readonly at: EpochMs;
  readonly flow: string;
  readonly step: string | null;
  readonly channel: string;
  readonly outcome: 'sent' | 'live' | 'shown';
}

export interface Refusal {
  readonly at: EpochMs;
  readonly flow: string;
  readonly gate: string;
}

export function sortRefusals(refusals: readonly Refusal[]): readonly Refusal[] {
  const key = ({ flow, gate }: Refusal): string => JSON.stringify([flow, gate]);
  return [...refusals].sort((a, b) => a.at - b.at || (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
