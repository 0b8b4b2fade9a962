import type { NodeUi } from '@/editors/node-ui';
import { stepQuietHoursWords } from '@/editors/step-quiet-hours-words';
import { late } from '@/ui/late';
import { webhookMessages } from '../messages';
import type { WebhookConfig } from '../schema';
import { WebhookCard, WebhookHeaderEnd } from './card';
import { hostOf } from './host';
import { webhookIcon } from './icon';
import { webhookUiMessages as m } from './messages';

export const webhookUi: NodeUi<WebhookConfig> = {
  Icon: webhookIcon,
  section: 'messages',
  letter: 'W',
  name: webhookMessages['webhook.name'],
  description: webhookMessages['webhook.description'],
  size: (_config, detail) => ({ width: 232, height: detail === 'full' ? 72 : 42, portX: [116] }),
  Card: WebhookCard,
  HeaderEnd: WebhookHeaderEnd,
  lede: (config, { t }) =>
    config.url.trim() === '' ? t(m.lede_empty) : t(m.lede, { method: config.method, host: hostOf(config.url) }),
  outline: (config, text) => [
    config.url.trim() === '' ? text.t(m.no_url) : text.t(m.line, { method: config.method, url: config.url }),
    ...stepQuietHoursWords(config.quietHours, text),
  ],
  portName: (_port, _rank, { t }) => t(webhookMessages['webhook.port.next']),
  Panel: late(async () => (await import('./panel')).WebhookPanel),
};
