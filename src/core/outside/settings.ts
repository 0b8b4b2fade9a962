import type { JsonObject } from '../kernel/json';
import type { HttpHeader } from '../webhooks/message';

/** How the mock Salesforce behaves; the workspace's `salesforce` document fits. */
export interface SalesforceSettings {
  readonly acceptSeedFields: boolean;
  readonly latencyMs: number;
  readonly faults: readonly Fault[];
  readonly tokenFails: boolean;
  readonly token?: TokenSettings | undefined;
  readonly assignment?: Assignment | undefined;
  readonly syncBack?: SyncBack | undefined;
  /** Leads the org has before anything is sent, by their `Id`; a person's own is as the profile says where nothing is said here. */
  readonly leads?: readonly JsonObject[] | undefined;
}

/** What goes wrong at one request of a person, and maybe at those after it. */
export interface Fault {
  /** 1-based, counted per endpoint and person. */
  readonly request: number;
  readonly status: number;
  /** So many requests in a row; 1 if left out. */
  readonly times?: number | undefined;
  /** Which requests are counted; the Lead's if left out. */
  readonly at?: 'lead' | 'token' | undefined;
  /** The answer's body stops in the middle and is no JSON. */
  readonly malformed?: boolean | undefined;
  /** Instead of the usual latency. */
  readonly latencyMs?: number | undefined;
  /** Seconds a 429 or 503 asks to be left alone; 60 if left out. */
  readonly retryAfter?: number | undefined;
}

export interface TokenSettings {
  /** Seconds a token is good for; two hours if left out. */
  readonly lifetime?: number | undefined;
  /** Lead requests a token is good for; any number if left out. */
  readonly calls?: number | undefined;
  /** The one client id and secret that are right; any if left out (W-SF-3). */
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** No user may use the client-credentials flow (W-SF-3, `invalid_grant`). */
  readonly noUser?: boolean | undefined;
}

/** Leads that get this status go to this queue, as an assignment rule of the org would do. */
export interface Assignment {
  readonly status: string;
  readonly queue: string;
}

/** Writes a lead's new status to an attribute of the profile, so many seconds after the update. */
export interface SyncBack {
  readonly after: number;
  readonly attribute: string;
}

/** An endpoint of a partner that answers as it is told to. */
export interface PartnerSettings {
  readonly host: string;
  /** Beginning of the path; any if left out. */
  readonly path?: string | undefined;
  /** One after the other, per person; the last one goes on for ever. None: accepts everything. */
  readonly answers: readonly PartnerAnswer[];
}

export interface PartnerAnswer {
  /** 599 drops the connection. */
  readonly status: number;
  readonly body?: string | undefined;
  readonly headers?: readonly HttpHeader[] | undefined;
  readonly latencyMs?: number | undefined;
}

/** Every system outside. */
export interface OutsideSettings extends SalesforceSettings {
  readonly partners?: readonly PartnerSettings[] | undefined;
}
