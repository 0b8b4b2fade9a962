import { Plus, Trash2 } from 'lucide-react';
import { weekdays } from '@/core/engine/sending';
import { formatInstant } from '@/core/kernel/time';
import { useText } from '@/i18n/react';
import { Button, IconButton } from '@/ui/button';
import { ClockField } from '@/ui/clock-field';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { schedule as scheduleSchema, type Schedule } from '@/workflow/documents/schedule';
import { DateTimeField } from './date-time-field';
import { scheduleMessages as m } from './schedule-messages';

interface ScheduleEditorProps {
  readonly value: Schedule | undefined;
  /** Day a first time is put on. */
  readonly opensAt: string;
  readonly onChange: (value: Schedule) => void;
}

const kinds = ['launch', 'times', 'daily', 'weekly', 'monthly'] as const;
const usualTime = '09:00';

/** When a scheduled canvas or campaign takes people in (C-ENTRY-2). */
export function ScheduleEditor({ value, opensAt, onChange }: ScheduleEditorProps) {
  const { t } = useText();
  return (
    <>
      <Field label={t(m.repeat)} help={value?.type === 'launch' ? t(m.launch_help) : undefined}>
        <Select
          value={value?.type ?? null}
          options={kinds.map((kind) => ({ value: kind, label: t(m[`repeat.${kind}`]) }))}
          placeholder={t(m['said.none'])}
          onChange={(kind) => onChange(changeKind(value, kind, opensAt))}
        />
      </Field>
      {value?.type === 'times' && <Times value={value} opensAt={opensAt} onChange={onChange} />}
      {value !== undefined && value.type !== 'launch' && value.type !== 'times' && (
        <Repeating value={value} onChange={onChange} />
      )}
    </>
  );
}

/** What two kinds have in common is kept. */
function changeKind(value: Schedule | undefined, kind: Schedule['type'], opensAt: string): Schedule {
  const known = value !== undefined && 'time' in value ? value : { time: usualTime };
  const fresh = { weekdays: ['monday'], day: 1, times: [{ date: opensAt.slice(0, 10), time: usualTime }] };
  return scheduleSchema.parse({ ...fresh, ...known, type: kind });
}

type TimesValue = Extract<Schedule, { type: 'times' }>;

function Times({
  value,
  opensAt,
  onChange,
}: { readonly value: TimesValue } & Pick<ScheduleEditorProps, 'opensAt' | 'onChange'>) {
  const { t } = useText();
  const { times } = value;
  const last = times.at(-1) ?? { date: opensAt.slice(0, 10), time: usualTime };
  return (
    <div className="grid gap-2">
      {times.map(({ date, time }, index) => (
        // Times have no identity and are drawn anew as a whole.
        <div key={index} className="flex items-center gap-2">
          <DateTimeField
            label={`${t(m.time)} ${index + 1}`}
            zone="UTC"
            value={Date.parse(`${date}T${time}:00Z`)}
            onChange={(at) => {
              const text = formatInstant(at);
              onChange({ ...value, times: times.with(index, { date: text.slice(0, 10), time: text.slice(11, 16) }) });
            }}
          />
          <IconButton
            icon={Trash2}
            variant="ghost"
            name={t(m.remove_time)}
            disabled={times.length < 2}
            onClick={() => onChange({ ...value, times: times.toSpliced(index, 1) })}
          />
        </div>
      ))}
      <Button
        icon={Plus}
        variant="ghost"
        disabled={times.length >= 30}
        onClick={() => onChange({ ...value, times: [...times, last] })}
      >
        {t(m.add_time)}
      </Button>
    </div>
  );
}

type RepeatingValue = Extract<Schedule, { type: 'daily' | 'weekly' | 'monthly' }>;

interface RepeatingProps {
  readonly value: RepeatingValue;
  readonly onChange: (value: Schedule) => void;
}

function Repeating({ value, onChange }: RepeatingProps) {
  const { t } = useText();
  return (
    <>
      <Field label={t(m.at)}>
        <ClockField value={value.time} onCommit={(time) => onChange({ ...value, time })} />
      </Field>
      <Field label={t(m.every)}>
        <span className="flex items-center gap-2">
          <NumberField
            integer
            min={1}
            max={365}
            width={72}
            label={t(m.every)}
            value={value.every}
            onCommit={(every) => onChange({ ...value, every })}
          />
          {t(m[`unit.${value.type}`])}
        </span>
      </Field>
      {value.type === 'weekly' && <Weekdays value={value} onChange={onChange} />}
      {value.type === 'monthly' && (
        <Field label={t(m.day)} help={value.day > 28 ? t(m.day_help) : undefined}>
          <NumberField
            integer
            min={1}
            max={31}
            width={72}
            value={value.day}
            onCommit={(day) => onChange({ ...value, day })}
          />
        </Field>
      )}
      <Field label={t(m.from)} help={value.from === undefined ? t(m.from_none) : undefined}>
        <DateField value={value.from} onChange={(from) => onChange(withDate(value, 'from', from))} />
      </Field>
      <Field label={t(m.until)} help={value.until === undefined ? t(m.until_none) : undefined}>
        <DateField value={value.until} onChange={(until) => onChange(withDate(value, 'until', until))} />
      </Field>
    </>
  );
}

function withDate(value: RepeatingValue, key: 'from' | 'until', date: string | undefined): Schedule {
  const { [key]: _, ...rest } = value;
  return scheduleSchema.parse(date === undefined ? rest : { ...rest, [key]: date });
}

function Weekdays({
  value,
  onChange,
}: { readonly value: Extract<Schedule, { type: 'weekly' }> } & Pick<RepeatingProps, 'onChange'>) {
  const { t } = useText();
  const chosen = value.weekdays;
  return (
    <div className="f" role="group" aria-label={t(m.weekdays)}>
      <span className="f-label">{t(m.weekdays)}</span>
      <div className="f-control flex flex-wrap gap-1">
        {weekdays.map((weekday) => {
          const on = chosen.includes(weekday);
          const next = on ? chosen.filter((other) => other !== weekday) : [...chosen, weekday];
          return (
            <button
              key={weekday}
              type="button"
              className="inp"
              aria-pressed={on}
              style={on ? { borderColor: 'var(--acc)', color: 'var(--acc)' } : undefined}
              onClick={() => next.length > 0 && onChange({ ...value, weekdays: next })}
            >
              {t(m[`weekday.${weekday}`])}
            </button>
          );
        })}
      </div>
    </div>
  );
}

interface DateFieldProps {
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A day without a zone; empty is a value too. */
function DateField({ value, onChange }: DateFieldProps) {
  const { t } = useText();
  return (
    <span className="max-w-[150px]">
      <TextField
        mono
        value={value ?? ''}
        placeholder={t(m.date_format)}
        accepts={(text) => text.trim() === '' || isDate(text.trim())}
        onCommit={(text) => onChange(text.trim() === '' ? undefined : text.trim())}
      />
    </span>
  );
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(at) && formatInstant(at).startsWith(text);
}
