import { useMemo } from 'react';
import { ArrowUp, Plus, X } from 'lucide-react';
import { codeNames, type CompletionNames } from '@/editors/code/code-names';
import { CodeText } from '@/editors/code/code-text';
import type { PanelProps } from '@/editors/node-ui';
import { useText } from '@/i18n/react';
import { IconButton } from '@/ui/button';
import { Field } from '@/ui/field';
import { Icon } from '@/ui/icon';
import { Section } from '@/ui/section';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { contextMessages } from '../messages';
import { longestName, mostVariables, variableTypes, type ContextConfig, type ContextVariable } from '../schema';
import { contextUiMessages as m } from './messages';

export function ContextPanel({ config, onChange, attributes, standard, variables: known }: PanelProps<ContextConfig>) {
  const { t } = useText();
  const { variables } = config;
  const names = useMemo(() => codeNames(attributes, standard, known), [attributes, standard, known]);
  const set = (next: readonly ContextVariable[], gesture?: string): void =>
    onChange({ ...config, variables: [...next] }, gesture);
  const isFull = variables.length >= mostVariables;
  return (
    <Section title={t(m.variables)}>
      <p className="m mb-1.5 text-xs">{t(m.order)}</p>
      {variables.map((variable, index) => (
        // Variables have no identity; they are edited in place.
        <VariableBlock
          key={index}
          variable={variable}
          index={index}
          names={names}
          onChange={(next, gesture) => set(variables.with(index, next), gesture)}
          onRemove={() => set(variables.toSpliced(index, 1))}
          onUp={() => set(variables.toSpliced(index - 1, 2, variable, variables[index - 1] ?? variable))}
        />
      ))}
      {isFull ? (
        <p className="m text-xs">{t(m.full, { max: mostVariables })}</p>
      ) : (
        <button
          type="button"
          className="add"
          onClick={() => set([...variables, { name: '', type: 'string', value: '' }])}
        >
          <Icon of={Plus} size="xs" />
          {t(m.add)}
        </button>
      )}
    </Section>
  );
}

interface VariableBlockProps {
  readonly variable: ContextVariable;
  readonly index: number;
  readonly names: CompletionNames;
  readonly onChange: (variable: ContextVariable, gesture?: string) => void;
  readonly onRemove: () => void;
  readonly onUp: () => void;
}

function VariableBlock({ variable, index, names, onChange, onRemove, onUp }: VariableBlockProps) {
  const { t } = useText();
  const row = index + 1;
  return (
    <div className="grp px-2.5 py-2" role="group" aria-label={t(m.variable, { row })}>
      <div className="mb-1 flex items-center">
        <b className="text-xs">{t(m.variable, { row })}</b>
        <span className="sp" />
        {index > 0 && <IconButton size="sm" icon={ArrowUp} name={t(m.up, { row })} onClick={onUp} />}
        <IconButton size="sm" icon={X} name={t(m.remove, { row })} onClick={onRemove} />
      </div>
      <Field label={t(m.name)}>
        <TextField
          mono
          maxLength={longestName}
          value={variable.name}
          onCommit={(name) => onChange({ ...variable, name: name.trim() })}
        />
      </Field>
      <Field label={t(m.type)}>
        <Select
          grow
          value={variable.type}
          options={variableTypes.map((type) => ({ value: type, label: t(contextMessages['context.type'], { type }) }))}
          onChange={(type) => onChange({ ...variable, type })}
        />
      </Field>
      <CodeText
        className="mt-1.5"
        path={`variables.${index}.value`}
        label={`${t(m.value)} ${row}`}
        value={variable.value}
        names={names}
        onChange={(value, run) => onChange({ ...variable, value }, `value ${index} ${run}`)}
      />
    </div>
  );
}
