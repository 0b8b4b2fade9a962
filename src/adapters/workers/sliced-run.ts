import { ok, type Result } from '@/core/kernel/result';
import type { Finding, RunRequest } from '@/workflow/run-result';
import { createRun, type RunDeps } from '@/workflow/simulate';
import type { SlicedRun } from './simulate-host';

/** A run of the engine that stops between two people when it is asked to. */
export function createSlicedRun(request: RunRequest, deps: RunDeps): Result<SlicedRun, readonly Finding[]> {
  const run = createRun(request, deps);
  if (!run.ok) return run;
  const { value } = run;
  return ok({
    advance: (shouldPause) => {
      while (!value.advance(1)) if (shouldPause()) return false;
      return true;
    },
    progress: () => value.progress(),
    result: () => value.result(),
  });
}
