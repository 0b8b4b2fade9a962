import type { ActionGroup, ActionPathsConfig } from '../schema';

/** A new group at the end, named by the caller. */
export function addGroup(config: ActionPathsConfig, name: string): ActionPathsConfig {
  const taken = new Set(config.groups.map((group) => group.id));
  let n = 1;
  while (taken.has(`group-${n}`)) n += 1;
  return { ...config, groups: [...config.groups, { id: `group-${n}`, name, triggers: [], exits: false }] };
}

export function changeGroup(config: ActionPathsConfig, id: string, change: Partial<ActionGroup>): ActionPathsConfig {
  return { ...config, groups: config.groups.map((group) => (group.id === id ? { ...group, ...change } : group)) };
}

export function removeGroup(config: ActionPathsConfig, id: string): ActionPathsConfig {
  return { ...config, groups: config.groups.filter((group) => group.id !== id) };
}

/** Moves a group to a rank (from 0), the others closing up. */
export function moveGroup(config: ActionPathsConfig, id: string, rank: number): ActionPathsConfig {
  const from = config.groups.findIndex((group) => group.id === id);
  const moved = config.groups[from];
  if (moved === undefined || from === rank) return config;
  return { ...config, groups: config.groups.toSpliced(from, 1).toSpliced(rank, 0, moved) };
}
