import { useMemo } from 'react';
import { useText } from '@/i18n/react';
import { createText } from '@/i18n/text';
import { useStores, useWorkspaceState } from '@/state/react';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { settingsMessages } from './messages';

/** Zone of the company, by name. The clock there tells whether it is the right one. */
export function ZoneField() {
  const { t, locale } = useText();
  const stores = useStores();
  const zone = useWorkspaceState(({ workspace }) => workspace.run.companyTimeZone);
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return [...new Set(['UTC', own, zone, ...known])].map((value) => ({ value, keywords: value.replaceAll('_', ' ') }));
  }, [zone]);
  const there = createText(locale, { zone }).tools;
  return (
    <Field
      label={t(settingsMessages.zone)}
      help={`${t(settingsMessages.zoneHelp)} ${t(settingsMessages.zoneNow, { now: there.moment(Math.floor(Date.now() / 60_000) * 60_000) })}`}
    >
      <Combobox
        value={zone}
        options={zones}
        emptyText={t(settingsMessages.zoneUnknown)}
        onChange={(companyTimeZone) => stores.workspace.actions.editRun({ companyTimeZone })}
      />
    </Field>
  );
}
