import type { AttributeWrite, CompileEnv, StepProgram, WayOut } from '@/core/engine/contract';
import type { UpdateRow, UserUpdateConfig } from './schema';

/** Writes all rows in one instant and moves on (C-UU-18, O-7). */
export function compileUserUpdate(config: UserUpdateConfig, env: CompileEnv): StepProgram<null> {
  const writes = config.rows.map((row) => toWrite(row, env));
  const result: WayOut =
    writes.length === 0
      ? { type: 'advance', port: 'next' }
      : { type: 'advance', port: 'next', effects: [{ type: 'write', writes }] };
  return {
    enter: () => result,
    plan: { type: 'pass', result },
    explain: () => ({
      rule: 'C-UU-18',
      because: { key: 'user_update.because.written', values: { rows: writes.length } },
    }),
  };
}

function toWrite(row: UpdateRow, env: CompileEnv): AttributeWrite {
  const slot = env.slot(row.attribute);
  switch (row.operation) {
    case 'set':
      return { slot, operation: row.value === null ? 'remove' : 'set', operand: row.value };
    case 'increment':
      return { slot, operation: 'increment', operand: row.by };
    case 'decrement':
      return { slot, operation: 'increment', operand: -row.by };
    case 'remove':
      return { slot, operation: 'remove', operand: null };
  }
}
