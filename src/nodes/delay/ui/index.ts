import { durationMs } from '@/core/kernel/time';
import type { NodeUi } from '@/editors/node-ui';
import { delayMessages } from '../messages';
import type { DelayConfig } from '../schema';
import { DelayCard, DelayHeaderEnd } from './card';
import { delayIcon } from './icon';
import { delayUiMessages as m } from './messages';
import { DelayPanel } from './panel';

export const delayUi: NodeUi<DelayConfig> = {
  Icon: delayIcon,
  section: 'flow',
  letter: 'D',
  name: delayMessages['delay.name'],
  description: delayMessages['delay.description'],
  size: (_config, detail) => ({ width: 190, height: detail === 'full' ? 72 : 42, portX: [95] }),
  Card: DelayCard,
  HeaderEnd: DelayHeaderEnd,
  lede: (config, { t }) => t(m.lede, { duration: durationMs(config.duration) }),
  outline: (config, { t }) => [t(m.row, { duration: durationMs(config.duration) })],
  portName: (_port, _rank, { t }) => t(delayMessages['delay.port.next']),
  Panel: DelayPanel,
};
