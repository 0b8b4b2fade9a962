import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import type { AudienceSyncConfig } from '../schema';
import { audienceSyncUiMessages as m } from './messages';

export function AudienceSyncCard({ config, detail }: CardProps<AudienceSyncConfig>) {
  const { t } = useText();
  if (detail !== 'full') return null;
  const audience = config.audience.trim();
  return (
    <div className="row">
      <span className="m flex-none">{t(m[`action.${config.action}`])}</span>
      {audience === '' ? <span className="m">{t(m.no_audience)}</span> : <span className="cut">{audience}</span>}
      <span className="m ms-auto flex-none">{config.partner}</span>
    </div>
  );
}
