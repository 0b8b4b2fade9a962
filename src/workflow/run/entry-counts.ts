import type { Counters } from '@/core/engine/counters';
import type { CanvasFlow } from '@/core/engine/program';
import type { CanvasCounts } from '../run-result';

/** Entries by variant, where there are several; conversions, where any are counted (C-CONV-5). */
export function entryCounts(counters: Counters, flow: CanvasFlow): Pick<CanvasCounts, 'variants' | 'conversions'> {
  const hasConversions = (flow.controls?.conversions.length ?? 0) > 0;
  const hasVariants = flow.variants.length > 1;
  return {
    ...(hasVariants || hasConversions ? { variants: variantCounts(counters, flow) } : {}),
    ...(hasConversions ? { conversions: conversionCounts(counters, flow) } : {}),
  };
}

function variantCounts(counters: Counters, { index, variants }: CanvasFlow): NonNullable<CanvasCounts['variants']> {
  const entries = counters.variants[index] ?? [];
  return variants.map(({ id, control }, place) => ({ variant: id, control, entries: entries[place] ?? 0 }));
}

function conversionCounts(counters: Counters, { index }: CanvasFlow): NonNullable<CanvasCounts['conversions']> {
  return [...(counters.conversions[index] ?? [])]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, count]) => ({ ...readKey(key), count }));
}

/** The engine wrote it. */
function readKey(key: string): { readonly conversion: string; readonly variant: string; readonly step: string | null } {
  const read: unknown = JSON.parse(key);
  const members: readonly unknown[] = Array.isArray(read) ? read : [];
  const [conversion, variant, step] = members;
  return { conversion: String(conversion), variant: String(variant), step: typeof step === 'string' ? step : null };
}
