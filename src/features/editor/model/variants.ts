import type { Text } from '@/i18n/text';
import type { Canvas } from '@/workflow/documents/canvas';
import { variantMessages as m } from '../messages-variants';

type Variant = Canvas['variants'][number];

/** The name people gave, else our word for it. */
export function variantName(variant: Variant, rank: number, { t }: Text): string {
  if (variant.name !== '') return variant.name;
  return variant.control === true ? t(m.control) : t(m.unnamed, { rank: rank + 1 });
}

/** "A 45 %", one a variant; empty while there is only one. */
export function variantLines(canvas: Canvas, text: Text): readonly string[] {
  if (canvas.variants.length < 2) return [];
  return canvas.variants.map((variant, rank) =>
    text.t(m.line, { name: variantName(variant, rank, text), percentage: variant.percentage }),
  );
}
