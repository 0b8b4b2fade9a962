import { ScheduleEditor } from '@/editors/schedule-editor';
import { scheduleMessages as m } from '@/editors/schedule-messages';
import { TriggerListEditor } from '@/editors/trigger-list-editor';
import { useText } from '@/i18n/react';
import { setEntryWay } from '@/state/commands/entry';
import { setEntry } from '@/state/commands/settings';
import { useWorkspaceState } from '@/state/react';
import { Field } from '@/ui/field';
import { Segmented } from '@/ui/segmented';
import { Switch } from '@/ui/switch';
import { entryTypes } from '@/workflow/documents/schedule';
import { useEditor, useKnownNames, useOpenCanvas } from '../context';

/** One way in: actions, a schedule, or calls (C-ENTRY-1). */
export function EntryWay() {
  const { t } = useText();
  const editor = useEditor();
  const { entry } = useOpenCanvas();
  const names = useKnownNames();
  const opensAt = useWorkspaceState(({ workspace }) => workspace.run.from);
  return (
    <>
      <Field label={t(m.way)}>
        <Segmented
          value={entry.type}
          options={entryTypes.map((type) => ({ value: type, label: t(m[`type.${type}`]) }))}
          onChange={(type) => editor.edit(setEntryWay({ type }))}
        />
      </Field>
      <p className="m2 mt-2 mb-3">{t(m[`lede.${entry.type}`])}</p>
      {entry.type === 'action' && (
        <div className="grp">
          <TriggerListEditor
            value={entry.triggers}
            attributes={names.attributes}
            events={names.events}
            products={names.products}
            onChange={(triggers) => editor.edit(setEntry({ triggers: [...triggers] }))}
          />
        </div>
      )}
      {entry.type === 'scheduled' && (
        <>
          <ScheduleEditor
            value={entry.schedule}
            opensAt={opensAt}
            onChange={(schedule) => editor.edit(setEntryWay({ schedule }))}
          />
          <LocalTime />
        </>
      )}
    </>
  );
}

/** Whether times are read on everybody's own clock (C-ENTRY-5, C-ENTRY-9). */
export function LocalTime() {
  const { t } = useText();
  const editor = useEditor();
  const { entry } = useOpenCanvas();
  const on = entry.localTime === true;
  return (
    <Switch
      checked={on}
      label={t(m.local)}
      state={t(on ? m.on : m.off)}
      help={t(entry.type === 'scheduled' ? m.local_scheduled_help : m.local_window_help)}
      onChange={(next) => editor.edit(setEntryWay({ localTime: next ? true : undefined }))}
    />
  );
}
