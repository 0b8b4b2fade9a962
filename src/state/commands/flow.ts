import { ok, type Result } from '@/core/kernel/result';
import type { MessageRef } from '@/core/kernel/message';
import type { Canvas, Step } from '@/workflow/documents/canvas';
import type { Command } from '../contract';
import { refuse } from './refuse';

/** A way out that can be connected: the start of a variant, or a port of a step. */
export type PortRef = { readonly variant: string } | { readonly step: string; readonly port: string };

/** The step behind a port; `null` when it is open. */
export function targetOf(canvas: Canvas, from: PortRef): string | null {
  if ('variant' in from) return canvas.variants.find((variant) => variant.id === from.variant)?.first ?? null;
  const next = canvas.steps.find((step) => step.id === from.step)?.next;
  return next !== undefined && Object.hasOwn(next, from.port) ? (next[from.port] ?? null) : null;
}

/** Whether following the flow from `start` ever reaches `goal`. */
function reaches(canvas: Canvas, start: string, goal: string): boolean {
  const byId = new Map(canvas.steps.map((step) => [step.id, step]));
  const seen = new Set<string>();
  const open = [start];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (id === goal) return true;
    if (seen.has(id)) continue;
    seen.add(id);
    for (const target of Object.values(byId.get(id)?.next ?? {})) if (target !== null) open.push(target);
  }
  return false;
}

/** Sets what is behind a port, without asking whether it makes sense; open ports leave no key behind. */
export function withTarget(canvas: Canvas, from: PortRef, target: string | null): Result<Canvas, MessageRef> {
  if ('variant' in from) {
    if (!canvas.variants.some((variant) => variant.id === from.variant)) return refuse('command.no_variant');
    return ok({
      ...canvas,
      variants: canvas.variants.map((variant) =>
        variant.id === from.variant ? { ...variant, first: target } : variant,
      ),
    });
  }
  if (!canvas.steps.some((step) => step.id === from.step)) return refuse('command.no_step');
  return ok({
    ...canvas,
    steps: canvas.steps.map((step) =>
      step.id === from.step ? { ...step, next: nextWith(step.next, from.port, target) } : step,
    ),
  });
}

function nextWith(next: Step['next'], port: string, target: string | null): Step['next'] {
  const entries = Object.entries(next).filter(([key]) => key !== port);
  return Object.fromEntries(target === null ? entries : [...entries, [port, target]]);
}

/** Connects a port to a step that is already there; whatever was behind the port is let go, not removed. */
export function connect(args: { readonly from: PortRef; readonly to: string }): Command<Canvas> {
  return (canvas) => {
    const { from, to } = args;
    if (!canvas.steps.some((step) => step.id === to)) return refuse('command.no_step');
    if ('step' in from && reaches(canvas, to, from.step)) return refuse('command.would_loop');
    if (targetOf(canvas, from) === to) return ok(canvas);
    return withTarget(canvas, from, to);
  };
}

/** Opens a port. The steps behind it stay in the canvas (C-STEP-4). */
export function disconnect(args: { readonly from: PortRef }): Command<Canvas> {
  return (canvas) => {
    const exists =
      'variant' in args.from
        ? canvas.variants.some((variant) => 'variant' in args.from && variant.id === args.from.variant)
        : canvas.steps.some((step) => 'step' in args.from && step.id === args.from.step);
    if (exists && targetOf(canvas, args.from) === null) return ok(canvas);
    return withTarget(canvas, args.from, null);
  };
}
