import type { JsonObject } from '../kernel/json';
import type { EpochMs } from '../kernel/time';
import type { HttpRequest, HttpResponse } from '../webhooks/message';
import { parseHttpUrl, type HttpUrl } from '../webhooks/url';
import { answerPartner } from './partner';
import { answerSalesforce, isLeadPath } from './salesforce';
import { faultResponse } from './faults';
import { knownLeads, type OutsideState } from './state';
import { answerToken, tokenPath } from './token';

/** How the mock behaves; the workspace's `salesforce` document fits. */
export interface OutsideSettings {
  readonly acceptSeedFields: boolean;
  readonly latencyMs: number;
  readonly faults: readonly { readonly request: number; readonly status: number }[];
  readonly tokenFails: boolean;
}

export interface OutsideAnswer {
  readonly state: OutsideState;
  /** `null`: the connection broke or nobody is there. */
  readonly response: HttpResponse | null;
  readonly latencyMs: number;
}

/** Every system outside, for one person at a time: people never see each other's records. */
export interface Outside {
  /** `profile` in `users/track` form. */
  initial(personId: string, profile: JsonObject): OutsideState;
  /** Pure: same state, request and time give the same answer. Never throws. */
  handle(state: OutsideState, request: HttpRequest, now: EpochMs): OutsideAnswer;
}

/**
 * The world outside, as a pure state machine: a Salesforce org (W-SF-1…21) at every `*.salesforce.com` host and at any
 * host's Salesforce paths, and a partner that accepts everything elsewhere. Redirects, DNS and TLS do not exist.
 */
export function createOutside(settings: OutsideSettings): Outside {
  const faults = new Map(settings.faults.map(({ request, status }) => [request, status]));
  return {
    initial: (personId, profile) => ({
      leads: knownLeads(personId, profile),
      leadRequests: 0,
      created: 0,
      received: [],
    }),
    handle(state, request, now) {
      const url = parseHttpUrl(request.url);
      if (url === null) return { state, response: null, latencyMs: 0 };
      if (!isSalesforce(url)) return { ...answerPartner(state, request), latencyMs: 0 };
      const { latencyMs } = settings;
      if (url.path === tokenPath) {
        return { state, response: answerToken(request, url, now, settings.tokenFails), latencyMs };
      }
      if (!isLeadPath(url.path)) return { ...answerSalesforce(state, request, url, now, settings), latencyMs };
      const counted = { ...state, leadRequests: state.leadRequests + 1 };
      const fault = faults.get(counted.leadRequests);
      if (fault !== undefined) return { state: counted, response: faultResponse(fault), latencyMs };
      return { ...answerSalesforce(counted, request, url, now, settings), latencyMs };
    },
  };
}

function isSalesforce(url: HttpUrl): boolean {
  return url.host.endsWith('.salesforce.com') || url.path === tokenPath || url.path.startsWith('/services/data/');
}
