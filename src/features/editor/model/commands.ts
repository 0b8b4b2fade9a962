import { jsonEqual } from '@/core/kernel/json';
import { ok } from '@/core/kernel/result';
import type { Command } from '@/state/contract';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Positions } from './placement';

/** Several commands as one: the first refusal stops all of them. */
export function sequence(...commands: readonly Command<Canvas>[]): Command<Canvas> {
  return (canvas) => {
    let current = canvas;
    for (const command of commands) {
      const result = command(current);
      if (!result.ok) return result;
      current = result.value;
    }
    return ok(current);
  };
}

/** Writes where cards stand, the entry's among them. */
export function placeAt(positions: Positions): Command<Canvas> {
  return (canvas) => {
    const layout = { ...canvas.layout, ...Object.fromEntries(positions) };
    return ok(jsonEqual(layout, canvas.layout) ? canvas : { ...canvas, layout });
  };
}

/** Forgets where cards were moved to: the automatic layout stands again. */
export function forgetLayout(): Command<Canvas> {
  return (canvas) => ok(Object.keys(canvas.layout).length === 0 ? canvas : { ...canvas, layout: {} });
}
