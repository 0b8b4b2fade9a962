import type { DragEvent } from 'react';
import type { PortRef } from '../model/graph';
import { focusOf } from './focus';

/** What a palette item carries while it is dragged. */
export const dragMime = 'application/x-leadloom-step';

/** How far from a + a step may be let go and still join the flow there. */
const catchRadius = 56;

export function dropKind(event: DragEvent): string | null {
  return event.dataTransfer.types.includes(dragMime) ? dragMime : null;
}

export function nearestPlus(event: DragEvent): PortRef | null {
  let best: { readonly element: Element; readonly distance: number } | null = null;
  for (const element of event.currentTarget.querySelectorAll('[data-plus]')) {
    const box = element.getBoundingClientRect();
    const distance = Math.hypot(box.x + box.width / 2 - event.clientX, box.y + box.height / 2 - event.clientY);
    if (distance <= catchRadius && (best === null || distance < best.distance)) best = { element, distance };
  }
  const focus = best === null ? null : focusOf(best.element);
  return focus?.type === 'plus' ? focus.port : null;
}
