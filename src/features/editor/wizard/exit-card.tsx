import { FilterEditor } from '@/editors/filter-editor';
import { TriggerListEditor } from '@/editors/trigger-list-editor';
import { useText } from '@/i18n/react';
import { setExit } from '@/state/commands/entry';
import { Field } from '@/ui/field';
import { useEditor, useKnownNames, useOpenCanvas } from '../context';
import { entrySettingsMessages as m } from './entry-messages';
import { WizardCard } from './wizard-page';

/** Exception events and filters that take people out (C-EXIT-1, O-25). */
export function ExitCard() {
  const { t } = useText();
  const editor = useEditor();
  const { exit } = useOpenCanvas();
  const names = useKnownNames();
  return (
    <WizardCard title={t(m['exit.title'])} lede={t(m['exit.lede'])}>
      <div className="grp" role="group" aria-label={t(m['exit.events'])}>
        <TriggerListEditor
          value={exit?.triggers ?? []}
          owner={t(m['exit.events'])}
          attributes={names.attributes}
          events={names.events}
          products={names.products}
          onChange={(triggers) => editor.edit(setExit({ triggers: [...triggers] }))}
        />
      </div>
      <Field label={t(m['exit.filters'])} help={t(m['exit.filters_help'])}>
        <FilterEditor
          value={exit?.filter ?? null}
          attributes={names.attributes}
          standard={names.standard}
          onChange={(filter) => editor.edit(setExit({ filter }))}
        />
      </Field>
    </WizardCard>
  );
}
