import type { LeafOf } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { ConditionsEditor } from './conditions-editor';
import { useEditorNames } from './editor-names';
import { filterMessages as f } from './filter-messages';
import { OptionalText, Row, type LeafEditorProps } from './leaf-parts';
import { MeasureEditor } from './measure-editor';
import { editorsMessages as m } from './messages';
import { EventField } from './name-fields';

/** Times a custom event was done. */
export function EventLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'custom_event'>>) {
  const { t } = useText();
  const { events } = useEditorNames();
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <Row>
        <EventField
          label={t(m['field.event'])}
          value={leaf.event}
          events={events}
          autoFocus={leaf.event === ''}
          onChange={(event) => onChange({ ...leaf, event })}
        />
        <MeasureEditor value={leaf.measure} onChange={(measure) => onChange({ ...leaf, measure })} />
      </Row>
      <ConditionsEditor value={leaf.properties} onChange={(properties) => onChange({ ...leaf, properties })} />
    </div>
  );
}

const any = '';

/** Purchases, or money spent. */
export function PurchaseLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'purchase'>>) {
  const { t } = useText();
  const { products } = useEditorNames();
  const choose = (product: string): void => {
    const { product: _, ...rest } = leaf;
    onChange(product === any ? rest : { ...rest, product });
  };
  return (
    <div className="grid min-w-0 flex-1 gap-1">
      <Row>
        <Combobox
          label={t(m['field.product'])}
          value={leaf.product ?? any}
          options={[
            { value: any, label: t(m['field.any_product']) },
            ...products.map(({ name, count }) => ({ value: name, hint: t(m['hint.times'], { count }) })),
          ]}
          emptyText={t(m['field.any_product'])}
          onChange={choose}
          onCreate={choose}
          createLabel={(name) => t(m['create.product'], { name })}
        />
        <MeasureEditor money value={leaf.measure} onChange={(measure) => onChange({ ...leaf, measure })} />
      </Row>
      <ConditionsEditor value={leaf.properties} onChange={(properties) => onChange({ ...leaf, properties })} />
    </div>
  );
}

/** Sessions. */
export function SessionLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'session'>>) {
  const { t } = useText();
  return (
    <Row>
      <OptionalText
        label={t(f['field.app'])}
        placeholder={t(m['phrase.any_app'])}
        value={leaf.app}
        onChange={(app) => {
          const { app: _, ...rest } = leaf;
          onChange(app === undefined ? rest : { ...rest, app });
        }}
      />
      <MeasureEditor value={leaf.measure} onChange={(measure) => onChange({ ...leaf, measure })} />
    </Row>
  );
}
