import * as z from 'zod';
import { defineNode } from '@/core/engine/define-node';
import { experimentPathsMessages } from './messages';
import { experimentPathsRules } from './rules';
import { controlPort, dayMs, experimentPathsConfig } from './schema';
import { compileExperimentPaths } from './step';

/** Shares people out over paths and a control group (canvas.md section 12). */
export const experimentPaths = defineNode({
  kind: 'experiment_paths',
  version: 1,
  config: experimentPathsConfig,
  wait: z.null(),
  initial: {
    paths: [
      { id: 'path-1', name: '', percentage: 50 },
      { id: 'path-2', name: '', percentage: 50 },
    ],
    control: null,
    windowDays: 3,
    randomized: false,
    optimization: 'none',
  },
  ports: ({ paths, control }) => [
    ...paths.map(({ id, name }) => (name === '' ? { id } : { id, name })),
    ...(control === null ? [] : [control.name === '' ? { id: controlPort } : { id: controlPort, name: control.name }]),
  ],
  facts: ({ control, windowDays, optimization }) => ({
    writes: [],
    listens: [],
    // Only the control group stays; whoever takes a path goes on at once.
    waits: false,
    longestMs: control === null ? 0 : windowDays * dayMs,
    exits: control?.exits === true ? [controlPort] : [],
    sends: [],
    optimizes: optimization !== 'none',
    needsConversions: true,
  }),
  summary: ({ paths, control }) => ({
    key: 'experiment_paths.summary',
    values: { paths: paths.length, control: control !== null },
  }),
  compile: compileExperimentPaths,
  rules: experimentPathsRules,
  messages: experimentPathsMessages,
});
