import { isJsonObject, jsonEqual, type JsonObject, type JsonValue } from '../kernel/json';
import type { EpochMs } from '../kernel/time';

/** What the outside systems remember about one person. Plain JSON: it is part of snapshots. */
export interface OutsideState {
  /** Lead records by 15-character id. */
  readonly leads: Readonly<Record<string, Lead>>;
  /** Requests to Lead addresses so far, faults included. */
  readonly leadRequests: number;
  /** Requests to the token endpoint so far, faults included. */
  readonly tokenRequests: number;
  /** Lead requests per token, while somebody counts them. */
  readonly tokenUses: Readonly<Record<string, number>>;
  /** Requests to each scripted partner endpoint so far. */
  readonly partnerRequests: Readonly<Record<string, number>>;
  /** Leads created by POST so far. */
  readonly created: number;
  /** What partner endpoints received, oldest first; only the newest are kept. */
  readonly received: readonly PartnerDelivery[];
}

export interface Lead {
  readonly fields: JsonObject;
  readonly deleted: boolean;
  /** Queue it was assigned to, if any. */
  readonly queue: string | null;
  /** What was done to it, oldest first; only the newest are kept. */
  readonly history: readonly LeadChange[];
}

export interface LeadChange {
  readonly at: EpochMs;
  readonly type: 'created' | 'updated' | 'deleted';
  /** Fields whose value really changed. */
  readonly fields: readonly { readonly name: string; readonly before: JsonValue; readonly after: JsonValue }[];
}

/** Changes remembered per lead. */
const changesKept = 50;

/** The lead with something more done to it. An update that changes no value is remembered as well: somebody sent it. */
export function changed(lead: Lead | null, next: Omit<Lead, 'history'>, type: LeadChange['type'], at: EpochMs): Lead {
  const before = lead?.fields ?? {};
  const fields = Object.entries(next.fields).flatMap(([name, after]) => {
    const old = Object.hasOwn(before, name) ? (before[name] ?? null) : null;
    return jsonEqual(old, after) ? [] : [{ name, before: old, after }];
  });
  return { ...next, history: [...(lead?.history ?? []), { at, type, fields }].slice(-changesKept) };
}

export interface PartnerDelivery {
  readonly method: string;
  readonly url: string;
  readonly body: string | null;
}

/** 15 or 18 letters and digits. */
export function isSalesforceId(text: string): boolean {
  return /^(?:[0-9A-Za-z]{15}|[0-9A-Za-z]{18})$/.test(text);
}

export function isLeadId(text: string): boolean {
  return isSalesforceId(text) && text.startsWith('00Q');
}

/** 18 characters are the same 15 and a checksum (W-SF-17); the checksum is not verified. */
export function recordKey(id: string): string {
  return id.slice(0, 15);
}

/** Leads of the org by 15-character id. What has no Lead id is left out; of two with one id the first counts. */
export type OrgLeads = ReadonlyMap<string, Lead>;

/** Reads the records an org is said to have: fields as its exports name them; `IsDeleted: true` is one that was deleted. */
export function orgLeads(records: readonly JsonObject[]): OrgLeads {
  const leads = new Map<string, Lead>();
  for (const { IsDeleted: deleted, ...fields } of records.toReversed()) {
    const id = fields['Id'];
    if (typeof id !== 'string' || !isLeadId(id)) continue;
    leads.set(recordKey(id), { fields, deleted: deleted === true, queue: null, history: [] });
  }
  return leads;
}

/**
 * The leads that exist for a person at the start of a run: one, if the person's external id is a Lead id, as the seed
 * asks for. Its fields come from the profile, and from the org's record where there is one; a custom attribute
 * `IsConverted: true` makes it a converted lead (W-SF-14), `IsDeleted: true` a deleted one (W-SF-9). Any other external id
 * has no lead and meets W-SF-10.
 */
export function knownLeads(personId: string, profile: JsonObject, org: OrgLeads): Readonly<Record<string, Lead>> {
  if (!isLeadId(personId)) return {};
  const known = org.get(recordKey(personId));
  const own = (name: string): JsonValue | undefined => (Object.hasOwn(profile, name) ? profile[name] : undefined);
  const fields: JsonObject = {
    Id: personId,
    FirstName: own('first_name') ?? null,
    LastName: own('last_name') ?? 'Unknown',
    Company: own('company') ?? 'Unknown',
    Email: own('email') ?? null,
    Status: 'Open - Not Contacted',
    IsConverted: own('IsConverted') === true,
    ...known?.fields,
  };
  const deleted = known?.deleted ?? own('IsDeleted') === true;
  return { [recordKey(personId)]: { fields, deleted, queue: null, history: [] } };
}

/** Lead under `id`, own properties only. */
export function findLead(state: OutsideState, id: string): Lead | undefined {
  const key = recordKey(id);
  return Object.hasOwn(state.leads, key) ? state.leads[key] : undefined;
}

export function withLead(state: OutsideState, id: string, lead: Lead): OutsideState {
  return { ...state, leads: { ...state.leads, [recordKey(id)]: lead } };
}

/** Value of `text` as a JSON object, or `null`. */
export function parseObject(text: string): JsonObject | null {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonObject(value) ? value : null;
  } catch {
    return null;
  }
}
