import type { NodeUi } from '@/editors/node-ui';
import type { Text } from '@/i18n/text';
import { late } from '@/ui/late';
import { audienceSyncMessages } from '../messages';
import type { AudienceSyncConfig } from '../schema';
import { AudienceSyncCard } from './card';
import { audienceSyncIcon } from './icon';
import { audienceSyncUiMessages as m } from './messages';

export const audienceSyncUi: NodeUi<AudienceSyncConfig> = {
  Icon: audienceSyncIcon,
  section: 'data',
  letter: 'Y',
  name: audienceSyncMessages['audience_sync.name'],
  description: audienceSyncMessages['audience_sync.description'],
  size: (_config, detail) => ({ width: 232, height: detail === 'full' ? 72 : 42, portX: [116] }),
  Card: AudienceSyncCard,
  lede: (config, text) => say(config, text, 'lede'),
  outline: (config, text) => [say(config, text, 'line')],
  portName: (_port, _rank, { t }) => t(audienceSyncMessages['audience_sync.port.next']),
  Panel: late(async () => (await import('./panel')).AudienceSyncPanel),
};

function say({ partner, audience, action }: AudienceSyncConfig, { t }: Text, form: 'lede' | 'line'): string {
  if (audience.trim() === '') {
    return t(form === 'lede' ? m.lede_empty : audienceSyncMessages['audience_sync.summary.empty']);
  }
  return t(m[`${form}_${action}`], { partner: partner.trim(), audience: audience.trim() });
}
