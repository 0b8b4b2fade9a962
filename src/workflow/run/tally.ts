import { add } from '@/core/engine/counters';
import type { Person } from '@/core/engine/person';
import type { JsonValue } from '@/core/kernel/json';
import type { Program } from '@/core/engine/program';
import type { RunSummary } from '../run-result';

/** Where a person stands at the horizon, as far as it is counted. */
export interface Standing extends Pick<Person, 'id' | 'stopped'> {
  readonly values: readonly (JsonValue | undefined)[];
  /** Left out: yes. */
  readonly exists?: boolean;
  readonly entries: readonly { readonly flow: number; readonly step: number }[];
  readonly deliveries: readonly { readonly send: number }[];
  readonly scheduled: readonly { readonly flow: number }[];
  /** Left out: none. */
  readonly live?: readonly { readonly send: number }[];
  readonly flows: readonly { readonly entries: number }[];
  readonly sentBySend: ArrayLike<number>;
}

/** What can only be counted once a person's run is over. */
export class RunTally {
  people = 0;
  events = 0;
  readonly scores: number[] = [];
  missingScores = 0;
  otherScores = 0;
  /** By step index. */
  readonly waiting: number[] = [];
  /** By flow index. */
  readonly peopleEntered: number[] = [];
  readonly brokenChains: number[] = [];
  /** By send index. */
  readonly peopleSent: number[] = [];
  readonly peopleSentAgain: number[] = [];
  readonly pending: number[] = [];
  readonly stopped: RunSummary['stopped'][number][] = [];

  readonly #program: Program;
  readonly #scoreSlot: number;
  readonly #perpetual: readonly boolean[];

  constructor(program: Program, scoreSlot: number, perpetual: readonly boolean[]) {
    this.#program = program;
    this.#scoreSlot = scoreSlot;
    this.#perpetual = perpetual;
  }

  addPerson(person: Standing, events: number): void {
    this.people += 1;
    this.events += events;
    this.#addScore(person);
    for (const { step } of person.entries) add(this.waiting, step);
    for (const { send } of person.deliveries) add(this.pending, send);
    for (const { send } of person.live ?? []) add(this.pending, send);
    for (const { flow } of person.scheduled) {
      const program = this.#program.flows[flow];
      if (program?.type === 'campaign') add(this.pending, program.send.index);
    }
    for (let send = 0; send < person.sentBySend.length; send += 1) {
      const sent = person.sentBySend[send] ?? 0;
      if (sent > 0) add(this.peopleSent, send);
      if (sent > 1) add(this.peopleSentAgain, send);
    }
    person.flows.forEach(({ entries }, flow) => {
      if (entries > 0) this.#addEntered(person, flow);
    });
    const { stopped } = person;
    if (stopped !== null) this.stopped.push({ person: person.id, at: stopped.at, message: stopped.message });
  }

  #addEntered(person: Standing, flow: number): void {
    add(this.peopleEntered, flow);
    const broken =
      this.#perpetual[flow] === true && person.exists !== false && !person.entries.some((entry) => entry.flow === flow);
    if (broken) add(this.brokenChains, flow);
  }

  #addScore(person: Standing): void {
    const score = this.#program.slots.names[this.#scoreSlot] === undefined ? undefined : person.values[this.#scoreSlot];
    if (typeof score === 'number' && Number.isFinite(score)) this.scores.push(score);
    else if (score === undefined) this.missingScores += 1;
    else this.otherScores += 1;
  }
}
