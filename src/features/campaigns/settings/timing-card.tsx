import { useDurationLabels } from '@/editors/duration-labels';
import { TriggerListEditor } from '@/editors/trigger-list-editor';
import { weekdays } from '@/core/engine/sending';
import { useText } from '@/i18n/react';
import { setTiming } from '@/state/commands/campaign';
import { ClockField } from '@/ui/clock-field';
import { DurationField } from '@/ui/duration-field';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Segmented } from '@/ui/segmented';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import type { SendDelay, Timing } from '@/workflow/documents/sending';
import { useComposer } from '../context';
import { findingsAt, Problems } from '../problems';
import { timingMessages as m } from './timing-messages';

const kinds = ['at_once', 'after', 'next_weekday', 'calendar_days'] as const;
type Kind = (typeof kinds)[number];

const clocks = ['user', 'company'] as const;

function newDelay(kind: Exclude<Kind, 'at_once'>): SendDelay {
  switch (kind) {
    case 'after':
      return { type: 'after', duration: { value: 1, unit: 'hours' } };
    case 'next_weekday':
      return { type: 'next_weekday', weekday: 'monday', time: '09:00', clock: 'user' };
    case 'calendar_days':
      return { type: 'calendar_days', days: 1, time: '09:00', clock: 'user' };
  }
}

/** When a campaign sends after its trigger, and what may come between (W-DELAY-1…6). */
export function TimingCard() {
  const { t } = useText();
  const { campaign, edit, findings } = useComposer();
  const timing = campaign.timing ?? {};
  const { delay } = timing;
  const change = (next: Partial<Timing>): void => edit.change(setTiming(next));
  const choose = (kind: Kind): void =>
    change(
      kind === 'at_once'
        ? { delay: undefined, reevaluate: undefined, exceptions: undefined }
        : { delay: newDelay(kind) },
    );
  return (
    <section className="card">
      <header>
        <b>{t(m.timing)}</b>
        <span>
          <Segmented<Kind>
            label={t(m.timing)}
            value={delay?.type ?? 'at_once'}
            options={kinds.map((kind) => ({ value: kind, label: t(m[`delay.${kind}`]) }))}
            onChange={choose}
          />
        </span>
      </header>
      <div className="flow-card">
        <p className="m2">{t(m[`delay.${delay?.type ?? 'at_once'}.help`])}</p>
        {delay !== undefined && <DelayFields delay={delay} onChange={(next) => change({ delay: next })} />}
        {delay !== undefined && <DuringDelay timing={timing} onChange={change} />}
        <TimeOfDayFields timing={timing} onChange={change} />
        <Problems findings={findingsAt(findings, 'timing')} />
      </div>
    </section>
  );
}

function DelayFields({
  delay,
  onChange,
}: {
  readonly delay: SendDelay;
  readonly onChange: (delay: SendDelay) => void;
}) {
  const { t } = useText();
  const labels = useDurationLabels();
  if (delay.type === 'after') {
    return (
      <Field label={t(m.length)}>
        <DurationField
          value={delay.duration}
          labels={labels}
          max={{ value: 720, unit: 'days' }}
          onCommit={(duration) => onChange({ ...delay, duration })}
        />
      </Field>
    );
  }
  return (
    <>
      {delay.type === 'next_weekday' ? (
        <Field label={t(m.weekday)}>
          <Select
            value={delay.weekday}
            options={weekdays.map((day) => ({ value: day, label: t(m[`weekday.${day}`]) }))}
            onChange={(weekday) => onChange({ ...delay, weekday })}
          />
        </Field>
      ) : (
        <Field label={t(m.days)}>
          <NumberField integer min={0} max={720} value={delay.days} onCommit={(days) => onChange({ ...delay, days })} />
        </Field>
      )}
      <Field label={t(m.time)}>
        <ClockField value={delay.time} onCommit={(time) => onChange({ ...delay, time })} />
        <Select
          label={t(m.clock)}
          value={delay.clock}
          options={clocks.map((clock) => ({ value: clock, label: t(m[`clock.${clock}`]) }))}
          onChange={(clock) => onChange({ ...delay, clock })}
        />
      </Field>
    </>
  );
}

interface TimingProps {
  readonly timing: Timing;
  readonly onChange: (change: Partial<Timing>) => void;
}

function DuringDelay({ timing, onChange }: TimingProps) {
  const { t } = useText();
  const { known } = useComposer();
  const { exceptions = [], reevaluate = false } = timing;
  return (
    <>
      <Switch
        checked={reevaluate}
        label={t(m.reevaluate)}
        help={t(m.reevaluate_help)}
        onChange={(on) => onChange({ reevaluate: on ? true : undefined })}
      />
      <div>
        <b>{t(m.exceptions)}</b>
        <p className="m text-xs">{t(m.exceptions_help)}</p>
        <div className="grp">
          <TriggerListEditor
            owner={t(m.exceptions)}
            value={exceptions}
            attributes={known.attributes}
            events={known.events}
            products={known.products}
            onChange={(next) => onChange({ exceptions: next.length === 0 ? undefined : [...next] })}
          />
        </div>
      </div>
    </>
  );
}

const officeHours = { from: '09:00', to: '18:00', clock: 'user', then: 'skip' } as const;

function TimeOfDayFields({ timing: { timeOfDay, delay }, onChange }: TimingProps) {
  const { t } = useText();
  return (
    <>
      <Switch
        checked={timeOfDay !== undefined}
        label={t(m.hours)}
        help={t(m.hours_help)}
        onChange={(on) => onChange({ timeOfDay: on ? officeHours : undefined })}
      />
      {timeOfDay !== undefined && (
        <div className="flex flex-wrap items-center gap-2 pl-9">
          <ClockField
            label={t(m.hours_from)}
            value={timeOfDay.from}
            onCommit={(from) => onChange({ timeOfDay: { ...timeOfDay, from } })}
          />
          <span className="m">–</span>
          <ClockField
            label={t(m.hours_to)}
            value={timeOfDay.to}
            onCommit={(to) => onChange({ timeOfDay: { ...timeOfDay, to } })}
          />
          <Select
            label={t(m.clock)}
            value={timeOfDay.clock}
            options={clocks.map((clock) => ({ value: clock, label: t(m[`clock.${clock}`]) }))}
            onChange={(clock) => onChange({ timeOfDay: { ...timeOfDay, clock } })}
          />
          {delay !== undefined && (
            <Select
              label={t(m.hours_then)}
              value={timeOfDay.then}
              options={(['skip', 'next_available'] as const).map((then) => ({
                value: then,
                label: t(m[`then.${then}`]),
              }))}
              onChange={(then) => onChange({ timeOfDay: { ...timeOfDay, then } })}
            />
          )}
        </div>
      )}
    </>
  );
}
