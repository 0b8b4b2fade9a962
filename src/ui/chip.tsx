import { classNames } from './class-names';

interface ChipProps {
  /** A name people gave: an event, an attribute. Never translated. */
  readonly children: string;
  /** Words of ours ("Starts a session") instead of a name. */
  readonly words?: boolean;
  readonly className?: string;
}

/** Event or trigger, in mono. A cut name keeps its full text in the title. */
export function Chip({ children, words = false, className }: ChipProps) {
  return (
    <span className={classNames('ev', words && 't', className)} title={children}>
      {children}
    </span>
  );
}

/** Name of an attribute inside a sentence. */
export function AttributeName({ children }: { readonly children: string }) {
  return <span className="attr">{children}</span>;
}
