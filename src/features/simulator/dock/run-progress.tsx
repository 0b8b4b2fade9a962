import { useEffect, useState } from 'react';
import { useText } from '@/i18n/react';
import { useRunState, useStores } from '@/state/react';
import { ProgressBar } from '@/ui/progress-bar';
import { simulatorMessages as messages } from '../messages';
import { secondsLeft } from '../model/run-setup';

/** Nothing is said about a run shorter than this. */
const patienceMs = 500;

/** "412,000 of 1,000,000 people, 3 s left · Cancel". Mounted for as long as a run works. */
export function RunProgressWords() {
  const { t } = useText();
  const { run } = useStores();
  const progress = useRunState((state) => state.progress);
  const elapsedMs = useElapsed(250);
  if (progress === null || elapsedMs < patienceMs) return null;
  const { done, total } = progress;
  const left = secondsLeft(progress, elapsedMs);
  return (
    <div className="run-progress" role="status">
      <ProgressBar
        label={t(messages.progress)}
        done={done}
        total={total}
        words={t(messages.progressWords, { done, total, left })}
        onCancel={run.actions.cancel}
        cancelLabel={t(messages.cancel)}
      />
    </div>
  );
}

function useElapsed(everyMs: number): number {
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const start = performance.now();
    const timer = setInterval(() => setElapsed(performance.now() - start), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return elapsed;
}
