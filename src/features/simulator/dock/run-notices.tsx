import { CircleAlert } from 'lucide-react';
import { formatInstant } from '@/core/kernel/time';
import { useText } from '@/i18n/react';
import { useRunState, useStores, useWorkspaceState } from '@/state/react';
import { Icon } from '@/ui/icon';
import { ProblemNote } from '@/ui/problem-note';
import type { Finding } from '@/workflow/run-result';
import { findingHref } from '../links';
import { simulatorMessages as messages } from '../messages';
import { dayMs } from '../model/time-scale';
import { useActions } from '../use-actions';
import { useHorizonProblem } from './use-horizon';

interface RunNoticesProps {
  readonly flowId: string;
}

/** What stands between the numbers and the truth: a run that failed, is old, was cancelled, or is too short. */
export function RunNotices({ flowId }: RunNoticesProps) {
  const { t } = useText();
  const status = useRunState((state) => state.status);
  const findings = useRunState((state) => state.findings);
  const isStale = useRunState((state) => state.stale);
  const hasResult = useRunState((state) => state.result !== null);
  const isBackwards = useHorizonProblem(flowId)?.type === 'empty';
  const { run } = useActions();
  return (
    <div className="run-notices" aria-live="polite">
      {findings.length > 0 && <Findings findings={findings} />}
      <HorizonNote flowId={flowId} />
      {status === 'cancelled' && (
        <ProblemNote tone="info" actions={[{ label: t(messages.runAgain), onSelect: run }]}>
          {t(hasResult ? messages.cancelled : messages.cancelledFirst)}
        </ProblemNote>
      )}
      {isStale && !isBackwards && status !== 'running' && status !== 'cancelled' && (
        <ProblemNote tone="warn" actions={[{ label: t(messages.runAgain), onSelect: run }]}>
          {t(messages.stale)}
        </ProblemNote>
      )}
    </div>
  );
}

const listedAtMost = 5;

function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const { t } = useText();
  const workspace = useWorkspaceState((state) => state.workspace);
  const rest = findings.length - listedAtMost;
  return (
    <div className="note stop" role="alert">
      <Icon of={CircleAlert} size="s" />
      <div className="min-w-0">
        <p>
          <b>{t(messages.couldNotRun)}</b>
        </p>
        <ul className="finding-list">
          {findings.slice(0, listedAtMost).map((finding, index) => {
            const href = findingHref(finding, workspace);
            return (
              <li key={`${finding.code} ${index}`}>
                {t(finding.message)}{' '}
                {href !== null && (
                  <a className="link" href={href}>
                    {t(messages.showProblem)}
                  </a>
                )}
              </li>
            );
          })}
          {rest > 0 && <li>{t(messages.moreProblems, { count: rest })}</li>}
        </ul>
      </div>
    </div>
  );
}

function HorizonNote({ flowId }: RunNoticesProps) {
  const { t } = useText();
  const { workspace } = useStores();
  const problem = useHorizonProblem(flowId);
  if (problem === null) return null;
  if (problem.type === 'empty') return <ProblemNote tone="stop">{t(messages.horizonEmpty)}</ProblemNote>;
  const until = formatInstant(problem.atLeast + dayMs);
  return (
    <ProblemNote
      tone="warn"
      actions={[{ label: t(messages.extend), onSelect: () => workspace.actions.editRun({ until }) }]}
    >
      {t(messages.horizonWindow, { window: problem.windowMs, atLeast: problem.atLeast })}
    </ProblemNote>
  );
}
