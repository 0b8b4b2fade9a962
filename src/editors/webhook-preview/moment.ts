import type { JsonObject, JsonValue } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { Outside } from '@/core/outside/outside';
import type { OutsideState } from '@/core/outside/state';
import type { HttpRequest } from '@/core/webhooks/message';
import type { TraceEntry } from '@/core/engine/trace';
import type { Person } from '@/workflow/documents/people';
import type { Journey } from '@/state/contract';
import type { SendPlace } from './place';

type Entry<T extends TraceEntry['type']> = Extract<TraceEntry, { readonly type: T }>;

/** A point of a person's run at which this webhook was set off, or kept from it. */
export interface Moment {
  readonly at: EpochMs;
  readonly seq: number;
  readonly entry: Entry<'send_started'> | Entry<'not_sent'>;
  /** What became of it in the run. */
  readonly outcome: 'sent' | 'aborted' | 'failed' | 'pending' | 'refused';
}

/**
 * Every moment this webhook was set off for the person, in order. What kept a step from sending is not told step by step,
 * so only a campaign has moments that were refused.
 */
export function momentsOf(journey: Journey, { flow, step }: SendPlace): readonly Moment[] {
  const outcomes = new Map(journey.webhooks.map((record) => [record.delivery, record.outcome]));
  return journey.trace.flatMap((entry): readonly Moment[] => {
    if (entry.type === 'send_started' && entry.flow === flow.id && entry.step === (step?.id ?? null)) {
      return [{ at: entry.at, seq: entry.seq, entry, outcome: outcomes.get(entry.delivery) ?? 'pending' }];
    }
    if (step === null && entry.type === 'not_sent' && entry.flow === flow.id) {
      return [{ at: entry.at, seq: entry.seq, entry, outcome: 'refused' }];
    }
    return [];
  });
}

/** Where to look first: the first send, else the last trigger. */
export function firstMoment(moments: readonly Moment[]): Moment | null {
  return moments.find((moment) => moment.outcome === 'sent') ?? moments.at(-1) ?? null;
}

/**
 * The profile at `at`: what the person brought along, and every write up to then. `beforeSeq` stops inside an instant,
 * where the trigger was taken.
 */
export function profileAt(person: Person, trace: readonly TraceEntry[], at: EpochMs, beforeSeq?: number): JsonObject {
  const profile = new Map<string, JsonValue>(Object.entries(person));
  for (const entry of trace) {
    if (entry.at > at || (beforeSeq !== undefined && entry.seq >= beforeSeq)) break;
    if (entry.type !== 'write') continue;
    if (entry.after === undefined || entry.after === null) profile.delete(entry.attribute);
    else profile.set(entry.attribute, entry.after);
  }
  return Object.fromEntries(profile);
}

/** The event that set a moment off, back along the chain of causes. */
export function causeOf(trace: readonly TraceEntry[], entry: TraceEntry): Entry<'input'> | null {
  let current: TraceEntry | undefined = entry;
  for (let steps = 0; current !== undefined && steps < trace.length; steps++) {
    if (current.type === 'input') return current;
    current = trace[current.parent];
  }
  return null;
}

/** The nearest change of an attribute on the way to a moment: "lead score 100 → 105". */
export function changeBefore(trace: readonly TraceEntry[], entry: TraceEntry): Entry<'write'> | null {
  let current: TraceEntry | undefined = entry;
  for (let steps = 0; current !== undefined && steps < trace.length; steps++) {
    if (current.type === 'write') return current;
    current = trace[current.parent];
  }
  return null;
}

/** What the systems outside remember of this person just before a moment: every earlier request of the run, made again. */
export function outsideBefore(outside: Outside, person: Person, journey: Journey | null, at: EpochMs): OutsideState {
  const requests: { readonly at: EpochMs; readonly request: HttpRequest }[] = [];
  for (const record of journey?.webhooks ?? []) {
    requests.push(...record.contentCalls);
    const { request } = record;
    if (request !== null) requests.push(...record.attempts.map((attempt) => ({ at: attempt.at, request })));
  }
  requests.sort((left, right) => left.at - right.at);
  let state = outside.initial(person.external_id, person);
  for (const earlier of requests) {
    if (earlier.at >= at) break;
    ({ state } = outside.handle(state, earlier.request, earlier.at));
  }
  return state;
}
