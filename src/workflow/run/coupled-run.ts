import type { Finding, RunProgress, RunResult } from '../run-result';
import type { Collector } from './collector';
import type { RunFrame } from './frame';
import type { PersonPlan } from './inputs';
import { OrderedRun } from './ordered';
import type { RunPart } from './part';
import type { Run } from './run';

export interface CoupledPeople {
  /** Everybody: those nobody asked for take places all the same. */
  readonly plans: readonly PersonPlan[];
  /** Whom the result is about. */
  readonly wanted: (id: string) => boolean;
  readonly frame: RunFrame;
  /** The run of the others, which nobody is told about. */
  readonly unwatched: RunFrame;
}

/** Items a person takes, roughly; only the length of a slice hangs on it. */
const itemsPerPerson = 64;

/** Everybody at once in the order of time, because they concern one another. */
export class CoupledRun implements Run {
  readonly findings: readonly Finding[];
  readonly #people: CoupledPeople;
  readonly #ordered: OrderedRun;
  readonly #collector: Collector;
  #isDone = false;

  constructor(people: CoupledPeople, collector: Collector, findings: readonly Finding[]) {
    const { plans, wanted, frame, unwatched } = people;
    this.findings = findings;
    this.#people = people;
    this.#collector = collector;
    const frameOf = ({ id }: PersonPlan): RunFrame => (wanted(id) ? frame : unwatched);
    this.#ordered = new OrderedRun(plans, frameOf, frame.program.launchAt);
  }

  advance(maxPeople: number): boolean {
    if (this.#isDone) return true;
    if (!this.#ordered.advance(maxPeople * itemsPerPerson)) return false;
    for (const run of this.#ordered.finish()) {
      if (this.#people.wanted(run.person.id)) this.#collector.add(run);
    }
    this.#isDone = true;
    return true;
  }

  /** How much of the simulated time is over, in people. */
  progress(): RunProgress {
    const total = this.#people.plans.length;
    if (this.#isDone) return { done: total, total };
    const { program, until } = this.#people.frame;
    const span = Math.max(1, until - program.launchAt);
    return { done: Math.floor((total * (this.#ordered.now - program.launchAt)) / span), total };
  }

  part(): RunPart {
    return this.#collector.part();
  }

  join(parts: readonly RunPart[]): void {
    this.#collector.join(parts);
  }

  result(): RunResult {
    return this.#collector.result();
  }
}
