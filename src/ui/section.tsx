import type { ReactNode } from 'react';

interface SectionProps {
  readonly title?: ReactNode;
  readonly end?: ReactNode;
  readonly children: ReactNode;
  readonly className?: string;
  /** Level of the heading in the page. */
  readonly level?: 2 | 3 | 4 | 5;
}

/** One part of an inspector or panel, with a hairline above. */
export function Section({ title, end, children, className, level = 4 }: SectionProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={className === undefined ? 'sec' : `sec ${className}`}>
      {(title !== undefined || end !== undefined) && (
        <div className="sec-head">
          <Heading>{title}</Heading>
          {end !== undefined && <span className="sec-end">{end}</span>}
        </div>
      )}
      {children}
    </section>
  );
}
