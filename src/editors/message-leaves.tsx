import { askedInteractions, channels, type LeafOf } from '@/core/segments/filter';
import { useText } from '@/i18n/react';
import { Combobox } from '@/ui/combobox';
import { Select } from '@/ui/select';
import { useEditorNames } from './editor-names';
import { filterMessages as f } from './filter-messages';
import { FlowField, StepField } from './flow-fields';
import { Row, YesNo, type LeafEditorProps } from './leaf-parts';
import { MeasureEditor } from './measure-editor';

/** Messages received, opened, clicked, … */
export function MessageLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'message'>>) {
  const { t } = useText();
  const { flow, step, channel, ...rest } = leaf;
  const withFlow = (next: string | undefined): void =>
    onChange({ ...rest, ...(channel !== undefined && { channel }), ...(next !== undefined && { flow: next }) });
  const withStep = (next: string | undefined): void =>
    onChange({
      ...rest,
      ...(channel !== undefined && { channel }),
      ...(flow !== undefined && { flow }),
      ...(next !== undefined && { step: next }),
    });
  return (
    <Row>
      <Select
        label={t(f['field.interaction'])}
        value={leaf.interaction}
        options={askedInteractions.map((one) => ({ value: one, label: t(f[`interaction.${one}`]) }))}
        onChange={(interaction) => onChange({ ...leaf, interaction })}
      />
      <Select
        label={t(f['field.channel'])}
        value={channel ?? 'any'}
        options={(['any', ...channels] as const).map((one) => ({ value: one, label: t(f[`channel.${one}`]) }))}
        onChange={(next) => {
          const { channel: _, ...others } = leaf;
          onChange(next === 'any' ? others : { ...others, channel: next });
        }}
      />
      <FlowField optional value={flow} onChange={withFlow} />
      <StepField flow={flow} value={step} onChange={withStep} />
      <MeasureEditor value={leaf.measure} onChange={(measure) => onChange({ ...leaf, measure })} />
    </Row>
  );
}

/** Whether a canvas was entered, and as what. */
export function EntryLeaf({ leaf, onChange }: LeafEditorProps<LeafOf<'canvas_entry'>>) {
  const { t } = useText();
  const { flows } = useEditorNames();
  const variants = flows.find(({ id }) => id === leaf.canvas)?.variants ?? [];
  return (
    <Row>
      <YesNo
        yes={t(f['entry.entered'])}
        no={t(f['entry.never_entered'])}
        value={leaf.entered}
        onChange={(entered) => onChange({ ...leaf, entered })}
      />
      <FlowField
        canvases
        value={leaf.canvas === '' ? undefined : leaf.canvas}
        onChange={(canvas) => onChange({ ...leaf, canvas: canvas ?? '' })}
      />
      <Select
        label={t(f['entry.as'])}
        value={leaf.as}
        options={(['any', 'variant', 'control'] as const).map((as) => ({ value: as, label: t(f[`entry.as_${as}`]) }))}
        onChange={(as) => {
          const { variant: _, ...rest } = leaf;
          onChange(as === 'variant' ? { ...rest, as, variant: variants[0]?.id ?? '' } : { ...rest, as });
        }}
      />
      {leaf.as === 'variant' && (
        <Combobox
          label={t(f['entry.variant'])}
          value={leaf.variant ?? null}
          options={variants.map(({ id, name }) => ({ value: id, label: name }))}
          emptyText={t(f['field.none'])}
          onChange={(variant) => onChange({ ...leaf, variant })}
        />
      )}
    </Row>
  );
}
