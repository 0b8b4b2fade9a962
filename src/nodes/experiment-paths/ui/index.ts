import { columnsSize } from '@/editors/card-columns-size';
import type { NodeUi } from '@/editors/node-ui';
import type { Text } from '@/i18n/text';
import { late } from '@/ui/late';
import { experimentPathsMessages } from '../messages';
import { controlPort, dayMs, type ExperimentPathsConfig } from '../schema';
import { ExperimentPathsCard } from './card';
import { experimentPathsIcon } from './icon';
import { experimentPathsUiMessages as m } from './messages';

export const experimentPathsUi: NodeUi<ExperimentPathsConfig> = {
  Icon: experimentPathsIcon,
  section: 'flow',
  letter: 'E',
  name: experimentPathsMessages['experiment_paths.name'],
  description: experimentPathsMessages['experiment_paths.description'],
  size: ({ paths, control }, detail) =>
    columnsSize(Math.max(paths.length + (control === null ? 0 : 1), 1), control === null ? 1 : 2, detail, true),
  Card: ExperimentPathsCard,
  lede: ({ randomized }, { t }) => t(randomized ? m.lede_randomized : m.lede),
  outline,
  portName: ({ id }, rank, { t }) =>
    id === controlPort ? t(experimentPathsMessages['experiment_paths.port.control']) : t(m.unnamed, { rank }),
  Panel: late(async () => (await import('./panel')).ExperimentPathsPanel),
};

function outline({ paths, control, windowDays }: ExperimentPathsConfig, { t }: Text): readonly string[] {
  const lines = paths.map(({ name, percentage }, index) =>
    t(m.outline_path, { name: name || t(m.unnamed, { rank: index + 1 }), what: t(m.share, { percentage }) }),
  );
  if (control === null) return lines;
  const name = control.name || t(experimentPathsMessages['experiment_paths.port.control']);
  const then = t(control.exits ? m.control_exits : m.control_continues, { window: windowDays * dayMs });
  return [...lines, t(m.outline_path, { name, what: `${t(m.share, { percentage: control.percentage })} · ${then}` })];
}
