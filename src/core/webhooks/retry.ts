import type { EpochMs } from '../kernel/time';
import type { HttpResponse } from './message';
import { headerValue } from './request';
import { classifyResponse } from './response';

export interface EndedAttempt {
  /** 1-based number of the attempt that just ended. */
  readonly attempt: number;
  readonly firstAttemptEndedAt: EpochMs;
  readonly endedAt: EpochMs;
  /** `null`: nobody answered. */
  readonly response: HttpResponse | null;
  /** Try an endpoint that nobody reaches for a day rather than for half an hour (W-RETRY-2). */
  readonly longTail?: boolean;
}

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** Minutes after the end of the first attempt at which attempts 2 to 6 are due (O-1, W-RETRY-1). */
const offsetsMinutes = [1, 3, 7, 15, 30] as const;

/** The same where nobody can be reached and the retries may spread over a day: each gap about twice the one before. */
const longOffsetsMinutes = [...offsetsMinutes, 60, 120, 240, 480, 960, 1_440] as const;

/** Webhook time limit (W-SEND-2): a host reports an answer slower than this as `null`. */
export const webhookTimeoutMs = 90_000;

/**
 * When the next attempt is due, or `null` if this was the last: received, a final status, five retries used up, or
 * pushed beyond a day by the endpoint's own headers (O-1). An endpoint's `Retry-After` may only delay an attempt.
 */
export function nextAttemptAt(ended: EndedAttempt): EpochMs | null {
  if (classifyResponse(ended.response) !== 'retry') return null;
  const isLong = ended.longTail === true && ended.response === null;
  const offset = (isLong ? longOffsetsMinutes : offsetsMinutes)[ended.attempt - 1];
  if (offset === undefined) return null;
  const due = Math.max(ended.firstAttemptEndedAt + offset * minuteMs, ended.endedAt);
  const asked = askedFor(ended.response, ended.endedAt);
  if (asked === null || asked <= due) return due;
  return asked <= ended.firstAttemptEndedAt + dayMs ? asked : null;
}

function askedFor(response: HttpResponse | null, now: EpochMs): EpochMs | null {
  if (response === null || response.status === 598 || response.status === 599) return null;
  const retryAfter = headerValue(response.headers, 'Retry-After');
  if (retryAfter !== null) return retryAfterInstant(retryAfter.trim(), now);
  const remaining = headerValue(response.headers, 'X-Rate-Limit-Remaining');
  const reset = headerValue(response.headers, 'X-Rate-Limit-Reset');
  if (reset === null || remaining === null || remaining.trim() !== '0') return null;
  return resetInstant(reset.trim(), now);
}

function retryAfterInstant(text: string, now: EpochMs): EpochMs | null {
  return /^[0-9]{1,12}$/.test(text) ? now + Number(text) * 1000 : httpDate(text);
}

/** A moment in Unix seconds, as the header is commonly used; a number too small for that is seconds from now. */
function resetInstant(text: string, now: EpochMs): EpochMs | null {
  if (!/^[0-9]{1,12}$/.test(text)) return null;
  const seconds = Number(text);
  return seconds >= 1_000_000_000 ? seconds * 1000 : now + seconds * 1000;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Mon, 02 Mar 2026 09:00:00 GMT`, the one form HTTP allows to be written today. */
function httpDate(text: string): EpochMs | null {
  const match = /^[A-Z][a-z]{2}, ([0-9]{2}) ([A-Z][a-z]{2}) ([0-9]{4}) ([0-9]{2}):([0-9]{2}):([0-9]{2}) GMT$/.exec(
    text,
  );
  const month = months.indexOf(match?.[2] ?? '');
  if (match === null || month < 0) return null;
  const [, day, , year, hour, minute, second] = match.map(Number);
  return Date.UTC(year ?? 0, month, day, hour, minute, second);
}
