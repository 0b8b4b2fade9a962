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
  if (mode === 'journey' && model !== null) {
    return (
      <aside className="insp why sim-why" aria-label={t(messages.whyPanel)} data-simulator="">
        <JourneyWhy model={model} />
      </aside>
    );
  }
  return (
    // Numbers alone hold no control, so the panel itself takes the focus that scrolls it.
    <aside className="insp why sim-why" aria-label={t(messages.summary)} data-simulator="" tabIndex={0}>
      <RunSummaryPanel />
    </aside>
  );
}
