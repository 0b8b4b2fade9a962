import type { ReactNode } from 'react';
import type { LucideIcon } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './icon';
import { formatPoints } from './number-text';

/** One meaning, one colour; see the colour roles in `styles/tokens.css`. */
export type Role = 'up' | 'down' | 'else' | 'wait' | 'sent' | 'stop' | 'warn';

const roleClass: Readonly<Record<Role | 'plain', string | null>> = {
  up: 'up',
  down: 'dn',
  else: 'el',
  wait: 'wait',
  sent: 'sent',
  stop: 'stop',
  warn: 'warn',
  plain: null,
};

interface BadgeProps {
  readonly role?: Role | 'plain';
  readonly icon?: LucideIcon;
  readonly children: ReactNode;
  readonly title?: string;
}

export function Badge({ role = 'plain', icon, children, title }: BadgeProps) {
  return (
    <span className={classNames('bd', roleClass[role])} title={title}>
      {icon !== undefined && <Icon of={icon} size="xs" />}
      {children}
    </span>
  );
}

interface PointsProps {
  readonly value: number;
  /** Nothing happened (Everyone Else): a hollow badge. */
  readonly hollow?: boolean;
  /** Not reached yet: no ground. */
  readonly pale?: boolean;
}

/** A change of a score, the same everywhere: card, inspector, ruler, ledger, table. */
export function Points({ value, hollow = false, pale = false }: PointsProps) {
  const tone = pale ? 'no' : hollow || value === 0 ? 'el' : value > 0 ? 'up' : 'dn';
  return <span className={`pt ${tone}`}>{formatPoints(value)}</span>;
}

interface StatusProps {
  readonly children: ReactNode;
  readonly live?: boolean;
  readonly off?: boolean;
}

/** State of a document: a dot, filled when live, square when it is off. */
export function Status({ children, live = false, off = false }: StatusProps) {
  return <span className={classNames('st', live && 'live', off && 'off')}>{children}</span>;
}

export function Tag({ children }: { readonly children: ReactNode }) {
  return <span className="tag">{children}</span>;
}
