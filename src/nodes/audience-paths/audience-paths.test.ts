import { describe, expect, it } from 'vitest';
import type { FilterGroup } from '@/core/segments/filter';
import {
  enterOn,
  hours,
  makeCanvas,
  performs,
  plus,
  scoreName,
  set,
  update,
  delay,
} from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { audiencePaths } from '.';
import { audiencePathsConfig } from './schema';

const scoreOver = (value: number): FilterGroup => ({
  type: 'group',
  join: 'and',
  filters: [
    { type: 'custom_attribute', attribute: scoreName, comparison: { type: 'number', operator: 'more_than', value } },
  ],
});

const group = (id: string, filter: FilterGroup | null) => ({ id, name: id, filter });

const hot = group('hot', scoreOver(100));
const warm = group('warm', scoreOver(50));

function paths(groups: readonly object[], ...before: readonly object[]) {
  const next = { hot: 'is-hot', warm: 'is-warm', otherwise: 'is-cold' };
  return makeCanvas({
    id: 'x',
    entry: enterOn(performs('go')),
    steps: [
      ...before,
      { id: 'who', kind: 'audience_paths', name: 'who', config: { groups }, next },
      update('is-hot', [set('is', 'hot')]),
      update('is-warm', [set('is', 'warm')]),
      update('is-cold', [set('is', 'cold')]),
    ],
  });
}

describe('audience paths', () => {
  it.each([
    [101, 'hot'],
    [100, 'warm'],
    [50, 'cold'],
    [undefined, 'cold'],
  ])('C-SPLIT-3: a score of %s goes to the first group by rank that fits: %s', (score, is) => {
    const profile = score === undefined ? {} : { [scoreName]: score };
    const run = play({ canvases: [paths([hot, warm])], profile }).event(0, 'go');
    expect(run.attribute('is')).toBe(is);
    expect(run.of('waiting')).toEqual([]);
  });

  it('C-SPLIT-3: the rank decides where several fit', () => {
    const run = play({ canvases: [paths([warm, hot])], profile: { [scoreName]: 200 } }).event(0, 'go');
    expect(run.attribute('is')).toBe('warm');
    const cause = run.of('path').find(({ step }) => step === 'who')?.cause;
    expect(cause?.alternatives?.map(({ port, taken, reason }) => [port, taken, reason.key])).toEqual([
      ['warm', true, 'segments.value'],
      ['hot', false, 'audience_paths.reason.ranked_lower'],
      ['otherwise', false, 'audience_paths.reason.group_fits'],
    ]);
  });

  it('C-SPLIT-3: Everyone Else says of every group why it did not fit', () => {
    const run = play({ canvases: [paths([hot, warm])], profile: { [scoreName]: 7 } }).event(0, 'go');
    const cause = run.of('path').find(({ step }) => step === 'who')?.cause;
    expect(cause?.leaves?.map(({ path, passed, because }) => [path, passed, because.values?.['value']])).toEqual([
      ['groups.0.filter.filters.0', false, 7],
      ['groups.1.filter.filters.0', false, 7],
    ]);
    expect(cause?.because.key).toBe('audience_paths.because.otherwise');
  });

  it('C-SPLIT-4: the profile on arrival counts, and the choice is not revised', () => {
    const canvas = paths([hot, warm], delay('hold', 1, 'hours', 'who'));
    const run = play({ canvases: [canvas], profile: { [scoreName]: 200 } });
    run.event(0, 'go').score(hours(0.5), 60).until(hours(2)).score(hours(3), 500);
    expect(run.attribute('is')).toBe('warm');
  });

  it('C-SPLIT-4: it does not know the event that started the canvas', () => {
    // The trigger carries a score, the profile none: only the profile is asked.
    const run = play({ canvases: [paths([hot, warm])] }).event(0, 'go', { [scoreName]: 500 });
    expect(run.attribute('is')).toBe('cold');
  });

  it('C-SPLIT-8: right behind an update it sees the new value', () => {
    const canvas = paths([hot, warm], update('add', [plus(60)], 'who'));
    expect(
      play({ canvases: [canvas], profile: { [scoreName]: 50 } })
        .event(0, 'go')
        .attribute('is'),
    ).toBe('hot');
  });

  it('a group without a filter fits nobody', () => {
    const run = play({ canvases: [paths([group('hot', null), warm])], profile: { [scoreName]: 60 } }).event(0, 'go');
    expect(run.attribute('is')).toBe('warm');
  });

  it('C-SPLIT-3: eight groups at most, Everyone Else among them; ids are unique; groups have filters', () => {
    const codes = (groups: readonly object[]) =>
      audiencePaths.rules?.(audiencePathsConfig.parse({ groups })).map(({ code, severity }) => `${severity} ${code}`);
    const seven = Array.from({ length: 7 }, (_, index) => group(`g${index}`, scoreOver(index)));
    expect(codes(seven)).toEqual([]);
    expect(codes([...seven, group('g8', scoreOver(8))])).toEqual(['error audience-too-many-groups']);
    expect(codes([hot, hot])).toEqual(['error audience-group-id-twice']);
    expect(codes([group('otherwise', scoreOver(1))])).toEqual(['error audience-group-id-twice']);
    expect(codes([group('a', null)])).toEqual(['warning audience-group-without-filter']);
    expect(codes([])).toEqual(['warning audience-no-groups']);
  });

  it('names its ports after its groups, Everyone Else last', () => {
    const config = audiencePathsConfig.parse({ groups: [hot], otherwise: { name: 'Rest' } });
    expect(audiencePaths.ports(config)).toEqual([
      { id: 'hot', name: 'hot' },
      { id: 'otherwise', name: 'Rest' },
    ]);
  });
});
