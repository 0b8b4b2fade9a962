import { err, ok, type Result } from '@/core/kernel/result';
import type { LiquidEngine } from '@/core/liquid/contract';
import type { Outside } from '@/core/outside/outside';
import { Collector } from './run/collector';
import { couplesPeople, mergesPeople } from './run/coupling';
import { CoupledRun } from './run/coupled-run';
import { createFrame } from './run/create-frame';
import type { RunFrame } from './run/frame';
import { planPeople } from './run/inputs';
import { PeopleRun } from './run/people-run';
import type { Run } from './run/run';
import { compileRun, type CompiledRun } from './run/versions';
import type { Finding, RunRequest, RunResult } from './run-result';

export type { Run } from './run/run';

/** What a run needs from outside the pure parts. */
export interface RunDeps {
  readonly liquid: LiquidEngine;
  readonly outside: Outside;
}

/** Documents that were compiled, for any number of runs over any people and events. */
export interface PreparedRuns {
  /** Whether people concern one another by what the documents say; where profiles merge, they do besides. */
  readonly couplesPeople: boolean;
  /** The request must be of the same documents and settings. */
  start(request: RunRequest): Result<Run, readonly Finding[]>;
}

/**
 * Compiles a workspace and prepares a run of its people and events. Refused with every finding when one is an error.
 * The same request gives the same bytes in any host. Trace level `none` counts like `counters`: counting costs next to
 * nothing, and a summary of zeros would mislead. People are run one after another, except where something couples them:
 * then all of them in the order of time (C-LIM-1, O-31).
 */
export function createRun(request: RunRequest, deps: RunDeps): Result<Run, readonly Finding[]> {
  return prepareRuns(request, deps).start(request);
}

/** Compiles once what `createRun` compiles for every run. */
export function prepareRuns({ workspace, settings }: RunRequest, deps: RunDeps): PreparedRuns {
  const compiled = compileRun(workspace, settings, deps);
  const coupled = couplesAnybody(compiled);
  return {
    couplesPeople: coupled,
    start: (request) => startRun(compiled, coupled, request, deps.outside),
  };
}

function startRun(
  compiled: CompiledRun,
  coupled: boolean,
  request: RunRequest,
  outside: Outside,
): Result<Run, readonly Finding[]> {
  const { workspace, only } = request;
  const frame = compiled.findings.some(({ severity }) => severity === 'error')
    ? null
    : createFrame(compiled, request, outside);
  if (frame === null) return err(compiled.findings);
  const collector = collectorOf(compiled, frame);
  if (!coupled && !mergesPeople(workspace)) {
    const plans = blockOf(planPeople(workspace, frame.until, only), request.block);
    return ok(new PeopleRun(frame, plans, collector, compiled.findings));
  }
  // People who concern one another cannot be told apart: the first block is all of them.
  if (request.block !== undefined && request.block.index > 0) {
    return ok(new PeopleRun(frame, [], collector, compiled.findings));
  }
  const unwatched = createFrame(compiled, { ...request, traceLevel: 'none' }, outside) ?? frame;
  const wanted = only === undefined ? null : new Set(only);
  const people = {
    plans: planPeople(workspace, frame.until),
    wanted: (id: string) => wanted?.has(id) !== false,
    frame,
    unwatched,
  };
  return ok(new CoupledRun(people, collector, compiled.findings));
}

function blockOf<T>(plans: readonly T[], block: RunRequest['block']): readonly T[] {
  if (block === undefined) return plans;
  const at = (index: number): number => Math.floor((plans.length * index) / block.of);
  return plans.slice(at(block.index), at(block.index + 1));
}

/** Runs everybody in one go. */
export function simulate(request: RunRequest, deps: RunDeps): Result<RunResult, readonly Finding[]> {
  const run = createRun(request, deps);
  if (!run.ok) return run;
  run.value.advance(Infinity);
  return ok(run.value.result());
}

function couplesAnybody({ first, later }: CompiledRun): boolean {
  return [first, ...later].some(({ program }) => program !== null && couplesPeople(program));
}

function collectorOf({ first, later }: CompiledRun, frame: RunFrame): Collector {
  return new Collector(frame, first.scoreAttribute, (later.at(-1) ?? first).perpetual);
}
