import * as z from 'zod';
import type { StepFacts } from '@/core/engine/contract';
import { defineNode } from '@/core/engine/define-node';
import type { MessageRef } from '@/core/kernel/message';
import { hasLiquid } from './liquid';
import { userUpdateMessages } from './messages';
import { userUpdateRules } from './rules';
import { userUpdateConfig, type UpdateRow, type UserUpdateConfig } from './schema';
import { staticWrites } from './static-update';
import { compileUserUpdate } from './step';

/** Changes the person: rows, or a `users/track` object written with Liquid (canvas.md section 10). */
export const userUpdate = defineNode({
  kind: 'user_update',
  version: 1,
  config: userUpdateConfig,
  wait: z.array(z.string().nullable()).nullable(),
  initial: { mode: 'ui', rows: [] },
  ports: () => [{ id: 'next' }],
  facts: (config) => ({
    writes: writesOf(config),
    listens: [],
    waits: false,
    longestMs: 0,
    exits: [],
    sends: [],
    templates: templatesOf(config),
  }),
  summary,
  compile: compileUserUpdate,
  rules: userUpdateRules,
  messages: userUpdateMessages,
});

function writesOf(config: UserUpdateConfig): StepFacts['writes'] {
  if (config.mode === 'json') return staticWrites(config.json ?? '');
  return config.rows.map((row) => ({ attribute: row.attribute, delta: delta(row) }));
}

function templatesOf(config: UserUpdateConfig): NonNullable<StepFacts['templates']> {
  if (config.mode === 'json') return [{ path: 'json', source: config.json ?? '' }];
  return config.rows.flatMap((row, index) =>
    'value' in row && typeof row.value === 'string' && hasLiquid(row.value)
      ? [{ path: `rows.${index}.value`, source: row.value }]
      : [],
  );
}

function delta(row: UpdateRow): number | null {
  if (row.operation === 'increment') return row.by;
  return row.operation === 'decrement' ? -row.by : null;
}

function summary(config: UserUpdateConfig): MessageRef {
  if (config.mode === 'json') return jsonSummary(config.json ?? '');
  const [row] = config.rows;
  if (row === undefined) return { key: 'user_update.summary.none' };
  const common = { attribute: row.attribute, more: config.rows.length - 1 };
  switch (row.operation) {
    case 'set':
      return { key: 'user_update.summary.set', values: { ...common, value: row.value } };
    case 'increment':
    case 'decrement':
      return { key: 'user_update.summary.points', values: { ...common, by: delta(row) } };
    case 'add_item':
    case 'remove_item':
      return { key: `user_update.summary.${row.operation}`, values: { ...common, value: row.value } };
    case 'remove':
      return { key: 'user_update.summary.remove', values: common };
  }
}

function jsonSummary(source: string): MessageRef {
  const [first, ...more] = staticWrites(source);
  if (first === undefined) return { key: `user_update.summary.json${source.trim() === '' ? '_empty' : ''}` };
  return { key: 'user_update.summary.json_writes', values: { attribute: first.attribute, more: more.length } };
}
