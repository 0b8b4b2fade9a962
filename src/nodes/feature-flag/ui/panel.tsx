import { Plus, X } from 'lucide-react';
import type { PanelProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { IconButton } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Section } from '@/ui/section';
import { TextField } from '@/ui/text-field';
import { featureFlagMessages } from '../messages';
import type { FeatureFlagConfig } from '../schema';
import { featureFlagUiMessages as m } from './messages';

export function FeatureFlagPanel({ config, onChange }: PanelProps<FeatureFlagConfig>) {
  const { t } = useText();
  const { properties } = config;
  const set = (next: FeatureFlagConfig['properties']): void => onChange({ ...config, properties: next });
  return (
    <>
      <Section title={t(featureFlagMessages['feature_flag.name'])}>
        <Field label={t(m.flag)} help={t(m.flag_help)}>
          <TextField mono value={config.flag} onCommit={(flag) => onChange({ ...config, flag: flag.trim() })} />
        </Field>
      </Section>
      <Section title={t(m.properties)}>
        {properties.map(({ name, value }, index) => (
          // Properties have no identity; they are edited in place.
          <div key={index} className="mb-1.5 flex items-center gap-1.5">
            <TextField
              mono
              className="min-w-0 flex-1"
              label={t(m.property, { row: index + 1 })}
              placeholder={t(m.name)}
              value={name}
              onCommit={(next) => set(properties.with(index, { name: next.trim(), value }))}
            />
            <TextField
              className="min-w-0 flex-1"
              label={t(m.value_of, { row: index + 1 })}
              placeholder={t(m.value)}
              value={value}
              onCommit={(next) => set(properties.with(index, { name, value: next }))}
            />
            <IconButton
              icon={X}
              name={t(m.remove, { row: index + 1 })}
              onClick={() => set(properties.toSpliced(index, 1))}
            />
          </div>
        ))}
        <button type="button" className="add" onClick={() => set([...properties, { name: '', value: '' }])}>
          <Icon of={Plus} size="xs" />
          {t(m.add)}
        </button>
      </Section>
    </>
  );
}
