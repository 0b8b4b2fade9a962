import * as z from 'zod';
import { defineNode } from '@/core/engine/define-node';
import { audiencePathsMessages } from './messages';
import { audiencePathsRules } from './rules';
import { audiencePathsConfig, otherwisePort } from './schema';
import { compileAudiencePaths } from './step';

/** Up to eight ways by filters in rank order, asked on arrival (canvas.md section 12). */
export const audiencePaths = defineNode({
  kind: 'audience_paths',
  version: 1,
  config: audiencePathsConfig,
  wait: z.null(),
  initial: { groups: [], otherwise: { name: '' } },
  ports: ({ groups, otherwise }) => [
    ...groups.map(({ id, name }) => ({ id, name })),
    otherwise.name === '' ? { id: otherwisePort } : { id: otherwisePort, name: otherwise.name },
  ],
  facts: ({ groups }) => ({
    writes: [],
    listens: [],
    waits: false,
    longestMs: 0,
    exits: [],
    sends: [],
    filters: groups.map(({ filter }, index) => ({ path: `groups.${index}.filter`, filter, context: true })),
  }),
  summary: ({ groups }) => ({ key: 'audience_paths.summary', values: { groups: groups.length } }),
  compile: compileAudiencePaths,
  rules: audiencePathsRules,
  // The groups and their rank; whom each takes stays open (C-SPLIT-6).
  fixed: ({ groups }) => groups.map(({ id }) => id),
  messages: audiencePathsMessages,
});
