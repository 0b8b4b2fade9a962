import type { QuietHoursSetting } from '@/core/engine/wall-clock';
import { useText } from '@/i18n/react';
import { ClockField } from '@/ui/clock-field';
import { Select } from '@/ui/select';
import { sendingMessages as m } from './sending-messages';

/** What quiet hours begin with when somebody turns them on. */
export const usualNight = { from: '22:00', to: '08:00', then: 'next_available' } as const satisfies QuietHoursSetting;

interface QuietHoursFieldsProps {
  readonly value: QuietHoursSetting;
  readonly onChange: (value: QuietHoursSetting) => void;
}

export function QuietHoursFields({ value, onChange }: QuietHoursFieldsProps) {
  const { t } = useText();
  return (
    <div className="flex flex-wrap items-center gap-2">
      <span className="m">{t(m.from)}</span>
      <ClockField
        label={`${t(m.quiet)}: ${t(m.from)}`}
        value={value.from}
        onCommit={(from) => onChange({ ...value, from })}
      />
      <span className="m">{t(m.to)}</span>
      <ClockField label={`${t(m.quiet)}: ${t(m.to)}`} value={value.to} onCommit={(to) => onChange({ ...value, to })} />
      <Select
        label={t(m.then)}
        value={value.then}
        options={(['next_available', 'abort'] as const).map((choice) => ({
          value: choice,
          label: t(m[`then.${choice}`]),
        }))}
        onChange={(then) => onChange({ ...value, then })}
      />
      {value.from === value.to && <p className="help bad">{t(m.quiet_empty)}</p>}
    </div>
  );
}
