import { ChevronDown, ChevronUp, Play as PlayIcon } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useRunState, useStores, useView, useWorkspaceState } from '@/state/react';
import { Button, IconButton } from '@/ui/button';
import { Segmented } from '@/ui/segmented';
import { ExportMenu } from '../cohort/export-menu';
import { Playback } from '../journey/playback';
import { simulatorMessages as messages } from '../messages';
import { useActions } from '../use-actions';
import { useJourneyModel, useSession } from '../use-simulator';
import { JourneyPicker } from './journey-picker';
import { PeoplePicker } from './people-picker';
import { RunProgressWords } from './run-progress';
import { RunSettingsButton } from './run-settings';
import { useHorizonProblem } from './use-horizon';

interface DockBarProps {
  readonly flowId: string;
}

export function DockBar({ flowId }: DockBarProps) {
  const { t } = useText();
  const { view } = useStores();
  const isOpen = useView(({ dockOpen }) => dockOpen);
  const mode = useSession((session) => session.mode);
  const isRunning = useRunState(({ status }) => status === 'running');
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
      {mode === 'journey' && !isRunning && <Playback />}
      {mode === 'journey' && !isRunning && <span className="sp" />}
      {isRunning ? <RunProgressWords /> : <BarFacts flowId={flowId} />}
      {mode === 'cohort' && <ExportMenu />}
      <RunButton flowId={flowId} />
      <IconButton
        icon={isOpen ? ChevronDown : ChevronUp}
        name={t(isOpen ? messages.collapse : messages.expand)}
        size="sm"
        aria-expanded={isOpen}
        onClick={() => view.set({ dockOpen: !isOpen })}
      />
    </div>
  );
}

/** One quiet line: what the journey, or the run on screen, covers. */
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
  const seed = String(summary.seed);
  const counts = summary.canvases.find(({ canvas }) => canvas === flowId);
  const sends = summary.sends.find(({ flow, step }) => flow === flowId && step === null);
  if (counts !== undefined) {
    return <span className="bar-facts cut">{t(messages.inAudience, { people: counts.people, seed })}</span>;
  }
  return <span className="bar-facts cut">{t(messages.inCampaign, { people: sends?.people ?? 0, seed })}</span>;
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
