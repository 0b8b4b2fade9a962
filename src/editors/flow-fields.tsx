import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { useEditorNames } from './editor-names';
import { filterMessages as f } from './filter-messages';

interface FlowFieldProps {
  /** `undefined`: any. */
  readonly value: string | undefined;
  readonly onChange: (flow: string | undefined) => void;
  /** Canvases only. */
  readonly canvases?: boolean;
  /** "Any" can be chosen. */
  readonly optional?: boolean;
}

const any = '';

/** A canvas or campaign of the workspace; an id nobody has can be typed, as files may name others. */
export function FlowField({ value, onChange, canvases = false, optional = false }: FlowFieldProps) {
  const { t } = useText();
  const { flows } = useEditorNames();
  const offered = canvases ? flows.filter(({ isCanvas }) => isCanvas) : flows;
  const choose = (id: string): void => onChange(id === any ? undefined : id);
  return (
    <Combobox
      label={t(f[canvases ? 'field.canvas' : 'field.flow'])}
      value={value ?? (optional ? any : null)}
      options={[
        ...(optional ? [{ value: any, label: t(f['field.any_flow']) }] : []),
        ...offered.map(({ id, name }) => ({ value: id, label: name === '' ? id : name })),
      ]}
      placeholder={t(f['field.choose'])}
      emptyText={t(f['field.none'])}
      onChange={choose}
      onCreate={choose}
      createLabel={(id) => t(f['field.by_id'], { name: id })}
    />
  );
}

interface StepFieldProps {
  readonly flow: string | undefined;
  readonly value: string | undefined;
  readonly onChange: (step: string | undefined) => void;
}

/** A step of the chosen canvas, or any. */
export function StepField({ flow, value, onChange }: StepFieldProps) {
  const { t } = useText();
  const { flows } = useEditorNames();
  const steps = flows.find(({ id }) => id === flow)?.steps ?? [];
  if (steps.length === 0 && value === undefined) return null;
  return (
    <Combobox
      label={t(f['field.step'])}
      value={value ?? any}
      options={[
        { value: any, label: t(f['field.any_step']) },
        ...steps.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      emptyText={t(f['field.none'])}
      onChange={(id) => onChange(id === any ? undefined : id)}
    />
  );
}
