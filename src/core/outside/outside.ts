import type { JsonObject } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import { authorised, type Credential } from '../webhooks/credentials';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import { parseHttpUrl, type HttpUrl } from '../webhooks/url';
import { answerPartner } from './partner';
import { answerSalesforce, isLeadPath, type Org } from './salesforce';
import { answerFault, faultAt } from './faults';
import type { Fault, OutsideSettings, SalesforceSettings, SyncBack } from './settings';
import { knownLeads, orgLeads, type OutsideState } from './state';
import { answerToken, tokenOf, tokenPath } from './token';

export type { OutsideSettings } from './settings';

export interface OutsideAnswer {
  readonly state: OutsideState;
  /** `null`: the connection broke or nobody is there. */
  readonly response: HttpResponse | null;
  readonly latencyMs: number;
}

/** Every system outside, for one person at a time: people never see each other's records. */
export interface Outside {
  /** Whether and when a lead's new status is written back to the profile; `null`: never. */
  readonly syncBack: SyncBack | null;
  /** `profile` in `users/track` form. */
  initial(personId: string, profile: JsonObject): OutsideState;
  /** Pure: same state, request and time give the same answer. Never throws. */
  handle(state: OutsideState, request: HttpRequest, now: EpochMs): OutsideAnswer;
}

/**
 * The world outside, as a pure state machine: a Salesforce org (W-SF-1…21) at every `*.salesforce.com` host and at any
 * host's Salesforce paths, and a partner that accepts everything elsewhere. Redirects, DNS and TLS do not exist. Requests
 * that go with one of `credentials` arrive with its values, which are remembered nowhere.
 */
export function createOutside(settings: OutsideSettings, credentials: readonly Credential[] = []): Outside {
  const partners = settings.partners ?? [];
  const org: Org = { ...settings, known: orgLeads(settings.leads ?? []) };
  return {
    syncBack: settings.syncBack ?? null,
    initial: (personId, profile) => ({
      leads: knownLeads(personId, profile, org.known),
      leadRequests: 0,
      tokenRequests: 0,
      tokenUses: {},
      partnerRequests: {},
      created: 0,
      received: [],
    }),
    handle(state, given, now) {
      const request = authorised(given, credentials);
      const url = parseHttpUrl(request.url);
      if (url === null) return { state, response: null, latencyMs: 0 };
      if (!isSalesforce(url)) return answerPartner(state, request, url, partners);
      if (url.path === tokenPath) return token(state, request, url, now, settings);
      if (isLeadPath(url.path)) return lead(state, request, url, now, org);
      return { ...answerSalesforce(state, request, url, now, org), latencyMs: settings.latencyMs };
    },
  };
}

function token(
  state: OutsideState,
  request: HttpRequest,
  url: HttpUrl,
  now: EpochMs,
  settings: SalesforceSettings,
): OutsideAnswer {
  const counted = { ...state, tokenRequests: state.tokenRequests + 1 };
  const fault = faultAt(settings.faults, 'token', counted.tokenRequests);
  return fault === undefined
    ? { state: counted, response: answerToken(request, url, now, settings), latencyMs: settings.latencyMs }
    : faulty(counted, fault, settings);
}

function lead(state: OutsideState, request: HttpRequest, url: HttpUrl, now: EpochMs, settings: Org): OutsideAnswer {
  const counted = { ...state, leadRequests: state.leadRequests + 1, tokenUses: usesAfter(state, request, settings) };
  const fault = faultAt(settings.faults, 'lead', counted.leadRequests);
  return fault === undefined
    ? { ...answerSalesforce(counted, request, url, now, settings), latencyMs: settings.latencyMs }
    : faulty(counted, fault, settings);
}

/** Counted only while somebody limits them; a request that meets a fault is one as well. */
function usesAfter(
  { tokenUses }: OutsideState,
  request: HttpRequest,
  settings: SalesforceSettings,
): OutsideState['tokenUses'] {
  if (settings.token?.calls === undefined) return tokenUses;
  const name = tokenOf(request);
  const before = Object.hasOwn(tokenUses, name) ? (tokenUses[name] ?? 0) : 0;
  return Object.fromEntries([...Object.entries(tokenUses), [name, before + 1]]);
}

function faulty(state: OutsideState, fault: Fault, settings: SalesforceSettings): OutsideAnswer {
  return { state, response: answerFault(fault), latencyMs: fault.latencyMs ?? settings.latencyMs };
}

function isSalesforce(url: HttpUrl): boolean {
  return url.host.endsWith('.salesforce.com') || url.path === tokenPath || url.path.startsWith('/services/data/');
}
