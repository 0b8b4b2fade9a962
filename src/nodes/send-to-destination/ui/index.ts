import type { NodeUi } from '@/editors/node-ui';
import { late } from '@/ui/late';
import { sendToDestinationMessages } from '../messages';
import type { SendToDestinationConfig } from '../schema';
import { SendToDestinationCard } from './card';
import { sendToDestinationIcon } from './icon';
import { sendToDestinationUiMessages as m } from './messages';

export const sendToDestinationUi: NodeUi<SendToDestinationConfig> = {
  Icon: sendToDestinationIcon,
  section: 'flow',
  letter: 'G',
  name: sendToDestinationMessages['send_to_destination.name'],
  description: sendToDestinationMessages['send_to_destination.description'],
  size: (_config, detail) => ({ width: 232, height: detail === 'full' ? 72 : 42, portX: [116] }),
  Card: SendToDestinationCard,
  lede: ({ canvas }, { t }) => t(canvas === '' ? m.lede_empty : m.lede),
  outline: ({ canvas }, { t }) => [
    t(canvas === '' ? sendToDestinationMessages['send_to_destination.summary.none'] : m.line),
  ],
  portName: (_port, _rank, { t }) => t(sendToDestinationMessages['send_to_destination.port.next']),
  Panel: late(async () => (await import('./panel')).SendToDestinationPanel),
};
