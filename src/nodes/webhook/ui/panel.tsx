import { DeliveryValidationSection } from '@/editors/delivery-validation';
import type { PanelProps } from '@/editors/node-ui';
import { StepQuietHoursField } from '@/editors/step-quiet-hours';
import { WebhookFields } from '@/editors/webhook-fields';
import { useText } from '@/i18n/react';
import { Section } from '@/ui/section';
import { withQuietHours } from '../../step-sending';
import type { WebhookConfig } from '../schema';
import { webhookUiMessages as m } from './messages';

export function WebhookPanel(props: PanelProps<WebhookConfig>) {
  const { config, onChange } = props;
  const { t } = useText();
  return (
    <>
      <WebhookFields value={config} onChange={(message) => onChange({ ...config, ...message })} />
      <Section title={t(m.delivery)}>
        <StepQuietHoursField
          value={config.quietHours}
          onChange={(quietHours) => onChange(withQuietHours(config, quietHours))}
        />
      </Section>
      <DeliveryValidationSection
        {...props}
        value={config.validate}
        onChange={(validate) => onChange({ ...config, validate })}
      />
    </>
  );
}
