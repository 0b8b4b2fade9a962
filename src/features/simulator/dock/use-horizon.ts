import { useWorkspaceState } from '@/state/react';
import { longestWaitMs } from '../model/flow-index';
import { checkHorizon, type HorizonProblem } from '../model/run-setup';
import { spanOf, useFlowIndex } from '../use-simulator';

/** What is wrong with the span of the next run, for the flow of the page. */
export function useHorizonProblem(flowId: string): HorizonProblem | null {
  const from = useWorkspaceState(({ workspace }) => workspace.run.from);
  const until = useWorkspaceState(({ workspace }) => workspace.run.until);
  const longest = longestWaitMs(useFlowIndex().flows.get(flowId));
  if (Date.parse(until) <= Date.parse(from)) return { type: 'empty' };
  const span = spanOf({ from, until });
  return checkHorizon(span.from, span.until, longest);
}
