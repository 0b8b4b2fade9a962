import type { ReactNode } from 'react';
import { personName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import { Avatar } from '@/ui/avatar';
import { VirtualTable, type Column, type Sort } from '@/ui/virtual-table';
import type { Person } from '@/workflow/documents/people';
import { hrefs } from './hrefs';
import { peopleMessages } from './messages';
import { otherAttributes } from './model/person-facts';

interface PeopleTableProps {
  readonly rows: readonly Person[];
  readonly score: string | null;
  readonly counts: ReadonlyMap<string, number>;
  readonly sort: Sort | null;
  readonly onSort: (sort: Sort) => void;
  readonly onGo: (route: string) => void;
  readonly empty: ReactNode;
}

/** Attribute chips a row has room for. */
const shownAttributes = 4;

export function PeopleTable({ rows, score, counts, sort, onSort, onGo, empty }: PeopleTableProps) {
  const { t, tools } = useText();
  const missing = <span className="m">{t(peopleMessages.noValue)}</span>;
  const columns: readonly Column<Person>[] = [
    {
      key: 'name',
      header: t(peopleMessages.name),
      width: 'minmax(180px, 1.4fr)',
      sortable: true,
      cell: (person) => (
        <span className="flex items-center gap-2 min-w-0">
          <Avatar name={personName(person)} />
          <span className="cut">{personName(person)}</span>
        </span>
      ),
    },
    {
      key: 'external_id',
      header: t(peopleMessages.externalId),
      width: 'minmax(150px, 1fr)',
      sortable: true,
      cell: (person) => <span className="mono m2">{person.external_id}</span>,
    },
    {
      key: 'email',
      header: t(peopleMessages.email),
      width: 'minmax(180px, 1.2fr)',
      sortable: true,
      cell: (person) => (typeof person['email'] === 'string' ? person['email'] : missing),
    },
    {
      key: 'score',
      header: score ?? t(peopleMessages.score),
      width: '110px',
      right: true,
      sortable: true,
      cell: (person) => {
        const value = score === null ? undefined : person[score];
        if (value === undefined || value === null) return missing;
        return typeof value === 'number' ? <b>{tools.number(value)}</b> : tools.value(value);
      },
    },
    {
      key: 'attributes',
      header: t(peopleMessages.attributes),
      width: 'minmax(220px, 2fr)',
      cell: (person) => <AttributeChips person={person} score={score} />,
    },
    {
      key: 'events',
      header: t(peopleMessages.events),
      width: '84px',
      right: true,
      sortable: true,
      cell: (person) => tools.number(counts.get(person.external_id) ?? 0),
    },
  ];
  return (
    <VirtualTable
      className="card people-table"
      label={t(peopleMessages.title)}
      columns={columns}
      rows={rows}
      rowKey={(person) => person.external_id}
      sort={sort}
      onSort={onSort}
      onOpen={(person) => onGo(hrefs.person(person.external_id))}
      empty={empty}
      minWidth={940}
    />
  );
}

function AttributeChips({ person, score }: { readonly person: Person; readonly score: string | null }) {
  const { tools } = useText();
  const names = otherAttributes(person, score);
  const shown = names.slice(0, shownAttributes).map((name) => {
    const value = person[name];
    return `${name}: ${typeof value === 'string' ? value : tools.value(value)}`;
  });
  return (
    <span className="chips">
      {shown.map((text) => (
        <span key={text} className="ev t flex-none" title={text}>
          {text}
        </span>
      ))}
      {names.length > shown.length && <span className="m">+{names.length - shown.length}</span>}
    </span>
  );
}
