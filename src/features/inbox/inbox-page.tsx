import { useMemo, useState } from 'react';
import { Inbox, Play } from 'lucide-react';
import { OutsideCard } from '@/editors/outside/outside-card';
import { SaveState } from '@/editors/save-state';
import { personName } from '@/i18n/person-name';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { useRunState, useStores, useWorkspaceState } from '@/state/react';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Segmented } from '@/ui/segmented';
import type { RunResult } from '@/workflow/run-result';
import type { Workspace } from '@/workflow/documents/workspace';
import './inbox.css';
import { LeadSheet } from './lead-sheet';
import { LeadTable } from './lead-table';
import { inboxMessages as m } from './messages';
import { inboxOf, queuesOf, type InboxRow, type Sender } from './model/inbox';

interface InboxPageProps {
  /** Plays a person in the simulator, beside the flow that sent. */
  readonly onPlay: (personId: string, flow: string | null) => void;
}

/** Leads as the mock Salesforce has them after the last run, and what it can be told to do in the next. */
export function InboxPage({ onPlay }: InboxPageProps) {
  const { t } = useText();
  const { run } = useStores();
  const status = useRunState((state) => state.status);
  const result = useRunState((state) => state.result);
  const stale = useRunState((state) => state.stale);
  const isRunning = status === 'running';
  return (
    <>
      <header>
        <div>
          <h1>{t(m.title)}</h1>
          <p className="m2">{t(m.lede)}</p>
        </div>
        {stale && <span className="m text-xs">{t(m.stale)}</span>}
        <SaveState />
        <Button icon={Play} variant="primary" disabled={isRunning} onClick={() => void run.actions.run()}>
          {t(isRunning ? m.running : m.run)}
        </Button>
      </header>
      {result === null ? <Nothing>{t(m.no_run)}</Nothing> : <Leads result={result} onPlay={onPlay} />}
      <OutsideCard whole />
    </>
  );
}

function Nothing({ children }: { readonly children: string }) {
  return (
    <div className="card mb-4">
      <EmptyState icon={Inbox}>{children}</EmptyState>
    </div>
  );
}

/** Above this many people a run keeps counters only. */
const keptPeople = 20_000;

type Shown = 'all' | 'unassigned' | 'refused' | `queue:${string}`;

function Leads({ result, onPlay }: { readonly result: RunResult } & InboxPageProps) {
  const text = useText();
  const { t } = text;
  const names = useNames();
  const rows = useMemo(() => inboxOf(result), [result]);
  const [shown, setShown] = useState<Shown>('all');
  const [openKey, setOpenKey] = useState<string | null>(null);
  if (rows.length === 0) {
    const { people } = result.summary;
    return <Nothing>{people > keptPeople ? t(m.too_many, { people }) : t(m.nothing)}</Nothing>;
  }
  const visible = rows.filter((row) => isShown(row, shown));
  const open = rows.find(({ key }) => key === openKey);
  return (
    <section className="mb-4">
      <div className="mb-2.5">
        <Segmented<Shown> label={t(m.show)} value={shown} options={choicesOf(rows, text)} onChange={setShown} />
      </div>
      <LeadTable rows={visible} names={names} onOpen={({ key }) => setOpenKey(key)} />
      {open !== undefined && (
        <LeadSheet
          row={open}
          name={names.person(open.person)}
          nameOf={names.sender}
          onPlay={(person, sender) => onPlay(person, sender?.flow ?? null)}
          onClose={() => setOpenKey(null)}
        />
      )}
    </section>
  );
}

function isShown(row: InboxRow, shown: Shown): boolean {
  if (shown === 'all') return true;
  if (shown === 'unassigned') return row.lead !== null && row.queue === null;
  return shown === 'refused' ? row.failed > 0 : shown === `queue:${row.queue ?? ''}`;
}

function choicesOf(rows: readonly InboxRow[], { t, tools }: Text) {
  const choice = (value: Shown, label: string) => ({
    value,
    label,
    count: tools.number(rows.filter((row) => isShown(row, value)).length),
  });
  return [
    choice('all', t(m.all)),
    ...queuesOf(rows).map((queue) => choice(`queue:${queue}`, queue)),
    choice('unassigned', t(m.unassigned)),
    choice('refused', t(m.refused)),
  ];
}

export interface InboxNames {
  readonly person: (id: string) => string;
  readonly sender: (sender: Sender) => string;
}

function useNames(): InboxNames {
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const canvases = useWorkspaceState(({ workspace }) => workspace.canvases);
  const campaigns = useWorkspaceState(({ workspace }) => workspace.campaigns);
  return useMemo(() => {
    const known = new Map(people.map((person) => [person.external_id, personName(person)]));
    const flows = new Map([...canvases, ...campaigns].map(({ id, name }) => [id, name]));
    return {
      person: (id) => known.get(id) ?? id,
      sender: ({ flow, step }) => {
        const name = flows.get(flow) ?? flow;
        return step === null ? name : `${name} · ${stepName(canvases, flow, step)}`;
      },
    };
  }, [people, canvases, campaigns]);
}

function stepName(canvases: Workspace['canvases'], flow: string, step: string): string {
  const name = canvases.find(({ id }) => id === flow)?.steps.find(({ id }) => id === step)?.name ?? '';
  return name === '' ? step : name;
}
