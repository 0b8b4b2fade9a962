import type * as z from 'zod';
import type { NodeUi } from '@/editors/node-ui';
import { late } from '@/ui/late';
import { exitMessages } from '../messages';
import type { exitConfig } from '../schema';
import { ExitCard } from './card';
import { exitIcon } from './icon';
import { exitUiMessages as m } from './messages';

export const exitUi: NodeUi<z.output<typeof exitConfig>> = {
  Icon: exitIcon,
  section: 'flow',
  letter: 'X',
  name: exitMessages['exit.name'],
  description: exitMessages['exit.description'],
  size: () => ({ width: 132, height: 42, portX: [] }),
  Card: ExitCard,
  lede: (_config, { t }) => t(m.lede),
  outline: (_config, { t }) => [t(m.line)],
  portName: () => '',
  Panel: late(async () => (await import('./panel')).ExitPanel),
};
