import type { StepProblem } from '@/core/engine/contract';
import type { UserUpdateConfig } from './schema';

/** Problems of one User Update step alone. */
export function userUpdateRules(config: UserUpdateConfig): readonly StepProblem[] {
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
