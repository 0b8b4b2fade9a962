import type { HttpResponse } from '../webhooks/message';
import { emptyResponse, jsonResponse, restError } from './respond';
import type { Fault } from './settings';

/** Seconds a throttled or closed org asks to be left alone, unless the fault says otherwise. */
const usualRetryAfter = 60;

/** The fault at the n-th request of an endpoint; of several, the last one written. */
export function faultAt(faults: readonly Fault[], endpoint: 'lead' | 'token', request: number): Fault | undefined {
  return faults.findLast((fault) => {
    const times = fault.times ?? 1;
    return (fault.at ?? 'lead') === endpoint && request >= fault.request && request < fault.request + times;
  });
}

/** Answer of an injected fault; a malformed one stops in the middle of its body (W-SF-21). */
export function answerFault(fault: Fault): HttpResponse | null {
  const response = faultResponse(fault.status, fault.retryAfter ?? usualRetryAfter);
  if (response === null || fault.malformed !== true) return response;
  const whole =
    response.body === '' ? jsonResponse(fault.status, [{ message: 'Lead updated', success: true }]) : response;
  return { ...whole, body: whole.body.slice(0, Math.ceil(whole.body.length / 2)) };
}

/**
 * Answer of an injected fault, worded as the org would (W-SF-16, W-SF-21); 599 breaks the connection. Statuses Salesforce
 * has no words for get a neutral error of the same shape.
 */
function faultResponse(status: number, seconds: number): HttpResponse | null {
  const retryAfter = [{ name: 'Retry-After', value: String(seconds) }];
  switch (status) {
    case 599:
      return null;
    case 401:
      return restError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
    case 403:
      return restError(403, 'REQUEST_LIMIT_EXCEEDED', 'TotalRequests Limit exceeded.');
    case 404:
      return restError(404, 'NOT_FOUND', 'The requested resource does not exist');
    case 429:
      return restError(429, 'REQUEST_LIMIT_EXCEEDED', 'Too many requests.', undefined, retryAfter);
    case 500:
      return restError(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.');
    case 503:
      return restError(503, 'SERVER_UNAVAILABLE', 'Server Unavailable', undefined, retryAfter);
    default:
      return status < 400 ? emptyResponse(status) : restError(status, `HTTP_${status}`, 'Injected fault');
  }
}
