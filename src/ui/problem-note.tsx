import type { ReactNode } from 'react';
import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './icon';

export interface NoteAction {
  readonly label: ReactNode;
  readonly onSelect: () => void;
}

interface ProblemNoteProps {
  readonly tone?: 'warn' | 'stop' | 'info';
  /** The consequence, in bold. */
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** *Show one*, and the fix by name. */
  readonly actions?: readonly NoteAction[];
  /** Stands alone with round corners instead of filling a panel's width. */
  readonly card?: boolean;
  readonly className?: string;
}

const icons = { warn: TriangleAlert, stop: CircleAlert, info: Info } as const;

/** Band with what will happen, and what to do about it. */
export function ProblemNote({ tone = 'warn', title, children, actions = [], card, className }: ProblemNoteProps) {
  return (
    <div className={classNames('note', tone !== 'warn' && tone, card === true && 'round', className)} role="note">
      <Icon of={icons[tone]} size="s" />
      <div className="min-w-0">
        <p>
          {title !== undefined && <b>{title} </b>}
          {children}
        </p>
        {actions.length > 0 && (
          <div className="note-acts">
            {actions.map((action, index) => (
              <span key={index}>
                <button type="button" className="link" onClick={action.onSelect}>
                  {action.label}
                </button>
              </span>
            ))}
          </div>
        )}
      </div>
    </div>
  );
}
