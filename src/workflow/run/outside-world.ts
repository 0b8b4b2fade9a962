import type { Input } from '@/core/engine/input';
import type { Effect, EffectAnswer } from '@/core/engine/sink';
import type { JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import type { Outside } from '@/core/outside/outside';
import type { Lead, LeadChange, OutsideState } from '@/core/outside/state';
import { webhookTimeoutMs } from '@/core/webhooks/retry';
import type { LeadRecord } from '../run-result';

/** A Connected Content answer must arrive in less than this (L-CC-19). */
const contentTimeoutMs = 2_000;

type OnTheWay = Extract<Input, { type: 'answer' | 'events' }>;

/**
 * The systems outside as one person meets them in virtual time. Answers on their way come back as inputs, and so does a
 * lead's new status where the org writes it back to the profile.
 */
export class OutsideWorld {
  readonly #outside: Outside;
  readonly #person: string;
  #state: OutsideState;
  /** By the moment they arrive; equal moments keep the order of the requests. */
  readonly #onTheWay: OnTheWay[] = [];
  /** Which send made a change. */
  readonly #madeBy = new Map<LeadChange, number>();

  constructor(outside: Outside, personId: string, profile: JsonObject) {
    this.#outside = outside;
    this.#person = personId;
    this.#state = outside.initial(personId, profile);
  }

  /** Performs an effect; without latency the answer is there at once. */
  perform(effect: Effect): EffectAnswer | undefined {
    const before = this.#state.leads;
    const { state, response, latencyMs } = this.#outside.handle(this.#state, effect.request, effect.at);
    this.#state = state;
    const isContent = effect.type === 'content';
    const limit = isContent ? contentTimeoutMs : webhookTimeoutMs;
    const late = isContent ? latencyMs >= limit : latencyMs > limit;
    if (state.leads !== before) this.#noteChanges(before, effect, Math.max(0, latencyMs));
    if (latencyMs <= 0) return { response };
    const at = effect.at + (late ? limit : latencyMs);
    this.#send({ type: 'answer', at, delivery: effect.delivery, response: late ? null : response });
    return undefined;
  }

  get nextAt(): number {
    return this.#onTheWay[0]?.at ?? Infinity;
  }

  take(): OnTheWay | undefined {
    return this.#onTheWay.shift();
  }

  /** The person's leads as the org has them now; those nothing ever happened to are left out. */
  leads(): readonly LeadRecord[] {
    return Object.values(this.#state.leads).flatMap((lead) => {
      if (lead.history.length === 0) return [];
      const { fields, deleted, queue, history } = lead;
      const changes = history.map((change) => ({ ...change, delivery: this.#madeBy.get(change) ?? null }));
      const id = typeof fields['Id'] === 'string' ? fields['Id'] : '';
      return [{ person: this.#person, id, fields, deleted, queue, history: changes }];
    });
  }

  #noteChanges(before: OutsideState['leads'], effect: Effect, latencyMs: number): void {
    for (const [key, lead] of Object.entries(this.#state.leads)) {
      const old = Object.hasOwn(before, key) ? before[key] : undefined;
      const change = lead.history.at(-1);
      if (lead === old || change === undefined) continue;
      this.#madeBy.set(change, effect.delivery);
      this.#syncBack(lead, change, effect.at + latencyMs);
    }
  }

  #syncBack(lead: Lead, change: LeadChange, at: EpochMs): void {
    const { syncBack } = this.#outside;
    const status = change.fields.findLast(({ name }) => name === 'Status' || name === 'lead_status')?.after;
    if (syncBack === null || lead.deleted || typeof status !== 'string') return;
    const attributes = Object.fromEntries([[syncBack.attribute, status]]);
    this.#send({ type: 'events', at: at + syncBack.after * 1000, events: [{ type: 'attributes', attributes }] });
  }

  #send(input: OnTheWay): void {
    const place = this.#onTheWay.findIndex((other) => other.at > input.at);
    this.#onTheWay.splice(place < 0 ? this.#onTheWay.length : place, 0, input);
  }
}
