import { useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Popover as Radix } from 'radix-ui';
import { ChevronDown, Plus } from 'lucide-react';
import { classNames } from './class-names';
import { labelOf, rowsFor, rowToKeep, shownAtMost, type ComboboxOption, type ComboboxRow } from './combobox-rows';
import { useControlAttributes, type ControlNaming } from './field';
import { Icon } from './icon';

export interface ComboboxProps extends ControlNaming {
  readonly value: string | null;
  readonly options: readonly ComboboxOption[];
  readonly onChange: (value: string) => void;
  /** Offered last, when no option is exactly what was typed. */
  readonly onCreate?: (text: string) => void;
  readonly createLabel?: (text: string) => ReactNode;
  /** Shown when nothing matches and nothing can be created. */
  readonly emptyText: string;
  readonly placeholder?: string;
  readonly mono?: boolean;
  readonly size?: 'md' | 'sm';
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  readonly className?: string;
}

/** One of many, by typing; the last row creates what was typed. */
export function Combobox(props: ComboboxProps) {
  const { value, options, onChange, onCreate, createLabel, emptyText, placeholder, mono, size, disabled, label } =
    props;
  const attributes = useControlAttributes(label);
  const listId = useId();
  const box = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  /** The arrows chose a row; pointing at one on the way past does not. */
  const [moved, setMoved] = useState(false);
  const open = query !== null;
  const selected = options.find((option) => option.value === value);
  const shownValue = selected === undefined ? (value ?? '') : labelOf(selected);

  const canCreate = onCreate !== undefined;
  const rows = useMemo(() => rowsFor(options, query ?? '', canCreate), [options, query, canCreate]);

  const show = (text: string): void => {
    setQuery(text);
    setMoved(false);
    const at = text === '' ? options.findIndex((option) => option.value === value) : 0;
    setActive(at >= 0 && at < shownAtMost ? at : 0);
  };
  const close = (): void => setQuery(null);
  const choose = (row: ComboboxRow | null | undefined): void => {
    if (row?.type === 'option') onChange(row.option.value);
    if (row?.type === 'create') onCreate?.(row.text);
    close();
  };
  // Leaving keeps what was typed, as every other field does.
  const leave = (): void => {
    if (query !== null) choose(rowToKeep({ rows, query, chosen: moved ? active : null }));
  };
  const move = (to: number): void => {
    const next = Math.min(rows.length - 1, Math.max(0, to));
    setActive(next);
    setMoved(true);
    list.current?.querySelector(`#${CSS.escape(`${listId}-${next}`)}`)?.scrollIntoView({ block: 'nearest' });
  };
  const handleKey = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) show('');
      else move(active + (event.key === 'ArrowDown' ? 1 : -1));
    } else if (event.key === 'Enter' && open) {
      event.preventDefault();
      choose(rows[active]);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };

  return (
    <Radix.Root open={open} onOpenChange={(next) => !next && leave()}>
      <Radix.Anchor asChild>
        <div
          ref={box}
          className={classNames('inp flex-1', size === 'sm' && 'sm', mono === true && 'mono', props.className)}
        >
          <input
            {...attributes}
            type="text"
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && rows.length > 0 ? `${listId}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            disabled={disabled}
            autoFocus={props.autoFocus}
            placeholder={placeholder}
            value={query === null || query === '' ? (open ? '' : shownValue) : query}
            {...(open && shownValue !== '' && { placeholder: shownValue })}
            onChange={(event) => show(event.target.value)}
            onClick={() => !open && show('')}
            onKeyDown={handleKey}
            onBlur={(event) => {
              if (!(list.current?.contains(event.relatedTarget) ?? false)) leave();
            }}
          />
          <Icon of={ChevronDown} size="s" />
        </div>
      </Radix.Anchor>
      <Radix.Portal>
        <Radix.Content
          // The list names itself; the surface around it is nothing to a screen reader.
          role="presentation"
          className="pop"
          align="start"
          sideOffset={4}
          collisionPadding={8}
          style={{ minWidth: 'max(220px, var(--radix-popper-anchor-width))', maxWidth: 420 }}
          // Escape drops what was typed; the field itself hears it.
          onEscapeKeyDown={(event) => event.preventDefault()}
          onOpenAutoFocus={(event) => event.preventDefault()}
          onCloseAutoFocus={(event) => event.preventDefault()}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && (box.current?.contains(event.target) ?? false)) event.preventDefault();
          }}
        >
          <div role="listbox" id={listId} ref={list} aria-label={label ?? placeholder ?? emptyText}>
            {rows.map((row, index) => (
              <RowView
                key={row.type === 'option' ? `o${row.option.value}` : 'create'}
                row={row}
                id={`${listId}-${index}`}
                active={index === active}
                heading={headingOf(rows, index)}
                mono={mono === true}
                query={(query ?? '').trim()}
                createLabel={createLabel}
                onChoose={() => choose(row)}
                onPoint={() => setActive(index)}
              />
            ))}
          </div>
          {rows.length === 0 && <p className="opt-none">{emptyText}</p>}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function headingOf(rows: readonly ComboboxRow[], index: number): string | undefined {
  const group = (row: ComboboxRow | undefined): string | undefined =>
    row?.type === 'option' ? row.option.group : undefined;
  const own = group(rows[index]);
  return own !== undefined && own !== group(rows[index - 1]) ? own : undefined;
}

interface RowViewProps {
  readonly row: ComboboxRow;
  readonly id: string;
  readonly active: boolean;
  readonly heading: string | undefined;
  readonly mono: boolean;
  readonly query: string;
  readonly createLabel: ((text: string) => ReactNode) | undefined;
  readonly onChoose: () => void;
  readonly onPoint: () => void;
}

function RowView({ row, id, active, heading, mono, query, createLabel, onChoose, onPoint }: RowViewProps) {
  return (
    <>
      {heading !== undefined && (
        <div className="opt-head" role="presentation">
          {heading}
        </div>
      )}
      <div
        id={id}
        role="option"
        aria-selected={active}
        className="opt"
        // The input keeps the focus; a click here must not blur it first.
        onPointerDown={(event) => event.preventDefault()}
        onClick={onChoose}
        onPointerMove={onPoint}
      >
        {row.type === 'create' ? (
          <>
            <Icon of={Plus} size="s" />
            <span className="opt-text">{createLabel?.(row.text) ?? row.text}</span>
          </>
        ) : (
          <>
            {row.option.glyph !== undefined && <span className="mk">{row.option.glyph}</span>}
            <span className={classNames('opt-text', mono && 'mono')}>
              <Marked text={labelOf(row.option)} query={query} />
            </span>
            {row.option.hint !== undefined && <small>{row.option.hint}</small>}
          </>
        )}
      </div>
    </>
  );
}

/** The matching part of a text, marked. */
function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  const at = query === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase());
  if (at < 0) return text;
  return (
    <>
      {text.slice(0, at)}
      <mark>{text.slice(at, at + query.length)}</mark>
      {text.slice(at + query.length)}
    </>
  );
}
