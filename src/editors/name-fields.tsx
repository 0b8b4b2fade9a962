import { useMemo } from 'react';
import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import type { ComboboxOption } from '@/ui/combobox-rows';
import type { AttributeType, KnownAttribute, KnownEvent } from './known-names';
import { editorsMessages as m } from './messages';

const glyphs: Readonly<Record<AttributeType, string>> = {
  number: '#',
  string: 'a',
  boolean: '✓',
  time: '◷',
  list: '[]',
  other: '⋯',
};

export function attributeOption(attribute: KnownAttribute): ComboboxOption {
  return { value: attribute.name, glyph: glyphs[attribute.type], hint: attribute.samples.join(', ') };
}

interface NameFieldProps {
  readonly value: string;
  readonly onChange: (name: string) => void;
  /** Needed outside a field. */
  readonly label?: string;
  readonly autoFocus?: boolean;
  readonly size?: 'md' | 'sm';
}

interface AttributeFieldProps extends NameFieldProps {
  readonly attributes: readonly KnownAttribute[];
}

/** A custom attribute by name; one that nobody has yet can be created. */
export function AttributeField({ value, onChange, attributes, label, autoFocus, size }: AttributeFieldProps) {
  const { t } = useText();
  const options = useMemo(() => attributes.map(attributeOption), [attributes]);
  return (
    <Combobox
      mono
      value={value === '' ? null : value}
      options={options}
      onChange={onChange}
      onCreate={onChange}
      createLabel={(name) => t(m['create.attribute'], { name })}
      placeholder={t(m['choose.attribute'])}
      emptyText={t(m['empty.attributes'])}
      {...(label !== undefined && { label })}
      {...(autoFocus === true && { autoFocus })}
      {...(size !== undefined && { size })}
    />
  );
}

interface EventFieldProps extends NameFieldProps {
  readonly events: readonly KnownEvent[];
}

/** A custom event by name, with how often the data has it. */
export function EventField({ value, onChange, events, label, autoFocus, size }: EventFieldProps) {
  const { t } = useText();
  const options = useMemo(
    () => events.map(({ name, count }) => ({ value: name, ...(count > 0 && { hint: t(m['hint.times'], { count }) }) })),
    [events, t],
  );
  return (
    <Combobox
      mono
      value={value === '' ? null : value}
      options={options}
      onChange={onChange}
      onCreate={onChange}
      createLabel={(name) => t(m['create.event'], { name })}
      placeholder={t(m['choose.event'])}
      emptyText={t(m['empty.events'])}
      {...(label !== undefined && { label })}
      {...(autoFocus === true && { autoFocus })}
      {...(size !== undefined && { size })}
    />
  );
}
