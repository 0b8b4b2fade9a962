import { useState } from 'react';
import { LastBlock } from '@/editors/last-block';
import type { PanelProps } from '@/editors/node-ui';
import { moveItems, RankedBlock, removeItem } from '@/editors/ranked-block';
import { changeItem, freshItemId, moveItem, withoutItem } from '@/editors/ranked-list';
import { RankedSection } from '@/editors/ranked-section';
import { StepFilter } from '@/editors/step-filter';
import { stepEditorsMessages as shared } from '@/editors/step-messages';
import { useText } from '@/i18n/react';
import { audiencePathsMessages } from '../messages';
import { maxGroups, type AudienceGroup, type AudiencePathsConfig } from '../schema';
import { audiencePathsUiMessages as m } from './messages';

type Props = PanelProps<AudiencePathsConfig>;

export function AudiencePathsPanel(props: Props) {
  const { config, onChange, launched } = props;
  const { t } = useText();
  const [fresh, setFresh] = useState<string | null>(null);
  const { groups } = config;
  const add = (): void => {
    const id = freshItemId(groups, 'group');
    setFresh(id);
    onChange({ ...config, groups: [...groups, { id, name: t(m.unnamed, { rank: groups.length + 1 }), filter: null }] });
  };
  return (
    <RankedSection
      title={t(m.groups)}
      count={groups.length}
      max={maxGroups}
      fixed={launched ? t(m.launched) : null}
      onAdd={add}
    >
      {groups.map((group, rank) => (
        <GroupBlock key={group.id} {...props} group={group} rank={rank} fresh={group.id === fresh} />
      ))}
      <OtherwiseBlock {...props} />
    </RankedSection>
  );
}

interface GroupBlockProps extends Props {
  readonly group: AudienceGroup;
  readonly rank: number;
  readonly fresh: boolean;
}

/** One group: rank, name, who fits. */
function GroupBlock(props: GroupBlockProps) {
  const { config, onChange, group, rank, launched } = props;
  const text = useText();
  const { t } = text;
  const set = (groups: readonly AudienceGroup[]): void => onChange({ ...config, groups: [...groups] });
  const move = (id: string, to: number): void => set(moveItem(config.groups, id, to));
  return (
    <RankedBlock
      id={group.id}
      rank={rank}
      name={group.name}
      nameLabel={t(shared.group_name, { rank: rank + 1 })}
      placeholder={t(m.unnamed, { rank: rank + 1 })}
      fresh={props.fresh}
      draggable={!launched}
      menu={[
        ...moveItems(text, rank, config.groups.length, launched, (to) => move(group.id, to)),
        { type: 'separator' },
        removeItem(t(shared.remove_group), launched, () => set(withoutItem(config.groups, group.id))),
      ]}
      onRename={(name) => set(changeItem(config.groups, group.id, { name }))}
      onDropped={(id) => move(id, rank)}
    >
      <div className="px-2.5 pb-2">
        <StepFilter
          {...props}
          value={group.filter}
          onChange={(filter) => set(changeItem(config.groups, group.id, { filter }))}
        />
      </div>
    </RankedBlock>
  );
}

/** Always there, always last, without a filter (C-SPLIT-3). */
function OtherwiseBlock({ config, onChange }: Props) {
  const { t } = useText();
  return (
    <LastBlock
      name={config.otherwise.name}
      own={t(audiencePathsMessages['audience_paths.port.otherwise'])}
      nameLabel={t(shared.otherwise_name)}
      onRename={(name) => onChange({ ...config, otherwise: { ...config.otherwise, name } })}
    />
  );
}
