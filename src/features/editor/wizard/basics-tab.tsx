import { setIdentity } from '@/state/commands/settings';
import { TokensField } from '@/editors/tokens-field';
import { useText } from '@/i18n/react';
import { Field } from '@/ui/field';
import { TextField } from '@/ui/text-field';
import { useEditor, useOpenCanvas } from '../context';
import { editorMessages as m } from '../messages';
import { ConversionsCard } from './conversions-card';
import { WizardCard, WizardPage } from './wizard-page';

export function BasicsTab() {
  const { t } = useText();
  const editor = useEditor();
  const canvas = useOpenCanvas();
  return (
    <WizardPage tab="basics">
      <WizardCard title={t(m['basics.title'])}>
        <Field label={t(m['basics.name'])} problem={canvas.name.trim() === '' ? t(m['basics.name_needed']) : undefined}>
          <TextField
            value={canvas.name}
            maxLength={255}
            onCommit={(name) => editor.edit(setIdentity({ name: name.trim() }))}
          />
        </Field>
        <Field label={t(m['basics.description'])}>
          <TextField
            multiline
            value={canvas.description}
            placeholder={t(m['basics.description_hint'])}
            onCommit={(description) => editor.edit(setIdentity({ description }))}
          />
        </Field>
        <Field label={t(m['basics.tags'])} help={t(m['basics.tags_help'])}>
          <TokensField
            values={canvas.tags}
            label={t(m['basics.tags'])}
            placeholder={t(m['basics.add_tag'])}
            onChange={(tags) => editor.edit(setIdentity({ tags: [...tags] }))}
          />
        </Field>
      </WizardCard>
      <ConversionsCard />
    </WizardPage>
  );
}
