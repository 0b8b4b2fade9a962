import type { HttpResponse } from './message';

export type ResponseClass = 'received' | 'retry' | 'failed';

/**
 * What an answer means for the send: 20x received; 408, 429 and 5xx are retried; everything else is final (W-SEND-3,
 * O-5). `null` is a timeout or a broken connection and behaves like a retryable error (W-SEND-4).
 */
export function classifyResponse(response: HttpResponse | null): ResponseClass {
  if (response === null) return 'retry';
  const { status } = response;
  if (status >= 200 && status < 300) return 'received';
  return status === 408 || status === 429 || status >= 500 ? 'retry' : 'failed';
}
