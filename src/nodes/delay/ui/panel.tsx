import { useDurationLabels } from '@/editors/duration-labels';
import type { PanelProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { DurationField } from '@/ui/duration-field';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import type { DelayConfig } from '../schema';
import { delayUiMessages as m } from './messages';

export function DelayPanel({ config, onChange }: PanelProps<DelayConfig>) {
  const { t } = useText();
  const labels = useDurationLabels();
  return (
    <Section title={t(m.settings)}>
      <Field label={t(m.duration)} help={t(m.days)}>
        <DurationField
          value={config.duration}
          labels={labels}
          max={{ value: 730, unit: 'days' }}
          limit={t(m.max)}
          onCommit={(duration) => onChange({ ...config, duration })}
        />
      </Field>
    </Section>
  );
}
