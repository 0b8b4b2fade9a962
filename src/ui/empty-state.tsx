import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { Icon } from './icon';

interface EmptyStateProps {
  readonly icon?: LucideIcon;
  /** What is missing and what to do, in one or two sentences. */
  readonly children: ReactNode;
  readonly actions?: ReactNode;
}

export function EmptyState({ icon, children, actions }: EmptyStateProps) {
  return (
    <div className="empty">
      {icon !== undefined && (
        <span className="k">
          <Icon of={icon} />
        </span>
      )}
      <p>{children}</p>
      {actions !== undefined && <div className="empty-acts">{actions}</div>}
    </div>
  );
}
