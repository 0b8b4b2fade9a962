import { useMemo } from 'react';
import { plainText } from '@/editors/plain-text';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Chip } from '@/ui/chip';
import { EmptyState } from '@/ui/empty-state';
import { VirtualTable, type Column } from '@/ui/virtual-table';
import { peopleMessages } from './messages';
import { historyOf, type HistoryRow } from './model/history';

/** What the person did, the newest first. */
export function PersonHistory({ personId }: { readonly personId: string }) {
  const { t, tools } = useText();
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  const rows = useMemo(() => historyOf(personId, events), [personId, events]);
  const columns: readonly Column<HistoryRow>[] = [
    {
      key: 'time',
      header: t(peopleMessages.time),
      width: '140px',
      cell: (row) =>
        Number.isNaN(row.at) ? (
          <span className="text-warn" title={t(peopleMessages.unreadableTime)}>
            {row.time}
          </span>
        ) : (
          <time className="m2" dateTime={new Date(row.at).toISOString()}>
            {tools.instant(row.at)}
          </time>
        ),
    },
    { key: 'event', header: t(peopleMessages.event), width: 'minmax(150px, 1fr)', cell: (row) => <What row={row} /> },
    {
      key: 'details',
      header: t(peopleMessages.details),
      width: 'minmax(140px, 1.4fr)',
      cell: (row) => {
        const text = row.details.map(([name, value]) => `${name}: ${tools.value(value)}`).join(', ');
        return (
          <span className="m2" title={text}>
            {text}
          </span>
        );
      },
    },
  ];
  return (
    <section className="card person-history" aria-labelledby="person-history">
      <header>
        <h2 className="text-sm" id="person-history">
          {t(peopleMessages.history)}
        </h2>
        <span className="m text-xs">{t(peopleMessages.eventCount, { count: rows.length })}</span>
      </header>
      <VirtualTable
        label={t(peopleMessages.history)}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.key}
        empty={<EmptyState>{t(peopleMessages.noEvents)}</EmptyState>}
      />
    </section>
  );
}

function What({ row }: { readonly row: HistoryRow }) {
  const { t } = useText();
  switch (row.what.type) {
    case 'event':
      return <Chip>{row.what.name}</Chip>;
    case 'purchase':
      return (
        <span className="flex gap-1.5 items-center">
          {t(peopleMessages.buys)} <Chip>{row.what.product}</Chip>
        </span>
      );
    case 'session':
      return <Chip words>{t(peopleMessages.startsSession)}</Chip>;
    case 'attributes':
      return <Chip words>{t(peopleMessages.dataWritten)}</Chip>;
    case 'other':
      return <Chip words>{row.what.words === null ? row.what.kind : plainText(t(row.what.words))}</Chip>;
  }
}
