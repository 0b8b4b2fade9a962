import { Plus, Trash2 } from 'lucide-react';
import { useDurationLabels } from '@/editors/duration-labels';
import { TriggerListEditor } from '@/editors/trigger-list-editor';
import { useText } from '@/i18n/react';
import { setConversions } from '@/state/commands/entry';
import { freshId } from '@/state/commands/ids';
import { Button, IconButton } from '@/ui/button';
import { DurationField } from '@/ui/duration-field';
import { Field } from '@/ui/field';
import { mostConversions, type Conversion } from '@/workflow/documents/schedule';
import { useEditor, useKnownNames, useOpenCanvas } from '../context';
import { entrySettingsMessages as m } from './entry-messages';
import { WizardCard } from './wizard-page';

const longestDeadline = { value: 30, unit: 'days' } as const;
const shortestDeadline = { value: 5, unit: 'minutes' } as const;

/** What counts as a success of an entry (C-CONV-1, C-CONV-2). */
export function ConversionsCard() {
  const { t } = useText();
  const editor = useEditor();
  const { conversions = [] } = useOpenCanvas();
  const change = (next: readonly Conversion[]): void => {
    editor.edit(setConversions(next));
  };
  const add = (): void => {
    const id = freshId('conversion', new Set(conversions.map((conversion) => conversion.id)));
    change([...conversions, { id, trigger: { type: 'session_start' }, deadline: { value: 3, unit: 'days' } }]);
  };
  return (
    <WizardCard title={t(m['conversions.title'])} lede={t(m['conversions.lede'])}>
      {conversions.map((conversion, index) => (
        <ConversionFields
          key={conversion.id}
          value={conversion}
          place={index}
          onChange={(next) => change(conversions.with(index, next))}
          onRemove={() => change(conversions.toSpliced(index, 1))}
        />
      ))}
      <Button icon={Plus} variant="ghost" disabled={conversions.length >= mostConversions} onClick={add}>
        {t(m['conversions.add'])}
      </Button>
    </WizardCard>
  );
}

interface ConversionFieldsProps {
  readonly value: Conversion;
  readonly place: number;
  readonly onChange: (value: Conversion) => void;
  readonly onRemove: () => void;
}

function ConversionFields({ value, place, onChange, onRemove }: ConversionFieldsProps) {
  const { t } = useText();
  const labels = useDurationLabels();
  const names = useKnownNames();
  const name = t(m['conversions.nth'], { place: place + 1 });
  return (
    <div role="group" aria-label={name} className="mb-4 grid gap-2">
      <div className="flex items-center gap-2">
        <b className="text-xs">{name}</b>
        {place === 0 && <span className="m text-xs">{t(m['conversions.primary'])}</span>}
        <span className="flex-1" />
        <IconButton
          icon={Trash2}
          variant="ghost"
          size="sm"
          name={`${t(m['conversions.remove'])}: ${name}`}
          onClick={onRemove}
        />
      </div>
      <div className="grp">
        <TriggerListEditor
          value={[value.trigger]}
          owner={name}
          attributes={names.attributes}
          events={names.events}
          products={names.products}
          onChange={(triggers) => {
            // One event it is: choosing another one replaces it.
            const next = triggers.at(-1);
            if (next !== undefined) onChange({ ...value, trigger: next });
          }}
        />
      </div>
      <Field label={t(m['conversions.deadline'])}>
        <DurationField
          value={value.deadline}
          labels={labels}
          units={['minutes', 'hours', 'days']}
          min={shortestDeadline}
          max={longestDeadline}
          onCommit={(deadline) => onChange({ ...value, deadline })}
        />
      </Field>
    </div>
  );
}
