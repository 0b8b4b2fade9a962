import type { EpochMs } from '../kernel/time';
import type { ContentCall } from '../liquid/contract';
import type { HttpResponse } from '../webhooks/message';
import { classifyResponse } from '../webhooks/response';

/** Retries of a Connected Content call inside a canvas, 8,191 s in all (O-26). */
const retriesInCanvas = 13;
/** Retries of a call with `:retry` in a campaign (L-CC-23). */
const retriesOnRequest = 5;

/** Reason of a message aborted because every attempt at a Connected Content call failed (C-ANA-4). */
export const contentFailed = 'Connected Content failed';

/** How often a failed call is made again: in a canvas always, whatever the tag says (O-26); in a campaign if it asks (L-CC-23). */
export function retriesOf(call: ContentCall, inCanvas: boolean): number {
  if (inCanvas) return retriesInCanvas;
  return call.retry ? retriesOnRequest : 0;
}

/** Failed: nobody answered, or 408, 429, 5xx; any other status is an answer, if an empty one (O-26, L-CC-17). */
export function hasContentFailed(response: HttpResponse | null): boolean {
  return classifyResponse(response) === 'retry';
}

/** When the call is made again after its `failures`-th failure: 1, 2, 4 … s later (O-26, `liquid.md` O-6). */
export function contentRetryAt(failures: number, now: EpochMs): EpochMs {
  return now + 2 ** (failures - 1) * 1_000;
}
