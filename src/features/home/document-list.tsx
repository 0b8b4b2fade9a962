import { useMemo, useState } from 'react';
import { ChevronDown } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Menu } from '@/ui/menu';
import { Segmented } from '@/ui/segmented';
import type { Campaign } from '@/workflow/documents/campaign';
import type { Canvas } from '@/workflow/documents/canvas';
import { CampaignRow, CanvasRow } from './document-row';
import { homeMessages } from './messages';

type Shown = 'all' | 'canvases' | 'campaigns' | 'archived';

interface DocumentListProps {
  readonly show: 'all' | 'canvases' | 'campaigns';
  readonly onGo: (route: string) => void;
}

/** Canvases and campaigns, the last edited first. */
export function DocumentList({ show, onGo }: DocumentListProps) {
  const { t, tools } = useText();
  const canvases = useWorkspaceState(({ workspace }) => workspace.canvases);
  const campaigns = useWorkspaceState(({ workspace }) => workspace.campaigns);
  const editedAt = useWorkspaceState((state) => state.editedAt);
  const [archived, setArchived] = useState(false);
  const [tag, setTag] = useState<string | null>(null);
  const shown: Shown = archived ? 'archived' : show;
  const documents = useMemo(() => [...canvases, ...campaigns], [canvases, campaigns]);
  const tags = [...new Set(documents.flatMap((document) => document.tags))].sort();
  const rows = useMemo(
    () =>
      documents
        .filter((document) => belongs(document, shown) && (tag === null || document.tags.includes(tag)))
        .sort((left, right) => (editedAt[right.id] ?? 0) - (editedAt[left.id] ?? 0)),
    [documents, shown, tag, editedAt],
  );
  const count = (of: Shown): string => tools.number(documents.filter((document) => belongs(document, of)).length);
  const choose = (next: Shown): void => {
    setArchived(next === 'archived');
    if (next !== 'archived' && next !== show) onGo(next === 'all' ? '/' : `/${next}`);
  };
  return (
    <>
      <div className="flex flex-wrap gap-2 items-center mb-2.5">
        <Segmented
          label={t(homeMessages.show)}
          value={shown}
          onChange={choose}
          options={[
            { value: 'all', label: t(homeMessages.all), count: count('all') },
            { value: 'canvases', label: t(homeMessages.canvases), count: count('canvases') },
            { value: 'campaigns', label: t(homeMessages.campaigns), count: count('campaigns') },
            { value: 'archived', label: t(homeMessages.archived) },
          ]}
        />
        {tags.length > 0 && (
          <Menu
            items={[
              { label: t(homeMessages.anyTag), checked: tag === null, onSelect: () => setTag(null) },
              { type: 'separator' },
              ...tags.map((one) => ({ label: one, checked: tag === one, onSelect: () => setTag(one) })),
            ]}
            trigger={
              <Button variant="ghost" size="sm" iconEnd={ChevronDown}>
                {tag === null ? t(homeMessages.tagAny) : t(homeMessages.tagIs, { tag })}
              </Button>
            }
          />
        )}
        <span className="sp" />
        <span className="m text-xs">{t(homeMessages.sorted)}</span>
      </div>
      <div className="card lst" role="table" aria-label={`${t(homeMessages.canvases)}, ${t(homeMessages.campaigns)}`}>
        <div role="rowgroup">
          <div className="it hd" role="row">
            <span role="columnheader" className="it-th">
              <span className="sr">{t(homeMessages.picture)}</span>
            </span>
            <span role="columnheader">{t(homeMessages.name)}</span>
            <span role="columnheader">{t(homeMessages.status)}</span>
            <span role="columnheader">{t(homeMessages.lastEdit)}</span>
            <span role="columnheader" className="it-leads">
              {t(homeMessages.leadsPerDay)}
            </span>
            <span role="columnheader">{t(homeMessages.lastRun)}</span>
            <span role="columnheader">
              <span className="sr">{t(homeMessages.actions)}</span>
            </span>
          </div>
        </div>
        <div role="rowgroup">
          {rows.map((document) =>
            document.type === 'canvas' ? (
              <CanvasRow key={document.id} canvas={document} editedAt={editedAt[document.id] ?? null} onGo={onGo} />
            ) : (
              <CampaignRow key={document.id} campaign={document} editedAt={editedAt[document.id] ?? null} onGo={onGo} />
            ),
          )}
        </div>
        {rows.length === 0 && <NoRows shown={shown} tagged={tag !== null} onShowAll={() => setTag(null)} />}
      </div>
    </>
  );
}

function belongs(document: Canvas | Campaign, shown: Shown): boolean {
  const archived = document.status === 'archived';
  if (shown === 'archived') return archived;
  if (archived) return false;
  return shown === 'all' || (shown === 'canvases') === (document.type === 'canvas');
}

interface NoRowsProps {
  readonly shown: Shown;
  readonly tagged: boolean;
  readonly onShowAll: () => void;
}

function NoRows({ shown, tagged, onShowAll }: NoRowsProps) {
  const { t } = useText();
  if (tagged) {
    return (
      <EmptyState actions={<Button onClick={onShowAll}>{t(homeMessages.showAll)}</Button>}>
        {t(homeMessages.nothingTagged)}
      </EmptyState>
    );
  }
  return <EmptyState>{t(shown === 'archived' ? homeMessages.nothingArchived : homeMessages.nothingYet)}</EmptyState>;
}
