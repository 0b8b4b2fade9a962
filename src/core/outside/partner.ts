import type { HttpRequest, HttpResponse } from '../webhooks/message';
import type { HttpUrl } from '../webhooks/url';
import { jsonResponse } from './respond';
import type { PartnerAnswer, PartnerSettings } from './settings';
import type { OutsideState } from './state';

/** Deliveries remembered per person: enough to look at, bounded so that a long run stays small. */
const deliveriesKept = 20;

interface Answered {
  readonly state: OutsideState;
  readonly response: HttpResponse | null;
  readonly latencyMs: number;
}

/**
 * A partner endpoint: remembers every request, and answers what it was told to, one answer after the other, the last one
 * for ever. Without a script it accepts everything.
 */
export function answerPartner(
  state: OutsideState,
  { method, url, body }: HttpRequest,
  address: HttpUrl,
  partners: readonly PartnerSettings[],
): Answered {
  const remembered = { ...state, received: [...state.received, { method, url, body }].slice(-deliveriesKept) };
  const partner = partners.find((one) => isAddressOf(one, address));
  if (partner === undefined || partner.answers.length === 0) return accepted(remembered);
  const key = `${partner.host} ${partner.path ?? ''}`;
  const count = Object.hasOwn(state.partnerRequests, key) ? (state.partnerRequests[key] ?? 0) : 0;
  const answer = partner.answers[Math.min(count, partner.answers.length - 1)];
  if (answer === undefined) return accepted(remembered);
  const partnerRequests = { ...state.partnerRequests, [key]: count + 1 };
  return {
    state: { ...remembered, partnerRequests },
    response: responseOf(answer),
    latencyMs: answer.latencyMs ?? 0,
  };
}

function accepted(state: OutsideState): Answered {
  return { state, response: jsonResponse(200, { received: true }), latencyMs: 0 };
}

function isAddressOf({ host, path }: PartnerSettings, address: HttpUrl): boolean {
  return host.trim().toLowerCase() === address.host && address.path.startsWith(path ?? '');
}

function responseOf({ status, body, headers }: PartnerAnswer): HttpResponse | null {
  return status === 599 ? null : { status, headers: headers ?? [], body: body ?? '' };
}
