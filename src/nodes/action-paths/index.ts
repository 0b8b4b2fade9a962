import { defineNode } from '@/core/engine/define-node';
import { durationMs } from '@/core/kernel/time';
import { actionPathsMessages } from './messages';
import { actionPathsRules } from './rules';
import { actionPathsConfig, actionPathsWait, otherwisePort, type ActionPathsConfig } from './schema';
import { compileActionPaths } from './step';

/** Holds an entry for a window and routes it by what the person does (canvas.md section 9). */
export const actionPaths = defineNode({
  kind: 'action_paths',
  version: 1,
  config: actionPathsConfig,
  wait: actionPathsWait,
  initial: { window: { value: 1, unit: 'days' }, ranked: false, groups: [], otherwise: { name: '', exits: false } },
  ports: (config) => [
    ...config.groups.map((group) => ({ id: group.id, name: group.name })),
    config.otherwise.name === '' ? { id: otherwisePort } : { id: otherwisePort, name: config.otherwise.name },
  ],
  facts: (config) => ({
    writes: [],
    listens: config.groups.flatMap((group) => group.triggers.map((trigger) => ({ port: group.id, trigger }))),
    waits: true,
    longestMs: durationMs(config.window),
    exits: exitPorts(config),
    sends: [],
  }),
  summary: (config) => ({
    key: 'action_paths.summary',
    values: { groups: config.groups.length, window: durationMs(config.window), ranked: config.ranked },
  }),
  compile: compileActionPaths,
  rules: actionPathsRules,
  // Ranking, window and the set of groups; what the groups listen to stays open (C-ACTION-28).
  fixed: ({ ranked, window, groups }) => ({
    ranked,
    windowMs: durationMs(window),
    groups: groups.map(({ id }) => id),
  }),
  messages: actionPathsMessages,
});

function exitPorts(config: ActionPathsConfig): readonly string[] {
  const groups = config.groups.filter((group) => group.exits).map((group) => group.id);
  return config.otherwise.exits ? [...groups, otherwisePort] : groups;
}
