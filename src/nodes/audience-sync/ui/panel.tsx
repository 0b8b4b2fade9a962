import type { PanelProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { TextField } from '@/ui/text-field';
import { audienceSyncMessages } from '../messages';
import { partners, type AudienceSyncConfig } from '../schema';
import { audienceSyncUiMessages as m } from './messages';

export function AudienceSyncPanel({ config, onChange }: PanelProps<AudienceSyncConfig>) {
  const { t } = useText();
  const setPartner = (partner: string): void => onChange({ ...config, partner });
  return (
    <Section title={t(audienceSyncMessages['audience_sync.name'])}>
      <Field label={t(m.partner)}>
        <Combobox
          value={config.partner === '' ? null : config.partner}
          options={partners.map((value) => ({ value }))}
          placeholder={t(m.choose_partner)}
          emptyText={t(m.nothing_found)}
          createLabel={(name) => t(m.partner_other, { name })}
          onChange={setPartner}
          onCreate={setPartner}
        />
      </Field>
      <Field label={t(m.audience)} help={t(m.not_called)}>
        <TextField value={config.audience} onCommit={(audience) => onChange({ ...config, audience })} />
      </Field>
      <Field label={t(m.action)}>
        <Segmented
          value={config.action}
          options={(['add', 'remove'] as const).map((value) => ({ value, label: t(m[`action.${value}`]) }))}
          onChange={(action) => onChange({ ...config, action })}
        />
      </Field>
    </Section>
  );
}
