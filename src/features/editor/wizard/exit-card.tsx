import { Plus } from 'lucide-react';
import type { FilterGroup } from '@/core/segments/filter';
import { FilterEditor } from '@/editors/filter-editor';
import { TriggerListEditor } from '@/editors/trigger-list-editor';
import { useText } from '@/i18n/react';
import { setExit } from '@/state/commands/entry';
import { Button } from '@/ui/button';
import { useEditor, useKnownNames, useOpenCanvas } from '../context';
import { entrySettingsMessages as m } from './entry-messages';
import { WizardCard } from './wizard-page';

/** One row, to be filled in. */
const firstFilter: FilterGroup = {
  type: 'group',
  join: 'and',
  filters: [
    { type: 'custom_attribute', attribute: '', comparison: { type: 'string', operator: 'is_any_of', values: [] } },
  ],
};

/** Exception events and filters that take people out (C-EXIT-1, O-25). */
export function ExitCard() {
  const { t } = useText();
  const editor = useEditor();
  const { exit } = useOpenCanvas();
  const names = useKnownNames();
  const filter = exit?.filter ?? null;
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
      <div role="group" aria-label={t(m['exit.filters'])} className="mt-4 grid gap-2">
        <p className="m2">{t(m['exit.filters_help'])}</p>
        {filter === null ? (
          <span>
            <Button icon={Plus} onClick={() => editor.edit(setExit({ filter: firstFilter }))}>
              {t(m['exit.add_filter'])}
            </Button>
          </span>
        ) : (
          <FilterEditor
            value={filter}
            attributes={names.attributes}
            standard={names.standard}
            onChange={(next) => editor.edit(setExit({ filter: next?.filters.length === 0 ? null : next }))}
          />
        )}
      </div>
    </WizardCard>
  );
}
