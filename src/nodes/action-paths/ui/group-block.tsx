import { LogOut } from 'lucide-react';
import type { PanelProps, PortPoints } from '@/editors/node-ui';
import { moveItems, RankedBlock, removeItem } from '@/editors/ranked-block';
import { stepEditorsMessages as shared } from '@/editors/step-messages';
import { TriggerListEditor } from '@/editors/trigger-list-editor';
import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { Points } from '@/ui/badge';
import { Icon } from '@/ui/icon';
import type { MenuItem } from '@/ui/menu';
import type { ActionGroup, ActionPathsConfig } from '../schema';
import { changeGroup, moveGroup, removeGroup } from './edits';
import { actionPathsUiMessages as m } from './messages';

interface GroupBlockProps extends PanelProps<ActionPathsConfig> {
  readonly group: ActionGroup;
  readonly rank: number;
  readonly fresh: boolean;
}

/** One action group: rank, name, points, triggers. */
export function GroupBlock(props: GroupBlockProps) {
  const { config, onChange, group, rank, launched, fresh } = props;
  const text = useText();
  const { t } = text;
  const placeholder = t(m.unnamed, { rank: rank + 1 });
  return (
    <RankedBlock
      id={group.id}
      rank={rank}
      name={group.name}
      nameLabel={t(shared.group_name, { rank: rank + 1 })}
      placeholder={placeholder}
      fresh={fresh}
      draggable={config.ranked && !launched}
      dragOff={t(m.drag_off)}
      end={<PointsOf points={props.points[group.id] ?? null} />}
      menu={menuItems(props, text)}
      onRename={(name) => onChange(changeGroup(config, group.id, { name }))}
      onDropped={(id) => onChange(moveGroup(config, id, rank))}
    >
      <TriggerListEditor
        value={group.triggers}
        owner={group.name || placeholder}
        attributes={props.attributes}
        events={props.events}
        products={props.products}
        onChange={(triggers) => onChange(changeGroup(config, group.id, { triggers: [...triggers] }))}
      />
      {group.exits && <ExitRow />}
    </RankedBlock>
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

function menuItems({ config, onChange, group, rank, launched }: GroupBlockProps, text: Text): readonly MenuItem[] {
  const { t } = text;
  return [
    ...moveItems(text, rank, config.groups.length, launched, (to) => onChange(moveGroup(config, group.id, to))),
    {
      label: t(m.exit_option),
      icon: LogOut,
      checked: group.exits,
      onSelect: () => onChange(changeGroup(config, group.id, { exits: !group.exits })),
    },
    { type: 'separator' },
    removeItem(t(shared.remove_group), launched, () => onChange(removeGroup(config, group.id))),
  ];
}
