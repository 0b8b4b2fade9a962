import { ok } from '@/core/kernel/result';
import type { RunRequest } from '@/workflow/run-result';
import { prepareRuns, type RunDeps } from '@/workflow/simulate';
import type { PreparedSlices } from './simulate-host';

/** Runs of the engine that stop between two people when they are asked to. */
export function prepareSlicedRuns(request: RunRequest, deps: RunDeps): PreparedSlices {
  const prepared = prepareRuns(request, deps);
  return {
    couplesPeople: prepared.couplesPeople,
    start: (each) => {
      const run = prepared.start(each);
      if (!run.ok) return run;
      const { value } = run;
      return ok({
        advance: (shouldPause) => {
          while (!value.advance(1)) if (shouldPause()) return false;
          return true;
        },
        progress: () => value.progress(),
        result: () => value.result(),
        part: () => value.part(),
        join: (parts) => value.join(parts),
      });
    },
  };
}
