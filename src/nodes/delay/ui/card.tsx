import { Hourglass } from 'lucide-react';
import { durationMs } from '@/core/kernel/time';
import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import type { DelayConfig } from '../schema';
import { delayUiMessages as m } from './messages';

export function DelayCard({ config, detail }: CardProps<DelayConfig>) {
  const { t } = useText();
  if (detail !== 'full') return null;
  return (
    <div className="row">
      <Icon of={Hourglass} size="xs" />
      <span className="cut">{t(m.row, { duration: durationMs(config.duration) })}</span>
    </div>
  );
}

export function DelayHeaderEnd({ config, detail }: CardProps<DelayConfig>) {
  const { tools } = useText();
  return detail === 'full' ? null : tools.length(config.duration);
}
