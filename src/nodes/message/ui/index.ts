import { audienceSummary } from '@/editors/audience-summary';
import { isGrouped } from '@/core/engine/sending';
import { leavesOf } from '@/core/segments/walk';
import type { NodeUi } from '@/editors/node-ui';
import { stepQuietHoursWords } from '@/editors/step-quiet-hours-words';
import type { Text } from '@/i18n/text';
import { late } from '@/ui/late';
import { messageMessages } from '../messages';
import { isAppChannel, type MessageConfig } from '../schema';
import { MessageCard } from './card';
import { messageIcon } from './icon';
import { messageUiMessages as m } from './messages';

export const messageUi: NodeUi<MessageConfig> = {
  Icon: messageIcon,
  section: 'messages',
  letter: 'M',
  name: messageMessages['message.name'],
  description: messageMessages['message.description'],
  size: (_config, detail) => ({ width: 232, height: detail === 'full' ? 72 : 42, portX: [116] }),
  Card: MessageCard,
  lede: ({ channel }, { t }) => t(isAppChannel(channel) ? m.lede_app : m.lede, { channel: t(m[`channel.${channel}`]) }),
  outline,
  portName: (_port, _rank, { t }) => t(messageMessages['message.port.next']),
  Panel: late(async () => (await import('./panel')).MessagePanel),
};

function outline(config: MessageConfig, text: Text): readonly string[] {
  const { channel, validate, quietHours, subscriptionGroup: group = '' } = config;
  const filter = validate?.filter ?? null;
  return [
    text.t(messageMessages[`message.summary.${channel}`]),
    ...(isGrouped(channel) && group !== '' ? [text.t(m.line_group, { group })] : []),
    ...(isAppChannel(channel) ? [] : stepQuietHoursWords(quietHours, text)),
    ...(leavesOf(filter).length === 0 ? [] : [text.t(m.line_validated, { what: audienceSummary(filter, text) })]),
  ];
}
