import { useState } from 'react';
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, LogOut, Trash2 } from 'lucide-react';
import type { PanelProps, PortPoints } from '@/editors/node-ui';
import { TriggerListEditor } from '@/editors/trigger-list-editor';
import { useText } from '@/i18n/react';
import { Points } from '@/ui/badge';
import { classNames } from '@/ui/class-names';
import { Icon } from '@/ui/icon';
import { Menu, type MenuItem } from '@/ui/menu';
import { TextField } from '@/ui/text-field';
import type { ActionGroup, ActionPathsConfig } from '../schema';
import { changeGroup, moveGroup, removeGroup } from './edits';
import { actionPathsUiMessages as m } from './messages';

interface GroupBlockProps extends PanelProps<ActionPathsConfig> {
  readonly group: ActionGroup;
  readonly rank: number;
  readonly fresh: boolean;
}

const dragType = 'application/x-leadloom-group';

/** One action group: rank, name, points, triggers. */
export function GroupBlock(props: GroupBlockProps) {
  const { config, onChange, group, rank, launched, fresh } = props;
  const { t } = useText();
  const [over, setOver] = useState(false);
  const name = group.name || t(m.unnamed, { rank: rank + 1 });
  const draggable = config.ranked && !launched;
  return (
    <div
      className={classNames('grp', over && 'outline-2 outline-accent')}
      role="group"
      aria-label={name}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const id = event.dataTransfer.getData(dragType);
        if (id === '') return;
        event.preventDefault();
        onChange(moveGroup(config, id, rank));
      }}
    >
      <div className="h">
        <span
          draggable={draggable}
          title={t(draggable ? m.drag : m.drag_off, { name })}
          className={classNames('i s grid place-items-center', draggable ? 'cursor-grab' : 'cursor-default')}
          onDragStart={(event) => {
            event.dataTransfer.setData(dragType, group.id);
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
          label={t(m.group_name, { rank: rank + 1 })}
          placeholder={name}
          value={group.name}
          autoFocus={fresh}
          onCommit={(next) => onChange(changeGroup(config, group.id, { name: next.trim() }))}
        />
        <PointsOf points={props.points[group.id] ?? null} />
        <GroupMenu name={name} items={menuItems(props, t)} />
      </div>
      <TriggerListEditor
        value={group.triggers}
        owner={name}
        attributes={props.attributes}
        events={props.events}
        products={props.products}
        onChange={(triggers) => onChange(changeGroup(config, group.id, { triggers: [...triggers] }))}
      />
      {group.exits && <ExitRow />}
    </div>
  );
}

export function PointsOf({
  points,
  hollow = false,
}: {
  readonly points: PortPoints | null;
  readonly hollow?: boolean;
}) {
  return typeof points?.delta === 'number' ? <Points value={points.delta} hollow={hollow} /> : null;
}

export function ExitRow() {
  const { t } = useText();
  return (
    <p className="t m">
      <Icon of={LogOut} size="xs" className="!ms-0" />
      {t(m.exits)}
    </p>
  );
}

export function GroupMenu({ name, items }: { readonly name: string; readonly items: readonly MenuItem[] }) {
  const { t } = useText();
  return (
    <Menu
      align="end"
      items={items}
      trigger={
        <button type="button" className="btn gh sm ic -me-1" aria-label={t(m.group_more, { name })}>
          <Icon of={Ellipsis} size="s" />
        </button>
      }
    />
  );
}

function menuItems(
  { config, onChange, group, rank, launched }: GroupBlockProps,
  t: ReturnType<typeof useText>['t'],
): readonly MenuItem[] {
  return [
    {
      label: t(m.move_up),
      icon: ArrowUp,
      disabled: launched || rank === 0,
      onSelect: () => onChange(moveGroup(config, group.id, rank - 1)),
    },
    {
      label: t(m.move_down),
      icon: ArrowDown,
      disabled: launched || rank === config.groups.length - 1,
      onSelect: () => onChange(moveGroup(config, group.id, rank + 1)),
    },
    {
      label: t(m.exit_option),
      icon: LogOut,
      checked: group.exits,
      onSelect: () => onChange(changeGroup(config, group.id, { exits: !group.exits })),
    },
    { type: 'separator' },
    {
      label: t(m.remove_group),
      icon: Trash2,
      danger: true,
      disabled: launched,
      onSelect: () => onChange(removeGroup(config, group.id)),
    },
  ];
}
