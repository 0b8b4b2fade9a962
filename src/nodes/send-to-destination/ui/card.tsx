import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import type { SendToDestinationConfig } from '../schema';
import { sendToDestinationUiMessages as m } from './messages';

export function SendToDestinationCard({ config, detail, canvases }: CardProps<SendToDestinationConfig>) {
  const { t } = useText();
  if (detail !== 'full') return null;
  const target = canvases.find(({ id }) => id === config.canvas);
  const name = target?.name === '' ? t(m.unnamed) : (target?.name ?? config.canvas);
  return (
    <div className="row">
      <span className="m flex-none">{t(m.to)}</span>
      {name === '' ? (
        <span className="m">{t(m.no_canvas)}</span>
      ) : (
        <b className="cut" title={name}>
          {name}
        </b>
      )}
    </div>
  );
}
