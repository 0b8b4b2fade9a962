import { ShieldCheck } from 'lucide-react';
import { leavesOf } from '@/core/segments/walk';
import type { CardProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { messageMessages } from '../messages';
import type { MessageConfig } from '../schema';
import { messageUiMessages as m } from './messages';

export function MessageCard({ config, detail }: CardProps<MessageConfig>) {
  const { t } = useText();
  if (detail !== 'full') return null;
  const isValidated = leavesOf(config.validate?.filter ?? null).length > 0;
  return (
    <div className="row">
      <span className="cut">{t(messageMessages[`message.summary.${config.channel}`])}</span>
      {isValidated && (
        <span className="m ms-auto flex-none" title={t(m.validated)}>
          <Icon of={ShieldCheck} size="xs" />
          <span className="sr">{t(m.validated)}</span>
        </span>
      )}
    </div>
  );
}
