import * as z from 'zod';
import { runSettings, traceLevels } from '@/workflow/documents/run-settings';
import type { Workspace } from '@/workflow/documents/workspace';
import type { RunPart } from '@/workflow/run/part';
import type { Finding, RunResult } from '@/workflow/run-result';
import type { PeopleOfResult } from './result-pieces';

/**
 * Messages of the simulation worker. Envelopes are checked on both sides; what they carry was read by the documents' own
 * schemas before it got into memory, and checking a million events again would take longer than running them.
 */
/** A workspace without people and events: small, and sent again with every edit. */
const flows = z.custom<Workspace>((value) => isRecord(value) && Array.isArray(value['canvases']));
const people = z.custom<Workspace['people']>((value) => Array.isArray(value));
const events = z.custom<Workspace['events']>((value) => Array.isArray(value));

/** Rows behind those sent under this revision before. */
const continues = z.literal(true).optional();

/** Each part of the workspace is sent once and referred to by number after that. */
const load = z.object({
  type: z.literal('load'),
  part: z.discriminatedUnion('name', [
    z.object({ name: z.literal('flows'), revision: z.number(), value: flows }),
    z.object({ name: z.literal('people'), revision: z.number(), value: people, continues }),
    z.object({ name: z.literal('events'), revision: z.number(), value: events, continues }),
  ]),
});

const start = {
  /** Unlike any other of this page. */
  job: z.number(),
  revisions: z.object({ flows: z.number(), people: z.number(), events: z.number() }),
  settings: runSettings,
  traceLevel: z.enum(traceLevels),
  only: z.array(z.string()).optional(),
  /**
   * Of a run in several workers, each with the rows of its own people. `first` waits for the parts of the others and
   * gives the result; left out: the run is all here.
   */
  share: z.enum(['first', 'other']).optional(),
};

const part = z.custom<RunPart>((value) => isRecord(value) && Array.isArray(value['counters']));

export const toWorker = z.discriminatedUnion('type', [
  load,
  z.object({ type: z.literal('run'), ...start }),
  z.object({ type: z.literal('journey'), ...start }),
  /** Whether people of these documents concern one another. */
  z.object({ type: z.literal('ask'), job: z.number(), flows: z.number(), settings: runSettings }),
  z.object({ type: z.literal('join'), job: z.number(), parts: z.array(part) }),
  z.object({ type: z.literal('cancel'), job: z.number() }),
]);
export type ToWorker = z.output<typeof toWorker>;
export type StartMessage = Extract<ToWorker, { readonly type: 'run' | 'journey' }>;

const piece = z.custom<PeopleOfResult>((value) => isRecord(value) && Array.isArray(value['people']));
const result = z.custom<RunResult>((value) => isRecord(value) && isRecord(value['summary']) && 'people' in value);
const findings = z.custom<readonly Finding[]>((value) => Array.isArray(value));

export const fromWorker = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('progress'),
    job: z.number(),
    done: z.number(),
    total: z.number(),
    soFar: z.object({ entries: z.number(), sent: z.number() }).optional(),
  }),
  z.object({ type: z.literal('told'), job: z.number(), couplesPeople: z.boolean() }),
  /** Some of the result, where it is large; what follows is told without. */
  z.object({ type: z.literal('piece'), job: z.number(), piece }),
  /** Counts of a share. */
  z.object({ type: z.literal('part'), job: z.number(), part }),
  z.object({ type: z.literal('done'), job: z.number(), result }),
  z.object({ type: z.literal('refused'), job: z.number(), findings }),
  z.object({ type: z.literal('cancelled'), job: z.number() }),
  /** A bug of ours, with its text. */
  z.object({ type: z.literal('crashed'), job: z.number(), message: z.string() }),
]);
export type FromWorker = z.output<typeof fromWorker>;

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
