import type { NodeUi } from '@/editors/node-ui';
import { late } from '@/ui/late';
import { featureFlagMessages } from '../messages';
import type { FeatureFlagConfig } from '../schema';
import { FeatureFlagCard } from './card';
import { featureFlagIcon } from './icon';
import { featureFlagUiMessages as m } from './messages';

export const featureFlagUi: NodeUi<FeatureFlagConfig> = {
  Icon: featureFlagIcon,
  section: 'data',
  letter: 'F',
  name: featureFlagMessages['feature_flag.name'],
  description: featureFlagMessages['feature_flag.description'],
  size: (_config, detail) => ({ width: 210, height: detail === 'full' ? 72 : 42, portX: [105] }),
  Card: FeatureFlagCard,
  lede: ({ flag }, { t }) => (flag.trim() === '' ? t(m.lede_empty) : t(m.lede, { flag: flag.trim() })),
  outline: ({ flag, properties }, { t }) => [
    flag.trim() === '' ? t(featureFlagMessages['feature_flag.summary.no_flag']) : t(m.line, { flag: flag.trim() }),
    ...properties.map(({ name, value }) => t(m.property_line, { name, value })),
  ],
  portName: (_port, _rank, { t }) => t(featureFlagMessages['feature_flag.port.next']),
  Panel: late(async () => (await import('./panel')).FeatureFlagPanel),
};
