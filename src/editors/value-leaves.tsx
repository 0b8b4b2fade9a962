import type { LeafOf } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { TextField } from '@/ui/text-field';
import { ComparisonEditor } from './comparison-editor';
import { ConditionRows } from './condition-rows';
import { useEditorNames } from './editor-names';
import { newCriterion } from './filter-kinds';
import { filterMessages as f } from './filter-messages';
import { OptionalText, Row, YesNo, type LeafEditorProps } from './leaf-parts';
import { editorsMessages as m } from './messages';
import { AttributeField } from './name-fields';

/** Values inside an object or a list of objects. */
export function NestedLeaf({ leaf, onChange, attributes }: LeafEditorProps<LeafOf<'nested_attribute'>>) {
  const { t } = useText();
  return (
    <div className="grid min-w-0 flex-1 gap-1.5">
      <AttributeField
        label={t(m['field.attribute'])}
        value={leaf.attribute}
        attributes={attributes}
        autoFocus={leaf.attribute === ''}
        onChange={(attribute) => onChange({ ...leaf, attribute })}
      />
      <ConditionRows
        value={leaf.criteria}
        onChange={(criteria) => onChange({ ...leaf, criteria })}
        fresh={newCriterion}
        pathOf={({ path }) => path}
        withPath={(criterion, path) => ({ ...criterion, path })}
        least={1}
        types={['number', 'string', 'boolean', 'time', 'day_of_year', 'array']}
        pathLabel={t(f['nested.path'])}
        pathFormat={t(f['nested.path_format'])}
        addLabel={t(f['nested.add'])}
      />
    </div>
  );
}

/** Membership of a segment. */
export function SegmentLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'segment'>>) {
  const { t } = useText();
  const { segments } = useEditorNames();
  return (
    <Row>
      <YesNo
        yes={t(f['segment.in'])}
        no={t(f['segment.not_in'])}
        value={leaf.member}
        onChange={(member) => onChange({ ...leaf, member })}
      />
      <Combobox
        label={t(f['kind.segment'])}
        value={leaf.segment === '' ? null : leaf.segment}
        options={segments.map(({ id, name }) => ({ value: id, label: name === '' ? id : name }))}
        placeholder={t(f['field.choose'])}
        emptyText={t(f['segment.none'])}
        autoFocus={leaf.segment === ''}
        onChange={(segment) => onChange({ ...leaf, segment })}
      />
    </Row>
  );
}

/** Whether a feature flag is on. */
export function FlagLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'feature_flag'>>) {
  const { t } = useText();
  return (
    <Row>
      <TextField
        mono
        className="max-w-[150px]"
        label={t(f['flag.name'])}
        placeholder={t(f['flag.name'])}
        value={leaf.flag}
        autoFocus={leaf.flag === ''}
        onCommit={(flag) => onChange({ ...leaf, flag: flag.trim() })}
      />
      <YesNo
        yes={t(f['flag.on'])}
        no={t(f['flag.off'])}
        value={leaf.enabled}
        onChange={(enabled) => onChange({ ...leaf, enabled })}
      />
    </Row>
  );
}

/** A context variable. */
export function VariableLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'context_variable'>>) {
  const { t } = useText();
  return (
    <Row>
      <TextField
        mono
        className="max-w-[130px]"
        label={t(f['variable.name'])}
        placeholder={t(f['variable.name'])}
        value={leaf.name}
        autoFocus={leaf.name === ''}
        onCommit={(name) => onChange({ ...leaf, name: name.trim() })}
      />
      <OptionalText
        label={t(f['nested.path'])}
        placeholder={t(f['variable.path'])}
        value={leaf.path}
        onChange={(path) => {
          const { path: _, ...rest } = leaf;
          onChange(path === undefined ? rest : { ...rest, path });
        }}
      />
      <ComparisonEditor typed value={leaf.comparison} onChange={(comparison) => onChange({ ...leaf, comparison })} />
    </Row>
  );
}
