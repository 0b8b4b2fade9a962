import { useState, type ReactNode } from 'react';
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, Trash2 } from 'lucide-react';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { classNames } from '@/ui/class-names';
import { Icon } from '@/ui/icon';
import { Menu, type MenuItem } from '@/ui/menu';
import { TextField } from '@/ui/text-field';
import { stepEditorsMessages as m } from './step-messages';

const dragType = 'application/x-leadloom-ranked';

interface RankedBlockProps {
  readonly id: string;
  /** From 0. */
  readonly rank: number;
  readonly name: string;
  /** What the field of the name is called. */
  readonly nameLabel: string;
  /** Shown while no name is given. */
  readonly placeholder: string;
  /** The block was just added: its name has the focus. */
  readonly fresh: boolean;
  readonly draggable: boolean;
  /** Why it cannot be dragged. */
  readonly dragOff?: string;
  /** At the right of the name. */
  readonly end?: ReactNode;
  readonly menu: readonly MenuItem[];
  readonly onRename: (name: string) => void;
  /** Another block was dropped on this one. */
  readonly onDropped: (id: string) => void;
  readonly children?: ReactNode;
}

/** One of several ways in an order: rank, name, what it is worth, its menu, its settings. */
export function RankedBlock(props: RankedBlockProps) {
  const { id, rank, name, placeholder, draggable, onDropped } = props;
  const { t } = useText();
  const [over, setOver] = useState(false);
  const shown = name || placeholder;
  return (
    <div
      className={classNames('grp', over && 'outline-2 outline-accent')}
      role="group"
      aria-label={shown}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dropped = event.dataTransfer.getData(dragType);
        if (dropped === '') return;
        event.preventDefault();
        onDropped(dropped);
      }}
    >
      <div className="h">
        <span
          draggable={draggable}
          title={draggable ? t(m.drag, { name: shown }) : props.dragOff}
          className={classNames('i s grid place-items-center', draggable ? 'cursor-grab' : 'cursor-default')}
          onDragStart={(event) => {
            event.dataTransfer.setData(dragType, id);
            event.dataTransfer.effectAllowed = 'move';
          }}
        >
          <Icon of={GripVertical} size="s" />
        </span>
        <span className="m" aria-hidden="true">
          {rank + 1}
        </span>
        <TextField
          bare
          size="sm"
          className="mx-0 -ms-2 min-w-0 flex-1 font-strong text-sm"
          label={props.nameLabel}
          placeholder={shown}
          value={name}
          autoFocus={props.fresh}
          onCommit={(next) => props.onRename(next.trim())}
        />
        {props.end}
        <BlockMenu name={shown} items={props.menu} />
      </div>
      {props.children}
    </div>
  );
}

export function BlockMenu({ name, items }: { readonly name: string; readonly items: readonly MenuItem[] }) {
  const { t } = useText();
  return (
    <Menu
      align="end"
      items={items}
      trigger={
        <button type="button" className="btn gh sm ic -me-1" aria-label={t(m.more, { name })}>
          <Icon of={Ellipsis} size="s" />
        </button>
      }
    />
  );
}

/** Up and down, where the order may change. */
export function moveItems(
  { t }: Pick<Text, 't'>,
  rank: number,
  length: number,
  locked: boolean,
  onMove: (to: number) => void,
): readonly MenuItem[] {
  return [
    { label: t(m.up), icon: ArrowUp, disabled: locked || rank === 0, onSelect: () => onMove(rank - 1) },
    {
      label: t(m.down),
      icon: ArrowDown,
      disabled: locked || rank === length - 1,
      onSelect: () => onMove(rank + 1),
    },
  ];
}

export function removeItem(label: string, locked: boolean, onRemove: () => void): MenuItem {
  return { label, icon: Trash2, danger: true, disabled: locked, onSelect: onRemove };
}
