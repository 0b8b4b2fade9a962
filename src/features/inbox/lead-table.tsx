import { useMemo } from 'react';
import { Ban } from 'lucide-react';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { Avatar } from '@/ui/avatar';
import { Badge } from '@/ui/badge';
import { Icon } from '@/ui/icon';
import { VirtualTable, type Column } from '@/ui/virtual-table';
import type { InboxNames } from './inbox-page';
import { inboxMessages as m } from './messages';
import type { InboxRow } from './model/inbox';

interface LeadTableProps {
  readonly rows: readonly InboxRow[];
  readonly names: InboxNames;
  readonly onOpen: (row: InboxRow) => void;
}

/** Every lead of the last run, newest first; a click or Enter opens one. */
export function LeadTable({ rows, names, onOpen }: LeadTableProps) {
  const text = useText();
  const columns = useMemo(() => columnsFor(text, names), [text, names]);
  return (
    <VirtualTable
      className="card lead-table"
      label={text.t(m.table)}
      columns={columns}
      rows={rows}
      rowKey={({ key }) => key}
      onOpen={onOpen}
      minWidth={760}
      empty={<p className="opt-none">{text.t(m.none_here)}</p>}
    />
  );
}

function columnsFor({ t, tools }: Text, names: InboxNames): readonly Column<InboxRow>[] {
  return [
    {
      key: 'lead',
      header: t(m.col_lead),
      width: 'minmax(180px, 1.4fr)',
      cell: ({ person, lead }) => {
        const name = names.person(person);
        return (
          <span className="flex items-center gap-2 min-w-0" title={lead?.id ?? person}>
            <Avatar name={name} />
            <span className="cut">{name}</span>
          </span>
        );
      },
    },
    {
      key: 'status',
      header: t(m.col_status),
      width: '150px',
      cell: ({ status, lead }) => {
        if (lead?.deleted === true) return <Badge role="stop">{t(m.deleted)}</Badge>;
        if (status !== null) return <Badge role="sent">{status}</Badge>;
        return <span className="m">{lead === null ? t(m.no_lead) : '—'}</span>;
      },
    },
    {
      key: 'queue',
      header: t(m.col_queue),
      width: 'minmax(120px, 1fr)',
      cell: ({ queue, lead }) => queue ?? <span className="m">{lead === null ? '—' : t(m.unassigned)}</span>,
    },
    {
      key: 'by',
      header: t(m.col_by),
      width: 'minmax(160px, 1.4fr)',
      cell: ({ timeline }) => {
        const sender = timeline.find(({ by }) => by !== null)?.by;
        return sender === undefined || sender === null ? <span className="m">—</span> : names.sender(sender);
      },
    },
    {
      key: 'refused',
      header: t(m.col_refused),
      width: '80px',
      right: true,
      cell: ({ failed }) =>
        failed === 0 ? (
          <span className="m">—</span>
        ) : (
          <Badge role="stop">
            <Icon of={Ban} size="xs" />
            {tools.number(failed)}
          </Badge>
        ),
    },
    { key: 'last', header: t(m.col_last), width: '150px', right: true, cell: ({ lastAt }) => tools.instant(lastAt) },
  ];
}
