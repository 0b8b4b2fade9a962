import { useMemo } from 'react';
import { Plus, Trash2 } from 'lucide-react';
import { formatInstant } from '@/core/kernel/time';
import { DateTimeField } from '@/editors/date-time-field';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Button, IconButton } from '@/ui/button';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import type { LiveEdit, RunSettings, StatusChange } from '@/workflow/documents/run-settings';
import type { Workspace } from '@/workflow/documents/workspace';
import { redirectChoices, withRedirect } from '../model/redirects';
import { changeMessages as m } from './change-messages';

interface RunChangesProps {
  readonly flowId: string;
  readonly settings: RunSettings;
  readonly onChange: (change: Partial<RunSettings>) => void;
}

const actions = ['launch', 'stop', 'resume'] as const;

/** What happens to this canvas or campaign during the run: launched, stopped, resumed, edited (O-10, C-EDIT-1). */
export function RunChanges({ flowId, settings, onChange }: RunChangesProps) {
  const { t } = useText();
  const statuses = settings.statuses ?? [];
  const edits = settings.edits ?? [];
  const setStatuses = (next: readonly StatusChange[]): void => onChange({ statuses: [...next] });
  const setEdits = (next: readonly LiveEdit[]): void => onChange({ edits: [...next] });
  return (
    <details className="more-rules">
      <summary>{t(m.title)}</summary>
      <p className="m2 text-xs">{t(m.help)}</p>
      {statuses.map((status, index) =>
        status.flow === flowId ? (
          // Changes have no identity and are drawn anew as a whole.
          <Line
            key={index}
            at={status.at}
            onMove={(at) => setStatuses(statuses.with(index, { ...status, at }))}
            onRemove={() => setStatuses(statuses.toSpliced(index, 1))}
          >
            <Select
              label={t(m.action)}
              value={status.action}
              options={actions.map((action) => ({ value: action, label: t(m[`action.${action}`]) }))}
              onChange={(action) => setStatuses(statuses.with(index, { ...status, action }))}
            />
          </Line>
        ) : null,
      )}
      {edits.map((edit, index) =>
        edit.document['id'] === flowId ? (
          <div key={index}>
            <Line
              at={edit.at}
              onMove={(at) => setEdits(edits.with(index, { ...edit, at }))}
              onRemove={() => setEdits(edits.toSpliced(index, 1))}
            >
              <span className="cut text-xs">{t(m.edit, { name: nameOf(edit) })}</span>
            </Line>
            <Redirects flowId={flowId} edits={edits} index={index} onChange={setEdits} />
          </div>
        ) : null,
      )}
      <Button
        icon={Plus}
        variant="ghost"
        onClick={() => setStatuses([...statuses, { at: settings.from, flow: flowId, action: 'stop' }])}
      >
        {t(m.add_status)}
      </Button>
      <AddEdit flowId={flowId} onAdd={(document) => setEdits([...edits, { at: settings.from, document }])} />
      <Field label={t(m.delay_duplicates)}>
        <Select
          grow
          value={settings.delayDuplicates ?? 'keep'}
          options={(['keep', 'end'] as const).map((value) => ({ value, label: t(m[`delay_duplicates.${value}`]) }))}
          onChange={(delayDuplicates) => onChange({ delayDuplicates })}
        />
      </Field>
    </details>
  );
}

interface RedirectsProps {
  readonly flowId: string;
  readonly edits: readonly LiveEdit[];
  readonly index: number;
  readonly onChange: (edits: readonly LiveEdit[]) => void;
}

const leaves = 'leave';
const goesTo = (id: string): string => `to ${id}`;

/** Where people go on who wait in a step the edit takes away (C-EDIT-6). */
function Redirects({ flowId, edits, index, onChange }: RedirectsProps) {
  const { t } = useText();
  const canvas = useWorkspaceState(({ workspace }) => workspace.canvases.find(({ id }) => id === flowId));
  const choices = useMemo(
    () => (canvas === undefined ? [] : redirectChoices(canvas, edits, index)),
    [canvas, edits, index],
  );
  const edit = edits[index];
  if (edit === undefined || choices.length === 0) return null;
  return (
    <div className="mt-2 border-l-2 border-(--line) pl-3">
      {choices.map(({ step, name, target, targets }) => (
        <Field key={step} stack label={t(m.redirect, { name })} help={t(m.redirect_help)}>
          <Select
            grow
            value={target === null ? leaves : goesTo(target)}
            options={[
              { value: leaves, label: t(m.redirect_leave) },
              ...targets.map(({ id, name: to }) => ({ value: goesTo(id), label: t(m.redirect_to, { name: to }) })),
            ]}
            onChange={(next) => {
              const chosen = targets.find(({ id }) => goesTo(id) === next)?.id ?? null;
              onChange(edits.with(index, withRedirect(edit, step, chosen)));
            }}
          />
        </Field>
      ))}
    </div>
  );
}

function nameOf({ document }: LiveEdit): string {
  const { name } = document;
  return typeof name === 'string' ? name : '';
}

interface LineProps {
  readonly at: string;
  readonly onMove: (at: string) => void;
  readonly onRemove: () => void;
  readonly children: React.ReactNode;
}

function Line({ at, onMove, onRemove, children }: LineProps) {
  const { t } = useText();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="min-w-[200px] flex-1">
        <DateTimeField label={t(m.when)} value={Date.parse(at)} onChange={(next) => onMove(formatInstant(next))} />
      </span>
      {children}
      <IconButton icon={Trash2} variant="ghost" size="sm" name={t(m.remove)} onClick={onRemove} />
    </div>
  );
}

/** An edited copy of the document, as it stands now, under the id of the one that is edited. */
function AddEdit({
  flowId,
  onAdd,
}: {
  readonly flowId: string;
  readonly onAdd: (document: LiveEdit['document']) => void;
}) {
  const { t } = useText();
  const canvases = useWorkspaceState(({ workspace }) => workspace.canvases);
  const campaigns = useWorkspaceState(({ workspace }) => workspace.campaigns);
  const all: readonly (Workspace['canvases'][number] | Workspace['campaigns'][number])[] = [...canvases, ...campaigns];
  const type = all.find(({ id }) => id === flowId)?.type;
  const others = all.filter((one) => one.type === type && one.id !== flowId);
  if (others.length === 0) return <p className="help">{t(m.add_edit_help)}</p>;
  return (
    <Field label={t(m.add_edit)} help={t(m.add_edit_help)}>
      <Select
        grow
        value={null}
        placeholder={t(m.add_edit_none)}
        options={others.map(({ id, name }) => ({ value: id, label: name === '' ? id : name }))}
        onChange={(chosen) => {
          const copy = others.find(({ id }) => id === chosen);
          if (copy !== undefined) onAdd({ ...copy, id: flowId });
        }}
      />
    </Field>
  );
}
