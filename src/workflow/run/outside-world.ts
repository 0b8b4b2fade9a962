import type { Effect, EffectAnswer } from '@/core/engine/sink';
import type { Input } from '@/core/engine/input';
import type { JsonObject } from '@/core/kernel/json';
import type { Outside } from '@/core/outside/outside';
import type { OutsideState } from '@/core/outside/state';
import { webhookTimeoutMs } from '@/core/webhooks/retry';

/** A Connected Content answer must arrive in less than this (L-CC-19). */
const contentTimeoutMs = 2_000;

type Answer = Extract<Input, { type: 'answer' }>;

/** The systems outside as one person meets them in virtual time. Answers on their way come back as inputs. */
export class OutsideWorld {
  readonly #outside: Outside;
  #state: OutsideState;
  /** By the moment they arrive; equal moments keep the order of the requests. */
  readonly #onTheWay: Answer[] = [];

  constructor(outside: Outside, personId: string, profile: JsonObject) {
    this.#outside = outside;
    this.#state = outside.initial(personId, profile);
  }

  /** Performs an effect; without latency the answer is there at once. */
  perform(effect: Effect): EffectAnswer | undefined {
    const { state, response, latencyMs } = this.#outside.handle(this.#state, effect.request, effect.at);
    this.#state = state;
    const isContent = effect.type === 'content';
    const limit = isContent ? contentTimeoutMs : webhookTimeoutMs;
    const late = isContent ? latencyMs >= limit : latencyMs > limit;
    if (latencyMs <= 0) return { response };
    const at = effect.at + (late ? limit : latencyMs);
    const answer: Answer = { type: 'answer', at, delivery: effect.delivery, response: late ? null : response };
    const place = this.#onTheWay.findIndex((other) => other.at > at);
    this.#onTheWay.splice(place < 0 ? this.#onTheWay.length : place, 0, answer);
    return undefined;
  }

  get nextAt(): number {
    return this.#onTheWay[0]?.at ?? Infinity;
  }

  take(): Answer | undefined {
    return this.#onTheWay.shift();
  }
}
