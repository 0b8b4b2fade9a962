import { useText } from '@/i18n/react';
import './simulator.css';
import { simulatorMessages as messages } from './messages';
import { useJourneyModel, useSession } from './use-simulator';
import { JourneyWhy } from './why/journey-why';
import { RunSummaryPanel } from './why/run-summary';

/** Beside the graph: why the person stands where they stand, or, without a journey, what the run amounts to. */
export function WhyPanel() {
  const { t } = useText();
  const model = useJourneyModel();
  const mode = useSession((session) => session.mode);
  return (
    <aside className="insp why sim-why" aria-label={t(messages.whyPanel)} data-simulator="">
      {mode === 'journey' && model !== null ? <JourneyWhy model={model} /> : <RunSummaryPanel />}
    </aside>
  );
}
