import { isGrouped } from '@/core/engine/sending';
import { DeliveryValidationSection } from '@/editors/delivery-validation';
import { useDurationLabels } from '@/editors/duration-labels';
import { GroupField } from '@/editors/leaf-parts';
import type { PanelProps } from '@/editors/node-ui';
import { StepQuietHoursField } from '@/editors/step-quiet-hours';
import { useText } from '@/i18n/react';
import { DurationField } from '@/ui/duration-field';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import { withQuietHours } from '../../step-sending';
import { isAppChannel, messageChannels, type MessageConfig } from '../schema';
import { messageUiMessages as m } from './messages';

export function MessagePanel(props: PanelProps<MessageConfig>) {
  const { config, onChange } = props;
  const { t } = useText();
  const labels = useDurationLabels();
  return (
    <>
      <Section title={t(m.settings)}>
        <Field label={t(m.channel)} help={t(m.content)}>
          <Select
            grow
            value={config.channel}
            options={messageChannels.map((value) => ({ value, label: t(m[`channel.${value}`]) }))}
            onChange={(channel) => onChange({ ...config, channel })}
          />
        </Field>
        {isAppChannel(config.channel) ? (
          <Field label={t(m.expiry)} help={t(m.expiry_help)}>
            <DurationField
              value={config.expiry}
              labels={labels}
              min={{ value: 1, unit: 'minutes' }}
              onCommit={(expiry) => onChange({ ...config, expiry })}
            />
          </Field>
        ) : (
          <SendingFields config={config} onChange={onChange} />
        )}
      </Section>
      <DeliveryValidationSection
        {...props}
        value={config.validate}
        onChange={(validate) => onChange({ ...config, validate })}
      />
    </>
  );
}

/** What decides about messages outside of apps. */
function SendingFields({ config, onChange }: Pick<PanelProps<MessageConfig>, 'config' | 'onChange'>) {
  const { t } = useText();
  return (
    <>
      {isGrouped(config.channel) && (
        <Field label={t(m.group)} help={t(m.group_help)}>
          <GroupField
            value={config.subscriptionGroup ?? ''}
            onChange={(subscriptionGroup) => onChange({ ...config, subscriptionGroup })}
          />
        </Field>
      )}
      <StepQuietHoursField
        value={config.quietHours}
        onChange={(quietHours) => onChange(withQuietHours(config, quietHours))}
      />
      <Switch
        checked={config.intelligentTiming}
        label={t(m.timing)}
        state={t(config.intelligentTiming ? m.on : m.off)}
        help={t(m.timing_help)}
        onChange={(intelligentTiming) => onChange({ ...config, intelligentTiming })}
      />
    </>
  );
}
