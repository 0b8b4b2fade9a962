import { changeItem, freshItemId, moveItem, withoutItem } from '@/editors/ranked-list';
import type { ActionGroup, ActionPathsConfig } from '../schema';

/** A new group at the end, named by the caller. */
export function addGroup(config: ActionPathsConfig, name: string): ActionPathsConfig {
  const id = freshItemId(config.groups, 'group');
  return { ...config, groups: [...config.groups, { id, name, triggers: [], exits: false }] };
}

export function changeGroup(config: ActionPathsConfig, id: string, change: Partial<ActionGroup>): ActionPathsConfig {
  return { ...config, groups: changeItem(config.groups, id, change) };
}

export function removeGroup(config: ActionPathsConfig, id: string): ActionPathsConfig {
  return { ...config, groups: withoutItem(config.groups, id) };
}

/** Moves a group to a rank (from 0), the others closing up. */
export function moveGroup(config: ActionPathsConfig, id: string, rank: number): ActionPathsConfig {
  const groups = moveItem(config.groups, id, rank);
  return groups === config.groups ? config : { ...config, groups: [...groups] };
}
