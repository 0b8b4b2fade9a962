import { legacyOf } from '@/core/engine/legacy';
import { createShared } from '@/core/engine/shared';
import type { JsonObject } from '@/core/kernel/json';
import type { EpochMs } from '@/core/kernel/time';
import { MinHeap } from './min-heap';
import type { RunFrame } from './frame';
import type { PersonPlan } from './inputs';
import { itemKinds, PersonDriver, type PersonRun } from './person-driver';

/**
 * The ordered mode: everybody at once, item by item in the order of time, because what one person does concerns others.
 * Within one moment: changes of the run, timers, answers, inputs; among people by id, so that it does not matter in what
 * order a file lists them. Chosen only where something couples people.
 */
export class OrderedRun {
  readonly #drivers: readonly PersonDriver[];
  readonly #byId: ReadonlyMap<string, PersonDriver>;
  readonly #heap: MinHeap<Turn>;
  #now: EpochMs;

  /** `frameOf` gives a person's part of the run: people nobody asked for are run, and not told about. */
  constructor(plans: readonly PersonPlan[], frameOf: (plan: PersonPlan) => RunFrame, from: EpochMs) {
    const shared = createShared();
    this.#drivers = plans.map((plan) => new PersonDriver({ ...frameOf(plan), shared }, plan, false));
    this.#byId = new Map(this.#drivers.map((driver) => [driver.id, driver]));
    this.#heap = new MinHeap(isBefore);
    this.#now = from;
    this.#takeHistories();
    for (const driver of this.#drivers) this.#enqueue(driver);
  }

  /** Runs up to so many more items; true when nothing is left. */
  advance(maxItems: number): boolean {
    for (let items = 0; items < maxItems; items += 1) {
      const turn = this.#heap.pop();
      if (turn === null) return true;
      // Someone else may have moved this person meanwhile; then there is a newer place in the queue.
      if (turn.at !== turn.driver.nextAt || turn.kind !== itemKinds.indexOf(turn.driver.nextKind)) continue;
      this.#now = turn.at;
      this.#run(turn.driver);
      this.#enqueue(turn.driver);
    }
    return this.#heap.isEmpty;
  }

  /** Simulated time so far. */
  get now(): EpochMs {
    return this.#now;
  }

  /** In the order of the plans. */
  *finish(): Iterable<PersonRun> {
    for (const driver of this.#drivers) yield driver.finish();
  }

  #run(driver: PersonDriver): void {
    const input = driver.nextInput;
    if (input?.type === 'gone' && input.into !== null) this.#merge(driver, input.into, input.at);
    else driver.step();
  }

  /** What happened before the run is everybody's own, up to the moment one profile is merged into another. */
  #takeHistories(): void {
    const merges = this.#drivers
      .flatMap((driver) => driver.mergesBefore.map((input) => ({ driver, input })))
      .sort((a, b) => a.input.at - b.input.at || (a.driver.id < b.driver.id ? -1 : 1));
    for (const { driver, input } of merges) {
      const { at, into } = input;
      driver.takeHistory((next) => next !== input);
      this.#byId.get(into)?.takeHistory((next) => next.at < at || (next.at === at && into < driver.id));
      this.#merge(driver, into, at);
    }
    for (const driver of this.#drivers) driver.begin();
  }

  /** A merge into nobody fails and changes nothing; otherwise the kept profile gets what the other one leaves (O-31). */
  #merge(orphan: PersonDriver, into: string, at: EpochMs): void {
    const kept = this.#byId.get(into);
    if (kept === undefined || kept === orphan || !kept.person.exists || !orphan.person.exists) {
      orphan.skipInput();
      return;
    }
    const legacy = legacyOf(orphan.person, missing(orphan.profile, kept.profile));
    orphan.takeInput();
    if (kept.person.stopped !== null) return;
    kept.take({ type: 'joined', at, legacy });
    this.#enqueue(kept);
  }

  #enqueue(driver: PersonDriver): void {
    const at = driver.nextAt;
    if (at < Infinity) this.#heap.push({ at, kind: itemKinds.indexOf(driver.nextKind), driver });
  }
}

interface Turn {
  readonly at: EpochMs;
  readonly kind: number;
  readonly driver: PersonDriver;
}

function isBefore(a: Turn, b: Turn): boolean {
  if (a.at !== b.at) return a.at < b.at;
  return a.kind === b.kind ? a.driver.id < b.driver.id : a.kind < b.kind;
}

function missing(from: JsonObject, to: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !Object.hasOwn(to, name)));
}
