import { amountOperators, windowLimits, type Measure, type MeasureType } from '@/core/segments/measure-schema';
import { useText } from '@/i18n/react';
import { NumberField } from '@/ui/number-field';
import { Select } from '@/ui/select';
import { ComparisonEditor } from './comparison-editor';
import { filterMessages as f } from './filter-messages';
import { withMeasureType } from './filter-kinds';

interface MeasureEditorProps {
  readonly value: Measure;
  readonly onChange: (value: Measure) => void;
  /** Money can be asked for, too. */
  readonly money?: boolean;
}

const types = ['count', 'count_in_days', 'first', 'last'] as const satisfies readonly MeasureType[];
const moneyTypes = ['money', 'money_in_days'] as const satisfies readonly MeasureType[];

/** What is asked about things that happened: how often, when, how much (S-EVT-1…5, S-PUR-1). */
export function MeasureEditor({ value, onChange, money = false }: MeasureEditorProps) {
  const { t } = useText();
  const offered: readonly MeasureType[] = money ? [...types, ...moneyTypes] : types;
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-start gap-1.5">
      <Select
        label={t(f['measure.label'])}
        value={value.type}
        options={offered.map((type) => ({ value: type, label: t(f[`measure.${type}`]) }))}
        onChange={(type) => onChange(withMeasureType(value, type))}
      />
      {value.type === 'first' || value.type === 'last' ? (
        <ComparisonEditor
          value={value.comparison}
          onChange={(comparison) => {
            if (comparison.type === 'time') onChange({ ...value, comparison });
          }}
        />
      ) : (
        <Amount value={value} onChange={onChange} />
      )}
    </div>
  );
}

type AmountMeasure = Exclude<Measure, { type: 'first' | 'last' }>;

function Amount({ value, onChange }: { readonly value: AmountMeasure; readonly onChange: (value: Measure) => void }) {
  const { t } = useText();
  const counts = value.type === 'count' || value.type === 'count_in_days';
  return (
    <>
      <Select
        label={t(f['measure.operator'])}
        value={value.operator}
        options={amountOperators.map((operator) => ({ value: operator, label: t(f[`operator.${operator}`]) }))}
        onChange={(operator) => onChange({ ...value, operator })}
      />
      <NumberField
        label={t(f[counts ? 'measure.times' : 'measure.amount'])}
        width={72}
        min={counts ? 0 : -Infinity}
        max={value.type === 'count_in_days' ? windowLimits.mostTimes : Infinity}
        integer={counts}
        value={value.value}
        onCommit={(amount) => onChange({ ...value, value: amount })}
      />
      {'days' in value && (
        <NumberField
          label={t(f['measure.days'])}
          width={64}
          min={windowLimits.leastDays}
          max={windowLimits.mostDays}
          integer
          value={value.days}
          onCommit={(days) => onChange({ ...value, days })}
        />
      )}
    </>
  );
}
