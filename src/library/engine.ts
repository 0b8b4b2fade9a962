import { advance as advancePerson } from '@/core/engine/advance';
import type { Input, PersonEvent } from '@/core/engine/input';
import { createPerson, nextWake, toProfile, type Person } from '@/core/engine/person';
import type { Program } from '@/core/engine/program';
import { restore, type RestoreError } from '@/core/engine/restore';
import type { DeliveryRecord, Effect, EffectAnswer } from '@/core/engine/sink';
import { snapshot } from '@/core/engine/snapshot';
import type { PersonSnapshot } from '@/core/engine/snapshot-schema';
import type { LedgerRow, TraceEntry } from '@/core/engine/trace';
import type { JsonObject } from '@/core/kernel/json';
import { err, ok, type Result } from '@/core/kernel/result';
import type { EpochMs } from '@/core/kernel/time';
import { createLiquid } from '@/core/liquid/liquid';
import { memoising } from '@/core/liquid/memoise';
import type { Outside } from '@/core/outside/outside';
import { compileWorkspace } from '@/workflow/compile';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import type { EventLine, Person as PersonDocument } from '@/workflow/documents/people';
import { runSettings, type RunSettings, type TraceLevel } from '@/workflow/documents/run-settings';
import { salesforceMock, type SalesforceMock } from '@/workflow/documents/outside';
import type { Workspace } from '@/workflow/documents/workspace';
import { outsideOf } from '@/workflow/outside';
import { runFileNames, runFiles, type RunFile, type RunFileName } from '@/workflow/output/run-files';
import type { RunPart } from '@/workflow/run/part';
import type { Finding, LeadRecord, RunBlock, RunResult } from '@/workflow/run-result';
import { createRun as createWorkspaceRun, type Run } from '@/workflow/simulate';

export { runFileNames, runFiles };
export type {
  Campaign,
  Canvas,
  DeliveryRecord,
  Effect,
  EffectAnswer,
  EpochMs,
  EventLine,
  Finding,
  Input,
  JsonObject,
  LeadRecord,
  LedgerRow,
  Outside,
  PersonDocument,
  PersonEvent,
  PersonSnapshot,
  RestoreError,
  Result,
  Run,
  RunBlock,
  RunFile,
  RunFileName,
  RunPart,
  RunResult,
  RunSettings,
  SalesforceMock,
  TraceEntry,
  TraceLevel,
};

/** Settings as a caller writes them: `from` and `until` (ISO 8601 with a zone), everything else has its documented default. */
export type SettingsInput = Partial<RunSettings> & Pick<RunSettings, 'from' | 'until'>;

/** What a workspace lays down for all its canvases and campaigns; left out: nothing. */
export interface Shared {
  /** Named filters that audiences may ask for. */
  readonly segments?: Workspace['segments'];
  /** How many messages a person may get (W-CAP-1). */
  readonly frequencyCaps?: Workspace['frequencyCaps'];
  /** People kept out of everything, to compare with (C-AUD-9). */
  readonly globalControl?: Workspace['globalControl'];
  /** Content Blocks, catalogs, promotion codes, translations and credentials behind the templates. */
  readonly content?: Workspace['content'];
}

/**
 * What a run is made of. Documents come from `leadloom/documents`, which checks them; nothing here is changed. A whole
 * workspace runs as `{ ...workspace, settings: workspace.run }`.
 */
export interface RunInput extends Shared {
  readonly canvases?: readonly Canvas[];
  readonly campaigns?: readonly Campaign[];
  readonly people: readonly PersonDocument[];
  /** In any order; each person's own lines are sorted by time. */
  readonly events?: readonly EventLine[];
  readonly settings: SettingsInput;
  /** What is recorded; `full` when left out. Counts are always made. */
  readonly traceLevel?: TraceLevel;
  /** Only these external ids. */
  readonly only?: readonly string[];
  /**
   * One of several equal blocks of the people, for several threads or machines: run every block, send the `part()` of all
   * but the first to where the first was run, and `join` them there in order. The result is that of one run, to the byte.
   */
  readonly block?: RunBlock;
  /** How the mock Salesforce behaves. */
  readonly salesforce?: Partial<SalesforceMock>;
  /** Other systems in place of the mock ones: a pure state machine, see {@link Outside}. */
  readonly outside?: Outside;
}

/**
 * Runs people × events in memory and returns summary, final people, ledger, trace and webhooks. Deterministic: the same
 * input gives the same result in every host. Nothing is sent. Times in the result are milliseconds since 1970 (UTC).
 *
 * @returns `{ ok: false, error }` with every finding when a document cannot be run; never throws for what documents,
 * people or events hold.
 *
 * @example
 * ```ts
 * const result = run({ canvases: [canvas], people, events, settings: { from: '2026-03-02T00:00:00Z', until: '2026-04-01T00:00:00Z' } });
 * if (result.ok) console.log(result.value.summary.canvases[0]?.entries);
 * ```
 */
export function run(input: RunInput): Result<RunResult, readonly Finding[]> {
  const created = createRun(input);
  if (!created.ok) return created;
  created.value.advance(Infinity);
  return ok(created.value.result());
}

/** The same in slices of people, so that a host can show progress or stop: `while (!run.advance(500)) …`. */
export function createRun(input: RunInput): Result<Run, readonly Finding[]> {
  const { workspace, settings } = toWorkspace(input);
  const outside = input.outside ?? outsideOf(workspace);
  const { traceLevel = 'full', only, block } = input;
  const request = {
    workspace,
    settings,
    traceLevel,
    ...(only === undefined ? {} : { only }),
    ...(block === undefined ? {} : { block }),
  };
  return createWorkspaceRun(request, { liquid: memoising(createLiquid()), outside });
}

/** Documents compiled once, for people who are fed step by step. */
export interface Session {
  /** Warnings of the compilation. */
  readonly findings: readonly Finding[];
  /** A new person. `profile` is in `users/track` form and triggers nothing. */
  person(id: string, profile?: JsonObject): PersonSession;
  /** A person as {@link PersonSession.snapshot} left it, here or in another host. The JSON is checked. */
  restore(saved: unknown): Result<PersonSession, RestoreError>;
}

/** One person between inputs. Inputs must not go back in time; an earlier one is processed now. */
export interface PersonSession {
  /**
   * Feeds one input: events, a tick (timers due by then), an answer from outside, or a change of a flow's status.
   * Returns everything it brought about. Never throws for what documents or inputs hold.
   */
  advance(input: Input): StepOutcome;
  /** When the next timer is due, in ms since 1970; `Infinity` if none is. Feed a tick then. */
  readonly nextWakeMs: EpochMs;
  /** The profile now, in `users/track` form. */
  profile(): JsonObject;
  /** Everything about the person, as JSON. Restoring it goes on exactly here. */
  snapshot(): PersonSnapshot;
}

export interface StepOutcome {
  readonly nextWakeMs: EpochMs;
  /** What the world must do. Those not answered at once want an `answer` input later, with their `delivery`. */
  readonly effects: readonly Effect[];
  readonly trace: readonly TraceEntry[];
  readonly ledger: readonly LedgerRow[];
  /** Sends that came to an end: sent, aborted or failed. */
  readonly deliveries: readonly DeliveryRecord[];
}

export interface SessionOptions {
  /** Answers an effect at once. Returning `undefined` (or leaving this out) means: the answer comes as an input. */
  readonly answer?: (effect: Effect) => EffectAnswer | undefined;
}

/**
 * Compiles canvases and campaigns for step-by-step use: everything slow happens here, once. `settings.from` is the
 * launch; what happens before it is history.
 */
export function createSession(
  input: Shared & Pick<RunInput, 'canvases' | 'campaigns' | 'settings'>,
  options: SessionOptions = {},
): Result<Session, readonly Finding[]> {
  const { workspace, settings } = toWorkspace({ ...input, people: [] });
  const { program, findings } = compileWorkspace(workspace, settings, { liquid: memoising(createLiquid()) });
  if (program === null) return err(findings);
  return ok({
    findings,
    person: (id, profile = {}) => createPersonSession(program, createPerson(program, id, profile), options),
    restore(saved) {
      const restored = restore(program, saved);
      return restored.ok ? ok(createPersonSession(program, restored.value, options)) : restored;
    },
  });
}

function createPersonSession(program: Program, person: Person, options: SessionOptions): PersonSession {
  return {
    advance(input) {
      const effects: Effect[] = [];
      const trace: TraceEntry[] = [];
      const ledger: LedgerRow[] = [];
      const deliveries: DeliveryRecord[] = [];
      const nextWakeMs = advancePerson(program, person, input, {
        trace: (entry) => trace.push(entry),
        ledger: (row) => ledger.push(row),
        counters: null,
        record: (record) => deliveries.push(record),
        perform(effect) {
          effects.push(effect);
          return options.answer?.(effect);
        },
      });
      return { nextWakeMs, effects, trace, ledger, deliveries };
    },
    get nextWakeMs() {
      return nextWake(person);
    },
    profile: () => toProfile(program, person),
    snapshot: () => snapshot(program, person),
  };
}

function toWorkspace(input: RunInput): { readonly workspace: Workspace; readonly settings: RunSettings } {
  const settings = runSettings.parse(input.settings);
  const workspace: Workspace = {
    type: 'workspace',
    schemaVersion: 1,
    id: 'run',
    name: '',
    canvases: [...(input.canvases ?? [])],
    campaigns: [...(input.campaigns ?? [])],
    people: [...input.people],
    events: [...(input.events ?? [])],
    run: settings,
    salesforce: salesforceMock.parse(input.salesforce ?? {}),
    ...sharedOf(input),
  };
  return { workspace, settings };
}

function sharedOf({ segments, frequencyCaps, globalControl, content }: Shared): Shared {
  return {
    ...(segments === undefined ? {} : { segments }),
    ...(frequencyCaps === undefined ? {} : { frequencyCaps }),
    ...(globalControl === undefined ? {} : { globalControl }),
    ...(content === undefined ? {} : { content }),
  };
}
