import type { HttpResponse } from '../webhooks/message';
import { emptyResponse, restError } from './respond';

/** Seconds a throttled or closed org asks to be left alone. */
const retryAfter = [{ name: 'Retry-After', value: '60' }];

/**
 * Answer of an injected fault, worded as the org would (W-SF-16, W-SF-21); 599 breaks the connection. Statuses Salesforce
 * has no words for get a neutral error of the same shape.
 */
export function faultResponse(status: number): HttpResponse | null {
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
