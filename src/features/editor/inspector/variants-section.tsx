import { useState } from 'react';
import { Plus } from 'lucide-react';
import { BlockMenu, removeItem } from '@/editors/ranked-block';
import { useText } from '@/i18n/react';
import { addControl, addVariant, maxVariants, removeVariant, setVariant, shareEvenly } from '@/state/commands/variants';
import { Button } from '@/ui/button';
import { Combobox } from '@/ui/combobox';
import { Field } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { Section } from '@/ui/section';
import { TextField } from '@/ui/text-field';
import type { Canvas } from '@/workflow/documents/canvas';
import { useEditor, useGraphView, useOpenCanvas } from '../context';
import { variantMessages as m } from '../messages-variants';
import { cardName } from '../model/names';
import { variantName } from '../model/variants';

type Variant = Canvas['variants'][number];

/** Who gets what: variants with their shares and first steps, the control group last (C-VAR-1, C-VAR-5). */
export function VariantsSection() {
  const text = useText();
  const { t } = text;
  const editor = useEditor();
  const canvas = useOpenCanvas();
  const [fresh, setFresh] = useState<string | null>(null);
  const { variants } = canvas;
  const arms = variants.filter(({ control }) => control !== true);
  const sum = variants.reduce((total, { percentage }) => total + percentage, 0);
  const launched = canvas.status !== 'draft';
  const full = arms.length >= maxVariants;
  const add = (): void => {
    const rank = arms.length + 1;
    editor.edit(addVariant({ name: t(m.unnamed, { rank }) }));
    setFresh(editor.canvas()?.variants.findLast(({ control }) => control !== true)?.id ?? null);
  };
  return (
    <Section
      title={t(m.title)}
      end={<span className={sum === 100 ? undefined : 'text-stop'}>{t(m.sum, { sum })}</span>}
    >
      <p className="m mb-2 text-xs">{t(m.lede)}</p>
      {variants.map((variant, rank) => (
        <VariantBlock
          key={variant.id}
          variant={variant}
          rank={rank}
          removable={variant.control === true || arms.length > 1}
          fresh={variant.id === fresh}
          launched={launched}
        />
      ))}
      <div className="flex flex-wrap items-center gap-1.5">
        <Button size="sm" icon={Plus} disabled={full} title={full ? t(m.add_full) : undefined} onClick={add}>
          {t(m.add)}
        </Button>
        {arms.length === variants.length && (
          <Button
            size="sm"
            variant="ghost"
            icon={Plus}
            disabled={launched}
            title={launched ? t(m.launched) : undefined}
            onClick={() => editor.edit(addControl({ name: t(m.control) }))}
          >
            {t(m.add_control)}
          </Button>
        )}
        {arms.length > 1 && (
          <Button size="sm" variant="ghost" onClick={() => editor.edit(shareEvenly())}>
            {t(m.evenly)}
          </Button>
        )}
      </div>
    </Section>
  );
}

interface VariantBlockProps {
  readonly variant: Variant;
  readonly rank: number;
  readonly removable: boolean;
  readonly fresh: boolean;
  readonly launched: boolean;
}

function VariantBlock({ variant, rank, removable, fresh, launched }: VariantBlockProps) {
  const text = useText();
  const { t } = text;
  const editor = useEditor();
  const isControl = variant.control === true;
  const name = variantName(variant, rank, text);
  const change = (part: Partial<Pick<Variant, 'name' | 'percentage'>>): void => {
    editor.edit(setVariant({ id: variant.id, change: part }));
  };
  return (
    <div className="grp" role="group" aria-label={name}>
      <div className="h">
        <TextField
          bare
          size="sm"
          className="mx-0 min-w-0 flex-1 font-strong text-sm"
          label={isControl ? t(m.control_name) : t(m.name_of, { rank: rank + 1 })}
          placeholder={name}
          value={variant.name}
          maxLength={255}
          autoFocus={fresh}
          onCommit={(next) => change({ name: next.trim() })}
        />
        <NumberField
          integer
          size="sm"
          min={0}
          max={isControl && launched ? variant.percentage : 100}
          width={52}
          label={t(m.share_of, { name })}
          value={variant.percentage}
          onCommit={(percentage) => change({ percentage })}
        />
        <span className="m text-xs" aria-hidden="true">
          %
        </span>
        <BlockMenu
          name={name}
          items={[
            removeItem(t(isControl ? m.remove_control : m.remove), !removable, () => {
              editor.edit(removeVariant({ id: variant.id }));
            }),
          ]}
        />
      </div>
      {isControl ? (
        <p className="m px-2.5 pb-2 text-xs">{t(launched ? m.launched : m.control_lede)}</p>
      ) : (
        <FirstStep variant={variant} />
      )}
    </div>
  );
}

/** Not an id: ids of steps are never made of spaces alone. */
const open = ' ';

/** Where the variant begins: the same as dragging from its port. */
function FirstStep({ variant }: { readonly variant: Variant }) {
  const text = useText();
  const { t } = text;
  const editor = useEditor();
  const { graph } = useGraphView();
  const port = { variant: variant.id };
  const first = variant.first !== null && graph.byId.has(variant.first) ? variant.first : open;
  const options = editor.connectable(port).map((card) => ({ value: card.id, label: cardName(card, text) }));
  const current = graph.byId.get(first);
  return (
    <div className="px-2.5 pb-2">
      <Field label={t(m.first)}>
        <Combobox
          value={first}
          options={[
            { value: open, label: t(m.no_first) },
            ...(current === undefined || options.some(({ value }) => value === first)
              ? []
              : [{ value: first, label: cardName(current, text) }]),
            ...options,
          ]}
          emptyText={t(m.nothing_found)}
          onChange={(to) => {
            if (to === open) editor.disconnect(port);
            else editor.connect(port, to);
          }}
        />
      </Field>
    </div>
  );
}
