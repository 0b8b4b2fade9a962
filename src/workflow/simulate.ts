import { Counters } from '@/core/engine/counters';
import type { LedgerRow, TraceEntry } from '@/core/engine/trace';
import { err, ok, type Result } from '@/core/kernel/result';
import type { LiquidEngine } from '@/core/liquid/contract';
import type { Outside } from '@/core/outside/outside';
import { compileWorkspace, type Compilation } from './compile';
import { parseInstant } from './documents/instant';
import { planPeople } from './run/inputs';
import { runPerson, type RunFrame } from './run/run-person';
import { toSummary } from './run/summary';
import { RunTally } from './run/tally';
import type {
  Finding,
  LeadRecord,
  PersonResult,
  RunProgress,
  RunRequest,
  RunResult,
  WebhookRecord,
} from './run-result';

/** What a run needs from outside the pure parts. */
export interface RunDeps {
  readonly liquid: LiquidEngine;
  readonly outside: Outside;
}

/** A run that can be taken in slices: people are independent, so any number of them is a slice. */
export interface Run {
  /** Runs up to `maxPeople` more people; true when everybody is through. */
  advance(maxPeople: number): boolean;
  progress(): RunProgress;
  /** What the people run so far amount to; complete once `advance` returned true. */
  result(): RunResult;
  /** Warnings of the compilation. */
  readonly findings: readonly Finding[];
}

/**
 * Compiles a workspace and prepares a run of its people and events. Refused with every finding when one is an error.
 * The same request gives the same bytes in any host. Trace level `none` counts like `counters`: counting costs next to
 * nothing, and a summary of zeros would mislead.
 */
export function createRun(request: RunRequest, deps: RunDeps): Result<Run, readonly Finding[]> {
  const compilation = compileWorkspace(request.workspace, request.settings, deps);
  const { program, findings } = compilation;
  if (program === null) return err(findings);
  const until = parseInstant(request.settings.until)?.at ?? program.launchAt;
  const scoreSlot =
    compilation.scoreAttribute === null ? -1 : (program.slots.byName.get(compilation.scoreAttribute) ?? -1);
  const counters = new Counters(program);
  const frame: RunFrame = { program, outside: deps.outside, counters, level: request.traceLevel, until, scoreSlot };
  return ok(new PeopleRun(request, frame, compilation));
}

/** Runs everybody in one go. */
export function simulate(request: RunRequest, deps: RunDeps): Result<RunResult, readonly Finding[]> {
  const run = createRun(request, deps);
  if (!run.ok) return run;
  run.value.advance(Infinity);
  return ok(run.value.result());
}

class PeopleRun implements Run {
  readonly findings: readonly Finding[];
  readonly #frame: RunFrame;
  readonly #scoreAttribute: string | null;
  readonly #plans: ReturnType<typeof planPeople>;
  readonly #tally: RunTally;
  readonly #people: PersonResult[] = [];
  readonly #ledger: [string, readonly LedgerRow[]][] = [];
  readonly #trace: [string, readonly TraceEntry[]][] = [];
  readonly #webhooks: WebhookRecord[] = [];
  readonly #leads: LeadRecord[] = [];
  #done = 0;

  constructor(request: RunRequest, frame: RunFrame, compilation: Compilation) {
    this.findings = compilation.findings;
    this.#frame = frame;
    this.#scoreAttribute = compilation.scoreAttribute;
    this.#plans = planPeople(request.workspace, frame.until, request.only);
    this.#tally = new RunTally(frame.program, frame.scoreSlot, compilation.perpetual);
  }

  advance(maxPeople: number): boolean {
    const end = Math.min(this.#plans.length, this.#done + maxPeople);
    while (this.#done < end) {
      const plan = this.#plans[this.#done];
      this.#done += 1;
      if (plan === undefined) continue;
      const run = runPerson(this.#frame, plan);
      this.#tally.addPerson(run.person, run.events);
      this.#people.push(run.result);
      if (run.ledger.length > 0) this.#ledger.push([plan.id, run.ledger]);
      if (run.trace.length > 0) this.#trace.push([plan.id, run.trace]);
      for (const webhook of run.webhooks) this.#webhooks.push(webhook);
      for (const lead of run.leads) this.#leads.push(lead);
    }
    return this.#done >= this.#plans.length;
  }

  progress(): RunProgress {
    return { done: this.#done, total: this.#plans.length };
  }

  result(): RunResult {
    const { program, counters, until } = this.#frame;
    return {
      summary: toSummary({ program, counters, tally: this.#tally, until, scoreAttribute: this.#scoreAttribute }),
      people: [...this.#people],
      // `fromEntries` makes own members, so that a person called `__proto__` stays one.
      ledger: Object.fromEntries(this.#ledger),
      trace: Object.fromEntries(this.#trace),
      webhooks: [...this.#webhooks],
      leads: [...this.#leads],
    };
  }
}
