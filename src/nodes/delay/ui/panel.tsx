import { weekdays, type ClockOf } from '@/core/engine/sending';
import { durationUnits } from '@/core/kernel/time';
import { DateTimeField } from '@/editors/date-time-field';
import { useDurationLabels } from '@/editors/duration-labels';
import { AttributeField } from '@/editors/name-fields';
import type { PanelProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { ClockField } from '@/ui/clock-field';
import { Combobox } from '@/ui/combobox';
import { DurationField } from '@/ui/duration-field';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Section } from '@/ui/section';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import { delayMessages } from '../messages';
import { delayDefaults, delayTypes, type DelayConfig } from '../schema';
import { morning, toLocal, wallOf, withTime, withType } from './edits';
import { delayUiMessages as m } from './messages';

type Props = Pick<PanelProps<DelayConfig>, 'config' | 'onChange'>;

export function DelayPanel(props: PanelProps<DelayConfig>) {
  const { config, onChange } = props;
  const { t } = useText();
  return (
    <Section title={t(m.settings)}>
      <Field label={t(m.type)}>
        <Select
          grow
          value={config.type}
          options={delayTypes.map((type) => ({ value: type, label: t(m[`type.${type}`]) }))}
          onChange={(type) => onChange(withType(config, type))}
        />
      </Field>
      <TypeFields {...props} />
    </Section>
  );
}

function TypeFields(props: PanelProps<DelayConfig>) {
  switch (props.config.type) {
    case 'duration':
      return <DurationFields {...props} />;
    case 'calendar_days':
      return <CalendarFields {...props} />;
    case 'weekday':
      return <WeekdayFields {...props} />;
    case 'date':
      return <DateFields {...props} />;
    case 'personalized':
      return <PersonalFields {...props} />;
  }
}

function DurationFields({ config, onChange }: Props) {
  const { t } = useText();
  const labels = useDurationLabels();
  return (
    <>
      <Field label={t(m.duration)} help={t(m.days)}>
        <DurationField
          value={config.duration}
          labels={labels}
          max={{ value: 730, unit: 'days' }}
          limit={t(m.max)}
          onCommit={(duration) => onChange({ ...config, duration })}
        />
      </Field>
      <OptionalTime config={config} onChange={onChange} help={t(m.at_help)} />
    </>
  );
}

function CalendarFields({ config, onChange }: Props) {
  const { t } = useText();
  return (
    <>
      <Field label={t(m.calendar_days)} help={t(m.calendar_help)}>
        <NumberField
          min={1}
          max={730}
          width={80}
          value={config.days ?? delayDefaults.days}
          onCommit={(days) => onChange({ ...config, days: Math.round(days) })}
        />
      </Field>
      <OptionalTime config={config} onChange={onChange} help={null} />
    </>
  );
}

function OptionalTime({ config, onChange, help }: Props & { readonly help: string | null }) {
  const { t } = useText();
  const { at } = config;
  return (
    <>
      <Field label={t(m.at)} help={help}>
        <Switch
          label={t(m.at)}
          checked={at !== undefined}
          onChange={(on) => onChange(withTime(config, on ? morning : null))}
        />
      </Field>
      {at !== undefined && (
        <>
          <Field label={t(m.time)}>
            <ClockField value={at.time} onCommit={(time) => onChange(withTime(config, { ...at, time }))} />
          </Field>
          <ClockChoice value={at.clock} onChange={(clock) => onChange(withTime(config, { ...at, clock }))} />
        </>
      )}
    </>
  );
}

const clocks = ['company', 'user'] as const satisfies readonly ClockOf[];

function ClockChoice({ value, onChange }: { readonly value: ClockOf; readonly onChange: (clock: ClockOf) => void }) {
  const { t } = useText();
  return (
    <Field label={t(m.clock)}>
      <Segmented
        label={t(m.clock)}
        value={value}
        options={clocks.map((clock) => ({ value: clock, label: t(m[`clock.${clock}`]) }))}
        onChange={onChange}
      />
    </Field>
  );
}

function WeekdayFields({ config, onChange }: Props) {
  const { t } = useText();
  const chosen = config.weekday ?? delayDefaults.weekday;
  const set = (part: Partial<typeof chosen>): void => onChange({ ...config, weekday: { ...chosen, ...part } });
  return (
    <>
      <Field label={t(m.weekday)}>
        <Select
          grow
          value={chosen.day}
          options={weekdays.map((day) => ({ value: day, label: t(delayMessages['delay.weekday'], { day }) }))}
          onChange={(day) => set({ day })}
        />
      </Field>
      <Field label={t(m.time)}>
        <ClockField value={chosen.time} onCommit={(time) => set({ time })} />
      </Field>
      <ClockChoice value={chosen.clock} onChange={(clock) => set({ clock })} />
      <Field label={t(m.if_past)}>
        <Select
          grow
          value={chosen.ifPast}
          options={(['next_week', 'same_day'] as const).map((choice) => ({
            value: choice,
            label: t(m[`if_past.${choice}`]),
          }))}
          onChange={(ifPast) => set({ ifPast })}
        />
      </Field>
    </>
  );
}

function DateFields({ config, onChange }: Props) {
  const { t } = useText();
  const { local, clock } = config.date ?? { local: '', clock: 'company' as const };
  return (
    <>
      <Field label={t(m.date)} help={t(m.date_help)}>
        <DateTimeField
          zone="UTC"
          value={local === '' ? null : wallOf(local)}
          onChange={(wall) => onChange({ ...config, date: { local: toLocal(wall), clock } })}
        />
      </Field>
      {config.date !== undefined && (
        <ClockChoice value={clock} onChange={(next) => onChange({ ...config, date: { local, clock: next } })} />
      )}
    </>
  );
}

function PersonalFields({ config, onChange, attributes, variables }: PanelProps<DelayConfig>) {
  const { t } = useText();
  const from = config.from ?? delayDefaults.from;
  const set = (part: Partial<NonNullable<DelayConfig['from']>>): void =>
    onChange({ ...config, from: { ...from, ...part } });
  const units = durationUnits.map((unit) => ({
    value: unit,
    label: t(m.as_unit, { unit: t(delayMessages['delay.unit'], { unit }) }),
  }));
  return (
    <>
      <Field label={t(m.source)}>
        <Select
          grow
          value={from.source}
          options={(['variable', 'attribute'] as const).map((source) => ({
            value: source,
            label: t(m[`source.${source}`]),
          }))}
          onChange={(source) => set({ source, name: '' })}
        />
      </Field>
      <Field label={t(m.name)}>
        {from.source === 'attribute' ? (
          <AttributeField value={from.name} attributes={attributes} onChange={(name) => set({ name })} />
        ) : (
          <Combobox
            mono
            value={from.name === '' ? null : from.name}
            options={variables.map((name) => ({ value: name }))}
            onChange={(name) => set({ name })}
            onCreate={(name) => set({ name })}
            createLabel={(name) => name}
            placeholder={t(m['source.variable'])}
            emptyText={t(m['source.variable'])}
          />
        )}
      </Field>
      <Field label={t(m.as)}>
        <Select
          grow
          value={from.as}
          options={[{ value: 'date' as const, label: t(m['as.date']) }, ...units]}
          onChange={(as) => set({ as })}
        />
      </Field>
      {from.as === 'date' && <ClockChoice value={from.clock} onChange={(clock) => set({ clock })} />}
    </>
  );
}
