import type { JsonObject } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import { joinRecords } from '../segments/history';
import type { HistoryRecord } from '../segments/view';
import type { Person } from './person';
import type { Received } from './sending';

/** What one profile leaves to the one it is merged into, besides attributes. */
export interface Legacy {
  /** Id of the profile that is gone. */
  readonly from: string;
  /** What the kept profile does not have; written like anything else (O-31). */
  readonly attributes: JsonObject;
  /** By history slot. */
  readonly history: readonly (HistoryRecord | null)[];
  readonly received: readonly Received[];
  /** By flow. */
  readonly last: readonly {
    readonly entryAt: EpochMs | null;
    readonly receiptAt: EpochMs | null;
    readonly variant: string | null;
  }[];
}

/** What the profile has to leave, as long as it is there. */
export function legacyOf({ id, history, received, flows }: Person, attributes: JsonObject): Legacy {
  const last = flows.map(({ lastEntryAt, lastReceiptAt, variant }) => {
    return { entryAt: lastEntryAt, receiptAt: lastReceiptAt, variant };
  });
  return { from: id, attributes, history: [...history], received: [...received], last };
}

/**
 * The kept profile did all of it from now on: counts add up, the earliest and the latest time are kept (D-EVT-6), and
 * who got a message or entered a canvas under either id did so, control group included (C-VAR-6).
 */
export function takeLegacy(person: Person, { history, received, last }: Legacy): void {
  history.forEach((record, slot) => {
    person.history[slot] = joinRecords(person.history[slot] ?? null, record);
  });
  person.received.push(...received);
  person.received.sort((a, b) => a.at - b.at);
  person.flows.forEach((flow, index) => {
    flow.lastEntryAt = latest(flow.lastEntryAt, last[index]?.entryAt ?? null);
    flow.variant ??= last[index]?.variant ?? null;
    flow.lastReceiptAt = latest(flow.lastReceiptAt, last[index]?.receiptAt ?? null);
  });
}

function latest(a: EpochMs | null, b: EpochMs | null): EpochMs | null {
  return a === null || b === null ? (a ?? b) : Math.max(a, b);
}
