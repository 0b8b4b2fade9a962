import { leavesOf } from '@/core/segments/walk';
import { audienceSummary } from '@/editors/audience-summary';
import { columnsSize, listLines } from '@/editors/card-columns-size';
import type { NodeUi } from '@/editors/node-ui';
import type { Text } from '@/i18n/text';
import { late } from '@/ui/late';
import { audiencePathsMessages } from '../messages';
import { otherwisePort, type AudiencePathsConfig } from '../schema';
import { AudiencePathsCard } from './card';
import { audiencePathsIcon } from './icon';
import { audiencePathsUiMessages as m } from './messages';

export const audiencePathsUi: NodeUi<AudiencePathsConfig> = {
  Icon: audiencePathsIcon,
  section: 'flow',
  letter: 'P',
  name: audiencePathsMessages['audience_paths.name'],
  description: audiencePathsMessages['audience_paths.description'],
  otherwisePort,
  size: ({ groups }, detail) =>
    columnsSize(
      groups.length + 1,
      Math.max(1, ...groups.map(({ filter }) => listLines(leavesOf(filter).length))),
      detail,
      true,
    ),
  Card: AudiencePathsCard,
  lede: (config, text) =>
    text.t(config.groups.length === 0 ? m.lede_empty : m.lede, { otherwise: otherwiseName(config, text) }),
  outline,
  portName: ({ id }, rank, { t }) =>
    id === otherwisePort ? t(audiencePathsMessages['audience_paths.port.otherwise']) : t(m.unnamed, { rank }),
  Panel: late(async () => (await import('./panel')).AudiencePathsPanel),
};

function otherwiseName({ otherwise }: AudiencePathsConfig, { t }: Text): string {
  return otherwise.name || t(audiencePathsMessages['audience_paths.port.otherwise']);
}

function outline(config: AudiencePathsConfig, text: Text): readonly string[] {
  const { t } = text;
  return [
    ...config.groups.map(({ name, filter }, index) =>
      t(m.outline_group, {
        name: name || t(m.unnamed, { rank: index + 1 }),
        what: audienceSummary(filter, text),
      }),
    ),
    t(m.outline_group, { name: otherwiseName(config, text), what: t(m.no_group_fits) }),
  ];
}
