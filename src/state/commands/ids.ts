import type { Canvas } from '@/workflow/documents/canvas';

/** The smallest `base-n` not in `taken`. Deterministic, so that a command stays a pure function. */
export function freshId(base: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const id = `${base}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** Ids of steps, variants and notes share one space, so that a layout key or a link never means two things. */
export function takenIds(canvas: Canvas): Set<string> {
  return new Set([
    ...canvas.steps.map((step) => step.id),
    ...canvas.variants.map((variant) => variant.id),
    ...canvas.notes.map((note) => note.id),
  ]);
}

/** Id for a new step of `kind`: ask for it first, then hand it to `addStep` or `insertStepAt`, and select it. */
export function freshStepId(canvas: Canvas, kind: string): string {
  return freshId(kind.replaceAll('_', '-'), takenIds(canvas));
}
