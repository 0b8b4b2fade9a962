import type { HttpResponse } from '../webhooks/message';
import { parseHttpUrl } from '../webhooks/url';
import type { HostHealth } from './shared';
import type { Turn } from './turn';

const minuteMs = 60_000;

/** Statuses that count against a host (W-HOST-1, L-CC-30). */
const counted: ReadonlySet<number> = new Set([408, 429, 502, 503, 504, 529]);

/** Share of a host's answers that must be failures before Connected Content leaves it alone (L-CC-30). */
const contentFailureShare = 0.9;

/** What Braze logs when it does not even call a host (W-HOST-3). */
const suspended: HttpResponse = { status: 598, headers: [], body: '' };

/**
 * The simulated answer of a host nobody is let through to, or `null`: it is called (W-HOST-1, L-CC-30). Only where people
 * share a world and the run asks for it: one person alone never fails so often.
 */
export function answerOfSuspended(turn: Turn, url: string): HttpResponse | null {
  const health = healthOf(turn, url);
  return health !== null && turn.now < health.suspendedUntil ? suspended : null;
}

/** Counts an answer within a sliding minute; too many failures, and nothing is sent to the host for the next minute. */
export function noteHostAnswer(
  turn: Turn,
  url: string,
  response: HttpResponse | null,
  kind: 'request' | 'content',
): void {
  const most = turn.program.options.unhealthyHostAfter;
  const health = healthOf(turn, url);
  if (health === null || most === null || response === suspended) return;
  forgetBefore(health.answers, turn.now - minuteMs);
  health.answers.push(turn.now);
  if (response === null || !counted.has(response.status)) return;
  const { answers, failures } = health;
  forgetBefore(failures, turn.now - minuteMs);
  failures.push(turn.now);
  const isShare = kind === 'request' || failures.length > answers.length * contentFailureShare;
  if (failures.length <= most || !isShare) return;
  health.suspendedUntil = turn.now + minuteMs;
  failures.length = 0;
}

function forgetBefore(instants: number[], at: number): void {
  const kept = instants.findIndex((instant) => instant > at);
  if (kept !== 0) instants.splice(0, kept < 0 ? instants.length : kept);
}

function healthOf(turn: Turn, url: string): HostHealth | null {
  const hosts = turn.sink.shared?.hosts;
  if (hosts === undefined || turn.program.options.unhealthyHostAfter === null) return null;
  const host = parseHttpUrl(url)?.host;
  if (host === undefined) return null;
  const known = hosts.get(host);
  if (known !== undefined) return known;
  const health: HostHealth = { answers: [], failures: [], suspendedUntil: -Infinity };
  hosts.set(host, health);
  return health;
}
