import { standardFields, type FilterLeaf, type StandardField } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { comparisonTypeOf, newComparison } from './comparison-model';
import { isFilterKind, kindsAt, newLeaf, type FilterPlace } from './filter-kinds';
import { filterMessages as f } from './filter-messages';
import type { KnownAttribute } from './known-names';
import { editorsMessages as m } from './messages';
import { attributeOption } from './name-fields';

interface SubjectFieldProps {
  readonly leaf: Exclude<FilterLeaf, { type: 'unknown' }>;
  readonly onChange: (leaf: FilterLeaf) => void;
  readonly attributes: readonly KnownAttribute[];
  readonly standard: readonly KnownAttribute[];
  readonly place: FilterPlace;
}

const standardPrefix = 'standard:';
const kindPrefix = 'kind:';

function isStandardField(name: string): name is StandardField {
  return standardFields.some((field) => field === name);
}

/** What a filter looks at: custom attributes first, then fields, then everything else; a name nobody has yet can be typed. */
export function SubjectField({ leaf, onChange, attributes, standard, place }: SubjectFieldProps) {
  const { t } = useText();
  const options = [
    ...attributes.map((attribute) => ({ ...attributeOption(attribute), group: t(m['group.custom']) })),
    ...standardFields.map((field) => ({
      value: `${standardPrefix}${field}`,
      label: field,
      glyph: 'a',
      hint: standard.find(({ name }) => name === field)?.samples.join(', ') ?? '',
      group: t(m['group.standard']),
    })),
    ...kindsAt(place).map(({ kind, group }) => ({
      value: `${kindPrefix}${kind}`,
      label: t(f[`kind.${kind}`]),
      glyph: '▸',
      group: t(f[`group.${group}`]),
    })),
  ];
  const choose = (subject: string): void => {
    const kind = subject.startsWith(kindPrefix) ? subject.slice(kindPrefix.length) : '';
    const field = subject.startsWith(standardPrefix) ? subject.slice(standardPrefix.length) : '';
    if (isFilterKind(kind)) onChange(newLeaf(kind));
    else if (isStandardField(field)) onChange(onField(field, leaf));
    else onChange(onAttribute(subject, leaf, attributes));
  };
  const value = subjectOf(leaf);
  return (
    <Combobox
      mono={leaf.type === 'custom_attribute' || leaf.type === 'standard_field'}
      label={t(m['field.attribute'])}
      value={value === '' ? null : value}
      options={options}
      autoFocus={value === ''}
      onChange={choose}
      onCreate={choose}
      createLabel={(name) => t(m['create.attribute'], { name })}
      placeholder={t(m['choose.attribute'])}
      emptyText={t(m['empty.attributes'])}
    />
  );
}

function subjectOf(leaf: SubjectFieldProps['leaf']): string {
  if (leaf.type === 'custom_attribute') return leaf.attribute;
  return leaf.type === 'standard_field' ? `${standardPrefix}${leaf.field}` : `${kindPrefix}${leaf.type}`;
}

/** The comparison stays where it fits the new subject. */
function onField(field: StandardField, leaf: FilterLeaf): FilterLeaf {
  const held = 'comparison' in leaf ? leaf.comparison : newComparison('string');
  const comparison = held.type === 'string' ? held : newComparison('string');
  return comparison.type === 'string' ? { type: 'standard_field', field, comparison } : leaf;
}

function onAttribute(attribute: string, leaf: FilterLeaf, attributes: readonly KnownAttribute[]): FilterLeaf {
  const type = attributes.find(({ name }) => name === attribute)?.type;
  const held = leaf.type === 'custom_attribute' || leaf.type === 'standard_field' ? leaf.comparison : null;
  const wanted = type === undefined ? (held?.type ?? 'string') : comparisonTypeOf(type);
  const comparison = held?.type === wanted ? held : newComparison(wanted);
  return { type: 'custom_attribute', attribute, comparison };
}
