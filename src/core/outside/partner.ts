import type { HttpRequest, HttpResponse } from '../webhooks/message';
import { jsonResponse } from './respond';
import type { OutsideState } from './state';

/** Deliveries remembered per person: enough to look at, bounded so that a long run stays small. */
const deliveriesKept = 20;

/** A partner endpoint: accepts every request and remembers it. */
export function answerPartner(
  state: OutsideState,
  { method, url, body }: HttpRequest,
): { readonly state: OutsideState; readonly response: HttpResponse } {
  const received = [...state.received, { method, url, body }].slice(-deliveriesKept);
  return { state: { ...state, received }, response: jsonResponse(200, { received: true }) };
}
