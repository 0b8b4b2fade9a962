import { durationMs } from '@/core/kernel/time';
import type { NodeUi } from '@/editors/node-ui';
import type { Text } from '@/i18n/text';
import { late } from '@/ui/late';
import { delay } from '..';
import { delayMessages } from '../messages';
import type { DelayConfig } from '../schema';
import { DelayCard, DelayHeaderEnd } from './card';
import { delayIcon } from './icon';
import { delayUiMessages as m } from './messages';

export const delayUi: NodeUi<DelayConfig> = {
  Icon: delayIcon,
  section: 'flow',
  letter: 'D',
  name: delayMessages['delay.name'],
  description: delayMessages['delay.description'],
  size: (_config, detail) => ({ width: 190, height: detail === 'full' ? 72 : 42, portX: [95] }),
  Card: DelayCard,
  HeaderEnd: DelayHeaderEnd,
  lede,
  outline: (config, { t }) => [t(delay.summary(config))],
  portName: (_port, _rank, { t }) => t(delayMessages['delay.port.next']),
  Panel: late(async () => (await import('./panel')).DelayPanel),
};

function lede(config: DelayConfig, { t }: Text): string {
  if (config.type === 'duration' && config.at === undefined)
    return t(m.lede, { duration: durationMs(config.duration) });
  return t(m.lede_until, { summary: t(delay.summary(config)).replaceAll('`', '') });
}
