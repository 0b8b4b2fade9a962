import type { Port } from '@/core/engine/contract';
import { describeTrigger } from '@/core/segments/describe';
import { durationMs } from '@/core/kernel/time';
import type { NodeUi } from '@/editors/node-ui';
import type { Text } from '@/i18n/text';
import { late } from '@/ui/late';
import { actionPathsMessages } from '../messages';
import { otherwisePort, type ActionPathsConfig } from '../schema';
import { ActionPathsCard, ActionPathsHeaderEnd } from './card';
import { actionPathsIcon } from './icon';
import { actionPathsUiMessages as m } from './messages';
import { actionPathsSize } from './size';

export const actionPathsUi: NodeUi<ActionPathsConfig> = {
  Icon: actionPathsIcon,
  section: 'flow',
  letter: 'A',
  name: actionPathsMessages['action_paths.name'],
  description: actionPathsMessages['action_paths.description'],
  otherwisePort,
  size: actionPathsSize,
  Card: ActionPathsCard,
  HeaderEnd: ActionPathsHeaderEnd,
  lede,
  outline,
  portName,
  Panel: late(async () => (await import('./panel')).ActionPathsPanel),
};

function portName(port: Port, rank: number, { t }: Text): string {
  return port.id === otherwisePort ? t(actionPathsMessages['action_paths.port.otherwise']) : t(m.unnamed, { rank });
}

function otherwiseName(config: ActionPathsConfig, { t }: Text): string {
  return config.otherwise.name || t(actionPathsMessages['action_paths.port.otherwise']);
}

function lede(config: ActionPathsConfig, text: Text): string {
  const sentence = config.groups.length === 0 ? m.lede_empty : config.ranked ? m.lede_ranked : m.lede;
  return text.t(sentence, { window: durationMs(config.window), otherwise: otherwiseName(config, text) });
}

function outline(config: ActionPathsConfig, text: Text): readonly string[] {
  const { t, tools } = text;
  const window = durationMs(config.window);
  return [
    ...config.groups.map((group, index) => {
      const phrases = group.triggers.map((trigger) => t(describeTrigger(trigger)));
      const triggers = phrases.length === 0 ? t(m.no_trigger) : tools.list(phrases, 'or');
      const line = t(m.outline_group, { name: group.name || t(m.unnamed, { rank: index + 1 }), triggers });
      return group.exits ? `${line} · ${t(m.exits)}` : line;
    }),
    t(m.outline_group, { name: otherwiseName(config, text), triggers: t(m.no_action, { window }) }),
    t(config.ranked ? m.footer_ranked : m.footer_first, { window }),
  ];
}
