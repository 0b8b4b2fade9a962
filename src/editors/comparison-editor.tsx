import type { Comparison, ComparisonType } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { NumberField } from '@/ui/number-field';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { comparisonTypes, newComparison, operatorsByType, withOperator, type Operator } from './comparison-model';
import { filterMessages as f } from './filter-messages';
import { editorsMessages as m } from './messages';
import { DayOperand, ReferenceOperand } from './operands';
import { TokensField } from './tokens-field';

interface ComparisonEditorProps {
  readonly value: Comparison;
  readonly onChange: (value: Comparison) => void;
  /** Let the type be chosen, where the data does not settle it. */
  readonly typed?: boolean;
  /** Types to choose from; all of them when left out. */
  readonly types?: readonly ComparisonType[];
}

/** Operator and operand of one filter or event condition. */
export function ComparisonEditor({ value, onChange, typed = false, types = comparisonTypes }: ComparisonEditorProps) {
  const { t } = useText();
  const operators: readonly Operator[] = operatorsByType[value.type];
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-start gap-1.5">
      {typed && (
        <Select
          label={t(m['field.type'])}
          value={value.type}
          options={types.map((type) => ({ value: type, label: t(f[`type.${type}`]) }))}
          onChange={(type) => onChange(newComparison(type))}
        />
      )}
      <Select
        label={t(m['operator.label'])}
        value={value.operator}
        options={operators.map((operator) => ({ value: operator, label: t(f[`operator.${operator}`]) }))}
        onChange={(operator) => onChange(withOperator(value, operator))}
      />
      <Operand value={value} onChange={onChange} />
    </div>
  );
}

function Operand({ value, onChange }: Pick<ComparisonEditorProps, 'value' | 'onChange'>) {
  const { t } = useText();
  if ('values' in value) {
    return (
      <TokensField
        values={value.values}
        label={t(m['values.label'])}
        placeholder={t(m['values.add'])}
        onChange={(values) => onChange({ ...value, values: [...values] })}
      />
    );
  }
  if ('pattern' in value) {
    return (
      <TextField
        mono
        className="min-w-[110px] flex-1"
        label={t(m['values.pattern'])}
        value={value.pattern}
        onCommit={(pattern) => onChange({ ...value, pattern })}
      />
    );
  }
  if ('value' in value) {
    return (
      <NumberField
        label={t(m['field.value'])}
        width={80}
        value={value.value}
        onCommit={(next) => onChange({ ...value, value: next })}
      />
    );
  }
  if ('days' in value) {
    return (
      <NumberField
        label={t(f['operand.days'])}
        width={72}
        min={0}
        value={value.days}
        onCommit={(days) => onChange({ ...value, days })}
      />
    );
  }
  if ('date' in value) {
    return (
      <TextField
        mono
        className="min-w-[110px] flex-1"
        label={t(f['operand.date'])}
        placeholder={t(f['operand.date_format'])}
        value={value.date}
        onCommit={(date) => onChange({ ...value, date: date.trim() })}
      />
    );
  }
  if ('day' in value) return <DayOperand value={value} onChange={onChange} />;
  return value.type === 'reference' ? <ReferenceOperand value={value} onChange={onChange} /> : null;
}
