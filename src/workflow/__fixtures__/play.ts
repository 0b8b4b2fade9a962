import { advance } from '@/core/engine/advance';
import { Counters } from '@/core/engine/counters';
import type { Input, PersonEvent } from '@/core/engine/input';
import { createPerson, nextWake, toProfile, type Person } from '@/core/engine/person';
import type { Program } from '@/core/engine/program';
import { restore } from '@/core/engine/restore';
import type { DeliveryRecord, Sink } from '@/core/engine/sink';
import type { Shared } from '@/core/engine/shared';
import { snapshot } from '@/core/engine/snapshot';
import type { LedgerRow, TraceEntry, TraceEntryType } from '@/core/engine/trace';
import { invariant } from '@/core/kernel/invariant';
import type { JsonObject, JsonValue } from '@/core/kernel/json';
import { createLiquid } from '@/core/liquid/liquid';
import { compileWorkspace } from '../compile';
import type { Campaign } from '../documents/campaign';
import type { Canvas } from '../documents/canvas';
import type { RunSettings } from '../documents/run-settings';
import type { Workspace } from '../documents/workspace';
import { outsideOf } from '../outside';
import { OutsideWorld } from '../run/outside-world';
import { makeSettings, makeWorkspace, scoreName, start } from './documents';

export interface PlayOptions {
  readonly canvases?: readonly Canvas[];
  readonly campaigns?: readonly Campaign[];
  readonly settings?: Partial<RunSettings>;
  readonly salesforce?: Readonly<Record<string, unknown>>;
  readonly id?: string;
  readonly profile?: JsonObject;
  /** Saves and restores the person after every input and every timer. */
  readonly split?: boolean;
  /** What is shared with other people played beside. */
  readonly shared?: Shared;
  readonly frequencyCaps?: Workspace['frequencyCaps'];
  readonly content?: Workspace['content'];
  readonly globalControl?: Workspace['globalControl'];
  /** Nobody watches: no trace, ledger, counters or records. */
  readonly quiet?: boolean;
}

type Entries<T extends TraceEntryType> = readonly Extract<TraceEntry, { type: T }>[];

/** One person, played input by input in virtual time. Times are milliseconds after `start`. */
export class Play {
  program: Program;
  person: Person;
  counters: Counters;
  readonly trace: TraceEntry[] = [];
  readonly ledger: LedgerRow[] = [];
  readonly webhooks: DeliveryRecord[] = [];
  /** Keys of the effects performed, in order. */
  readonly keys: string[] = [];
  readonly #options: PlayOptions;
  readonly #world: OutsideWorld;
  readonly #sink: Sink;

  constructor(options: PlayOptions) {
    this.#options = options;
    this.program = compile(options);
    this.counters = new Counters(this.program);
    const id = options.id ?? '00Q5g00000KpR2mEAF';
    const profile = { external_id: id, ...options.profile };
    this.person = createPerson(this.program, id, profile);
    const { salesforce } = makeWorkspace({ salesforce: options.salesforce ?? {} });
    this.#world = new OutsideWorld(outsideOf({ salesforce, content: options.content }), id, profile);
    const watched = options.quiet !== true;
    this.#sink = {
      shared: options.shared ?? null,
      trace: watched ? (entry) => this.trace.push(entry) : null,
      ledger: watched ? (row) => this.ledger.push(row) : null,
      counters: watched ? this.counters : null,
      record: watched ? (record) => this.webhooks.push(record) : null,
      perform: (effect) => {
        this.keys.push(effect.key);
        return this.#world.perform(effect);
      },
    };
  }

  event(at: number, name: string, properties: JsonObject = {}, time?: number): this {
    const own = time === undefined ? {} : { time: start + time };
    return this.request(at, { type: 'custom_event', name, properties, ...own });
  }

  session(at: number): this {
    return this.request(at, { type: 'session_start' });
  }

  purchase(at: number, product = 'thing', properties: JsonObject = {}): this {
    return this.request(at, { type: 'purchase', product, properties });
  }

  attributes(at: number, attributes: JsonObject): this {
    return this.request(at, { type: 'attributes', attributes });
  }

  score(at: number, value: JsonValue): this {
    return this.attributes(at, { [scoreName]: value });
  }

  /** One request: one batch. */
  request(at: number, ...events: PersonEvent[]): this {
    return this.input({ type: 'events', at: start + at, events });
  }

  status(at: number, flow: string, stopped: boolean): this {
    return this.input({ type: 'status', at: start + at, flow, stopped });
  }

  /** Lets time pass, `at` itself excluded, as a horizon does. */
  until(at: number): this {
    this.#drive(start + at);
    return this;
  }

  input(input: Input): this {
    this.#drive(input.at);
    if (input.type !== 'status' && nextWake(this.person) === input.at) this.#advance({ type: 'tick', at: input.at });
    this.#advance(input);
    if (this.#options.split === true) this.reload();
    return this;
  }

  /** Saves the person and goes on with what was saved, in a program compiled from changed documents if given. */
  reload(changes: Pick<PlayOptions, 'canvases' | 'campaigns'> = {}): this {
    const saved: unknown = JSON.parse(JSON.stringify(snapshot(this.program, this.person)));
    if (changes.canvases !== undefined || changes.campaigns !== undefined) {
      this.program = compile({ ...this.#options, ...changes });
    }
    const restored = restore(this.program, saved);
    invariant(restored.ok, `restore: ${restored.ok ? '' : restored.error.code}`);
    this.person = restored.value;
    return this;
  }

  get value(): JsonValue | undefined {
    return this.attribute(scoreName);
  }

  attribute(name: string): JsonValue | undefined {
    const profile = toProfile(this.program, this.person);
    return Object.hasOwn(profile, name) ? profile[name] : undefined;
  }

  /** Numbers of the entries that are live. */
  get waiting(): readonly number[] {
    return this.person.entries.map(({ number }) => number);
  }

  get waitingSteps(): readonly string[] {
    return this.person.entries.map(({ step }) => this.program.steps[step]?.id ?? '');
  }

  of<T extends TraceEntryType>(type: T): Entries<T> {
    return this.trace.filter((entry): entry is Extract<TraceEntry, { type: T }> => entry.type === type);
  }

  get exits(): readonly string[] {
    return this.of('exited').map(({ entry, reason }) => `${entry} ${reason}`);
  }

  get refusals(): readonly string[] {
    return this.trace.flatMap((entry) =>
      entry.type === 'not_entered' || entry.type === 'not_sent' ? [`${entry.flow} ${entry.gate}`] : [],
    );
  }

  /** Ports taken, as `step port`. */
  get taken(): readonly string[] {
    return this.of('path').map(({ step, port }) => `${step} ${port}`);
  }

  /** When each entry began, in ms after `start`. */
  get entries(): readonly number[] {
    return this.of('entered').map(({ at }) => at - start);
  }

  /** The score after every change, with the moment in ms after `start`. */
  get scores(): readonly (readonly [number, JsonValue | undefined])[] {
    return this.of('write')
      .filter(({ attribute, before, after }) => attribute === scoreName && before !== after)
      .map(({ at, after }) => [at - start, after] as const);
  }

  #drive(until: number): void {
    for (;;) {
      const wake = nextWake(this.person);
      const at = Math.min(wake, this.#world.nextAt);
      if (at >= until) return;
      const input = wake <= at ? ({ type: 'tick', at } as const) : this.#world.take();
      if (input === undefined) return;
      this.#advance(input);
      if (this.#options.split === true) this.reload();
    }
  }

  #advance(input: Input): void {
    advance(this.program, this.person, input, this.#sink);
  }
}

export function play(options: PlayOptions): Play {
  return new Play(options);
}

function compile(options: PlayOptions): Program {
  const settings = makeSettings({ ...options.settings });
  const { canvases = [], campaigns = [], frequencyCaps, content, globalControl } = options;
  const documents = makeWorkspace({
    canvases,
    campaigns,
    ...(frequencyCaps && { frequencyCaps }),
    ...(content && { content }),
    ...(globalControl && { globalControl }),
  });
  const { program, findings } = compileWorkspace(documents, settings, { liquid: createLiquid() });
  invariant(program !== null, JSON.stringify(findings));
  return program;
}
