import type { LedgerRow, TraceEntry } from '@/core/engine/trace';
import type { LeadRecord, PersonResult, RunResult, RunSummary, WebhookRecord } from '../run-result';
import type { RunFrame, RunVersion } from './frame';
import { mergeSummaries } from './merge-summary';
import { addCounts, type RunPart } from './part';
import type { PersonRun } from './person-driver';
import { toSummary } from './summary';
import { RunTally } from './tally';

/** Gathers what people of a run leave behind. */
export class Collector {
  readonly #frame: RunFrame;
  readonly #last: RunVersion;
  readonly #scoreAttribute: string | null;
  readonly #tally: RunTally;
  readonly #people: PersonResult[] = [];
  readonly #ledger: [string, readonly LedgerRow[]][] = [];
  readonly #trace: [string, readonly TraceEntry[]][] = [];
  readonly #webhooks: WebhookRecord[] = [];
  readonly #leads: LeadRecord[] = [];

  constructor(frame: RunFrame, scoreAttribute: string | null, perpetual: readonly boolean[]) {
    this.#frame = frame;
    this.#last = frame.later.at(-1) ?? frame;
    this.#scoreAttribute = scoreAttribute;
    this.#tally = new RunTally(this.#last.program, this.#last.scoreSlot, perpetual);
  }

  add({ person, events, result, ledger, trace, webhooks, leads }: PersonRun): void {
    this.#tally.addPerson(person, events);
    this.#people.push(result);
    if (ledger.length > 0) this.#ledger.push([person.id, ledger]);
    if (trace.length > 0) this.#trace.push([person.id, trace]);
    for (const webhook of webhooks) this.#webhooks.push(webhook);
    for (const lead of leads) this.#leads.push(lead);
  }

  /** What was gathered, for a collector of the same request elsewhere. */
  part(): RunPart {
    const { leads, ledger, people, trace, webhooks } = this.result();
    const counters = [this.#frame, ...this.#frame.later].map((version) => version.counters);
    return { counters, tally: { ...this.#tally }, people, ledger, trace, webhooks, leads };
  }

  /** Takes over what others gathered of the people after those here, block after block. */
  join(parts: readonly RunPart[]): void {
    const versions = [this.#frame, ...this.#frame.later];
    for (const { counters, leads, ledger, people, tally, trace, webhooks } of parts) {
      versions.forEach((version, index) => addCounts(version.counters, counters[index] ?? {}));
      addCounts(this.#tally, tally);
      for (const person of people) this.#people.push(person);
      for (const entry of Object.entries(ledger)) this.#ledger.push(entry);
      for (const entry of Object.entries(trace)) this.#trace.push(entry);
      for (const webhook of webhooks) this.#webhooks.push(webhook);
      for (const lead of leads) this.#leads.push(lead);
    }
  }

  result(): RunResult {
    return {
      summary: this.#summary(),
      people: [...this.#people],
      // `fromEntries` makes own members, so that a person called `__proto__` stays one.
      ledger: Object.fromEntries(this.#ledger),
      trace: Object.fromEntries(this.#trace),
      webhooks: [...this.#webhooks],
      leads: [...this.#leads],
    };
  }

  #summary(): RunSummary {
    const { later } = this.#frame;
    const last = this.#summaryOf(this.#last, this.#tally);
    if (later.length === 0) return last;
    const earlier = [this.#frame, ...later].slice(0, -1);
    // What is known of people at the horizon is counted once, with the last version.
    const empty = (version: RunVersion): RunTally => new RunTally(version.program, version.scoreSlot, []);
    return mergeSummaries(
      earlier.map((version) => this.#summaryOf(version, empty(version))),
      last,
    );
  }

  #summaryOf({ program, counters }: RunVersion, tally: RunTally): RunSummary {
    return toSummary({ program, counters, tally, until: this.#frame.until, scoreAttribute: this.#scoreAttribute });
  }
}
