import type { ReactNode } from 'react';
import type { FilterLeaf, LeafOf } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { Select } from '@/ui/select';
import { TextField } from '@/ui/text-field';
import { useEditorNames } from './editor-names';
import type { FilterKind } from './filter-kinds';
import { filterMessages as f } from './filter-messages';
import type { KnownAttribute } from './known-names';

export interface LeafEditorProps<L extends FilterLeaf = LeafOf<FilterKind>> {
  readonly leaf: L;
  readonly onChange: (leaf: FilterLeaf) => void;
  readonly attributes: readonly KnownAttribute[];
}

/** Controls of one filter side by side. */
export function Row({ children }: { readonly children: ReactNode }) {
  return <div className="flex min-w-0 flex-1 flex-wrap items-start gap-1.5">{children}</div>;
}

interface GroupFieldProps {
  readonly value: string;
  readonly onChange: (group: string) => void;
}

/** A subscription group by its id. */
export function GroupField({ value, onChange }: GroupFieldProps) {
  const { t } = useText();
  const { groups } = useEditorNames();
  return (
    <Combobox
      mono
      label={t(f['field.group'])}
      value={value === '' ? null : value}
      options={groups.map((group) => ({ value: group }))}
      placeholder={t(f['field.choose'])}
      emptyText={t(f['field.none'])}
      autoFocus={value === ''}
      onChange={onChange}
      onCreate={onChange}
      createLabel={(id) => t(f['field.by_id'], { name: id })}
    />
  );
}

interface OptionalTextProps {
  readonly label: string;
  /** What it means to say nothing. */
  readonly placeholder: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}

/** A name that may be left out; a blank one is none. */
export function OptionalText({ value, onChange, ...naming }: OptionalTextProps) {
  return (
    <TextField
      mono
      className="max-w-[130px]"
      {...naming}
      value={value ?? ''}
      onCommit={(text) => onChange(text.trim() === '' ? undefined : text.trim())}
    />
  );
}

interface YesNoProps {
  readonly yes: string;
  readonly no: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

/** One of two ways to ask. */
export function YesNo({ yes, no, value, onChange }: YesNoProps) {
  const { t } = useText();
  return (
    <Select
      label={t(f['field.whether'])}
      value={value ? 'yes' : 'no'}
      options={[
        { value: 'yes', label: yes },
        { value: 'no', label: no },
      ]}
      onChange={(next) => onChange(next === 'yes')}
    />
  );
}
