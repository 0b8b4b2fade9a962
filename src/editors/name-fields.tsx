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
export function AttributeField({ attributes, ...field }: AttributeFieldProps) {
  const options = useMemo(() => attributes.map(attributeOption), [attributes]);
  return <NameField {...field} options={options} kind="attribute" />;
}

interface EventFieldProps extends NameFieldProps {
  readonly events: readonly KnownEvent[];
}

/** A custom event by name, with how often the data has it. */
export function EventField({ events, ...field }: EventFieldProps) {
  const { t } = useText();
  const options = useMemo(
    () => events.map(({ name, count }) => ({ value: name, ...(count > 0 && { hint: t(m['hint.times'], { count }) }) })),
    [events, t],
  );
  return <NameField {...field} options={options} kind="event" />;
}

interface AnyNameFieldProps extends NameFieldProps {
  readonly options: readonly ComboboxOption[];
  readonly kind: 'attribute' | 'event';
}

function NameField({ value, onChange, options, kind, label, autoFocus, size }: AnyNameFieldProps) {
  const { t } = useText();
  return (
    <Combobox
      mono
      value={value === '' ? null : value}
      options={options}
      onChange={onChange}
      onCreate={onChange}
      createLabel={(name) => t(m[`create.${kind}`], { name })}
      placeholder={t(m[`choose.${kind}`])}
      emptyText={t(m[`empty.${kind}s`])}
      {...(label !== undefined && { label })}
      {...(autoFocus === true && { autoFocus })}
      {...(size !== undefined && { size })}
    />
  );
}
