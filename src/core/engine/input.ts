import type { JsonObject } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import type { SignalKind } from '../segments/signal';
import type { HttpResponse } from '../webhooks/message';
import type { Legacy } from './legacy';

/** One thing a person did or had written to the profile. `time` is its own time; left out, the time it is processed. */
export type PersonEvent =
  | {
      readonly type: 'custom_event';
      readonly name: string;
      readonly properties?: JsonObject | undefined;
      readonly time?: EpochMs | undefined;
    }
  | {
      readonly type: 'purchase';
      readonly product: string;
      readonly properties?: JsonObject | undefined;
      readonly time?: EpochMs | undefined;
    }
  | { readonly type: 'session_start'; readonly app?: string | undefined; readonly time?: EpochMs | undefined }
  /** Anything else a trigger may wait for (C-ENTRY-10). */
  | {
      readonly type: 'signal';
      readonly signal: SignalKind;
      readonly properties: JsonObject;
      readonly time?: EpochMs | undefined;
    }
  /** A call to a canvas or campaign for this person; the profile takes `attributes` before (C-API-9, C-API-10). */
  | {
      readonly type: 'api';
      readonly flow: string;
      readonly properties?: JsonObject | undefined;
      readonly attributes?: JsonObject | undefined;
    }
  /** Profile write in `users/track` form: `null` removes, `{"inc": n}` adds (D-ATTR-3, D-ATTR-4). */
  | { readonly type: 'attributes'; readonly attributes: JsonObject };

/** Something the person did. */
export type DeedEvent = Exclude<PersonEvent, { type: 'attributes' | 'api' }>;

/** What a deed is known by among those of its type: the event, the product, the app, the kind of signal. */
export function nameOfDeed(event: DeedEvent): string {
  switch (event.type) {
    case 'custom_event':
      return event.name;
    case 'purchase':
      return event.product;
    case 'session_start':
      return event.app ?? '';
    case 'signal':
      return event.signal;
  }
}

/**
 * What a driver hands to `advance`. `at` is simulated time; one before the person's own time is processed at the
 * person's time, since the clock never goes back (O-21).
 */
export type Input =
  /** One request: attributes first, then events, in array order (O-5). A single event is a batch of one. */
  | { readonly type: 'events'; readonly at: EpochMs; readonly events: readonly PersonEvent[] }
  /** The answer to a request effect; `null`: nobody answered. */
  | {
      readonly type: 'answer';
      readonly at: EpochMs;
      readonly delivery: number;
      readonly response: HttpResponse | null;
    }
  /** A canvas or campaign stops or resumes, before everything else of that instant (O-10). */
  | { readonly type: 'status'; readonly at: EpochMs; readonly flow: string; readonly stopped: boolean }
  /** The profile is deleted, or merged `into` another one and gone (O-31). */
  | { readonly type: 'gone'; readonly at: EpochMs; readonly into: string | null }
  /** Another profile was merged into this one, which takes what it leaves (O-31). */
  | { readonly type: 'joined'; readonly at: EpochMs; readonly legacy: Legacy }
  /** Nothing but time: timers due at `at` or earlier run. */
  | { readonly type: 'tick'; readonly at: EpochMs };
