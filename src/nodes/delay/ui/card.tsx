import { Hourglass } from 'lucide-react';
import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { delay } from '..';
import type { DelayConfig } from '../schema';
import { cardLine } from './card-line';

export function DelayCard({ config, detail }: CardProps<DelayConfig>) {
  const { t } = useText();
  if (detail !== 'full') return null;
  const whole = t(delay.summary(config));
  return (
    <div className="row">
      <Icon of={Hourglass} size="xs" />
      <span className="cut" title={whole.replaceAll('`', '')}>
        {cardLine(whole)}
      </span>
    </div>
  );
}

export function DelayHeaderEnd({ config, detail }: CardProps<DelayConfig>) {
  const { tools } = useText();
  return detail === 'full' || config.type !== 'duration' ? null : tools.length(config.duration);
}
