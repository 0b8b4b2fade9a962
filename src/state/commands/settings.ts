import { jsonEqual } from '@/core/kernel/json';
import { ok } from '@/core/kernel/result';
import type { FilterGroup } from '@/core/segments/filter';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Command } from '../contract';
import { freshId, takenIds } from './ids';
import { refuse } from './refuse';

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

export function setSend<D extends { readonly send: Canvas['send'] }>(
  change: Partial<Pick<Canvas['send'], 'to'>>,
): Command<D> {
  return (document) => ok(withChange(document, { send: withChange(document.send, change) }));
}

/** Adds a variant and shares 100 % out evenly, the first ones taking the remainder (C-VAR-1). */
export function addVariant(args: { readonly name: string }): Command<Canvas> {
  return (canvas) => {
    if (canvas.variants.length >= 8) return refuse('command.too_many_variants');
    const id = freshId('variant', takenIds(canvas));
    return ok({
      ...canvas,
      variants: shared([...canvas.variants, { id, name: args.name, percentage: 0, first: null }]),
    });
  };
}

/** Removes a variant; its steps stay, the others share 100 % evenly. */
export function removeVariant(args: { readonly id: string }): Command<Canvas> {
  return (canvas) => {
    const left = canvas.variants.filter((variant) => variant.id !== args.id);
    if (left.length === canvas.variants.length) return refuse('command.no_variant');
    if (left.length === 0) return refuse('command.last_variant');
    return ok({ ...canvas, variants: shared(left) });
  };
}

/** Name or share of a variant. Shares are taken as typed; lint says when they do not make 100. */
export function setVariant(args: {
  readonly id: string;
  readonly change: Partial<Pick<Canvas['variants'][number], 'name' | 'percentage'>>;
}): Command<Canvas> {
  return (canvas) => {
    if (!canvas.variants.some((variant) => variant.id === args.id)) return refuse('command.no_variant');
    const variants = canvas.variants.map((variant) =>
      variant.id === args.id ? withChange(variant, args.change) : variant,
    );
    return ok(withChange(canvas, { variants }));
  };
}

function shared(variants: Canvas['variants']): Canvas['variants'] {
  const base = Math.floor(100 / variants.length);
  const rest = 100 - base * variants.length;
  return variants.map((variant, index) => ({ ...variant, percentage: base + (index < rest ? 1 : 0) }));
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
