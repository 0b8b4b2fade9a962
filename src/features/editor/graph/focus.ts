import * as z from 'zod';
import { portKey } from '../editor';
import type { PortRef } from '../model/graph';
import type { Focus } from '../model/keyboard';

const portTuple = z.union([z.tuple([z.string()]), z.tuple([z.string(), z.string()])]);

function parsePort(text: string): PortRef | null {
  const parsed = portTuple.safeParse(JSON.parse(text));
  if (!parsed.success) return null;
  const [first, second] = parsed.data;
  return second === undefined ? { variant: first } : { step: first, port: second };
}

/** What inside the graph has the focus; null when a text field has it. */
export function focusOf(target: EventTarget | null): Focus | null {
  if (!(target instanceof Element)) return { type: 'canvas' };
  if (isTyping(target)) return null;
  const plus = target.closest<HTMLElement>('[data-plus]')?.dataset['plus'];
  if (plus !== undefined) {
    const port = parsePort(plus);
    return port === null ? { type: 'canvas' } : { type: 'plus', port };
  }
  const node = target.closest<HTMLElement>('.react-flow__node');
  const id = node?.dataset['id'];
  if (node === null || id === undefined) return { type: 'canvas' };
  return { type: node.classList.contains('react-flow__node-note') ? 'note' : 'card', id };
}

/** Whether keys are text here. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** Whether something lies over the page that keys belong to. */
export function isUnderOverlay(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('[role="dialog"],[role="menu"],[role="listbox"],[cmdk-root]') !== null
  );
}

export function elementOf(focus: Focus, root: ParentNode = document): HTMLElement | null {
  switch (focus.type) {
    case 'plus':
      return root.querySelector<HTMLElement>(`[data-plus="${CSS.escape(portKey(focus.port))}"]`);
    case 'card':
    case 'note':
      return root.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(focus.id)}"]`);
    case 'canvas':
      return null;
  }
}
