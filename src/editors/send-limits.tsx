import { useText } from '@/i18n/react';
import type { Text } from '@/i18n/text';
import { useWorkspaceState } from '@/state/react';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Select } from '@/ui/select';
import { Switch } from '@/ui/switch';
import { cappingChoices, type SendSettings } from '@/workflow/documents/sending';
import { QuietHoursFields, usualNight } from './quiet-hours-fields';
import { sendingMessages as m } from './sending-messages';

export type SendLimitChange = Partial<Pick<SendSettings, 'quietHours' | 'capping' | 'perMinute'>>;

interface SendLimitsProps {
  readonly value: SendSettings;
  readonly onChange: (change: SendLimitChange) => void;
}

const usualRate = 1_000;

/** Quiet hours, frequency capping and rate limit of a canvas or campaign (C-SEND-3…7, W-CAP-1, W-RATE-1). */
export function SendLimits({ value, onChange }: SendLimitsProps) {
  const { t } = useText();
  const caps = useWorkspaceState(({ workspace }) => workspace.frequencyCaps?.length ?? 0);
  const { quietHours, capping, perMinute } = value;
  return (
    <div className="grid gap-3">
      <Switch
        checked={quietHours !== undefined}
        label={t(m.quiet)}
        state={t(quietHours === undefined ? m.off : m.on)}
        help={t(m.quiet_help)}
        onChange={(on) => onChange({ quietHours: on ? usualNight : undefined })}
      />
      {quietHours !== undefined && (
        <div className="pl-9">
          <QuietHoursFields value={quietHours} onChange={(next) => onChange({ quietHours: next })} />
        </div>
      )}
      <Field label={t(m.capping)} help={t(m.capping_help, { caps })}>
        <Select
          grow
          value={capping ?? 'obey'}
          options={cappingChoices.map((choice) => ({ value: choice, label: t(m[`capping.${choice}`]) }))}
          onChange={(next) => onChange({ capping: next === 'obey' ? undefined : next })}
        />
      </Field>
      <Switch
        checked={perMinute !== undefined}
        label={t(m.rate)}
        state={t(perMinute === undefined ? m.off : m.on)}
        help={t(m.rate_help)}
        onChange={(on) => onChange({ perMinute: on ? usualRate : undefined })}
      />
      {perMinute !== undefined && (
        <div className="flex items-center gap-2 pl-9">
          <NumberField
            integer
            label={t(m.rate)}
            min={10}
            max={500_000}
            step={10}
            width={96}
            value={perMinute}
            onCommit={(next) => onChange({ perMinute: next })}
          />
          <span className="m">{t(m.per_minute)}</span>
        </div>
      )}
    </div>
  );
}

/** The limits in sentences, for a summary; empty where there are none. */
export function sendLimitWords({ quietHours, capping, perMinute }: SendSettings, { t }: Text): readonly string[] {
  const words: string[] = [];
  if (quietHours !== undefined) {
    const { from, to, then } = quietHours;
    words.push(t(m.quiet_words, { from, to, abort: then === 'abort' }));
  }
  if (capping !== undefined && capping !== 'obey') words.push(t(m[`capping.${capping}`]));
  if (perMinute !== undefined) words.push(t(m.rate_words, { perMinute }));
  return words;
}
