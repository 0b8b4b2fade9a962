import type { PanelProps } from '@/editors/node-ui';
import { WebhookFields } from '@/editors/webhook-fields';
import type { WebhookConfig } from '../schema';

export function WebhookPanel({ config, onChange }: PanelProps<WebhookConfig>) {
  return <WebhookFields value={config} onChange={onChange} />;
}
