import { ok } from '@/core/kernel/result';
import type { Canvas } from '@/workflow/documents/canvas';
import type { Command } from '../contract';
import { freshId, takenIds } from './ids';
import { refuse } from './refuse';
import { withChange } from './settings';

type Variants = Canvas['variants'];
type Variant = Variants[number];

/** Variants beside the control group (C-VAR-1). */
export const maxVariants = 8;

/** Share a new control group starts with. */
const firstControlShare = 10;

/** Adds a variant before the control group; the variants share evenly what the control group leaves them (C-VAR-1). */
export function addVariant(args: { readonly name: string }): Command<Canvas> {
  return (canvas) => {
    const { arms, control } = parted(canvas.variants);
    if (arms.length >= maxVariants) return refuse('command.too_many_variants');
    const id = freshId('variant', takenIds(canvas));
    return ok(withVariants(canvas, [...arms, { id, name: args.name, percentage: 0, first: null }], control));
  };
}

/** Adds the control group, last in the list (O-16). Its share comes from the largest variant. */
export function addControl(args: { readonly name: string }): Command<Canvas> {
  return (canvas) => {
    const { arms, control } = parted(canvas.variants);
    if (control !== null) return ok(canvas);
    const largest = arms.reduce(
      (best, { percentage }, at) => (percentage > (arms[best]?.percentage ?? 0) ? at : best),
      0,
    );
    const percentage = Math.min(firstControlShare, arms[largest]?.percentage ?? 0);
    const left = arms.map((arm, at) => (at === largest ? { ...arm, percentage: arm.percentage - percentage } : arm));
    const id = freshId('control', takenIds(canvas));
    return ok({ ...canvas, variants: [...left, { id, name: args.name, percentage, first: null, control: true }] });
  };
}

/** Removes a variant or the control group; steps stay, the variants that are left share evenly. */
export function removeVariant(args: { readonly id: string }): Command<Canvas> {
  return (canvas) => {
    const left = canvas.variants.filter((variant) => variant.id !== args.id);
    if (left.length === canvas.variants.length) return refuse('command.no_variant');
    const { arms, control } = parted(left);
    if (arms.length === 0) return refuse('command.last_variant');
    return ok(withVariants(canvas, arms, control));
  };
}

/** Name or share of a variant. Shares are taken as typed; lint says when they do not make 100. */
export function setVariant(args: {
  readonly id: string;
  readonly change: Partial<Pick<Variant, 'name' | 'percentage'>>;
}): Command<Canvas> {
  return (canvas) => {
    if (!canvas.variants.some((variant) => variant.id === args.id)) return refuse('command.no_variant');
    const variants = canvas.variants.map((variant) =>
      variant.id === args.id ? withChange(variant, args.change) : variant,
    );
    return ok(withChange(canvas, { variants }));
  };
}

/** Lets the variants share evenly what the control group leaves them. */
export function shareEvenly(): Command<Canvas> {
  return (canvas) => {
    const { arms, control } = parted(canvas.variants);
    return ok(withChange(canvas, { variants: [...evenly(arms, control), ...(control === null ? [] : [control])] }));
  };
}

function parted(variants: Variants): { readonly arms: Variants; readonly control: Variant | null } {
  return {
    arms: variants.filter(({ control }) => control !== true),
    control: variants.find(({ control }) => control === true) ?? null,
  };
}

function withVariants(canvas: Canvas, arms: Variants, control: Variant | null): Canvas {
  return { ...canvas, variants: [...evenly(arms, control), ...(control === null ? [] : [control])] };
}

/** The first ones take the remainder. */
function evenly(arms: Variants, control: Variant | null): Variants {
  const all = 100 - Math.min(100, control?.percentage ?? 0);
  const base = Math.floor(all / arms.length);
  const rest = all - base * arms.length;
  return arms.map((arm, index) => ({ ...arm, percentage: base + (index < rest ? 1 : 0) }));
}
