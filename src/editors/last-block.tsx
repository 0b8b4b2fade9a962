import type { ReactNode } from 'react';
import { TextField } from '@/ui/text-field';

interface LastBlockProps {
  /** Given by the user; empty for the product's own word. */
  readonly name: string;
  readonly own: string;
  /** What the field of the name is called. */
  readonly nameLabel: string;
  readonly onRename: (name: string) => void;
  /** At the right of the name. */
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

/** A way without a rank, behind all that have one: Everyone Else, the control group. */
export function LastBlock({ name, own, nameLabel, onRename, end, children }: LastBlockProps) {
  return (
    <div className="grp" role="group" aria-label={name || own}>
      <div className="h">
        <span className="w-[31px] flex-none" />
        <TextField
          bare
          size="sm"
          className="mx-0 -ms-2 min-w-0 flex-1 font-strong text-sm placeholder:text-ink"
          label={nameLabel}
          placeholder={own}
          value={name}
          onCommit={(next) => onRename(next.trim())}
        />
        {end}
      </div>
      {children}
    </div>
  );
}
