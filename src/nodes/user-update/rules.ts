import type { StepProblem } from '@/core/engine/contract';
import type { MessageRef } from '@/core/kernel/message';
import { hasLiquid } from './liquid';
import { readUpdate } from './read-update';
import { longestJson, type UserUpdateConfig } from './schema';

/** Problems of one User Update step alone. */
export function userUpdateRules(config: UserUpdateConfig): readonly StepProblem[] {
  if (config.mode === 'json') return jsonRules(config.json ?? '');
  if (config.rows.length === 0) {
    return [
      { severity: 'warning', code: 'user-update-empty', message: { key: 'user_update.problem.empty' }, path: 'rows' },
    ];
  }
  return config.rows.flatMap((row, index) => {
    const path = `rows.${index}`;
    const found: StepProblem[] = [];
    if (row.attribute.trim() === '') {
      found.push({
        severity: 'error',
        code: 'user-update-attribute-missing',
        message: { key: 'user_update.problem.attribute_missing', values: { row: index + 1 } },
        path: `${path}.attribute`,
      });
    }
    if ((row.operation === 'increment' || row.operation === 'decrement') && row.by === 0) {
      found.push({
        severity: 'warning',
        code: 'user-update-by-zero',
        message: { key: 'user_update.problem.by_zero', values: { attribute: row.attribute } },
        path: `${path}.by`,
      });
    }
    return found;
  });
}

/** What can be told of the text before anything is rendered. */
function jsonRules(source: string): readonly StepProblem[] {
  const found: StepProblem[] = [];
  const add = (severity: StepProblem['severity'], code: string, key: string, values = {}): void => {
    found.push({ severity, code, message: { key: `user_update.problem.${key}`, values }, path: 'json' });
  };
  if (source.trim() === '') add('warning', 'user-update-empty', 'empty');
  if (source.length > longestJson) add('error', 'user-update-json-long', 'json_long', { max: longestJson });
  if (/event_properties\s*\./.test(source)) add('warning', 'user-update-event-properties', 'event_properties');
  if (!hasLiquid(source))
    for (const problem of plainProblems(source)) add('warning', 'user-update-json', problem.key, problem.values);
  return found;
}

/** A text without Liquid says at once what will not be written; one that is too long has been named. */
function plainProblems(source: string): readonly Pick<MessageRef, 'key' | 'values'>[] {
  const read = readUpdate(source);
  switch (read.type) {
    case 'empty':
      return [];
    case 'error':
      if (read.code === 'too_long' || read.code === 'too_deep') return [];
      return [{ key: read.code === 'not_json' ? 'json_broken' : 'json_not_object', values: read.values }];
    case 'update':
      return read.update.skipped.map(({ name }) => ({ key: 'json_row', values: { place: name } }));
  }
}
