import * as z from 'zod';
import { ok, type Result } from '@/core/kernel/result';
import type { MessageRef } from '@/core/kernel/message';
import { position, step, type Canvas, type Step } from '@/workflow/documents/canvas';
import type { Command } from '../contract';
import { freshId, takenIds } from './ids';
import { refuse } from './refuse';
import type { Position } from './steps';

/** Steps on the clipboard: plain JSON, so that it travels between tabs and canvases as text. */
export const clipping = z.object({
  type: z.literal('leadloom/steps'),
  steps: z.array(step),
  layout: z.record(z.string(), position),
});
export type Clipping = z.output<typeof clipping>;

/** The steps with the connections among them; connections to others are left out. */
export function copySteps(canvas: Canvas, ids: readonly string[]): Clipping {
  const wanted = new Set(ids);
  const steps = canvas.steps.filter((candidate) => wanted.has(candidate.id));
  return {
    type: 'leadloom/steps',
    steps: steps.map((copied) => ({ ...copied, next: nextWithin(copied.next, (id) => (wanted.has(id) ? id : null)) })),
    layout: Object.fromEntries(Object.entries(canvas.layout).filter(([id]) => wanted.has(id))),
  };
}

/** Reads a clipping from clipboard text; `null` when it is something else. */
export function parseClipping(text: string): Clipping | null {
  try {
    const parsed = clipping.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

/** Ids the pasted steps will have, in the clipping's order: to select them afterwards. */
export function pastedIds(canvas: Canvas, pasted: Clipping): readonly string[] {
  return [...freshNames(canvas, pasted).values()];
}

/** Pastes with new ids; connections among the pasted steps are kept. */
export function pasteSteps(args: { readonly clipping: Clipping; readonly offset: Position }): Command<Canvas> {
  return (canvas) => pasteInto(canvas, args.clipping, args.offset);
}

/** Copies steps beside themselves, with the connections among them. */
export function duplicateSteps(args: { readonly ids: readonly string[]; readonly offset: Position }): Command<Canvas> {
  return (canvas) => pasteInto(canvas, copySteps(canvas, args.ids), args.offset);
}

function pasteInto(canvas: Canvas, pasted: Clipping, offset: Position): Result<Canvas, MessageRef> {
  if (pasted.steps.length === 0) return refuse('command.nothing_to_paste');
  const names = freshNames(canvas, pasted);
  const steps = pasted.steps.map((copied) => ({
    ...copied,
    id: names.get(copied.id) ?? copied.id,
    next: nextWithin(copied.next, (id) => names.get(id) ?? null),
  }));
  const layout = Object.entries(pasted.layout).flatMap(([id, at]): [string, Position][] => {
    const name = names.get(id);
    return name === undefined ? [] : [[name, { x: at.x + offset.x, y: at.y + offset.y }]];
  });
  return ok({
    ...canvas,
    steps: [...canvas.steps, ...steps],
    layout: { ...canvas.layout, ...Object.fromEntries(layout) },
  });
}

function freshNames(canvas: Canvas, pasted: Clipping): ReadonlyMap<string, string> {
  const taken = takenIds(canvas);
  const names = new Map<string, string>();
  for (const copied of pasted.steps) {
    const name = freshId(copied.id.replace(/-\d+$/, ''), taken);
    taken.add(name);
    names.set(copied.id, name);
  }
  return names;
}

function nextWithin(next: Step['next'], rename: (id: string) => string | null): Step['next'] {
  return Object.fromEntries(
    Object.entries(next).flatMap(([port, target]) => {
      const renamed = target === null ? null : rename(target);
      return renamed === null ? [] : [[port, renamed] as const];
    }),
  );
}
