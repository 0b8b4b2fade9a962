import type { ReactNode } from 'react';
import type { FilterGroup } from '@/core/segments/filter';
import { describeLeaf } from '@/core/segments/describe';
import { useText } from '@/i18n/react';
import { Points } from '@/ui/badge';
import { Chip } from '@/ui/chip';
import { mostLines } from './card-columns-size';
import { splitLeaves } from './filter-tree';
import type { PortPoints } from './node-ui';
import { plainText } from './plain-text';
import { stepEditorsMessages as m } from './step-messages';

interface CardColumnProps {
  readonly name: string;
  readonly points?: PortPoints | null | undefined;
  /** Who comes here did nothing, or fits nothing. */
  readonly hollow?: boolean;
  /** Beside a run: how many took it. */
  readonly count?: ReactNode;
  readonly children?: ReactNode;
}

/** One way out of a card: its name, its points, what leads to it. */
export function CardColumn({ name, points, hollow = false, count, children }: CardColumnProps) {
  return (
    <div>
      <p className="mb-[7px] flex items-center justify-between gap-1.5 text-xs leading-[18px] font-strong">
        <span className="cut" title={name}>
          {name}
        </span>
        {typeof points?.delta === 'number' && <Points value={points.delta} hollow={hollow} />}
      </p>
      {count !== undefined && count !== null && <p className="-mt-1 text-xs leading-[18px] text-ink-2">{count}</p>}
      {children}
    </div>
  );
}

/** A line of words in a column. */
export function ColumnLine({ children }: { readonly children: string }) {
  return (
    <ul>
      <li>
        <Chip words>{children}</Chip>
      </li>
    </ul>
  );
}

/** What a filter asks, a line each; exclusions say so. */
export function FilterLines({ filter }: { readonly filter: FilterGroup | null }) {
  const { t } = useText();
  const { include, exclude } = splitLeaves(filter);
  const lines = [
    ...include.map((leaf) => plainText(t(describeLeaf(leaf)))),
    ...exclude.map((leaf) => t(m.line_not, { what: plainText(t(describeLeaf(leaf))) })),
  ];
  const more = lines.length - mostLines;
  return (
    <ul>
      {lines.slice(0, mostLines).map((line, index) => (
        // Lines are drawn anew as a whole.
        <li key={index}>
          <Chip words>{line}</Chip>
        </li>
      ))}
      {more > 0 && <li className="m text-2xs leading-[18px]">{t(m.more_lines, { count: more })}</li>}
      {lines.length === 0 && <li className="m text-2xs leading-[18px]">{t(m.no_filter)}</li>}
    </ul>
  );
}
