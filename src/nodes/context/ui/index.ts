import type { NodeUi } from '@/editors/node-ui';
import type { Text } from '@/i18n/text';
import { late } from '@/ui/late';
import { contextMessages } from '../messages';
import type { ContextConfig } from '../schema';
import { ContextCard, ContextHeaderEnd } from './card';
import { contextIcon } from './icon';
import { contextUiMessages as m } from './messages';
import { contextSize } from './size';

export const contextUi: NodeUi<ContextConfig> = {
  Icon: contextIcon,
  section: 'data',
  letter: 'V',
  name: contextMessages['context.name'],
  description: contextMessages['context.description'],
  size: contextSize,
  Card: ContextCard,
  HeaderEnd: ContextHeaderEnd,
  lede,
  outline: ({ variables }, { t }) => variables.map(({ name, value }) => t(m.line, { name, value })),
  portName: (_port, _rank, { t }) => t(contextMessages['context.port.next']),
  Panel: late(async () => (await import('./panel')).ContextPanel),
};

function lede({ variables }: ContextConfig, { t, tools }: Text): string {
  const names = variables.filter(({ name }) => name !== '').map(({ name }) => `\`${name}\``);
  if (names.length === 0) return t(m.lede_empty);
  return t(m.lede, { count: names.length, names: tools.list(names, 'and') });
}
