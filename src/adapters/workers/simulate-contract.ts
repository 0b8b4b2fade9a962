import type { Result } from '@/core/kernel/result';
import type { Finding, RunProgress, RunRequest, RunResult } from '@/workflow/run-result';

export interface SimulationOptions {
  onProgress(progress: RunProgress): void;
  readonly signal: AbortSignal;
}

/** Findings when the documents could not be compiled; a crash of the worker is one finding, `worker-crashed`. */
export type SimulationFailure = readonly Finding[] | 'cancelled';

export interface SimulationClient {
  /** One run at a time: a new one cancels the one before. */
  run(request: RunRequest, options: SimulationOptions): Promise<Result<RunResult, SimulationFailure>>;
  /** One person of the workspace again, at trace level `full`. */
  journey(request: RunRequest, personId: string): Promise<Result<RunResult, SimulationFailure>>;
  dispose(): void;
}
