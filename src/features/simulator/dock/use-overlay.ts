import { useEffect, useMemo } from 'react';
import { useRunState, useStores, useView } from '@/state/react';
import { cohortOverlay, journeyOverlay } from '../model/overlay';
import { useCursorMoment, useFlowIndex, useJourneyModel, useSession } from '../use-simulator';

/** Keeps the numbers on the graph those of the dock: of the cohort, or of one person up to the cursor. */
export function useOverlay(flowId: string): void {
  const { run } = useStores();
  const isCanvas = useFlowIndex().flows.get(flowId)?.type === 'canvas';
  const isOpen = useView(({ dockOpen }) => dockOpen);
  const mode = useSession((session) => session.mode);
  const result = useRunState((state) => state.result);
  const model = useJourneyModel();
  const moment = useCursorMoment(model);
  const overlay = useMemo(() => {
    if (!isCanvas || !isOpen) return null;
    if (mode === 'journey') {
      return model === null ? null : journeyOverlay(model.journey.trace, flowId, moment);
    }
    const counts = result?.summary.canvases.find(({ canvas }) => canvas === flowId);
    return counts === undefined ? null : cohortOverlay(counts);
  }, [isCanvas, isOpen, mode, model, moment, result, flowId]);
  useEffect(() => {
    run.actions.showOverlay(overlay);
    // A finished run clears the overlay in the same step that brings its result.
  }, [run, overlay, result]);
  useEffect(() => () => run.actions.showOverlay(null), [run]);
}
