import { ok } from '@/core/kernel/result';
import type { Canvas, Step } from '@/workflow/documents/canvas';
import type { Command } from '../contract';
import { targetOf, withTarget, type PortRef } from './flow';
import { takenIds } from './ids';
import { refuse } from './refuse';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** What a new step starts as; the id comes from `freshStepId`. */
export interface NewStep {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly config: Step['config'];
}

/** Adds a step that nothing leads to yet (C-STEP-4). */
export function addStep(args: { readonly step: NewStep; readonly position?: Position }): Command<Canvas> {
  return (canvas) => {
    if (takenIds(canvas).has(args.step.id)) return refuse('command.step_exists');
    return ok({
      ...canvas,
      steps: [...canvas.steps, { ...args.step, next: {} }],
      layout: args.position === undefined ? canvas.layout : { ...canvas.layout, [args.step.id]: { ...args.position } },
    });
  };
}

/**
 * Adds a step behind a port. What was behind the port follows behind `through`, a port of the new step; with `null`
 * (a step without ways out) it stays in the canvas unconnected.
 */
export function insertStepAt(args: {
  readonly at: PortRef;
  readonly step: NewStep;
  readonly through: string | null;
  readonly position?: Position;
}): Command<Canvas> {
  return (canvas) => {
    const behind = targetOf(canvas, args.at);
    const added = addStep(args)(canvas);
    if (!added.ok) return added;
    const joined = withTarget(added.value, args.at, args.step.id);
    if (!joined.ok || behind === null || args.through === null) return joined;
    return withTarget(joined.value, { step: args.step.id, port: args.through }, behind);
  };
}

/**
 * Removes a step. Where all its open ways lead to one step, what led to it leads there now; where they part, the ports
 * before it become open, and the steps behind stay.
 */
export function removeStep(args: { readonly id: string }): Command<Canvas> {
  return (canvas) => {
    const step = canvas.steps.find((candidate) => candidate.id === args.id);
    if (step === undefined) return refuse('command.no_step');
    const targets = new Set(Object.values(step.next).filter((target) => target !== null && target !== args.id));
    const [only = null] = targets.size === 1 ? targets : [];
    return ok({
      ...canvas,
      variants: canvas.variants.map((variant) => (variant.first === args.id ? { ...variant, first: only } : variant)),
      steps: canvas.steps
        .filter((candidate) => candidate.id !== args.id)
        .map((other) => redirect(other, args.id, only)),
      layout: Object.fromEntries(Object.entries(canvas.layout).filter(([id]) => id !== args.id)),
    });
  };
}

function redirect(step: Step, from: string, to: string | null): Step {
  if (!Object.values(step.next).includes(from)) return step;
  const next = Object.entries(step.next).flatMap(([port, target]): [string, string | null][] => {
    if (target !== from) return [[port, target]];
    return to === null ? [] : [[port, to]];
  });
  return { ...step, next: Object.fromEntries(next) };
}

/** Removes several steps in one undo step. */
export function removeSteps(args: { readonly ids: readonly string[] }): Command<Canvas> {
  return (canvas) => {
    let current = canvas;
    for (const id of args.ids) {
      const removed = removeStep({ id })(current);
      if (!removed.ok) return removed;
      current = removed.value;
    }
    return ok(current);
  };
}

/** Moves one step's card. */
export function moveStep(args: { readonly id: string; readonly position: Position }): Command<Canvas> {
  return moveSteps({ positions: { [args.id]: args.position } });
}

/** Moves several cards; steps and notes that are not there are left out, since a layout may come late. */
function moveSteps(args: { readonly positions: Readonly<Record<string, Position>> }): Command<Canvas> {
  return (canvas) => {
    const steps = new Set(canvas.steps.map((step) => step.id));
    const moved = Object.entries(args.positions).filter(([id, { x, y }]) => {
      const at = canvas.layout[id];
      return steps.has(id) && (at?.x !== x || at.y !== y);
    });
    if (moved.length === 0) return ok(canvas);
    const layout = moved.map(([id, { x, y }]) => [id, { x, y }] as const);
    return ok({ ...canvas, layout: { ...canvas.layout, ...Object.fromEntries(layout) } });
  };
}

export function renameStep(args: { readonly id: string; readonly name: string }): Command<Canvas> {
  return changeStep(args.id, (step) => (step.name === args.name ? step : { ...step, name: args.name.slice(0, 255) }));
}

/**
 * Replaces a step's config. With `ports` (the ways out of the new config) connections of ports that no longer exist are
 * let go; without, all stay.
 */
export function setStepConfig(args: {
  readonly id: string;
  readonly config: Step['config'];
  readonly ports?: readonly string[];
}): Command<Canvas> {
  return (canvas) => {
    const { ports } = args;
    const step = canvas.steps.find((candidate) => candidate.id === args.id);
    if (step?.kind === 'unknown') return refuse('command.unknown_step');
    return changeStep(args.id, (before) => ({
      ...before,
      config: args.config,
      next:
        ports === undefined
          ? before.next
          : Object.fromEntries(Object.entries(before.next).filter(([port]) => ports.includes(port))),
    }))(canvas);
  };
}

function changeStep(id: string, change: (step: Step) => Step): Command<Canvas> {
  return (canvas) => {
    const before = canvas.steps.find((step) => step.id === id);
    if (before === undefined) return refuse('command.no_step');
    const after = change(before);
    if (after === before) return ok(canvas);
    return ok({ ...canvas, steps: canvas.steps.map((step) => (step.id === id ? after : step)) });
  };
}
