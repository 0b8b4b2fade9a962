import { useText } from '@/i18n/react';
import { Field } from '@/ui/field';
import { Select } from '@/ui/select';
import type { RunSettings } from '@/workflow/documents/run-settings';
import { simulatorMessages as messages } from '../messages';

interface SameSecondProps {
  readonly value: RunSettings['sameSecond'];
  readonly onChange: (value: RunSettings['sameSecond']) => void;
}

/** How soon the same person is let in again (O-11). */
export function SameSecond({ value, onChange }: SameSecondProps) {
  const { t } = useText();
  const known = [
    { value: '1000', label: t(messages.sameSecondDocumented), hint: t(messages.documented) },
    { value: '0', label: t(messages.sameSecondIdeal) },
    { value: '1100', label: t(messages.sameSecondSafe) },
    { value: 'clock_second', label: t(messages.sameSecondClock) },
  ];
  const current = String(value);
  const options = known.some((option) => option.value === current)
    ? known
    : [...known, { value: current, label: t(messages.sameSecondOther, { ms: value }) }];
  return (
    <Field label={t(messages.sameSecond)} help={t(messages.sameSecondHelp)}>
      <Select
        grow
        value={current}
        options={options}
        onChange={(next) => onChange(next === 'clock_second' ? next : Number(next))}
      />
    </Field>
  );
}

interface MoreRulesProps {
  readonly settings: RunSettings;
  readonly onChange: (change: Partial<RunSettings>) => void;
}

/** Choices the documentation leaves open: O-4, O-2, O-28, O-24, O-26. */
export function MoreRules({ settings, onChange }: MoreRulesProps) {
  const { t } = useText();
  return (
    <details className="more-rules">
      <summary>{t(messages.moreRules)}</summary>
      <Field label={t(messages.duplicates)}>
        <Select
          grow
          value={settings.duplicates}
          options={[
            { value: 'exit', label: t(messages.duplicatesExit) },
            { value: 'keep', label: t(messages.duplicatesKeep) },
          ]}
          onChange={(duplicates) => onChange({ duplicates })}
        />
      </Field>
      <Field label={t(messages.exitGroup)}>
        <Select
          grow
          value={settings.exitGroup}
          options={[
            { value: 'at_action', label: t(messages.exitAtAction) },
            { value: 'at_window_end', label: t(messages.exitAtEnd) },
          ]}
          onChange={(exitGroup) => onChange({ exitGroup })}
        />
      </Field>
      <Field label={t(messages.actionTime)}>
        <Select
          grow
          value={settings.actionTime}
          options={[
            { value: 'own_time', label: t(messages.ownTime) },
            { value: 'by_arrival', label: t(messages.byArrival) },
          ]}
          onChange={(actionTime) => onChange({ actionTime })}
        />
      </Field>
      <Field label={t(messages.emailTrigger)}>
        <Select
          grow
          value={settings.emailTrigger}
          options={[
            { value: 'any_new_address', label: t(messages.anyAddress) },
            { value: 'first_address_only', label: t(messages.firstAddress) },
          ]}
          onChange={(emailTrigger) => onChange({ emailTrigger })}
        />
      </Field>
      <Field label={t(messages.failedContent)}>
        <Select
          grow
          value={settings.failedContent ?? 'exit'}
          options={[
            { value: 'exit', label: t(messages.failedContentExit) },
            { value: 'abort_and_advance', label: t(messages.failedContentAdvance) },
          ]}
          onChange={(failedContent) => onChange({ failedContent })}
        />
      </Field>
      <Field label={t(messages.unsetLess)}>
        <Select
          grow
          value={settings.unsetLessThan ?? 'positive_only'}
          options={[
            { value: 'positive_only', label: t(messages.unsetLessPositive) },
            { value: 'always', label: t(messages.unsetLessAlways) },
          ]}
          onChange={(unsetLessThan) => onChange({ unsetLessThan })}
        />
      </Field>
      <Field label={t(messages.unsetFalse)}>
        <Select
          grow
          value={settings.unsetBoolean ?? 'not_set'}
          options={[
            { value: 'not_set', label: t(messages.unsetFalseNo) },
            { value: 'false', label: t(messages.unsetFalseYes) },
          ]}
          onChange={(unsetBoolean) => onChange({ unsetBoolean })}
        />
      </Field>
    </details>
  );
}
