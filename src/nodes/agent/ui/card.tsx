import type { CardProps } from '@/editors/node-ui';
import { stepEditorsMessages } from '@/editors/step-messages';
import { useText } from '@/i18n/react';
import { Badge } from '@/ui/badge';
import { Chip } from '@/ui/chip';
import type { AgentConfig } from '../schema';
import { agentUiMessages as m } from './messages';

export function AgentCard({ config, detail }: CardProps<AgentConfig>) {
  const { t } = useText();
  if (detail !== 'full') return null;
  const variable = config.variable.trim();
  return (
    <div className="row">
      {variable === '' ? <span className="m">{t(m.no_variable)}</span> : <Chip>{variable}</Chip>}
      <span className="ms-auto flex-none">
        <Badge role="warn">{t(stepEditorsMessages.not_simulated)}</Badge>
      </span>
    </div>
  );
}
