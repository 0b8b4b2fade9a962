import type { Listener, StepContext, StepOccasion, StepResult } from '@/core/engine/contract';
import type { Alternative, Cause } from '@/core/engine/trace';
import type { MessageRef } from '@/core/kernel/message';
import { describeTrigger } from '@/core/segments/describe';
import type { CompiledGroup, CompiledPaths } from './compiled';
import { actionPathsMessages } from './messages';

type Occasion = StepOccasion<number>;
type Reaction = Extract<Occasion, { type: 'react' }>;

/** Why an entry took its path, went on waiting, or left: rule, sentence, and what became of every group. */
export function explainActionPaths(
  paths: CompiledPaths,
  ctx: StepContext,
  occasion: Occasion,
  result: StepResult<number>,
): Cause {
  if (occasion.type === 'react') return reacted(paths, ctx, occasion, result);
  return windowEnded(paths, occasion.type === 'resume' ? occasion.state : -1, result);
}

function windowEnded(paths: CompiledPaths, state: number, result: StepResult<number>): Cause {
  const chosen = paths.groups[state];
  const values = { window: paths.windowMs, group: chosen?.name ?? '', leaves: result.type === 'exit' };
  const key = chosen === undefined ? 'nothing_happened' : paths.ranked ? 'ranked' : 'exit_held';
  const rule = chosen === undefined ? 'C-ACTION-15' : paths.ranked ? 'C-ACTION-16' : 'O-2';
  return {
    rule: result.type === 'exit' ? 'C-ACTION-20' : rule,
    because: { key: `action_paths.because.${key}`, values },
    alternatives: alternatives(paths, chosen ?? paths.otherwise, (index) => {
      if (chosen === undefined) return { key: 'action_paths.reason.no_action' };
      return { key: index < state ? 'action_paths.reason.no_action' : 'action_paths.reason.ranked_lower' };
    }),
  };
}

function reacted(paths: CompiledPaths, ctx: StepContext, occasion: Reaction, result: StepResult<number>): Cause {
  const { action, actionName } = occasion;
  const fitting = paths.groups.map((group) => group.listeners.find((listener) => action.matches(listener)));
  const index = fitting.findIndex((listener) => listener !== undefined);
  const group = paths.groups[index] ?? paths.otherwise;
  const listener = fitting[index];
  const values = { group: group.name, action: actionName, leaves: result.type === 'exit' };
  if (result.type === 'wait') return noted(paths, ctx, occasion, result.state, values);
  return {
    rule: result.type === 'exit' ? 'C-ACTION-20' : fitting.filter(isListener).length > 1 ? 'O-1' : 'C-ACTION-14',
    because: becauseOf(listener, values),
    alternatives: alternatives(paths, group, (other) => {
      return { key: `action_paths.reason.${fitting[other] === undefined ? 'no_match' : 'listed_lower'}` };
    }),
  };
}

/** The oldest kinds of trigger have sentences of their own; of the others the description stands in one for all. */
function becauseOf(listener: Listener | undefined, values: Readonly<Record<string, string | boolean>>): MessageRef {
  const key = `action_paths.because.${listener?.trigger.type ?? 'unknown'}`;
  if (listener === undefined || Object.hasOwn(actionPathsMessages, key)) return { key, values };
  return { key: 'action_paths.because.other', values: { ...values, trigger: describeTrigger(listener.trigger) } };
}

function noted(
  paths: CompiledPaths,
  ctx: StepContext,
  occasion: Reaction,
  state: number,
  values: Readonly<Record<string, string | boolean>>,
): Cause {
  const times = { ...values, time: occasion.action.time, entered: ctx.enteredAt };
  if (!paths.byArrival && occasion.action.time < ctx.enteredAt) {
    return { rule: 'O-28', because: { key: 'action_paths.because.before_step', values: times } };
  }
  if (!paths.ranked) return { rule: 'O-2', because: { key: 'action_paths.because.exit_waits', values } };
  const key = state === occasion.state ? 'noted_lower' : 'noted_best';
  const best = paths.groups[state]?.name ?? '';
  return { rule: 'C-ACTION-16', because: { key: `action_paths.because.${key}`, values: { ...values, best } } };
}

function alternatives(
  paths: CompiledPaths,
  taken: CompiledGroup,
  refusal: (index: number) => MessageRef,
): readonly Alternative[] {
  return [...paths.groups, paths.otherwise].map((group, index) => ({
    port: group.port,
    name: group.name,
    taken: group === taken,
    reason: group === taken ? { key: 'action_paths.reason.taken' } : otherReason(paths, group, index, refusal),
  }));
}

function otherReason(
  paths: CompiledPaths,
  group: CompiledGroup,
  index: number,
  refusal: (index: number) => MessageRef,
): MessageRef {
  return group === paths.otherwise ? { key: 'action_paths.reason.action_came_first' } : refusal(index);
}

function isListener(listener: Listener | undefined): listener is Listener {
  return listener !== undefined;
}
