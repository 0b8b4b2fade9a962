import type { CompileEnv, StepAnswer, StepEffect, StepProgram, StepText, WayOut } from '@/core/engine/contract';
import type { Cause } from '@/core/engine/trace';
import { jsonBytes } from '@/core/kernel/json-size';
import { readValue } from './read-value';
import { mostBytes, mostVariables, type ContextConfig, type ContextVariable } from './schema';

/** The variable being rendered, and the bytes that those before it take. */
export interface ContextState {
  readonly index: number;
  readonly bytes: number;
}

const onward = { type: 'advance', port: 'next' } as const satisfies WayOut;

/** Sets the variables from top to bottom, each as soon as it is rendered, so that the next can read it (C-CTX-3). */
export function compileContext(config: ContextConfig, env: CompileEnv): StepProgram<ContextState> {
  const variables = config.variables.slice(0, mostVariables);
  const templates = variables.map(({ value }, index) => env.template(value, `variables.${index}.value`));
  return {
    templates,
    enter: () => next(variables, { index: 0, bytes: 0 }, undefined),
    rendered: (_ctx, state, text) => settle(variables, state, text),
    explain: () => ({ rule: 'C-CTX-3', because: { key: 'context.because.set', values: { count: variables.length } } }),
  };
}

function next(
  variables: readonly ContextVariable[],
  state: ContextState,
  effect: StepEffect | undefined,
): StepAnswer<ContextState> {
  const effects = effect === undefined ? {} : { effects: [effect] };
  if (state.index >= variables.length) return { ...onward, ...effects };
  return { type: 'render', template: state.index, state, ...effects };
}

function settle(
  variables: readonly ContextVariable[],
  { index, bytes }: ContextState,
  text: StepText,
): StepAnswer<ContextState> {
  const variable = variables[index];
  if (variable === undefined) return onward;
  const value = text.type === 'text' ? readValue(text.text, variable.type) : undefined;
  if (value === undefined) {
    return next(variables, { index: index + 1, bytes }, notUpdated(variable, whyNot(variable, text)));
  }
  const total = bytes + jsonBytes(value);
  if (total > mostBytes) return overflow(variables, index);
  const effect: StepEffect = { type: 'variable', name: variable.name, value };
  return next(variables, { index: index + 1, bytes: total }, effect);
}

/** What goes past the limit is not stored, and what stands below it is not even evaluated (C-CTX-1, L-VAR-17). */
function overflow(variables: readonly ContextVariable[], from: number): WayOut {
  const effects = variables.slice(from).map((variable) => {
    const because = { key: 'context.because.too_large', values: { name: variable.name, max: mostBytes } };
    return notUpdated(variable, { rule: 'C-CTX-1', because });
  });
  return { ...onward, effects };
}

function notUpdated({ name }: ContextVariable, cause: Cause): StepEffect {
  return { type: 'not_updated', variable: name, cause };
}

function whyNot({ name, type }: ContextVariable, text: StepText): Cause {
  const because = (key: string, values: Record<string, string>): Cause => ({
    rule: 'C-CTX-4',
    because: { key: `context.because.${key}`, values: { name, ...values } },
  });
  switch (text.type) {
    case 'aborted':
      return because('aborted', { reason: text.reason });
    case 'failed':
      return because('not_rendered', { code: text.code, message: text.message });
    case 'text':
      return text.text.trim() === ''
        ? because('empty', {})
        : because('wrong_type', { type, text: text.text.slice(0, 200) });
  }
}
