import { useState } from 'react';
import { LogOut } from 'lucide-react';
import { useDurationLabels } from '@/editors/duration-labels';
import { LastBlock } from '@/editors/last-block';
import type { PanelProps } from '@/editors/node-ui';
import { BlockMenu } from '@/editors/ranked-block';
import { RankedSection } from '@/editors/ranked-section';
import { stepEditorsMessages as shared } from '@/editors/step-messages';
import { useText } from '@/i18n/react';
import { DurationField } from '@/ui/duration-field';
import { Field } from '@/ui/field';
import { Section } from '@/ui/section';
import { Switch } from '@/ui/switch';
import { actionPathsMessages } from '../messages';
import { maxGroups, otherwisePort, type ActionPathsConfig } from '../schema';
import { addGroup } from './edits';
import { ExitRow, GroupBlock, PointsOf } from './group-block';
import { actionPathsUiMessages as m } from './messages';

type Props = PanelProps<ActionPathsConfig>;

export function ActionPathsPanel(props: Props) {
  const { config, onChange, launched } = props;
  const { t } = useText();
  const [fresh, setFresh] = useState<string | null>(null);
  const add = (): void => {
    const next = addGroup(config, t(m.unnamed, { rank: config.groups.length + 1 }));
    setFresh(next.groups.at(-1)?.id ?? null);
    onChange(next);
  };
  return (
    <>
      <Settings {...props} />
      <RankedSection
        title={t(m.groups)}
        count={config.groups.length}
        max={maxGroups}
        fixed={launched ? t(m.launched) : null}
        onAdd={add}
      >
        {config.groups.map((group, rank) => (
          <GroupBlock key={group.id} {...props} group={group} rank={rank} fresh={group.id === fresh} />
        ))}
        <OtherwiseBlock {...props} />
      </RankedSection>
    </>
  );
}

function Settings({ config, onChange, launched }: Props) {
  const { t } = useText();
  const labels = useDurationLabels();
  return (
    <Section title={t(m.settings)} className="border-0">
      <Field label={t(m.window)}>
        <DurationField
          integer
          value={config.window}
          labels={labels}
          min={{ value: 1, unit: 'seconds' }}
          max={{ value: 31, unit: 'days' }}
          limit={t(m.window_max)}
          disabled={launched}
          onCommit={(window) => onChange({ ...config, window })}
        />
      </Field>
      <Switch
        checked={config.ranked}
        label={t(m.ranked)}
        state={t(config.ranked ? m.on : m.off)}
        disabled={launched}
        {...(config.ranked && { help: t(m.ranked_on) })}
        onChange={(ranked) => onChange({ ...config, ranked })}
      />
    </Section>
  );
}

/** Always there, always last, without triggers (C-ACTION-4). */
function OtherwiseBlock({ config, onChange, points }: Props) {
  const { t } = useText();
  const own = t(actionPathsMessages['action_paths.port.otherwise']);
  const { otherwise } = config;
  return (
    <LastBlock
      name={otherwise.name}
      own={own}
      nameLabel={t(shared.otherwise_name)}
      onRename={(name) => onChange({ ...config, otherwise: { ...otherwise, name } })}
      end={
        <>
          <PointsOf hollow points={points[otherwisePort] ?? null} />
          <BlockMenu
            name={otherwise.name || own}
            items={[
              {
                label: t(m.exit_option),
                icon: LogOut,
                checked: otherwise.exits,
                onSelect: () => onChange({ ...config, otherwise: { ...otherwise, exits: !otherwise.exits } }),
              },
            ]}
          />
        </>
      }
    >
      {otherwise.exits && <ExitRow />}
    </LastBlock>
  );
}
