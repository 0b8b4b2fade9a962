import { formatInstant } from '@/core/kernel/time';
import { DateTimeField } from '@/editors/date-time-field';
import { setEntry } from '@/state/commands/settings';
import { useText } from '@/i18n/react';
import { useWorkspaceState } from '@/state/react';
import { Field } from '@/ui/field';
import { useEditor, useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';
import { EntryWay, LocalTime } from './entry-way';
import { WizardCard, WizardPage } from './wizard-page';

export function EntryTab() {
  const { t } = useText();
  const { entry } = useOpenCanvas();
  return (
    <WizardPage tab="entry">
      <WizardCard title={t(m['entry.title'])}>
        <EntryWay />
      </WizardCard>
      {entry.type !== 'scheduled' && <EntryWindow />}
    </WizardPage>
  );
}

function EntryWindow() {
  const { t } = useText();
  const editor = useEditor();
  const { start, end } = useOpenCanvas().entry;
  const zone = useWorkspaceState(({ workspace }) => workspace.run.companyTimeZone);
  const reversed = start !== undefined && end !== undefined && Date.parse(end) <= Date.parse(start);
  return (
    <WizardCard title={t(m['entry.window'])} lede={`${t(m['entry.window_lede'])} ${t(m['entry.zone'], { zone })}`}>
      <Field label={t(m['entry.start'])} help={start === undefined ? t(m['entry.no_start']) : undefined}>
        <TimeField
          value={start}
          zone={zone}
          clear={t(m['entry.no_start'])}
          onChange={(next) => editor.edit(setEntry({ start: next }))}
        />
      </Field>
      <Field
        label={t(m['entry.end'])}
        help={end === undefined ? t(m['entry.no_end']) : undefined}
        problem={reversed ? t(m['entry.order']) : undefined}
      >
        <TimeField
          value={end}
          zone={zone}
          clear={t(m['entry.no_end'])}
          onChange={(next) => editor.edit(setEntry({ end: next }))}
        />
      </Field>
      {(start !== undefined || end !== undefined) && <LocalTime />}
    </WizardCard>
  );
}

interface TimeFieldProps {
  readonly value: string | undefined;
  readonly zone: string;
  /** What no time means. */
  readonly clear: string;
  readonly onChange: (value: string | undefined) => void;
}

function TimeField({ value, zone, clear, onChange }: TimeFieldProps) {
  const opensAt = useWorkspaceState(({ workspace }) => workspace.run.from);
  return (
    <DateTimeField
      value={value === undefined ? null : Date.parse(value)}
      zone={zone}
      opensAt={Date.parse(opensAt)}
      clearLabel={clear}
      onClear={() => onChange(undefined)}
      onChange={(at) => onChange(formatInstant(at))}
    />
  );
}
