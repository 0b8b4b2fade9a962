import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Chip } from '@/ui/chip';
import type { WebhookConfig } from '../schema';
import { hostOf } from './host';
import { webhookUiMessages as m } from './messages';

export function WebhookCard({ config, detail }: CardProps<WebhookConfig>) {
  const { t } = useText();
  if (detail !== 'full') return null;
  const empty = config.url.trim() === '';
  return (
    <div className="row">
      <Chip className="flex-none">{config.method}</Chip>
      {empty ? (
        <span className="m">{t(m.no_url)}</span>
      ) : (
        <span className="cut mono" title={config.url}>
          {hostOf(config.url)}
        </span>
      )}
    </div>
  );
}

export function WebhookHeaderEnd({ config, detail }: CardProps<WebhookConfig>) {
  return detail === 'full' ? null : config.method;
}
