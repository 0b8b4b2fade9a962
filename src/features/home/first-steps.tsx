import type { ReactNode } from 'react';
import { Check, Play, X } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useRunState, useStores, useWorkspaceState } from '@/state/react';
import { Button, IconButton } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { Icon } from '@/ui/icon';
import { ProgressBar } from '@/ui/progress-bar';
import { useRemembered } from '@/ui/use-remembered';
import { hrefs } from './hrefs';
import { homeMessages } from './messages';
import { pointsOfCanvas } from './model/points';

/** Three things to try, made from what is really in the workspace. */
export function FirstSteps({ onGo }: { readonly onGo: (route: string) => void }) {
  const { t } = useText();
  const stores = useStores();
  const [hidden, setHidden] = useRemembered('leadloom:first-steps-hidden');
  const status = useRunState((run) => run.status);
  const people = useWorkspaceState(({ workspace }) => workspace.people.length);
  const settings = useWorkspaceState(({ workspace }) => workspace.run);
  const canvas = useWorkspaceState(({ workspace }) =>
    workspace.canvases.find((one) => one.status !== 'archived' && pointsOfCanvas(one).length > 0),
  );
  const campaign = useWorkspaceState(({ workspace }) => workspace.campaigns.find((one) => one.status !== 'archived'));
  if (hidden || canvas === undefined || campaign === undefined) return null;
  const strongest = pointsOfCanvas(canvas).reduce((best, change) => (change.by > best.by ? change : best));
  const run = (): void => {
    stores.view.set({ dockOpen: true });
    void stores.run.actions.run();
    onGo(hrefs.document(canvas));
  };
  return (
    <section className="card first" aria-label={t(homeMessages.firstSteps)}>
      <FirstStep
        number={1}
        done={status === 'done'}
        lead
        title={t(homeMessages.runStep, { name: canvas.name })}
        hint={t(homeMessages.runStepHint, {
          people,
          length: Date.parse(settings.until) - Date.parse(settings.from),
        })}
      >
        {status === 'running' ? (
          <RunProgressBar />
        ) : (
          <Button variant="primary" icon={Play} onClick={run}>
            {t(homeMessages.run)}
          </Button>
        )}
      </FirstStep>
      <FirstStep
        number={2}
        title={t(homeMessages.pointsStep, { from: strongest.by, to: strongest.by + 2 })}
        hint={t(homeMessages.pointsStepHint)}
      >
        <Button onClick={() => onGo(hrefs.step(canvas.id, strongest.step))}>{t(homeMessages.openStep)}</Button>
      </FirstStep>
      <FirstStep number={3} title={t(homeMessages.handOffStep)} hint={t(homeMessages.handOffStepHint)}>
        <Button onClick={() => onGo(hrefs.document(campaign))}>{t(homeMessages.openHandOff)}</Button>
      </FirstStep>
      <IconButton
        className="first-hide"
        icon={X}
        size="sm"
        name={t(homeMessages.hide)}
        onClick={() => setHidden(true)}
      />
    </section>
  );
}

interface FirstStepProps {
  readonly number: number;
  readonly lead?: boolean;
  readonly done?: boolean;
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}

function FirstStep({ number, lead = false, done = false, title, hint, children }: FirstStepProps) {
  const { t } = useText();
  return (
    <div className="first-step">
      <span className={classNames('n', done ? 'done' : lead && 'lead')} aria-hidden="true">
        {done ? <Icon of={Check} size="s" /> : number}
      </span>
      <h2>
        {title}
        {done && <span className="sr"> ({t(homeMessages.stepDone)})</span>}
      </h2>
      <p>{hint}</p>
      <div className="go">{children}</div>
    </div>
  );
}

function RunProgressBar() {
  const { t } = useText();
  const stores = useStores();
  const progress = useRunState((run) => run.progress);
  return (
    <ProgressBar
      done={progress?.done ?? null}
      total={progress?.total ?? 0}
      label={t(homeMessages.runProgress)}
      words={progress === null ? '' : t(homeMessages.running, { done: progress.done, total: progress.total })}
      onCancel={() => stores.run.actions.cancel()}
      cancelLabel={t(homeMessages.cancel)}
    />
  );
}
