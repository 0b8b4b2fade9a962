import { describe, expect, it } from 'vitest';
import { filterGroup, type FilterGroup } from '@/core/segments/filter';
import {
  delay,
  enterOn,
  hours,
  makeCanvas,
  performs,
  plus,
  scoreName,
  set,
  update,
} from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { decisionSplit } from '.';
import { decisionSplitConfig } from './schema';

const scoreOver = (value: number): FilterGroup => ({
  type: 'group',
  join: 'and',
  filters: [
    { type: 'custom_attribute', attribute: scoreName, comparison: { type: 'number', operator: 'more_than', value } },
  ],
});

const split = (filter: FilterGroup | null, next: Readonly<Record<string, string>>) => ({
  id: 'split',
  kind: 'decision_split',
  name: 'split',
  config: { filter },
  next,
});

const marks = [update('in', [set('answer', 'yes')]), update('out', [set('answer', 'no')])];

function splitting(filter: FilterGroup | null, ...before: readonly object[]) {
  const steps = [...before, split(filter, { yes: 'in', no: 'out' }), ...marks];
  return makeCanvas({ id: 'x', entry: enterOn(performs('go')), steps });
}

describe('decision split', () => {
  it.each([
    [11, 'yes'],
    [10, 'no'],
    [undefined, 'no'],
    ['eleven', 'no'],
  ])('C-SPLIT-1: a score of %s over 10 is a %s, asked on arrival without waiting', (score, answer) => {
    const profile = score === undefined ? {} : { [scoreName]: score };
    const run = play({ canvases: [splitting(scoreOver(10))], profile }).event(0, 'go');
    expect(run.attribute('answer')).toBe(answer);
    expect(run.of('waiting')).toEqual([]);
    expect(run.exits).toEqual(['1 completed']);
  });

  it('C-SPLIT-1: the cause lists every filter asked, with the value it looked at', () => {
    const run = play({ canvases: [splitting(scoreOver(10))], profile: { [scoreName]: 7 } }).event(0, 'go');
    const cause = run.of('path').find(({ step }) => step === 'split')?.cause;
    expect(cause?.rule).toBe('C-SPLIT-1');
    expect(cause?.leaves).toHaveLength(1);
    expect(cause?.leaves?.[0]).toMatchObject({ path: 'filter.filters.0', passed: false });
    expect(cause?.leaves?.[0]?.because.values).toMatchObject({ name: scoreName, value: 7, operands: [10] });
    expect(cause?.alternatives?.map(({ port, taken }) => [port, taken])).toEqual([
      ['yes', false],
      ['no', true],
    ]);
  });

  it('C-SPLIT-2: a side with no step ends the journey', () => {
    const steps = [split(scoreOver(10), { yes: 'in' }), marks[0]];
    const canvas = makeCanvas({ id: 'x', entry: enterOn(performs('go')), steps });
    const run = play({ canvases: [canvas] }).event(0, 'go');
    expect(run.taken).toEqual(['split no']);
    expect(run.exits).toEqual(['1 completed']);
    expect(run.attribute('answer')).toBeUndefined();
  });

  it('C-SPLIT-4: the profile of the arrival counts, not the one of the entry, and the choice stands', () => {
    const run = play({
      canvases: [splitting(scoreOver(10), delay('hold', 1, 'hours', 'split'))],
      profile: { [scoreName]: 20 },
    });
    run
      .event(0, 'go')
      .score(hours(0.5), 5)
      .until(hours(1) + 1);
    expect(run.attribute('answer')).toBe('no');
    run.score(hours(2), 50);
    expect(run.taken.filter((taken) => taken.startsWith('split'))).toEqual(['split no']);
  });

  it('C-SPLIT-8: C-UU-18: right behind an update it sees the new value', () => {
    const canvas = splitting(scoreOver(10), update('add', [plus(5)], 'split'));
    expect(
      play({ canvases: [canvas], profile: { [scoreName]: 6 } })
        .event(0, 'go')
        .attribute('answer'),
    ).toBe('yes');
  });

  const message = { id: 'mail', kind: 'message', name: 'mail', config: { channel: 'push' }, next: { next: 'split' } };
  const aboutMail = (interaction: string): FilterGroup =>
    filterGroup.parse({
      type: 'group',
      join: 'and',
      filters: [
        {
          type: 'message',
          interaction,
          flow: 'x',
          step: 'mail',
          measure: { type: 'count', operator: 'more_than', value: 0 },
        },
      ],
    });

  it('C-MSG-5: branches on receipt: who got the message of a step before is a yes, who could not is a no', () => {
    const canvas = splitting(aboutMail('received'), message);
    expect(
      play({ canvases: [canvas] })
        .event(0, 'go')
        .attribute('answer'),
    ).toBe('yes');
    const stopped = { ...canvas, send: { ...canvas.send, to: 'opted_in_only' as const } };
    expect(
      play({ canvases: [stopped] })
        .event(0, 'go')
        .attribute('answer'),
    ).toBe('no');
  });

  it('C-SPLIT-5: directly after a message nobody has clicked it: a delay is needed', () => {
    const clicks = {
      type: 'signal',
      signal: 'message',
      properties: { interaction: 'clicked', flow: 'x', step: 'mail' },
    } as const;
    const atOnce = play({ canvases: [splitting(aboutMail('clicked'), message)] }).event(0, 'go');
    expect(atOnce.request(hours(0.5), clicks).attribute('answer')).toBe('no');
    const later = splitting(
      aboutMail('clicked'),
      { ...message, next: { next: 'hold' } },
      delay('hold', 1, 'hours', 'split'),
    );
    const delayed = play({ canvases: [later] })
      .event(0, 'go')
      .request(hours(0.5), clicks)
      .until(hours(1) + 1);
    expect(delayed.attribute('answer')).toBe('yes');
  });

  it('C-FF-1: S-OTH-3: asks whether a feature flag is on, which stopping its canvas withdraws', () => {
    const filter = (enabled: boolean) =>
      filterGroup.parse({ type: 'group', join: 'and', filters: [{ type: 'feature_flag', flag: 'new home', enabled }] });
    const flagging = makeCanvas({
      id: 'flagging',
      entry: enterOn(performs('join')),
      steps: [{ id: 'on', kind: 'feature_flag', name: 'on', config: { flag: 'new home' }, next: {} }],
    });
    const answers = (enabled: boolean) => {
      const run = play({ canvases: [splitting(filter(enabled)), flagging], split: true });
      return [
        run.event(0, 'go').attribute('answer'),
        run.event(hours(1), 'join').event(hours(2), 'go').attribute('answer'),
        run.status(hours(3), 'flagging', true).event(hours(4), 'go').attribute('answer'),
      ];
    };
    expect(answers(true)).toEqual(['no', 'yes', 'no']);
    expect(answers(false)).toEqual(['yes', 'no', 'yes']);
  });

  it('C-SPLIT-7: S-CTX-1: asks context variables of this entry', () => {
    const filter = filterGroup.parse({
      type: 'group',
      join: 'and',
      filters: [
        {
          type: 'context_variable',
          name: 'plan',
          comparison: { type: 'string', operator: 'is_any_of', values: ['pro'] },
        },
      ],
    });
    const run = play({ canvases: [splitting(filter)] }).event(0, 'go', { plan: 'pro' });
    expect(run.attribute('answer')).toBe('yes');
    expect(run.event(hours(1), 'go', { plan: 'free' }).attribute('answer')).toBe('no');
  });

  it('without a filter everybody is a yes, and lint says so', () => {
    expect(
      play({ canvases: [splitting(null)] })
        .event(0, 'go')
        .attribute('answer'),
    ).toBe('yes');
    const codes = (config: unknown) => decisionSplit.rules?.(decisionSplitConfig.parse(config)).map(({ code }) => code);
    expect(codes({})).toEqual(['decision-split-no-filter']);
    expect(codes({ filter: { type: 'group', join: 'and', filters: [] } })).toEqual(['decision-split-no-filter']);
    expect(codes({ filter: scoreOver(1) })).toEqual([]);
  });

  it('saved and restored between any two moments, it goes the same way', () => {
    const canvas = splitting(scoreOver(10), delay('hold', 1, 'hours', 'split'));
    const run = play({ canvases: [canvas], profile: { [scoreName]: 20 }, split: true })
      .event(0, 'go')
      .until(hours(2));
    expect(run.attribute('answer')).toBe('yes');
  });
});
