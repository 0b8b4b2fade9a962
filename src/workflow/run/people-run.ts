import type { Finding, RunProgress, RunResult } from '../run-result';
import type { Collector } from './collector';
import type { RunFrame } from './frame';
import type { PersonPlan } from './inputs';
import type { Run } from './run';
import { runPerson } from './run-person';

/** One person after another: nobody concerns anybody else. */
export class PeopleRun implements Run {
  readonly findings: readonly Finding[];
  readonly #frame: RunFrame;
  readonly #plans: readonly PersonPlan[];
  readonly #collector: Collector;
  #done = 0;

  constructor(frame: RunFrame, plans: readonly PersonPlan[], collector: Collector, findings: readonly Finding[]) {
    this.findings = findings;
    this.#frame = frame;
    this.#plans = plans;
    this.#collector = collector;
  }

  advance(maxPeople: number): boolean {
    const end = Math.min(this.#plans.length, this.#done + maxPeople);
    while (this.#done < end) {
      const plan = this.#plans[this.#done];
      this.#done += 1;
      if (plan !== undefined) this.#collector.add(runPerson(this.#frame, plan));
    }
    return this.#done >= this.#plans.length;
  }

  progress(): RunProgress {
    return { done: this.#done, total: this.#plans.length };
  }

  result(): RunResult {
    return this.#collector.result();
  }
}
