import { actionPathsConfig, otherwisePort } from '@/nodes/action-paths/schema';
import { userUpdateConfig } from '@/nodes/user-update/schema';
import type { Duration } from '@/core/kernel/time';
import type { Canvas, Step } from '@/workflow/documents/canvas';

export interface PointChange {
  readonly step: string;
  readonly attribute: string;
  /** With its sign. */
  readonly by: number;
  /** It stands behind Everyone Else: nothing happened. */
  readonly otherwise: boolean;
}

/** What a step adds to or takes from numbers of a person. */
export function pointsOfStep(step: Step): readonly Omit<PointChange, 'otherwise'>[] {
  if (step.kind !== 'user_update') return [];
  const config = userUpdateConfig.safeParse(step.config);
  if (!config.success) return [];
  return config.data.rows.flatMap((row) => {
    if (row.operation !== 'increment' && row.operation !== 'decrement') return [];
    return [{ step: step.id, attribute: row.attribute, by: row.operation === 'increment' ? row.by : -row.by }];
  });
}

/** Steps behind Everyone Else: whoever comes there did nothing. */
export function otherwiseSteps(canvas: Canvas): ReadonlySet<string> {
  return new Set(canvas.steps.flatMap((step) => step.next[otherwisePort] ?? []));
}

/** All point changes of a canvas, in the order its paths show them. */
export function pointsOfCanvas(canvas: Canvas): readonly PointChange[] {
  const behindOtherwise = otherwiseSteps(canvas);
  const shown = canvas.steps.flatMap((step) =>
    pointsOfStep(step).map((change) => ({ ...change, otherwise: behindOtherwise.has(step.id) })),
  );
  const rank = new Map<string, number>();
  for (const step of canvas.steps) {
    const groups = step.kind === 'action_paths' ? (actionPathsConfig.safeParse(step.config).data?.groups ?? []) : [];
    const ports = [...groups.map((group) => group.id), otherwisePort];
    for (const port of ports) {
      const target = step.next[port];
      if (typeof target === 'string' && !rank.has(target)) rank.set(target, rank.size);
    }
  }
  const last = rank.size;
  return shown.sort((left, right) => (rank.get(left.step) ?? last) - (rank.get(right.step) ?? last));
}

/** How long the first Action Paths of a canvas waits for an action. */
export function windowOfCanvas(canvas: Canvas): Duration | null {
  for (const step of canvas.steps) {
    if (step.kind !== 'action_paths') continue;
    const config = actionPathsConfig.safeParse(step.config);
    if (config.success) return config.data.window;
  }
  return null;
}

/** Attributes whose change the canvas itself causes. */
export function writtenAttributes(canvas: Canvas): ReadonlySet<string> {
  return new Set(
    canvas.steps.flatMap((step) => {
      const config = step.kind === 'user_update' ? userUpdateConfig.safeParse(step.config).data : undefined;
      return config?.rows.map((row) => row.attribute) ?? [];
    }),
  );
}
