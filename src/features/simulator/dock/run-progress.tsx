import { useEffect, useState } from 'react';
import { useText } from '@/i18n/react';
import { useRunState, useStores } from '@/state/react';
import { ProgressBar } from '@/ui/progress-bar';
import { simulatorMessages as messages } from '../messages';
import { secondsLeft } from '../model/run-setup';

/** Nothing is said about a run shorter than this. */
const patienceMs = 500;
const tickMs = 250;

/** How long the run on its way has worked, once that is long enough to speak of; null before, and without one. */
export function useLongRun(): number | null {
  const isRunning = useRunState(({ status }) => status === 'running');
  const [elapsedMs, setElapsed] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    const start = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - start), tickMs);
    return () => {
      clearInterval(timer);
      setElapsed(0);
    };
  }, [isRunning]);
  return isRunning && elapsedMs >= patienceMs ? elapsedMs : null;
}

/** "412,000 of 1,000,000 people, 3 s left · Cancel". */
export function RunProgressWords({ elapsedMs }: { readonly elapsedMs: number }) {
  const { t } = useText();
  const { run } = useStores();
  const progress = useRunState((state) => state.progress);
  if (progress === null) return null;
  const { done, soFar, total } = progress;
  const left = secondsLeft(progress, elapsedMs);
  return (
    <div className="run-progress">
      <ProgressBar
        label={t(messages.progress)}
        done={done}
        total={total}
        words={[
          t(messages.progressWords, { done, total, left }),
          ...(soFar === undefined ? [] : [t(messages.progressSoFar, soFar)]),
        ].join(' · ')}
        onCancel={run.actions.cancel}
        cancelLabel={t(messages.cancel)}
      />
    </div>
  );
}
