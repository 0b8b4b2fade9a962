import type { Finding, RunProgress, RunResult } from '../run-result';
import type { Collector } from './collector';
import { ColumnPeople } from './column-people';
import type { RunFrame } from './frame';
import type { PersonPlan } from './inputs';
import type { RunPart } from './part';
import type { Run } from './run';
import { runPerson } from './run-person';

/** One person after another: nobody concerns anybody else. */
export class PeopleRun implements Run {
  readonly findings: readonly Finding[];
  readonly #frame: RunFrame;
  readonly #plans: readonly PersonPlan[];
  readonly #collector: Collector;
  /** `null`: nobody can be run from columns. */
  readonly #columns: ColumnPeople | null;
  #done = 0;

  constructor(frame: RunFrame, plans: readonly PersonPlan[], collector: Collector, findings: readonly Finding[]) {
    this.findings = findings;
    this.#frame = frame;
    this.#plans = plans;
    this.#collector = collector;
    this.#columns = ColumnPeople.create(frame);
  }

  advance(maxPeople: number): boolean {
    const end = Math.min(this.#plans.length, this.#done + maxPeople);
    while (this.#done < end) {
      const plan = this.#plans[this.#done];
      this.#done += 1;
      if (plan !== undefined) this.#collector.add(this.#columns?.run(plan) ?? runPerson(this.#frame, plan));
    }
    return this.#done >= this.#plans.length;
  }

  progress(): RunProgress {
    this.#columns?.flush();
    const { entries, sends } = this.#frame.counters;
    const soFar = {
      entries: entries.reduce((sum, count) => sum + count, 0),
      sent: sends.reduce((sum, { sent }) => sum + sent, 0),
    };
    return { done: this.#done, total: this.#plans.length, soFar };
  }

  part(): RunPart {
    this.#columns?.flush();
    return this.#collector.part();
  }

  join(parts: readonly RunPart[]): void {
    this.#collector.join(parts);
  }

  result(): RunResult {
    this.#columns?.flush();
    return this.#collector.result();
  }
}
