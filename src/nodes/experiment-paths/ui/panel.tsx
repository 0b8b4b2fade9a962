import { useState } from 'react';
import { LastBlock } from '@/editors/last-block';
import type { PanelProps } from '@/editors/node-ui';
import { moveItems, RankedBlock, removeItem } from '@/editors/ranked-block';
import { changeItem, moveItem } from '@/editors/ranked-list';
import { AddBlock } from '@/editors/ranked-section';
import { useText } from '@/i18n/react';
import { Button } from '@/ui/button';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import { experimentPathsMessages } from '../messages';
import { maxPaths, windowDays, type ExperimentPath, type ExperimentPathsConfig } from '../schema';
import { addPath, removePath, setControl, shareEvenly, sumOf } from './edits';
import { experimentPathsUiMessages as m } from './messages';

type Props = PanelProps<ExperimentPathsConfig>;

export function ExperimentPathsPanel(props: Props) {
  const { config, onChange } = props;
  const { t } = useText();
  const [fresh, setFresh] = useState<string | null>(null);
  const sum = sumOf(config);
  const full = config.paths.length >= maxPaths;
  const add = (): void => {
    const next = addPath(config);
    setFresh(next.paths.at(-1)?.id ?? null);
    onChange(next);
  };
  return (
    <>
      <Settings {...props} />
      <Section
        title={t(m.paths)}
        end={<span className={sum === 100 ? undefined : 'text-stop'}>{t(m.sum, { sum })}</span>}
      >
        {config.paths.map((path, rank) => (
          <PathBlock key={path.id} {...props} path={path} rank={rank} fresh={path.id === fresh} />
        ))}
        <ControlBlock {...props} />
        <div className="flex items-center gap-2">
          <AddBlock disabled={full} title={full ? t(m.add_full) : undefined} onAdd={add}>
            {t(m.add_path)}
          </AddBlock>
          <Button size="sm" variant="ghost" onClick={() => onChange(shareEvenly(config))}>
            {t(m.evenly)}
          </Button>
        </div>
      </Section>
    </>
  );
}

interface ShareProps {
  readonly name: string;
  readonly value: number;
  readonly onCommit: (percentage: number) => void;
}

function Share({ name, value, onCommit }: ShareProps) {
  const { t } = useText();
  return (
    <span className="flex items-center gap-1 text-xs">
      <NumberField
        integer
        size="sm"
        min={0}
        max={100}
        width={52}
        label={t(m.share_of, { name })}
        value={value}
        onCommit={onCommit}
      />
      <span className="m" aria-hidden="true">
        %
      </span>
    </span>
  );
}

interface PathBlockProps extends Props {
  readonly path: ExperimentPath;
  readonly rank: number;
  readonly fresh: boolean;
}

function PathBlock({ config, onChange, launched, path, rank, fresh }: PathBlockProps) {
  const text = useText();
  const { t } = text;
  const placeholder = t(m.unnamed, { rank: rank + 1 });
  const set = (paths: readonly ExperimentPath[]): void => onChange({ ...config, paths: [...paths] });
  const move = (id: string, to: number): void => set(moveItem(config.paths, id, to));
  const change = (part: Partial<ExperimentPath>): void => set(changeItem(config.paths, path.id, part));
  return (
    <RankedBlock
      id={path.id}
      rank={rank}
      name={path.name}
      nameLabel={t(m.path_name, { rank: rank + 1 })}
      placeholder={placeholder}
      fresh={fresh}
      draggable={!launched}
      end={
        <Share
          name={path.name || placeholder}
          value={path.percentage}
          onCommit={(percentage) => change({ percentage })}
        />
      }
      menu={[
        ...moveItems(text, rank, config.paths.length, launched, (to) => move(path.id, to)),
        { type: 'separator' },
        removeItem(t(m.remove_path), launched || config.paths.length === 1, () =>
          onChange(removePath(config, path.id)),
        ),
      ]}
      onRename={(name) => change({ name })}
      onDropped={(id) => move(id, rank)}
    />
  );
}

function ControlBlock({ config, onChange }: Props) {
  const { t } = useText();
  const { control } = config;
  if (control === null) return null;
  const own = t(experimentPathsMessages['experiment_paths.port.control']);
  const set = (change: Partial<typeof control>): void => onChange({ ...config, control: { ...control, ...change } });
  return (
    <LastBlock
      name={control.name}
      own={own}
      nameLabel={t(m.control_name)}
      onRename={(name) => set({ name })}
      end={
        <Share name={control.name || own} value={control.percentage} onCommit={(percentage) => set({ percentage })} />
      }
    >
      <div className="px-2.5 pb-2">
        <Field label={t(m.control_then)}>
          <Select
            grow
            value={control.exits ? 'exit' : 'continue'}
            options={[
              { value: 'exit', label: t(m.then_exit) },
              { value: 'continue', label: t(m.then_continue) },
            ]}
            onChange={(then) => set({ exits: then === 'exit' })}
          />
        </Field>
      </div>
    </LastBlock>
  );
}

const optimizations = ['none', 'winning', 'personalized'] as const;

function Settings({ config, onChange, launched }: Props) {
  const { t } = useText();
  const optimized = config.optimization !== 'none';
  const hasControl = config.control !== null;
  return (
    <Section title={t(m.settings)} className="border-0">
      <Switch
        checked={hasControl}
        label={t(m.control)}
        state={t(hasControl ? m.on : m.off)}
        disabled={launched}
        onChange={(on) => onChange(setControl(config, on))}
      />
      <Switch
        checked={config.randomized}
        label={t(m.randomized)}
        state={t(config.randomized ? m.on : m.off)}
        disabled={optimized}
        help={t(m.randomized_help)}
        onChange={(randomized) => onChange({ ...config, randomized })}
      />
      <Field label={t(m.window)} help={t(m.window_help, windowDays)}>
        <NumberField
          integer
          min={windowDays.min}
          max={windowDays.max}
          value={config.windowDays}
          onCommit={(days) => onChange({ ...config, windowDays: days })}
        />
        <span className="m text-xs">{t(m.days)}</span>
      </Field>
      <Field label={t(m.optimization)} help={optimized ? t(m.optimization_help) : undefined}>
        <Select
          grow
          value={config.optimization}
          options={optimizations.map((value) => ({ value, label: t(m[`optimization.${value}`]) }))}
          disabled={launched}
          onChange={(optimization) => onChange({ ...config, optimization })}
        />
      </Field>
    </Section>
  );
}
