import { useMemo } from 'react';
import { codeNames } from '@/editors/code/code-names';
import { DeliveryValidationSection } from '@/editors/delivery-validation';
import type { PanelProps } from '@/editors/node-ui';
import { StepQuietHoursField } from '@/editors/step-quiet-hours';
import { WebhookFields } from '@/editors/webhook-fields';
import { useText } from '@/i18n/react';
import { Section } from '@/ui/section';
import { withQuietHours } from '../../step-sending';
import { StepPreview } from '@/editors/webhook-preview/step-preview';
import type { WebhookConfig } from '../schema';
import { webhookUiMessages as m } from './messages';

export function WebhookPanel(props: PanelProps<WebhookConfig>) {
  const { config, onChange } = props;
  const { attributes, standard, variables } = props;
  const { t } = useText();
  const names = useMemo(() => codeNames(attributes, standard, variables), [attributes, standard, variables]);
  return (
    <>
      <WebhookFields
        value={config}
        names={names}
        onChange={(message, gesture) => onChange({ ...config, ...message }, gesture)}
      />
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
      <StepPreview place={props.place} message={config} />
    </>
  );
}
