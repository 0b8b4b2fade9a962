import type { NodeUi } from '@/editors/node-ui';
import { late } from '@/ui/late';
import { agentMessages } from '../messages';
import type { AgentConfig } from '../schema';
import { AgentCard } from './card';
import { agentIcon } from './icon';
import { agentUiMessages as m } from './messages';

export const agentUi: NodeUi<AgentConfig> = {
  Icon: agentIcon,
  section: 'data',
  letter: 'I',
  name: agentMessages['agent.name'],
  description: agentMessages['agent.description'],
  size: (_config, detail) => ({ width: 250, height: detail === 'full' ? 72 : 42, portX: [125] }),
  Card: AgentCard,
  lede: (_config, { t }) => t(m.lede),
  outline: ({ variable, fallback }, { t }) => [
    variable.trim() === ''
      ? t(agentMessages['agent.summary.no_variable'])
      : t(m.line, { variable: variable.trim(), value: fallback }),
  ],
  portName: (_port, _rank, { t }) => t(agentMessages['agent.port.next']),
  Panel: late(async () => (await import('./panel')).AgentPanel),
};
