import { useText } from '@/i18n/react';
import type { StepQuietHours } from '@/nodes/step-sending';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import { QuietHoursRows, usualNight } from './quiet-hours-fields';
import { sendingMessages as m } from './sending-messages';

const choices = ['canvas', 'own', 'ignore'] as const;

interface StepQuietHoursFieldProps {
  readonly value: StepQuietHours | undefined;
  readonly onChange: (value: StepQuietHours | undefined) => void;
}

/** Whether a message step keeps the quiet hours of its canvas (C-SEND-5). */
export function StepQuietHoursField({ value, onChange }: StepQuietHoursFieldProps) {
  const { t } = useText();
  const choice = value === undefined ? 'canvas' : value === 'ignore' ? 'ignore' : 'own';
  const values = { canvas: undefined, own: usualNight, ignore: 'ignore' } as const;
  return (
    <>
      <Field label={t(m.quiet)} help={t(m.step_quiet_help)}>
        <Select
          grow
          value={choice}
          options={choices.map((option) => ({ value: option, label: t(m[`step_quiet.${option}`]) }))}
          onChange={(next) => onChange(values[next])}
        />
      </Field>
      {value !== undefined && value !== 'ignore' && <QuietHoursRows value={value} onChange={onChange} />}
    </>
  );
}
