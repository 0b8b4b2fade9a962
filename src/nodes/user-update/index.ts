import * as z from 'zod';
import { defineNode } from '@/core/engine/define-node';
import type { MessageRef } from '@/core/kernel/message';
import { userUpdateMessages } from './messages';
import { userUpdateRules } from './rules';
import { userUpdateConfig, type UpdateRow, type UserUpdateConfig } from './schema';
import { compileUserUpdate } from './step';

/** Changes attributes of the person (canvas.md section 10, UI editor). */
export const userUpdate = defineNode({
  kind: 'user_update',
  version: 1,
  config: userUpdateConfig,
  wait: z.null(),
  initial: { mode: 'ui', rows: [] },
  ports: () => [{ id: 'next' }],
  facts: (config) => ({
    writes: config.rows.map((row) => ({ attribute: row.attribute, delta: delta(row) })),
    listens: [],
    waits: false,
    longestMs: 0,
    exits: [],
    sends: [],
  }),
  summary,
  compile: compileUserUpdate,
  rules: userUpdateRules,
  messages: userUpdateMessages,
});

function delta(row: UpdateRow): number | null {
  if (row.operation === 'increment') return row.by;
  return row.operation === 'decrement' ? -row.by : null;
}

function summary(config: UserUpdateConfig): MessageRef {
  const [row] = config.rows;
  if (row === undefined) return { key: 'user_update.summary.none' };
  const common = { attribute: row.attribute, more: config.rows.length - 1 };
  switch (row.operation) {
    case 'set':
      return { key: 'user_update.summary.set', values: { ...common, value: row.value } };
    case 'increment':
    case 'decrement':
      return { key: 'user_update.summary.points', values: { ...common, by: delta(row) } };
    case 'remove':
      return { key: 'user_update.summary.remove', values: common };
  }
}
