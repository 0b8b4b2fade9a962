import type { ComponentPropsWithRef, ReactNode } from 'react';
import { classNames } from './class-names';

interface TableProps {
  /** Accessible name. */
  readonly label: string;
  /** `ppl`: 30 px rows with a sticky head; `cmp`: comparison; `led`: ledger. */
  readonly kind?: 'ppl' | 'cmp' | 'led';
  readonly head: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
}

/** A short table. For hundreds of rows take the virtual one. */
export function Table({ label, kind, head, children, className }: TableProps) {
  return (
    <table className={classNames('table', kind, className)} aria-label={label}>
      <thead>
        <tr>{head}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface CellProps {
  readonly right?: boolean;
}

export function Th({ right = false, className, ...rest }: ComponentPropsWithRef<'th'> & CellProps) {
  return <th scope="col" {...rest} className={classNames(right && 'r', className)} />;
}

export function Td({ right = false, className, ...rest }: ComponentPropsWithRef<'td'> & CellProps) {
  return <td {...rest} className={classNames(right && 'r', className)} />;
}
