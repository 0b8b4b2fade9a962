import type { StepProblem } from '@/core/engine/contract';
import type { MessageValues } from '@/core/kernel/message';
import { longestDefinition, longestName, mostVariables, type ContextConfig } from './schema';

/** Problems of one Context step alone (C-CTX-1). */
export function contextRules({ variables }: ContextConfig): readonly StepProblem[] {
  const found: StepProblem[] = [];
  const add = (severity: StepProblem['severity'], code: string, path: string, values: MessageValues = {}): void => {
    const message = { key: `context.problem.${code.replaceAll('-', '_')}`, values };
    found.push({ severity, code: `context-${code}`, message, path });
  };
  if (variables.length === 0) add('warning', 'empty', 'variables');
  if (variables.length > mostVariables) add('error', 'too-many', 'variables', { max: mostVariables });
  variables.forEach(({ name, value }, index) => {
    const path = `variables.${index}`;
    if (!isName(name)) add('error', 'name', `${path}.name`, { name, row: index + 1 });
    else if (variables.findIndex((other) => other.name === name) < index) {
      add('warning', 'name-twice', `${path}.name`, { name });
    }
    if (value.trim() === '') add('warning', 'value-empty', `${path}.value`, { name, row: index + 1 });
    if (value.length > longestDefinition) {
      add('error', 'value-long', `${path}.value`, { name, max: longestDefinition });
    }
    if (/event_properties\s*\./.test(value)) add('warning', 'event-properties', `${path}.value`, { name });
  });
  return found;
}

function isName(name: string): boolean {
  return name.length <= longestName && /^[A-Za-z0-9_]+$/.test(name);
}
