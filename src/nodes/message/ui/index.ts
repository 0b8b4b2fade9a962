import { audienceSummary } from '@/editors/audience-summary';
import { leavesOf } from '@/core/segments/walk';
import type { NodeUi } from '@/editors/node-ui';
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
  outline: ({ channel, validate }, text) => {
    const filter = validate?.filter ?? null;
    const sends = text.t(messageMessages[`message.summary.${channel}`]);
    if (leavesOf(filter).length === 0) return [sends];
    return [sends, text.t(m.line_validated, { what: audienceSummary(filter, text) })];
  },
  portName: (_port, _rank, { t }) => t(messageMessages['message.port.next']),
  Panel: late(async () => (await import('./panel')).MessagePanel),
};
