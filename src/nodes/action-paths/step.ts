import type { Action, CompileEnv, StepContext, StepProgram, StepResult, WayOut } from '@/core/engine/contract';
import { durationMs } from '@/core/kernel/time';
import type { CompiledGroup, CompiledPaths } from './compiled';
import { explainActionPaths } from './explain';
import { otherwisePort, type ActionPathsConfig } from './schema';

/**
 * Waits for an action inside `[entered, entered + window)` (O-3). Ranking off: the first qualifying action decides, the
 * highest group in displayed order if it fits several (C-ACTION-14, O-1). Ranking on: the window end decides, by the
 * best group that had an action (C-ACTION-16).
 */
export function compileActionPaths(config: ActionPathsConfig, env: CompileEnv): StepProgram<number> {
  const paths: CompiledPaths = {
    windowMs: durationMs(config.window),
    ranked: config.ranked,
    groups: config.groups.map((group) => ({
      port: group.id,
      name: group.name,
      listeners: group.triggers.map((trigger) => env.listen(trigger)),
      result: wayOut(group.id, group.exits),
    })),
    otherwise: {
      port: otherwisePort,
      name: config.otherwise.name,
      listeners: [],
      result: wayOut(otherwisePort, config.otherwise.exits),
    },
    exitsAtWindowEnd: env.options.exitGroup === 'at_window_end',
    byArrival: env.options.actionTime === 'by_arrival',
  };
  return {
    collapse: !config.ranked,
    plan: {
      type: 'actions',
      ms: paths.windowMs,
      ranked: paths.ranked,
      holdsExits: paths.exitsAtWindowEnd,
      groups: paths.groups,
      otherwise: paths.otherwise.result,
    },
    enter: (ctx) => ({ type: 'wait', until: ctx.enteredAt + paths.windowMs, state: -1 }),
    // An array is never asked for its member -1, which is a slow question.
    resume: (_ctx, state) => (state < 0 ? paths.otherwise : (paths.groups[state] ?? paths.otherwise)).result,
    react: (ctx, state, action) => react(paths, ctx, state, action),
    explain: (ctx, occasion, result) => explainActionPaths(paths, ctx, occasion, result),
  };
}

function wayOut(port: string, exits: boolean): WayOut {
  return exits ? { type: 'exit', reason: 'exit_group', port } : { type: 'advance', port };
}

function react(paths: CompiledPaths, ctx: StepContext, state: number, action: Action): StepResult<number> | null {
  const index = firstMatch(paths.groups, action);
  const group = paths.groups[index];
  if (group === undefined) return null;
  const stay = (next: number): StepResult<number> => ({
    type: 'wait',
    until: ctx.enteredAt + paths.windowMs,
    state: next,
  });
  if (!paths.byArrival && action.time < ctx.enteredAt) return stay(state);
  if (paths.ranked) return stay(state === -1 || index < state ? index : state);
  if (state !== -1) return stay(state);
  if (paths.exitsAtWindowEnd && group.result.type === 'exit') return stay(index);
  return group.result;
}

/** Index of the first group, in displayed order, that the action fits; -1 for none (O-1). */
function firstMatch(groups: readonly CompiledGroup[], action: Action): number {
  return groups.findIndex((group) => group.listeners.some((listener) => action.matches(listener)));
}
