import type { Courier, Delivered } from '@/core/engine/columns/sending';
import type { LaneState } from '@/core/engine/columns/state';
import { Counters, SendCounters } from '@/core/engine/counters';
import { sendFromCampaign } from '@/core/engine/deliver';
import { createPerson } from '@/core/engine/person';
import type { Program, SendProgram } from '@/core/engine/program';
import type { Sink } from '@/core/engine/sink';
import { Turn } from '@/core/engine/turn';
import type { JsonObject } from '@/core/kernel/json';
import type { Outside } from '@/core/outside/outside';
import { OutsideWorld } from './outside-world';

/** Whom the courier sends for. `profile` as it was at first. */
export interface Addressee {
  readonly id: string;
  readonly profile: JsonObject;
}

/**
 * Carries out the sends of people in columns with the engine's own delivery: everything is rendered and put to the
 * systems outside. What does not come to its end at once (latency, retries, something written back later) is not settled.
 */
export class ColumnCourier implements Courier {
  readonly #program: Program;
  readonly #outside: Outside;
  readonly #addressee: () => Addressee;
  /** Nobody reads it but for the send at hand. */
  readonly #counters: Counters;
  #world: OutsideWorld | null = null;

  constructor(program: Program, outside: Outside, addressee: () => Addressee) {
    this.#program = program;
    this.#counters = new Counters(program);
    this.#outside = outside;
    this.#addressee = addressee;
  }

  begin(): void {
    this.#world = null;
  }

  deliver(lane: LaneState, send: SendProgram): Delivered | null {
    const { id, profile } = this.#addressee();
    const world = (this.#world ??= new OutsideWorld(this.#outside, id, profile));
    const counts = new SendCounters();
    this.#counters.sends[send.index] = counts;
    const perform: Sink['perform'] = (effect) => world.perform(effect);
    const person = createPerson(this.#program, id, profile);
    person.now = lane.epochNow;
    // The delivery itself counts, as it does in `lane.deliveries`.
    person.deliveryCount = lane.deliveries - 1;
    person.values.forEach((_, slot) => {
      person.values[slot] = lane.value(slot);
    });
    const sink = { trace: null, ledger: null, record: null, counters: this.#counters, perform };
    const turn = new Turn(this.#program, person, sink);
    sendFromCampaign(turn, send, null, null, -1);
    const settled = person.deliveries.length === 0 && turn.queue.length === 0 && world.nextAt === Infinity;
    return settled ? outcomeOf(counts) : null;
  }
}

/** One send has one outcome; anything else is not understood here. */
function outcomeOf(counts: SendCounters): Delivered | null {
  if (counts.retries > 0 || counts.refused.size > 0) return null;
  const [aborted] = counts.aborted.keys();
  const [failed] = counts.failed.keys();
  if (counts.sent + counts.aborted.size + counts.failed.size !== 1) return null;
  if (aborted !== undefined) return { type: 'aborted', reason: aborted };
  return failed === undefined ? { type: 'sent' } : { type: 'failed', reason: failed };
}
