import * as z from 'zod';
import { defineNode } from '@/core/engine/define-node';
import { contextMessages } from './messages';
import { contextRules } from './rules';
import { contextConfig } from './schema';
import { compileContext } from './step';

/** Keeps values for the entry at hand (canvas.md section 13, Context). */
export const context = defineNode({
  kind: 'context',
  version: 1,
  config: contextConfig,
  wait: z.object({ index: z.number().int().nonnegative(), bytes: z.number().int().nonnegative() }),
  initial: { variables: [{ name: '', type: 'string', value: '' }] },
  ports: () => [{ id: 'next' }],
  facts: ({ variables }) => ({
    writes: [],
    listens: [],
    waits: false,
    longestMs: 0,
    exits: [],
    sends: [],
    sets: variables.map(({ name }) => name),
    templates: variables.map(({ value }, index) => ({ path: `variables.${index}.value`, source: value })),
  }),
  summary: ({ variables: [first, ...more] }) =>
    first === undefined
      ? { key: 'context.summary.none' }
      : { key: 'context.summary', values: { name: first.name, more: more.length } },
  compile: compileContext,
  rules: contextRules,
  messages: contextMessages,
});
