import { useEffect } from 'react';
import { useView } from '@/state/react';
import './simulator.css';
import { CohortView } from './cohort/cohort-view';
import { DockBar } from './dock/dock-bar';
import { DockFrame } from './dock/dock-frame';
import { RunNotices } from './dock/run-notices';
import { useAutoRun } from './dock/use-auto-run';
import { useDockKeys } from './dock/use-dock-keys';
import { useOverlay } from './dock/use-overlay';
import { JourneyView } from './journey/journey-view';
import { minDockHeight } from './model/dock-height';
import { firstCursor, useActions } from './use-actions';
import { useJourneyModel, useSession } from './use-simulator';

interface SimulatorDockProps {
  /** Canvas or campaign the page shows. */
  readonly flowId: string;
}

/** Simulation under a graph or a composer: runs, the cohort, and one person's journey. Nothing while the view has it closed. */
export function SimulatorDock({ flowId }: SimulatorDockProps) {
  const isOpen = useView(({ dockOpen }) => dockOpen);
  const isFolded = useView(({ dockHeight }) => dockHeight <= minDockHeight);
  const mode = useSession((session) => session.mode);
  const { set } = useActions();
  useEffect(() => set({ flowId }), [flowId, set]);
  useOverlay(flowId);
  useAutoRun();
  useStartOfJourney();
  useDockKeys();
  if (!isOpen) return null;
  return (
    <DockFrame mode={mode}>
      <DockBar flowId={flowId} />
      {!isFolded && (
        <div className="dock-body">
          <RunNotices flowId={flowId} />
          {mode === 'journey' ? <JourneyView flowId={flowId} /> : <CohortView flowId={flowId} />}
        </div>
      )}
    </DockFrame>
  );
}

/** Puts the cursor of a journey just opened where its story is. */
function useStartOfJourney(): void {
  const model = useJourneyModel();
  const cursor = useSession((session) => session.cursor);
  const personId = useSession((session) => session.personId);
  const { set } = useActions();
  useEffect(() => {
    if (model !== null && model.personId === personId && cursor === null) set({ cursor: firstCursor(model) });
  }, [model, personId, cursor, set]);
}
