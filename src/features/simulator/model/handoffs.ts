import type { Gate, TraceEntry } from '@/core/engine/trace';
import type { EpochMs } from '@/core/kernel/time';

export type HandoffKind = 'sent' | 'again' | 'aborted' | 'failed' | 'refused' | 'pending';

/** One send, or one refusal to send, on the ruler. */
export interface HandoffMark {
  readonly at: EpochMs;
  readonly flow: string;
  readonly kind: HandoffKind;
  /** Null for a refusal: nothing was started. */
  readonly delivery: number | null;
  readonly method: string | null;
  readonly status: number | null;
  /** Abort reason, as the template gave it. */
  readonly reason: string | null;
  readonly gate: Gate | null;
  /** Requests that left, retries included. */
  readonly attempts: number;
}

interface Draft {
  readonly at: EpochMs;
  readonly flow: string;
  readonly delivery: number;
  kind: HandoffKind;
  method: string | null;
  status: number | null;
  reason: string | null;
  attempts: number;
}

/** Ordered by the instant a send was set off. */
export function buildHandoffs(trace: readonly TraceEntry[]): readonly HandoffMark[] {
  const drafts = new Map<number, Draft>();
  const marks: (Draft | HandoffMark)[] = [];
  const sentBefore = new Set<string>();
  for (const entry of trace) {
    if (entry.type === 'not_sent') marks.push(refusal(entry));
    if (entry.type === 'send_started') {
      const draft = start(entry);
      drafts.set(entry.delivery, draft);
      marks.push(draft);
    }
    const draft = 'delivery' in entry ? drafts.get(entry.delivery) : undefined;
    if (draft !== undefined) settle(draft, entry, sentBefore);
  }
  return marks.map((mark) => ({ gate: null, ...mark }));
}

function refusal(entry: TraceEntry & { readonly type: 'not_sent' }): HandoffMark {
  const { at, flow, gate } = entry;
  return { at, flow, gate, kind: 'refused', delivery: null, method: null, status: null, reason: null, attempts: 0 };
}

function start(entry: TraceEntry & { readonly type: 'send_started' }): Draft {
  const { at, flow, delivery } = entry;
  return { at, flow, delivery, kind: 'pending', method: null, status: null, reason: null, attempts: 0 };
}

function settle(draft: Draft, entry: TraceEntry, sentBefore: Set<string>): void {
  if (entry.type === 'aborted') {
    draft.kind = 'aborted';
    draft.reason = entry.reason;
  }
  if (entry.type === 'send_failed') draft.kind = 'failed';
  if (entry.type === 'request') {
    draft.method = entry.request.method;
    draft.attempts = Math.max(draft.attempts, entry.attempt);
  }
  if (entry.type === 'response' && entry.outcome !== 'content') {
    draft.status = entry.response?.status ?? null;
    if (entry.outcome === 'failed') draft.kind = 'failed';
    if (entry.outcome === 'sent') {
      draft.kind = sentBefore.has(draft.flow) ? 'again' : 'sent';
      sentBefore.add(draft.flow);
    }
  }
}
