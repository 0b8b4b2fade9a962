import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Chip } from '@/ui/chip';
import type { FeatureFlagConfig } from '../schema';
import { featureFlagUiMessages as m } from './messages';

export function FeatureFlagCard({ config, detail }: CardProps<FeatureFlagConfig>) {
  const { t } = useText();
  if (detail !== 'full') return null;
  const flag = config.flag.trim();
  return (
    <div className="row">
      <span className="flex-none">{t(m.turns_on)}</span>
      {flag === '' ? <span className="m">{t(m.no_flag)}</span> : <Chip>{flag}</Chip>}
    </div>
  );
}
