import { useText } from '@/i18n/react';
import { NumberField } from '@/ui/number-field';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { editorsMessages as m } from './messages';

export type Scalar = string | number | boolean;

interface ScalarFieldProps {
  readonly value: Scalar;
  readonly onChange: (value: Scalar) => void;
  readonly label: string;
}

const types = ['number', 'string', 'boolean'] as const;
type ScalarType = (typeof types)[number];

const emptyScalars = { number: 0, string: '', boolean: true } as const satisfies Record<ScalarType, Scalar>;

function typeOf(value: Scalar): ScalarType {
  return typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'boolean' : 'string';
}

/** A number, a text, or true or false: type and value. */
export function ScalarField({ value, onChange, label }: ScalarFieldProps) {
  const { t } = useText();
  return (
    <div className="flex min-w-0 flex-1 gap-1.5">
      <Select
        label={t(m['field.type'])}
        value={typeOf(value)}
        options={types.map((type) => ({ value: type, label: t(m[`type.${type}`]) }))}
        onChange={(type) => onChange(emptyScalars[type])}
      />
      {typeof value === 'number' && <NumberField label={label} width={80} value={value} onCommit={onChange} />}
      {typeof value === 'string' && (
        <TextField className="min-w-0 flex-1" label={label} value={value} onCommit={onChange} />
      )}
      {typeof value === 'boolean' && (
        <Select
          label={label}
          value={value ? 'true' : 'false'}
          options={(['true', 'false'] as const).map((one) => ({ value: one, label: t(m[`value.${one}`]) }))}
          onChange={(next) => onChange(next === 'true')}
        />
      )}
    </div>
  );
}
