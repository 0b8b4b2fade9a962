import { DeliveryValidationSection } from '@/editors/delivery-validation';
import type { PanelProps } from '@/editors/node-ui';
import { WebhookFields } from '@/editors/webhook-fields';
import type { WebhookConfig } from '../schema';

export function WebhookPanel(props: PanelProps<WebhookConfig>) {
  const { config, onChange } = props;
  return (
    <>
      <WebhookFields value={config} onChange={(message) => onChange({ ...config, ...message })} />
      <DeliveryValidationSection
        {...props}
        value={config.validate}
        onChange={(validate) => onChange({ ...config, validate })}
      />
    </>
  );
}
