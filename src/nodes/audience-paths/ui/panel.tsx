import { useState } from 'react';
import { Plus } from 'lucide-react';
import type { PanelProps } from '@/editors/node-ui';
import { moveItems, RankedBlock, removeItem } from '@/editors/ranked-block';
import { changeItem, freshItemId, moveItem, withoutItem } from '@/editors/ranked-list';
import { StepFilter } from '@/editors/step-filter';
import { useText } from '@/i18n/react';
import { Icon } from '@/ui/icon';
import { Section } from '@/ui/section';
import { TextField } from '@/ui/text-field';
import { audiencePathsMessages } from '../messages';
import { maxGroups, type AudienceGroup, type AudiencePathsConfig } from '../schema';
import { audiencePathsUiMessages as m } from './messages';

type Props = PanelProps<AudiencePathsConfig>;

export function AudiencePathsPanel(props: Props) {
  const { config, onChange, launched } = props;
  const { t } = useText();
  const [fresh, setFresh] = useState<string | null>(null);
  const { groups } = config;
  const full = groups.length >= maxGroups;
  const add = (): void => {
    const id = freshItemId(groups, 'group');
    setFresh(id);
    onChange({ ...config, groups: [...groups, { id, name: t(m.unnamed, { rank: groups.length + 1 }), filter: null }] });
  };
  return (
    <Section title={t(m.groups)} end={t(m.groups_count, { count: groups.length + 1, max: maxGroups + 1 })}>
      {groups.map((group, rank) => (
        <GroupBlock key={group.id} {...props} group={group} rank={rank} fresh={group.id === fresh} />
      ))}
      <OtherwiseBlock {...props} />
      <button
        type="button"
        className="add"
        disabled={full || launched}
        title={full ? t(m.add_full) : undefined}
        onClick={add}
      >
        <Icon of={Plus} size="xs" />
        {t(m.add_group)}
      </button>
      {launched && <p className="m mt-2 text-xs">{t(m.launched)}</p>}
    </Section>
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
      nameLabel={t(m.group_name, { rank: rank + 1 })}
      placeholder={t(m.unnamed, { rank: rank + 1 })}
      fresh={props.fresh}
      draggable={!launched}
      menu={[
        ...moveItems(text, rank, config.groups.length, launched, (to) => move(group.id, to)),
        { type: 'separator' },
        removeItem(t(m.remove_group), launched, () => set(withoutItem(config.groups, group.id))),
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
  const own = t(audiencePathsMessages['audience_paths.port.otherwise']);
  const { name } = config.otherwise;
  return (
    <div className="grp" role="group" aria-label={name || own}>
      <div className="h">
        <span className="w-[31px] flex-none" />
        <TextField
          bare
          size="sm"
          className="mx-0 -ms-2 min-w-0 flex-1 font-strong text-sm placeholder:text-ink"
          label={t(m.otherwise_name)}
          placeholder={own}
          value={name}
          onCommit={(next) => onChange({ ...config, otherwise: { ...config.otherwise, name: next.trim() } })}
        />
      </div>
    </div>
  );
}
