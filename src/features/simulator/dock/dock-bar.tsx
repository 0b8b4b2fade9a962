import { ChevronDown, ChevronUp, Play as PlayIcon } from 'lucide-react';
import { useState } from 'react';
import { useText } from '@/i18n/react';
import { useRunState, useStores, useView, useWorkspaceState } from '@/state/react';
import { Button, IconButton } from '@/ui/button';
import { Popover } from '@/ui/popover';
import { Segmented } from '@/ui/segmented';
import type { RunSummary } from '@/workflow/run-result';
import { ExportMenu } from '../cohort/export-menu';
import { Playback } from '../journey/playback';
import { simulatorMessages as messages } from '../messages';
import { minDockHeight } from '../model/dock-height';
import { useActions } from '../use-actions';
import { useJourneyModel, useSession, useSessionStore } from '../use-simulator';
import { RunSummaryPanel } from '../why/run-summary';
import { JourneyPicker } from './journey-picker';
import { PeoplePicker } from './people-picker';
import { RunProgressWords, useLongRun } from './run-progress';
import { RunSettingsButton } from './run-settings';
import { useHorizonProblem } from './use-horizon';

interface DockBarProps {
  readonly flowId: string;
}

export function DockBar({ flowId }: DockBarProps) {
  const { t } = useText();
  const mode = useSession((session) => session.mode);
  const elapsedMs = useLongRun();
  const { showCohort, showJourney } = useActions();
  return (
    <div className="bar">
      <Segmented
        label={t(messages.view)}
        value={mode}
        options={[
          { value: 'journey', label: t(messages.journey) },
          { value: 'cohort', label: t(messages.cohort) },
        ]}
        onChange={(next) => (next === 'journey' ? showJourney() : showCohort())}
      />
      {mode === 'journey' ? <JourneyPicker /> : <PeoplePicker />}
      {mode === 'cohort' && <RunSettingsButton flowId={flowId} />}
      <span className="sp" />
      {elapsedMs === null ? <AtRest flowId={flowId} /> : <RunProgressWords elapsedMs={elapsedMs} />}
      <FoldButton />
    </div>
  );
}

/** What the bar offers while no run keeps anybody waiting. */
function AtRest({ flowId }: DockBarProps) {
  const mode = useSession((session) => session.mode);
  return (
    <>
      {mode === 'journey' && (
        <>
          <Playback />
          <span className="sp" />
        </>
      )}
      <BarFacts flowId={flowId} />
      {mode === 'cohort' && <ExportMenu />}
      <RunButton flowId={flowId} />
    </>
  );
}

function FoldButton() {
  const { t } = useText();
  const { view } = useStores();
  const session = useSessionStore();
  const height = useView((state) => state.dockHeight);
  const isFolded = height <= minDockHeight;
  const handleFold = (): void => {
    if (!isFolded) session.setState({ unfolded: height });
    view.set({ dockHeight: isFolded ? session.getState().unfolded : minDockHeight });
  };
  return (
    <IconButton
      icon={isFolded ? ChevronUp : ChevronDown}
      name={t(isFolded ? messages.expand : messages.collapse)}
      size="sm"
      aria-expanded={!isFolded}
      onClick={handleFold}
    />
  );
}

/** One quiet line: what the journey covers, or what the run amounts to, with all its numbers behind it. */
function BarFacts({ flowId }: DockBarProps) {
  const { t } = useText();
  const mode = useSession((session) => session.mode);
  const model = useJourneyModel();
  const summary = useRunState(({ result }) => result?.summary ?? null);
  if (mode === 'journey') {
    if (model === null) return null;
    const { from, until, moments } = model;
    return <span className="bar-facts cut">{t(messages.changes, { from, until, count: moments.length })}</span>;
  }
  if (summary === null) return <span className="bar-facts cut">{t(messages.notRunYet)}</span>;
  return <SummaryButton summary={summary} flowId={flowId} />;
}

function SummaryButton({ summary, flowId }: DockBarProps & { readonly summary: RunSummary }) {
  const { t } = useText();
  const [isOpen, setOpen] = useState(false);
  const counts = summary.canvases.find(({ canvas }) => canvas === flowId);
  const sends = summary.sends.find(({ flow, step }) => flow === flowId && step === null);
  const handedOff = summary.sends.reduce((sum, { people }) => sum + people, 0);
  const words =
    counts === undefined
      ? t(messages.inCampaign, { people: sends?.people ?? 0, seed: String(summary.seed) })
      : t(messages.inCanvas, { entered: counts.people, sent: handedOff });
  return (
    <Popover
      label={t(messages.summary)}
      side="top"
      align="end"
      width={368}
      open={isOpen}
      onOpenChange={setOpen}
      trigger={
        <button type="button" className="bar-facts bar-summary cut" title={t(messages.allNumbers)}>
          {words}
        </button>
      }
    >
      <div className="summary-pop" role="group" aria-label={t(messages.summary)} tabIndex={0}>
        <RunSummaryPanel onShow={() => setOpen(false)} />
      </div>
    </Popover>
  );
}

function RunButton({ flowId }: DockBarProps) {
  const { t } = useText();
  const mode = useSession((session) => session.mode);
  const hasJourney = useJourneyModel() !== null;
  const isStale = useRunState(({ stale }) => stale);
  const hasResult = useRunState(({ result }) => result !== null);
  const hasPeople = useWorkspaceState(({ workspace }) => workspace.people.length > 0);
  const isEmpty = useHorizonProblem(flowId)?.type === 'empty';
  const { run } = useActions();
  // In a journey, playing is the one primary action; the run repeats itself on edits.
  const quiet = mode === 'journey' && hasJourney && !isStale;
  return (
    <Button
      variant={quiet ? 'default' : 'primary'}
      size="sm"
      icon={PlayIcon}
      keys="R"
      className="run-button"
      disabled={!hasPeople || isEmpty}
      onClick={run}
    >
      {t(hasResult ? messages.runAgain : messages.run)}
    </Button>
  );
}
