import { referenceTypes } from '@/core/segments/comparison-schema';
import type { Comparison } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { NumberField } from '@/ui/number-field';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { filterMessages as f } from './filter-messages';
import { editorsMessages as m } from './messages';

interface OperandProps<C extends Comparison> {
  readonly value: C;
  readonly onChange: (value: Comparison) => void;
}

const today = 'today';

/** A day of the year: today and so many days on, or a fixed one. */
export function DayOperand({ value, onChange }: OperandProps<Extract<Comparison, { day: string }>>) {
  const { t } = useText();
  const { type, operator } = value;
  const isToday = value.day === today;
  return (
    <>
      <Select
        label={t(f['operand.day'])}
        value={isToday ? today : 'fixed'}
        options={[
          { value: today, label: t(f['operand.today']) },
          { value: 'fixed', label: t(f['operand.fixed_day']) },
        ]}
        onChange={(kind) => onChange({ type, operator, day: kind === today ? today : '01-01' })}
      />
      {isToday ? (
        <NumberField
          label={t(f['operand.plus_days'])}
          width={72}
          integer
          signed
          value={value.plusDays ?? 0}
          onCommit={(plusDays) => onChange({ type, operator, day: today, plusDays })}
        />
      ) : (
        <TextField
          mono
          className="max-w-[90px]"
          label={t(f['operand.fixed_day'])}
          placeholder={t(f['operand.day_format'])}
          value={value.day}
          onCommit={(day) => onChange({ type, operator, day: day.trim() })}
        />
      )}
    </>
  );
}

/** Another attribute or a context variable to compare with. */
export function ReferenceOperand({ value, onChange }: OperandProps<Extract<Comparison, { type: 'reference' }>>) {
  const { t } = useText();
  const { to } = value;
  const name = to.type === 'custom_attribute' ? to.attribute : to.name;
  const point = (type: typeof to.type, next: string): void => {
    onChange({ ...value, to: type === 'custom_attribute' ? { type, attribute: next } : { type, name: next } });
  };
  return (
    <>
      <Select
        label={t(f['operand.as'])}
        value={value.as}
        options={referenceTypes.map((type) => ({ value: type, label: t(f[`type.${type}`]) }))}
        onChange={(as) => onChange({ ...value, as })}
      />
      <Select
        label={t(f['operand.of'])}
        value={to.type}
        options={(['custom_attribute', 'context_variable'] as const).map((type) => ({
          value: type,
          label: t(f[`operand.${type}`]),
        }))}
        onChange={(type) => point(type, name)}
      />
      <TextField
        mono
        className="min-w-[110px] flex-1"
        label={t(m['field.attribute'])}
        value={name}
        onCommit={(next) => point(to.type, next)}
      />
    </>
  );
}
