import { describe, expect, it } from 'vitest';
import { actionPathsConfig, type ActionPathsConfig } from '../schema';
import { addGroup, changeGroup, moveGroup, removeGroup } from './edits';
import { actionPathsSize } from './size';

const names = (config: ActionPathsConfig) => config.groups.map(({ name }) => name);
const three = ['a', 'b', 'c'].reduce(addGroup, actionPathsConfig.parse({}));

describe('edits of Action Paths', () => {
  it('gives every group an id no other has, also after one was removed', () => {
    const next = addGroup(removeGroup(three, 'group-2'), 'd');
    expect(next.groups.map(({ id }) => id)).toEqual(['group-1', 'group-3', 'group-2']);
  });

  it('moves a group to a rank, the others closing up', () => {
    expect(names(moveGroup(three, 'group-3', 0))).toEqual(['c', 'a', 'b']);
    expect(names(moveGroup(three, 'group-1', 2))).toEqual(['b', 'c', 'a']);
    expect(moveGroup(three, 'nobody', 0)).toBe(three);
  });

  it('changes one group and leaves the others the same objects', () => {
    const next = changeGroup(three, 'group-2', { exits: true });
    expect(next.groups[1]!.exits).toBe(true);
    expect(next.groups[0]).toBe(three.groups[0]);
  });
});

describe('size of Action Paths', () => {
  it('has a column of 206 per group and a port in the middle of each', () => {
    const { width, portX } = actionPathsSize(three, 'full');
    expect(width).toBe(824);
    expect(portX).toEqual([103, 309, 515, 721]);
  });

  it('grows with the longest list of triggers, up to three and a count', () => {
    const event = (name: string) => ({ type: 'custom_event' as const, event: name, properties: [] });
    const height = (n: number) =>
      actionPathsSize(
        changeGroup(three, 'group-1', { triggers: Array.from({ length: n }, (_, i) => event(`e${i}`)) }),
        'full',
      ).height;
    expect(height(3) - height(2)).toBe(22);
    expect(height(9)).toBe(height(4));
  });

  it('is wide enough for its header without groups', () => {
    expect(actionPathsSize(actionPathsConfig.parse({}), 'full').width).toBe(396);
  });
});
