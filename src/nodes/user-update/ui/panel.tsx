import { useMemo, type ReactNode } from 'react';
import { Plus, X } from 'lucide-react';
import { codeNames } from '@/editors/code/code-names';
import { CodeText } from '@/editors/code/code-text';
import type { KnownAttribute } from '@/editors/known-names';
import { AttributeField } from '@/editors/name-fields';
import type { PanelProps } from '@/editors/node-ui';
import { ScalarField } from '@/editors/scalar-field';
import { useText } from '@/i18n/react';
import { IconButton } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { NumberField } from '@/ui/number-field';
import { RichText } from '@/ui/rich-text';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { hasLiquid } from '../liquid';
import { longestJson, type UpdateRow, type UserUpdateConfig } from '../schema';
import { userUpdateUiMessages as m } from './messages';
import { withOperation, type Operation } from './rows';

const operations = [
  'increment',
  'decrement',
  'set',
  'add_item',
  'remove_item',
  'remove',
] as const satisfies readonly Operation[];

export function UserUpdatePanel(props: PanelProps<UserUpdateConfig>) {
  const { config, onChange } = props;
  const { t } = useText();
  return (
    <>
      <Section className="border-0">
        <Field label={t(m.mode)}>
          <Select
            grow
            value={config.mode}
            options={(['ui', 'json'] as const).map((mode) => ({ value: mode, label: t(m[`mode.${mode}`]) }))}
            onChange={(mode) => onChange({ ...config, mode })}
          />
        </Field>
      </Section>
      {config.mode === 'json' ? <JsonSection {...props} /> : <RowsSection {...props} />}
    </>
  );
}

function JsonSection({ config, onChange, attributes, standard, variables }: PanelProps<UserUpdateConfig>) {
  const { t } = useText();
  const names = useMemo(() => codeNames(attributes, standard, variables), [attributes, standard, variables]);
  const json = config.json ?? '';
  return (
    <Section title={t(m.json)} end={t(m.length, { length: json.length, max: longestJson })}>
      <p className="m mb-1.5 text-xs">
        <RichText>{t(m.json_help)}</RichText>
      </p>
      <CodeText
        lineNumbers
        path="json"
        label={t(m.json)}
        value={json}
        names={names}
        onChange={(text, run) => onChange({ ...config, json: text }, `json ${run}`)}
      />
    </Section>
  );
}

function RowsSection({ config, onChange, attributes }: PanelProps<UserUpdateConfig>) {
  const { t } = useText();
  const set = (rows: readonly UpdateRow[]): void => onChange({ ...config, rows: [...rows] });
  return (
    <Section title={t(m.rows)}>
      {config.rows.map((row, index) => (
        // Rows have no identity; they are edited in place.
        <RowBlock
          key={index}
          row={row}
          index={index}
          attributes={attributes}
          onChange={(next) => set(config.rows.with(index, next))}
          onRemove={() => set(config.rows.toSpliced(index, 1))}
        />
      ))}
      <button
        type="button"
        className="add"
        onClick={() => set([...config.rows, { operation: 'increment', attribute: '', by: 1 }])}
      >
        <Icon of={Plus} size="xs" />
        {t(m.add)}
      </button>
    </Section>
  );
}

interface RowBlockProps {
  readonly row: UpdateRow;
  readonly index: number;
  readonly attributes: readonly KnownAttribute[];
  readonly onChange: (row: UpdateRow) => void;
  readonly onRemove: () => void;
}

function RowBlock({ row, index, attributes, onChange, onRemove }: RowBlockProps) {
  const { t } = useText();
  const known = attributes.find(({ name }) => name === row.attribute);
  return (
    <div className="grp px-2.5 py-2" role="group" aria-label={t(m.row, { row: index + 1 })}>
      <div className="mb-1 flex items-center">
        <b className="text-xs">{t(m.row, { row: index + 1 })}</b>
        <span className="sp" />
        <IconButton size="sm" icon={X} name={t(m.remove_row, { row: index + 1 })} onClick={onRemove} />
      </div>
      <Field label={t(m.attribute)} help={useAttributeHelp(row, known)}>
        <AttributeField
          value={row.attribute}
          attributes={attributes}
          onChange={(attribute) => onChange({ ...row, attribute })}
        />
      </Field>
      <Field label={t(m.action)}>
        <Select
          grow
          value={row.operation}
          options={operations.map((operation) => ({ value: operation, label: t(m[`action.${operation}`]) }))}
          onChange={(operation) => onChange(withOperation(row, operation))}
        />
      </Field>
      <Operand row={row} onChange={onChange} />
    </div>
  );
}

function Operand({ row, onChange }: Pick<RowBlockProps, 'row' | 'onChange'>) {
  const { t } = useText();
  if (row.operation === 'remove') return null;
  if (row.operation === 'add_item' || row.operation === 'remove_item') {
    return (
      <Field label={t(m.value)}>
        <ScalarField label={t(m.value)} value={row.value} onChange={(value) => onChange({ ...row, value })} />
      </Field>
    );
  }
  if (row.operation === 'set') {
    const isLiquid = typeof row.value === 'string' && hasLiquid(row.value);
    return (
      <Field label={t(m.value)} help={isLiquid ? t(m.liquid) : null}>
        <ScalarField label={t(m.value)} value={row.value ?? ''} onChange={(value) => onChange({ ...row, value })} />
      </Field>
    );
  }
  return (
    <Field label={t(m[`by.${row.operation}`])}>
      <NumberField min={0} width={80} value={row.by} onCommit={(by) => onChange({ ...row, by })} />
    </Field>
  );
}

/** What people hold now, or what will surprise (C-UU-13, C-UU-14). */
function useAttributeHelp(row: UpdateRow, known: KnownAttribute | undefined): ReactNode {
  const { t } = useText();
  if (row.attribute === '') return null;
  const counts = row.operation === 'increment' || row.operation === 'decrement';
  if (known === undefined || known.count === 0) {
    return counts ? t(m.unset, { by: row.by, operation: row.operation }) : null;
  }
  if (counts && known.type !== 'number') return <span className="text-warn">{t(m.not_number)}</span>;
  return known.samples.length === 0 ? null : t(m.samples, { samples: known.samples.join(', ') });
}
