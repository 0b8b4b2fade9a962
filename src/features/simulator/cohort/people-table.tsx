import { useMemo } from 'react';
import { Ban, Clock, Send } from 'lucide-react';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { Avatar } from '@/ui/avatar';
import { Badge } from '@/ui/badge';
import { Icon } from '@/ui/icon';
import { VirtualTable, type Column } from '@/ui/virtual-table';
import type { RunSummary } from '@/workflow/run-result';
import { simulatorMessages as messages } from '../messages';
import { isSortKey, type PersonRow } from '../model/cohort';
import { isNumber } from '../model/number-of';
import type { Threshold } from '../model/threshold';
import { useActions } from '../use-actions';
import { spanOf, useFlowNames, useSession, type FlowNames } from '../use-simulator';
import { Sparkline } from './sparkline';

interface PeopleTableProps {
  readonly rows: readonly PersonRow[];
  readonly summary: RunSummary;
  readonly threshold: Threshold | null;
  /** Whether the run kept how scores moved. */
  readonly hasLines: boolean;
}

/** Every person of the run; a click or Enter opens the journey. */
export function PeopleTable({ rows, summary, threshold, hasLines }: PeopleTableProps) {
  const text = useText();
  const names = useFlowNames();
  const sort = useSession((session) => session.sort);
  const { openPerson, set } = useActions();
  const columns = useMemo(() => {
    const all = columnsFor({ text, names, summary, threshold });
    return hasLines ? all : all.filter(({ key }) => key !== 'line');
  }, [text, names, summary, threshold, hasLines]);
  return (
    <VirtualTable
      className="people-table"
      label={text.t(messages.tabs)}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      onOpen={({ id }) => openPerson(id)}
      sort={sort}
      onSort={({ key, direction }) => isSortKey(key) && set({ sort: { key, direction } })}
      minWidth={1000}
      empty={<p className="opt-none">{text.t(messages.nobodyFound)}</p>}
    />
  );
}

interface ColumnContext {
  readonly text: Text;
  readonly names: FlowNames;
  readonly summary: RunSummary;
  readonly threshold: Threshold | null;
}

function columnsFor({ text, names, summary, threshold }: ColumnContext): readonly Column<PersonRow>[] {
  const { t, tools } = text;
  const { from, until } = spanOf(summary);
  const value = (score: PersonRow['final']): string => (isNumber(score) ? tools.number(score) : tools.value(score));
  return [
    {
      key: 'name',
      header: t(messages.person),
      width: 'minmax(138px, 1.2fr)',
      sortable: true,
      cell: ({ name, id }) => (
        <span className="person-cell" title={id}>
          <Avatar name={name} />
          <span className="cut">{name}</span>
        </span>
      ),
    },
    {
      key: 'start',
      header: t(messages.colStart),
      width: '64px',
      right: true,
      sortable: true,
      cell: (row) => quiet(value(row.start)),
    },
    {
      key: 'line',
      header: t(messages.colLine, { length: until - from }),
      width: '174px',
      cell: ({ line }) => <Sparkline line={line} from={from} until={until} threshold={threshold} />,
    },
    {
      key: 'final',
      header: t(messages.colFinal),
      width: '64px',
      right: true,
      sortable: true,
      cell: (row) => <b>{value(row.final)}</b>,
    },
    {
      key: 'entries',
      header: t(messages.colEntries),
      width: '66px',
      right: true,
      sortable: true,
      cell: (row) => tools.number(row.entries),
    },
    {
      key: 'last',
      header: t(messages.colLast),
      width: 'minmax(200px, 1.6fr)',
      sortable: true,
      cell: ({ last }) => <LastStep last={last} names={names} text={text} />,
    },
    {
      key: 'sent',
      header: t(messages.colSent),
      width: '64px',
      right: true,
      sortable: true,
      cell: ({ sent }) =>
        sent === 0 ? (
          quiet('0')
        ) : (
          <Badge role="sent" icon={Send}>
            {tools.number(sent)}
          </Badge>
        ),
    },
    {
      key: 'aborted',
      header: t(messages.colAborted),
      width: '74px',
      right: true,
      sortable: true,
      cell: ({ aborted }) => quiet(tools.number(aborted)),
    },
    {
      key: 'failed',
      header: t(messages.colFailed),
      width: '62px',
      right: true,
      sortable: true,
      cell: ({ failed }) =>
        failed === 0 ? (
          quiet('0')
        ) : (
          <Badge role="stop" icon={Ban}>
            {tools.number(failed)}
          </Badge>
        ),
    },
    {
      key: 'firstSent',
      header: t(messages.colFirstSent),
      width: '112px',
      right: true,
      sortable: true,
      cell: ({ firstSentAt }) => (
        <>
          <span className="row-rest">{firstSentAt === null ? quiet('—') : tools.instant(firstSentAt)}</span>
          <span className="row-open link" aria-hidden="true">
            {t(messages.openJourney)}
          </span>
        </>
      ),
    },
  ];
}

function quiet(words: string) {
  return <span className="m">{words}</span>;
}

interface LastStepProps {
  readonly last: PersonRow['last'];
  readonly names: FlowNames;
  readonly text: Text;
}

function LastStep({ last, names, text }: LastStepProps) {
  if (last === null) return quiet('—');
  const name = names.step(last.canvas, last.step);
  if (last.waitingUntil === null) return <span title={name}>{name}</span>;
  const until = text.t(messages.waitsUntil, { until: last.waitingUntil });
  return (
    <span className="last-step" title={`${name}, ${until}`}>
      <span className="cut">{name}</span>
      <span className="wait-until">
        <Icon of={Clock} size="xs" />
        {text.tools.instant(last.waitingUntil)}
      </span>
    </span>
  );
}
