import { jsonEqual } from '@/core/kernel/json';
import { ok } from '@/core/kernel/result';
import type { FilterGroup } from '@/core/segments/filter';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Command } from '../contract';

export type IdentityChange = Partial<Pick<Canvas, 'name' | 'description' | 'tags' | 'status'>>;

/** Name, description, tags, status: the same for canvases and campaigns. */
export function setIdentity<D extends IdentityChange>(change: IdentityChange): Command<D> {
  return (document) => ok(withChange(document, change));
}

/** What starts the canvas, and inside which time. `undefined` takes a bound away. */
export function setEntry(change: {
  readonly triggers?: Canvas['entry']['triggers'];
  readonly start?: string | undefined;
  readonly end?: string | undefined;
}): Command<Canvas> {
  return (canvas) => ok(withChange(canvas, { entry: withChange(canvas.entry, change) }));
}

/** Who may enter; `null` is everybody. */
export function setAudience<D extends { readonly audience: Canvas['audience'] }>(
  filter: FilterGroup | null,
): Command<D> {
  return (document) => ok(withChange(document, { audience: { ...document.audience, filter } }));
}

export function setReentry(change: Partial<Pick<Canvas['reentry'], 'allowed' | 'window'>>): Command<Canvas> {
  return (canvas) => ok(withChange(canvas, { reentry: withChange(canvas.reentry, change) }));
}

/** Who is sent to, and what limits it. `undefined` takes a limit away. */
export function setSend<D extends { readonly send: Canvas['send'] }>(
  change: Partial<Pick<Canvas['send'], 'to' | 'quietHours' | 'capping' | 'perMinute'>>,
): Command<D> {
  return (document) => ok(withChange(document, { send: withChange(document.send, change) }));
}

/**
 * The same object when nothing differs, so that a command without effect makes no undo step. `undefined` removes a key.
 * Callers type `change` in their own signature.
 */
export function withChange<D extends object>(document: D, change: object): D {
  const before = new Map<string, unknown>(Object.entries(document));
  const differing = Object.entries(change).filter(([key, value]) => !jsonEqual(before.get(key), value));
  if (differing.length === 0) return document;
  const after: D = { ...document, ...change };
  for (const [key, value] of differing) if (value === undefined) Reflect.deleteProperty(after, key);
  return after;
}
