import type { HttpResponse } from '../webhooks/message';
import { parseHttpUrl } from '../webhooks/url';
import type { HostHealth } from './shared';
import type { Turn } from './turn';

const minuteMs = 60_000;

/** Statuses that count against a host (W-HOST-1). */
const counted: ReadonlySet<number> = new Set([408, 429, 502, 503, 504, 529]);

/** What Braze logs when it does not even call a host (W-HOST-3). */
const suspended: HttpResponse = { status: 598, headers: [], body: '' };

/**
 * The simulated answer of a host nobody is let through to, or `null`: it is called (W-HOST-1). Only where people share a
 * world and the run asks for it: one person alone never fails so often.
 */
export function answerOfSuspended(turn: Turn, url: string): HttpResponse | null {
  const health = healthOf(turn, url);
  return health !== null && turn.now < health.suspendedUntil ? suspended : null;
}

/** Counts a failure within a sliding minute; too many, and nothing is sent to the host for the next minute. */
export function noteHostAnswer(turn: Turn, url: string, response: HttpResponse | null): void {
  if (response === null || !counted.has(response.status)) return;
  const most = turn.program.options.unhealthyHostAfter;
  const health = healthOf(turn, url);
  if (health === null || most === null) return;
  const { failures } = health;
  failures.push(turn.now);
  while (failures[0] !== undefined && turn.now - failures[0] >= minuteMs) failures.shift();
  if (failures.length <= most) return;
  health.suspendedUntil = turn.now + minuteMs;
  failures.length = 0;
}

function healthOf(turn: Turn, url: string): HostHealth | null {
  const hosts = turn.sink.shared?.hosts;
  if (hosts === undefined || turn.program.options.unhealthyHostAfter === null) return null;
  const host = parseHttpUrl(url)?.host;
  if (host === undefined) return null;
  const known = hosts.get(host);
  if (known !== undefined) return known;
  const health: HostHealth = { failures: [], suspendedUntil: -Infinity };
  hosts.set(host, health);
  return health;
}
