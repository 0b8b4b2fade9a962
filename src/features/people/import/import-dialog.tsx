import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { useState } from 'react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { RichText } from '@/ui/rich-text';
import { showToast } from '@/ui/toast';
import type { ReadOutcome } from '@/adapters/files/read';
import { strangersOf } from '../model/import-source';
import { ColumnTable } from './column-table';
import { FileFacts } from './file-facts';
import { ImportMode } from './import-mode';
import { importMessages } from './messages';
import { ProblemPanel } from './problem-panel';
import { SourceField } from './source-field';
import { useImport } from './use-import';

/** From a file to people and events, with everything to see before anything is taken over. */
export function ImportPeopleDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const stores = useStores();
  const people = useWorkspaceState(({ workspace }) => workspace.people);
  const state = useImport();
  const [mode, setMode] = useState<'add' | 'replace'>('add');
  const { outcome } = state;
  const found = outcome === null ? 0 : outcome.people.length + outcome.events.length;
  const take = (read: ReadOutcome): void => {
    const { workspace } = stores.workspace.getState();
    const known = mode === 'add' ? workspace.people : [];
    const given = [...read.people, ...strangersOf(known, read.people, read.events)];
    if (mode === 'add') stores.workspace.actions.addPeople(given, read.events);
    else stores.workspace.actions.replacePeople(given, read.events);
    onClose();
    showToast(t(importMessages.imported, { people: given.length, events: read.events.length }), {
      label: t(importMessages.undo),
      onSelect: () => stores.workspace.actions.replacePeople(workspace.people, workspace.events),
    });
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(importMessages.title)}
      description={<RichText>{t(importMessages.lede)}</RichText>}
      closeLabel={t(importMessages.close)}
      width={880}
      footer={
        <>
          <span className="m text-xs" role="status">
            {state.reading && t(importMessages.reading)}
          </span>
          <Button onClick={onClose}>{t(importMessages.cancel)}</Button>
          <Button
            variant="primary"
            disabled={outcome === null || found === 0 || state.reading}
            onClick={() => outcome !== null && take(outcome)}
          >
            <ImportLabel outcome={outcome} subject={state.subject} />
          </Button>
        </>
      }
    >
      <SourceField source={state.source} onOpen={state.open} />
      {outcome !== null && (
        <>
          <FileFacts state={state} />
          <ProblemPanel outcome={outcome} state={state} />
          {outcome.preview !== null && outcome.preview.columns.length > 0 && (
            <ColumnTable columns={outcome.preview.columns} rows={outcome.preview.rows} state={state} />
          )}
          {found > 0 && <ImportMode outcome={outcome} people={people} mode={mode} onMode={setMode} />}
        </>
      )}
    </Dialog>
  );
}

interface ImportLabelProps {
  readonly outcome: ReadOutcome | null;
  readonly subject: 'people' | 'events';
}

function ImportLabel({ outcome, subject }: ImportLabelProps) {
  const { t } = useText();
  const people = outcome?.people.length ?? 0;
  const events = outcome?.events.length ?? 0;
  if (people + events === 0) return t(importMessages.import);
  if (people > 0 && events > 0) return t(importMessages.importBoth, { people, events });
  if (subject === 'events' && people === 0) return t(importMessages.importEvents, { count: events });
  return t(importMessages.importPeople, { count: people });
}
