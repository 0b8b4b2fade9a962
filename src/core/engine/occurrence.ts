import type { JsonObject, JsonValue } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import type { Slot } from './contract';
import type { TraceInput } from './trace';

/** Something that happened to a person and that triggers may fit: an event, or a value that really changed. */
export interface Occurrence {
  readonly type:
    'custom_event' | 'purchase' | 'session_start' | 'attribute' | 'destination' | 'signal' | 'schedule' | 'api';
  /** Counts what happened to this person, in the order it did: a consequence may be judged later than it happened. */
  readonly ordinal: number;
  /** Event, product, attribute, kind of signal, or the step that sent here; of a session the app, if it is known. */
  readonly name: string;
  readonly properties: JsonObject;
  /** Own time; never after the moment it is processed (C-ENTRY-17). */
  readonly time: EpochMs;
  /** -1 for events. */
  readonly slot: Slot;
  readonly before: JsonValue | undefined;
  readonly after: JsonValue | undefined;
  /** Trace entry of the input or write behind it; -1 without a trace. */
  readonly seq: number;
  readonly origin: Origin | null;
  /** On the profile already, although it is still to be judged. */
  readonly isNoted?: boolean;
}

/** The step that caused an occurrence, and what had started its entry: the links of a cycle (O-18). */
export interface Origin {
  readonly step: number;
  readonly via: Occurrence | null;
}

export const noProperties: JsonObject = {};

/** The occurrence as the ledger and the trace show it. */
export function toTraceInput(occurrence: Occurrence): TraceInput {
  switch (occurrence.type) {
    case 'custom_event':
      return { type: 'custom_event', name: occurrence.name, properties: occurrence.properties };
    case 'purchase':
      return { type: 'purchase', product: occurrence.name, properties: occurrence.properties };
    case 'session_start':
      return { type: 'session_start' };
    case 'signal':
      return { type: 'signal', signal: occurrence.name, properties: occurrence.properties };
    case 'schedule':
      return { type: 'schedule', flow: occurrence.name, check: false };
    case 'api':
      return { type: 'api', flow: occurrence.name, properties: occurrence.properties };
    case 'destination':
      return {
        type: 'destination',
        canvas: typeof occurrence.after === 'string' ? occurrence.after : '',
        step: occurrence.name,
      };
    case 'attribute':
      return { type: 'attributes', attributes: Object.fromEntries([[occurrence.name, occurrence.after ?? null]]) };
  }
}
