import { useState } from 'react';
import { useText } from '@/i18n/react';
import type { Stores } from '@/state/contract';
import { useStores, useWorkspaceState } from '@/state/react';
import { Button } from '@/ui/button';
import { Dialog } from '@/ui/dialog';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Segmented } from '@/ui/segmented';
import { showToast } from '@/ui/toast';
import { createText } from '@/i18n/text';
import { peopleMessages } from './messages';

interface Generation {
  readonly count: number;
  readonly seed: number;
  readonly replace: boolean;
}

/** Makes people for the dates of the run; its code arrives with the first use. */
export function generateInto(stores: Stores, { count, seed, replace }: Generation): void {
  const { locale } = stores.view.getState();
  const { workspace } = stores.workspace.getState();
  void import('@/workflow/sample/generate').then(({ generatePeople }) => {
    const made = generatePeople({
      count,
      seed,
      locale,
      from: Date.parse(workspace.run.from),
      until: Date.parse(workspace.run.until),
    });
    if (replace) stores.workspace.actions.replacePeople(made.people, made.events);
    else stores.workspace.actions.addPeople(made.people, made.events);
    const { t } = createText(locale);
    showToast(t(peopleMessages.generated, { people: made.people.length, events: made.events.length }), {
      label: t(peopleMessages.undo),
      onSelect: () => stores.workspace.actions.replacePeople(workspace.people, workspace.events),
    });
  });
}

export function GenerateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useText();
  const stores = useStores();
  const settings = useWorkspaceState(({ workspace }) => workspace.run);
  const hasPeople = useWorkspaceState(({ workspace }) => workspace.people.length > 0);
  const [count, setCount] = useState(500);
  const [seed, setSeed] = useState(settings.seed);
  const [mode, setMode] = useState<'add' | 'replace'>('add');
  const generate = (): void => {
    generateInto(stores, { count, seed, replace: mode === 'replace' || !hasPeople });
    onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(peopleMessages.generateTitle)}
      description={t(peopleMessages.generateLede)}
      closeLabel={t(peopleMessages.close)}
      width={480}
      footer={
        <>
          <Button onClick={onClose}>{t(peopleMessages.cancel)}</Button>
          <Button variant="primary" onClick={generate}>
            {t(peopleMessages.generate)}
          </Button>
        </>
      }
    >
      <Field label={t(peopleMessages.count)} help={t(peopleMessages.countHelp)}>
        <NumberField value={count} onCommit={setCount} min={1} max={20_000} step={100} integer width={90} />
      </Field>
      <Field label={t(peopleMessages.seed)}>
        <NumberField value={seed} onCommit={setSeed} integer width={90} />
      </Field>
      <Field label={t(peopleMessages.period)}>
        <span className="text-xs m2">{t(peopleMessages.periodIs, { from: settings.from, until: settings.until })}</span>
      </Field>
      {hasPeople && (
        <Field label={t(peopleMessages.mode)}>
          <Segmented
            value={mode}
            onChange={setMode}
            options={[
              { value: 'add', label: t(peopleMessages.generateAdd) },
              { value: 'replace', label: t(peopleMessages.generateReplace) },
            ]}
          />
        </Field>
      )}
    </Dialog>
  );
}
