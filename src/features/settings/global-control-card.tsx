import { TokensField } from '@/editors/tokens-field';
import { useText } from '@/i18n/react';
import { useStores, useWorkspaceState } from '@/state/react';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Switch } from '@/ui/switch';
import { settingsMessages as m } from './messages';

const usual = { percentage: 5, excludedTags: [] };

/** People kept out of everything, to compare with (C-AUD-9). */
export function GlobalControlFields() {
  const { t } = useText();
  const { workspace } = useStores();
  const control = useWorkspaceState((state) => state.workspace.globalControl);
  const { editGlobalControl } = workspace.actions;
  return (
    <>
      <Switch
        checked={control !== undefined}
        label={t(m.globalControlSwitch)}
        state={t(control === undefined ? m.off : m.on)}
        help={t(m.globalControlHelp)}
        onChange={(on) => editGlobalControl(on ? usual : undefined)}
      />
      {control !== undefined && (
        <>
          <Field label={t(m.globalControlShare)}>
            <NumberField
              integer
              min={1}
              max={15}
              width={72}
              value={control.percentage}
              onCommit={(percentage) => editGlobalControl({ ...control, percentage })}
            />
          </Field>
          <Field label={t(m.globalControlTags)} help={t(m.globalControlTagsHelp)}>
            <TokensField
              values={control.excludedTags}
              label={t(m.globalControlTags)}
              placeholder={t(m.globalControlAddTag)}
              onChange={(tags) => editGlobalControl({ ...control, excludedTags: [...tags] })}
            />
          </Field>
        </>
      )}
    </>
  );
}
