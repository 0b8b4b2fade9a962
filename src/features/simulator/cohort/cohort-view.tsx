import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { Play, Search, Users } from 'lucide-react';
import { useText } from '@/i18n/react';
import { useRunState, useWorkspaceState } from '@/state/react';
import { Button, ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Icon } from '@/ui/icon';
import { Segmented } from '@/ui/segmented';
import type { RunResult } from '@/workflow/run-result';
import { peopleHref } from '../links';
import { simulatorMessages as messages } from '../messages';
import { buildRows, cohortTabs, countTabs, filterRows, sortRows, type CohortTab } from '../model/cohort';
import { useActions } from '../use-actions';
import { useFlowIndex, usePersonNames, useSession, useThreshold } from '../use-simulator';
import { DayChart } from './day-chart';
import { NobodyEntered, useNobodyEntered } from './nobody-entered';
import { PeopleTable } from './people-table';
import { ScoreChart } from './score-chart';

interface CohortViewProps {
  readonly flowId: string;
}

export function CohortView({ flowId }: CohortViewProps) {
  const { t } = useText();
  const result = useRunState((state) => state.result);
  const isRunning = useRunState((state) => state.status === 'running');
  const only = useRunState((state) => state.only);
  const people = useWorkspaceState(({ workspace }) => workspace.people.length);
  const { run } = useActions();
  if (people === 0 && result === null) {
    return (
      <EmptyState icon={Users} actions={<ButtonLink href={peopleHref}>{t(messages.goToPeople)}</ButtonLink>}>
        {t(messages.emptyPeople)}
      </EmptyState>
    );
  }
  if (result === null && isRunning)
    return <EmptyState icon={Play}>{t(messages.emptyRunning, { people: only?.length ?? people })}</EmptyState>;
  if (result === null) {
    return (
      <EmptyState
        icon={Play}
        actions={
          <Button icon={Play} onClick={run}>
            {t(messages.run)}
          </Button>
        }
      >
        {t(messages.emptyRun, { people: only?.length ?? people })}
      </EmptyState>
    );
  }
  return <CohortResult flowId={flowId} result={result} />;
}

function CohortResult({ flowId, result }: CohortViewProps & { readonly result: RunResult }) {
  const threshold = useThreshold(flowId);
  const nobody = useNobodyEntered(flowId, result);
  return (
    <div className="cohort">
      {nobody === null ? (
        <div className="charts">
          <ScoreChart people={result.people} summary={result.summary} threshold={threshold} />
          <DayChart summary={result.summary} />
        </div>
      ) : (
        <NobodyEntered reason={nobody} summary={result.summary} />
      )}
      <PeopleSection flowId={flowId} result={result} />
    </div>
  );
}

function PeopleSection({ flowId, result }: CohortViewProps & { readonly result: RunResult }) {
  const threshold = useThreshold(flowId);
  const names = usePersonNames();
  const index = useFlowIndex();
  const tab = useSession((session) => session.tab);
  const query = useDeferredValue(useSession((session) => session.query));
  const sort = useSession((session) => session.sort);
  const sends = useMemo(() => [...index.flows.values()].some((flow) => flow.sends), [index]);
  const rows = useMemo(
    () => buildRows(result.people, { nameOf: names.full, threshold, sends }),
    [result, names, threshold, sends],
  );
  const counts = useMemo(() => countTabs(rows), [rows]);
  // A run keeps the lines of everybody or of nobody.
  const hasLines = (result.people[0]?.scoreLine.length ?? 0) > 0;
  const shown = useMemo(() => sortRows(filterRows(rows, tab, query), sort), [rows, tab, query, sort]);
  return (
    <>
      <TableBar counts={counts} />
      <PeopleTable rows={shown} summary={result.summary} threshold={threshold} hasLines={hasLines} />
    </>
  );
}

function TableBar({ counts }: { readonly counts: Readonly<Record<CohortTab, number>> }): ReactNode {
  const { t, tools } = useText();
  const tab = useSession((session) => session.tab);
  const query = useSession((session) => session.query);
  const { set } = useActions();
  const labels: Readonly<Record<CohortTab, string>> = {
    qualified: t(messages.tabQualified),
    dropped: t(messages.tabDropped),
    waiting: t(messages.tabWaiting),
    everyone: t(messages.tabEveryone),
  };
  const tones: Readonly<Partial<Record<CohortTab, 'acc' | 'warn'>>> = { qualified: 'acc', dropped: 'warn' };
  return (
    <div className="table-bar">
      <Segmented
        label={t(messages.tabs)}
        value={tab}
        options={cohortTabs.map((value) => {
          const tone = counts[value] === 0 ? undefined : tones[value];
          return {
            value,
            label: labels[value],
            count: tools.number(counts[value]),
            ...(tone !== undefined && { tone }),
          };
        })}
        onChange={(next) => set({ tab: next })}
      />
      <span className="sp" />
      <div className="inp sm table-search">
        <Icon of={Search} size="xs" />
        <input
          type="search"
          aria-label={t(messages.findPerson)}
          placeholder={t(messages.findPerson)}
          value={query}
          onChange={(event) => set({ query: event.target.value })}
        />
      </div>
    </div>
  );
}
