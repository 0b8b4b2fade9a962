import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { ArrowDown, ArrowUp } from 'lucide-react';
import { classNames } from './class-names';
import { Icon } from './icon';

export interface Column<R> {
  readonly key: string;
  readonly header: ReactNode;
  /** A CSS grid track: `120px`, `minmax(140px, 2fr)`. */
  readonly width: string;
  readonly right?: boolean;
  readonly cell: (row: R) => ReactNode;
  readonly sortable?: boolean;
}

export interface Sort {
  readonly key: string;
  readonly direction: 'ascending' | 'descending';
}

interface VirtualTableProps<R> {
  readonly label: string;
  readonly columns: readonly Column<R>[];
  readonly rows: readonly R[];
  readonly rowKey: (row: R) => string;
  readonly rowHeight?: number;
  readonly selectedKey?: string | null;
  /** Click or Enter on a row. */
  readonly onOpen?: (row: R) => void;
  readonly sort?: Sort | null;
  readonly onSort?: (sort: Sort) => void;
  /** Shown instead of rows when there are none. */
  readonly empty?: ReactNode;
  readonly minWidth?: number;
  readonly className?: string;
}

/** A table of any length: only the rows in sight exist. Arrow keys, Page keys, Home and End move; Enter opens. */
export function VirtualTable<R>(props: VirtualTableProps<R>) {
  const { label, columns, rows, rowKey, rowHeight = 30, selectedKey, onOpen, empty, minWidth } = props;
  const scroll = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 28,
  });
  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' '), minWidth };
  const current = Math.min(active, Math.max(0, rows.length - 1));
  const move = (to: number): void => {
    const next = Math.min(rows.length - 1, Math.max(0, to));
    setActive(next);
    virtual.scrollToIndex(next);
    // The row may not exist before the scroll has been painted.
    requestAnimationFrame(() =>
      scroll.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus({ preventScroll: true }),
    );
  };
  const handleKey = (event: KeyboardEvent, index: number): void => {
    if (event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((scroll.current?.clientHeight ?? 300) / rowHeight) - 2);
    const target = targetOfKey(event.key, index, page, rows.length);
    const row = rows[index];
    if (target !== null) {
      event.preventDefault();
      move(target);
    } else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined && onOpen !== undefined) {
      event.preventDefault();
      onOpen(row);
    }
  };
  return (
    <div className={classNames('vt', props.className)}>
      <div
        className="vt-scroll"
        ref={scroll}
        role="table"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        tabIndex={rows.length === 0 ? 0 : undefined}
      >
        <div role="rowgroup" className="sticky top-0 z-2">
          <HeadRow columns={columns} template={template} sort={props.sort ?? null} onSort={props.onSort} />
        </div>
        {rows.length === 0 && empty}
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative', minWidth }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            const key = rowKey(row);
            return (
              <div
                key={key}
                role="row"
                data-row={item.index}
                aria-rowindex={item.index + 2}
                aria-selected={selectedKey === undefined ? undefined : key === selectedKey}
                tabIndex={item.index === current ? 0 : -1}
                className={classNames('vt-row', onOpen !== undefined && 'cursor-pointer')}
                style={{ ...template, height: rowHeight, transform: `translateY(${item.start}px)` }}
                onClick={() => {
                  setActive(item.index);
                  onOpen?.(row);
                }}
                onKeyDown={(event) => handleKey(event, item.index)}
              >
                {columns.map((column) => (
                  <div key={column.key} role="cell" className={classNames('cut', column.right === true && 'r')}>
                    {column.cell(row)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function targetOfKey(key: string, index: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return index + 1;
    case 'ArrowUp':
      return index - 1;
    case 'PageDown':
      return index + page;
    case 'PageUp':
      return index - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

interface HeadRowProps<R> {
  readonly columns: readonly Column<R>[];
  readonly template: { readonly gridTemplateColumns: string };
  readonly sort: Sort | null;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

function HeadRow<R>({ columns, template, sort, onSort }: HeadRowProps<R>) {
  return (
    <div role="row" aria-rowindex={1} className="vt-head" style={template}>
      {columns.map((column) => {
        const direction = sort?.key === column.key ? sort.direction : undefined;
        const next = direction === 'ascending' ? 'descending' : 'ascending';
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-sort={column.sortable === true ? (direction ?? 'none') : undefined}
            className={classNames('cut', column.right === true && 'r')}
          >
            {column.sortable === true && onSort !== undefined ? (
              <button type="button" className="vt-sort" onClick={() => onSort({ key: column.key, direction: next })}>
                {column.header}
                {direction !== undefined && <Icon of={direction === 'ascending' ? ArrowUp : ArrowDown} size="xs" />}
              </button>
            ) : (
              column.header
            )}
          </div>
        );
      })}
    </div>
  );
}
