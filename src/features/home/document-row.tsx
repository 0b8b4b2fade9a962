import { useState, type ReactNode } from 'react';
import { Play, TriangleAlert } from 'lucide-react';
import { describeTrigger } from '@/core/segments/describe';
import type { Trigger } from '@/core/segments/trigger';
import { plainText } from '@/editors/plain-text';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { useFindings, useRunState, useStores, useWorkspaceState } from '@/state/react';
import { Status } from '@/ui/badge';
import { Icon } from '@/ui/icon';
import { TextField } from '@/ui/text-field';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Message } from '@/core/kernel/message';
import type { EpochMs } from '@/core/kernel/time';
import { DocumentMenu, renameDocument } from './document-menu';
import { hrefs } from './hrefs';
import { homeMessages } from './messages';
import { runOfCampaign, runOfCanvas, type Leads } from './model/last-run';
import { pointsOfCanvas, windowOfCanvas } from './model/points';
import { Sparkline } from './sparkline';
import { CampaignThumbnail, CanvasThumbnail } from './thumbnail';

interface RowProps {
  readonly editedAt: EpochMs | null;
  readonly onGo: (route: string) => void;
}

export function CanvasRow({ canvas, editedAt, onGo }: RowProps & { readonly canvas: Canvas }) {
  const { t, tools } = useText();
  const workspace = useWorkspaceState((state) => state.workspace);
  const result = useRunState((run) => run.result);
  const last = result === null ? null : runOfCanvas(canvas, workspace, result);
  const points = pointsOfCanvas(canvas).map(({ by }) => tools.points(by));
  const window = windowOfCanvas(canvas);
  const facts = [...points.slice(0, 4), ...(window === null ? [] : [tools.length(window)])];
  return (
    <Row
      document={canvas}
      editedAt={editedAt}
      onGo={onGo}
      thumbnail={<CanvasThumbnail canvas={canvas} result={result} />}
      about={t(homeMessages.steps, { count: canvas.steps.length })}
      facts={facts.length === 0 ? t(homeMessages.noPoints) : facts.join(', ')}
      leads={last === null ? null : (last.leads ?? 'none')}
      lastRun={last === null ? null : t(homeMessages.ranWith, { people: last.people, days: last.days })}
    />
  );
}

export function CampaignRow({ campaign, editedAt, onGo }: RowProps & { readonly campaign: Campaign }) {
  const { t } = useText();
  const result = useRunState((run) => run.result);
  const { method } = campaign.message;
  const [trigger] = campaign.delivery.triggers;
  const last = result === null ? null : runOfCampaign(campaign, result);
  return (
    <Row
      document={campaign}
      editedAt={editedAt}
      onGo={onGo}
      thumbnail={
        <CampaignThumbnail blank={campaign.message.url === ''} sent={last?.sent ?? 0} aborted={last?.aborted ?? 0} />
      }
      about={t(homeMessages.webhookCampaign)}
      facts={
        trigger === undefined
          ? t(homeMessages.noTrigger, { method })
          : t(homeMessages.onTrigger, { method, what: triggerText(t, trigger) })
      }
      leads={last?.leads ?? null}
      lastRun={last === null ? null : t(homeMessages.requests, { sent: last.sent, aborted: last.aborted })}
    />
  );
}

function triggerText(t: Text['t'], trigger: Trigger): string {
  switch (trigger.type) {
    case 'custom_attribute_change':
      return t(homeMessages.attributeChange, { name: trigger.attribute });
    case 'custom_event':
      return t(homeMessages.eventPerformed, { name: trigger.event });
    case 'email_added':
      return t(homeMessages.emailAdded);
    case 'session_start':
      return t(homeMessages.sessionStart);
    case 'purchase':
      return t(homeMessages.purchase);
    case 'email_subscription_change':
      return t(homeMessages.subscriptionChange);
    case 'unknown':
      return t(homeMessages.unknownTrigger);
    default:
      return plainText(t(describeTrigger(trigger)));
  }
}

interface DocumentRowProps extends RowProps {
  readonly document: Canvas | Campaign;
  readonly thumbnail: ReactNode;
  readonly about: string;
  readonly facts: string;
  /** `none`: it was run and leads to no request. */
  readonly leads: Leads | 'none' | null;
  readonly lastRun: string | null;
}

const statusText: Readonly<Record<Canvas['status'], Message>> = {
  draft: homeMessages.draft,
  active: homeMessages.active,
  stopped: homeMessages.stopped,
  archived: homeMessages.archived,
};

function Row({ document, editedAt, onGo, thumbnail, about, facts, leads, lastRun }: DocumentRowProps) {
  const { t, tools } = useText();
  const stores = useStores();
  const [renaming, setRenaming] = useState(false);
  const href = hrefs.document(document);
  return (
    <div className="it" role="row">
      <span role="cell" className="it-th th">
        {thumbnail}
      </span>
      <div role="cell" className="min-w-0">
        {renaming ? (
          <TextField
            autoFocus
            label={t(homeMessages.name)}
            value={document.name}
            accepts={(text) => text.trim() !== ''}
            onCommit={(name) => renameDocument(stores, document, name.trim())}
            onlyWhenDone
            onDone={() => setRenaming(false)}
          />
        ) : (
          <a className="it-name cut" href={`#${href}`} title={document.name}>
            {document.name}
          </a>
        )}
        <p className="s cut">
          {document.tags.slice(0, 1).map((tag) => (
            <bdi key={tag}>{tag} · </bdi>
          ))}
          {about}
        </p>
      </div>
      <span role="cell">
        <Status
          live={document.status === 'active'}
          off={document.status === 'stopped' || document.status === 'archived'}
        >
          {t(statusText[document.status])}
        </Status>
      </span>
      <div role="cell" className="min-w-0">
        <p className="cut">{editedAt === null ? t(homeMessages.notYetEdited) : tools.ago(editedAt, Date.now())}</p>
        <p className="s cut" title={facts}>
          {facts}
        </p>
      </div>
      <div role="cell" className="it-leads">
        <LeadsCell leads={leads} />
      </div>
      <div role="cell" className="min-w-0">
        <LastRunCell documentId={document.id} lastRun={lastRun} onOpen={() => onGo(href)} />
      </div>
      <span role="cell">
        <DocumentMenu document={document} onOpen={() => onGo(href)} onRename={() => setRenaming(true)} />
      </span>
    </div>
  );
}

function LeadsCell({ leads }: { readonly leads: Leads | 'none' | null }) {
  const { t, tools } = useText();
  const everRan = useRunState((run) => run.result !== null);
  if (leads === null) return <span className="m">{t(everRan ? homeMessages.notInRun : homeMessages.neverRun)}</span>;
  if (leads === 'none') return <span className="m">{t(homeMessages.sendsNothing)}</span>;
  return (
    <>
      {leads.perDay !== null && <Sparkline counts={leads.perDay} people={leads.people} />}
      <b>{tools.number(leads.people)}</b>
    </>
  );
}

interface LastRunCellProps {
  readonly documentId: string;
  readonly lastRun: string | null;
  readonly onOpen: () => void;
}

function LastRunCell({ documentId, lastRun, onOpen }: LastRunCellProps) {
  const { t } = useText();
  const stores = useStores();
  const stale = useRunState((run) => run.stale);
  const running = useRunState((run) => run.status === 'running');
  const problems = useFindings(documentId).filter((finding) => finding.severity !== 'info').length;
  return (
    <>
      {lastRun === null ? (
        <button
          type="button"
          className="link flex items-center gap-1.5"
          disabled={running}
          onClick={() => void stores.run.actions.run()}
        >
          <Icon of={Play} size="xs" />
          {t(homeMessages.runNow)}
        </button>
      ) : (
        <p className="cut">
          {lastRun}
          {stale && <span className="m"> · {t(homeMessages.outdated)}</span>}
        </p>
      )}
      {problems > 0 && (
        <button type="button" className="problem-link" onClick={onOpen}>
          <Icon of={TriangleAlert} size="xs" />
          {t(homeMessages.problems, { count: problems })}
        </button>
      )}
    </>
  );
}
