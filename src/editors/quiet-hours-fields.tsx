import type { QuietHoursSetting } from '@/core/engine/wall-clock';
import { useText } from '@/i18n/react';
import { ClockField } from '@/ui/clock-field';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { sendingMessages as m } from './sending-messages';

/** What quiet hours begin with when somebody turns them on. */
export const usualNight = { from: '22:00', to: '08:00', then: 'next_available' } as const satisfies QuietHoursSetting;

interface QuietHoursFieldsProps {
  readonly value: QuietHoursSetting;
  readonly onChange: (value: QuietHoursSetting) => void;
}

/** All of it in one line, where there is room for one. */
export function QuietHoursFields(props: QuietHoursFieldsProps) {
  const { t } = useText();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="m">{t(m.from)}</span>
      <QuietSpan {...props} between={t(m.to)} />
      <QuietThen {...props} />
      <EmptySpan {...props} />
    </div>
  );
}

/** One below the other, for a narrow panel. */
export function QuietHoursRows(props: QuietHoursFieldsProps) {
  const { t } = useText();
  return (
    <>
      <Field label={t(m.span)}>
        <span className="flex items-center gap-2">
          <QuietSpan {...props} between="–" />
        </span>
        <EmptySpan {...props} />
      </Field>
      <Field label={t(m.then)}>
        <QuietThen {...props} />
      </Field>
    </>
  );
}

function QuietSpan({ value, onChange, between }: QuietHoursFieldsProps & { readonly between: string }) {
  const { t } = useText();
  return (
    <>
      <ClockField
        label={`${t(m.quiet)}: ${t(m.from)}`}
        value={value.from}
        onCommit={(from) => onChange({ ...value, from })}
      />
      <span className="m">{between}</span>
      <ClockField label={`${t(m.quiet)}: ${t(m.to)}`} value={value.to} onCommit={(to) => onChange({ ...value, to })} />
    </>
  );
}

const outcomes = ['next_available', 'abort'] as const;

function QuietThen({ value, onChange }: QuietHoursFieldsProps) {
  const { t } = useText();
  return (
    <Select
      label={t(m.then)}
      value={value.then}
      options={outcomes.map((choice) => ({ value: choice, label: t(m[`then.${choice}`]) }))}
      onChange={(then) => onChange({ ...value, then })}
    />
  );
}

function EmptySpan({ value }: QuietHoursFieldsProps) {
  const { t } = useText();
  return value.from === value.to ? <p className="help bad">{t(m.quiet_empty)}</p> : null;
}
