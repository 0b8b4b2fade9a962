import { useMemo, useState } from 'react';
import { ChevronDown, FileDown, Sparkles, Upload, Users } from 'lucide-react';
import { SaveState } from '@/editors/save-state';
import { personName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Menu } from '@/ui/menu';
import { SearchField } from '@/ui/search-field';
import { showToast } from '@/ui/toast';
import type { Sort } from '@/ui/virtual-table';
import { exportEventsCsv, exportEventsNdjson, exportPeopleCsv, exportPeopleNdjson } from './export-people';
import { GenerateDialog, generateInto } from './generate-dialog';
import { ImportPeopleDialog } from './import/import-dialog';
import { peopleMessages } from './messages';
import { compareValues, eventCounts, scoreAttributeOf, searchPeople } from './model/person-facts';
import { PeopleTable } from './people-table';

interface PeoplePageProps {
  readonly onGo: (route: string) => void;
}

export function PeoplePage({ onGo }: PeoplePageProps) {
  const { t, tools } = useText();
  const stores = useStores();
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const events = useWorkspaceState(({ workspace }) => workspace.events);
  const canvases = useWorkspaceState(({ workspace }) => workspace.canvases);
  const [dialog, setDialog] = useState<'import' | 'generate' | null>(null);
  const [query, setQuery] = useState('');
  const [sort, setSort] = useState<Sort | null>(null);
  const score = useMemo(() => scoreAttributeOf(canvases), [canvases]);
  const counts = useMemo(() => eventCounts(events), [events]);
  const found = useMemo(() => searchPeople(people, query), [people, query]);
  const rows = useMemo(() => sorted(found, sort, score, counts), [found, sort, score, counts]);
  const isEmpty = people.length === 0;
  const tellLoss = (lossy: readonly string[]): void => {
    if (lossy.length > 0) showToast(t(peopleMessages.lossy, { columns: tools.list(lossy, 'and') }));
  };
  return (
    <>
      <header>
        <div>
          <h1>{t(peopleMessages.title)}</h1>
          <p className="m2">{t(peopleMessages.lede, { people: people.length, events: events.length })}</p>
        </div>
        <SaveState />
        <Menu
          align="end"
          items={[
            { label: t(peopleMessages.peopleCsv), onSelect: () => tellLoss(exportPeopleCsv(stores)) },
            { label: t(peopleMessages.peopleNdjson), onSelect: () => exportPeopleNdjson(stores) },
            { type: 'separator' },
            { label: t(peopleMessages.eventsCsv), onSelect: () => tellLoss(exportEventsCsv(stores)) },
            { label: t(peopleMessages.eventsNdjson), onSelect: () => exportEventsNdjson(stores) },
          ]}
          trigger={
            <Button icon={FileDown} iconEnd={ChevronDown} disabled={isEmpty}>
              {t(peopleMessages.export)}
            </Button>
          }
        />
        <Button icon={Sparkles} onClick={() => setDialog('generate')}>
          {t(peopleMessages.generate)}
        </Button>
        <Button icon={Upload} variant={isEmpty ? 'primary' : 'default'} onClick={() => setDialog('import')}>
          {t(peopleMessages.import)}
        </Button>
      </header>
      {isEmpty ? (
        <div className="card">
          <EmptyState
            icon={Users}
            actions={
              <>
                <Button onClick={() => setDialog('import')}>{t(peopleMessages.import)}</Button>
                <Button onClick={() => generateInto(stores, { count: 500, seed: 1, replace: true })}>
                  {t(peopleMessages.generate500)}
                </Button>
              </>
            }
          >
            {t(peopleMessages.empty)}
          </EmptyState>
        </div>
      ) : (
        <>
          <div className="flex items-center gap-3 mb-2.5">
            <SearchField
              label={t(peopleMessages.search)}
              placeholder={t(peopleMessages.searchHint)}
              clearLabel={t(peopleMessages.clear)}
              value={query}
              onChange={setQuery}
            />
            <span className="sp" />
            <span className="m text-xs" role="status">
              {query.trim() === ''
                ? score !== null && t(peopleMessages.scoreAttribute, { name: score })
                : t(peopleMessages.found, { found: rows.length, people: people.length })}
            </span>
          </div>
          <PeopleTable
            rows={rows}
            score={score}
            counts={counts}
            sort={sort}
            onSort={setSort}
            onGo={onGo}
            empty={
              <EmptyState actions={<Button onClick={() => setQuery('')}>{t(peopleMessages.clear)}</Button>}>
                {t(peopleMessages.nobody, { query })}
              </EmptyState>
            }
          />
        </>
      )}
      {dialog === 'import' && <ImportPeopleDialog onClose={() => setDialog(null)} />}
      {dialog === 'generate' && <GenerateDialog onClose={() => setDialog(null)} />}
    </>
  );
}

type Row = ReturnType<typeof searchPeople>[number];

function sorted(
  rows: readonly Row[],
  sort: Sort | null,
  score: string | null,
  counts: ReadonlyMap<string, number>,
): readonly Row[] {
  if (sort === null) return rows;
  const value = (row: Row) => {
    if (sort.key === 'name') return personName(row);
    if (sort.key === 'events') return counts.get(row.external_id) ?? 0;
    if (sort.key === 'score') return score === null ? undefined : row[score];
    return row[sort.key];
  };
  const direction = sort.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((left, right) => compareValues(value(left), value(right), direction));
}
