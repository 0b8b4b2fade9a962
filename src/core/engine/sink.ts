import type { EpochMs } from '../kernel/time';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import type { Counters } from './counters';
import type { Shared } from './shared';
import type { LedgerRow, TraceEntry } from './trace';

/** Something the world must do. `key` stays the same over the retries of one request, so that a receiver can tell. */
export interface Effect {
  /** `content`: a Connected Content call while rendering. */
  readonly type: 'request' | 'content';
  readonly key: string;
  readonly person: string;
  /** Hand it back with the answer. */
  readonly delivery: number;
  /** 1-based; of a `content` effect, the number of the call. */
  readonly attempt: number;
  readonly at: EpochMs;
  readonly request: HttpRequest;
}

export interface EffectAnswer {
  readonly response: HttpResponse | null;
}

/** One send with everything that was rendered and answered. */
export interface DeliveryRecord {
  readonly person: string;
  readonly flow: string;
  readonly step: string | null;
  readonly delivery: number;
  readonly at: EpochMs;
  readonly outcome: 'sent' | 'aborted' | 'failed' | 'pending';
  readonly reason: string | null;
  readonly request: HttpRequest | null;
  readonly attempts: readonly { readonly at: EpochMs; readonly response: HttpResponse | null }[];
  readonly contentCalls: readonly {
    readonly at: EpochMs;
    readonly request: HttpRequest;
    readonly response: HttpResponse | null;
  }[];
}

/** Where everything an advance brings about goes. `null` members cost nothing: what they would need is never built. */
export interface Sink {
  /** What people share, in the ordered mode; otherwise everybody has the world to themselves. */
  readonly shared?: Shared | null;
  readonly trace: ((entry: TraceEntry) => void) | null;
  readonly ledger: ((row: LedgerRow) => void) | null;
  readonly counters: Counters | null;
  readonly record: ((record: DeliveryRecord) => void) | null;
  /**
   * Performs an effect. An answer that is there at once is returned and handled within the same item; otherwise
   * `undefined`, and the answer comes as an input later.
   */
  perform(effect: Effect): EffectAnswer | undefined;
}
