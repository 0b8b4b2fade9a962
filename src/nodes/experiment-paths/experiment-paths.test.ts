import { describe, expect, it } from 'vitest';
import { fnv1a } from '@/core/kernel/hash';
import { days, enterOn, makeCanvas, performs, seconds, set, update } from '@/workflow/__fixtures__/documents';
import { play } from '@/workflow/__fixtures__/play';
import { experimentPaths } from '.';
import { experimentPathsConfig } from './schema';

const path = (id: string, percentage: number) => ({ id, name: id, percentage });

function experiment(config: object) {
  return makeCanvas({
    id: 'x',
    entry: enterOn(performs('go')),
    steps: [
      {
        id: 'test',
        kind: 'experiment_paths',
        name: 'test',
        config: { paths: [path('a', 50), path('b', 50)], ...config },
        next: { a: 'is-a', b: 'is-b', control: 'is-control' },
      },
      update('is-a', [set('is', 'a')]),
      update('is-b', [set('is', 'b')]),
      update('is-control', [set('is', 'control')]),
    ],
  });
}

/** O-16 over the step's id. */
const shareOf = (person: string): number => fnv1a(`test:${person}`) % 100;

const people = Array.from({ length: 400 }, (_, index) => `person-${index}`);
const inShare = (from: number, upTo: number): string => {
  const found = people.find((id) => shareOf(id) >= from && shareOf(id) < upTo);
  if (found === undefined) throw new Error('no such person among the samples');
  return found;
};

describe('experiment paths', () => {
  it('O-16: C-EXP-2: the hash of step and person decides, paths in displayed order, the control group last', () => {
    const config = { paths: [path('a', 30), path('b', 50)], control: { percentage: 20, exits: false }, windowDays: 1 };
    for (const id of people.slice(0, 60)) {
      const run = play({ id, canvases: [experiment(config)] })
        .event(0, 'go')
        .until(days(2));
      const share = shareOf(id);
      expect(run.attribute('is')).toBe(share < 30 ? 'a' : share < 80 ? 'b' : 'control');
    }
  });

  it('C-EXP-2: a re-entry repeats its path', () => {
    for (const id of people.slice(0, 20)) {
      const run = play({ id, canvases: [experiment({})] });
      for (let n = 0; n < 5; n += 1) run.event(seconds(10 * n), 'go');
      expect(new Set(run.taken.filter((taken) => taken.startsWith('test')))).toHaveProperty('size', 1);
    }
  });

  it('C-EXP-2: with randomised paths every entry draws anew, and a restored run draws the same', () => {
    const draw = (split: boolean) => {
      const run = play({ id: 'someone', canvases: [experiment({ randomized: true })], split });
      for (let n = 0; n < 40; n += 1) run.event(seconds(10 * n), 'go');
      return run.taken.filter((taken) => taken.startsWith('test'));
    };
    const drawn = draw(false);
    expect(new Set(drawn)).toEqual(new Set(['test a', 'test b']));
    expect(draw(true)).toEqual(drawn);
  });

  it('C-EXP-3: the control group leaves when the conversion window is over, counted from step entry', () => {
    const config = { paths: [path('a', 50)], control: { percentage: 50, exits: true }, windowDays: 3 };
    const run = play({ id: inShare(50, 100), canvases: [experiment(config)] })
      .event(0, 'go')
      .until(days(3));
    expect(run.waitingSteps).toEqual(['test']);
    run.until(days(3) + 1);
    expect(run.exits).toEqual(['1 control_group']);
    expect(run.attribute('is')).toBeUndefined();
  });

  it('C-EXP-3: or it goes on then', () => {
    const config = { paths: [path('a', 50)], control: { percentage: 50, exits: false }, windowDays: 3 };
    const run = play({ id: inShare(50, 100), canvases: [experiment(config)], split: true })
      .event(0, 'go')
      .until(days(3) + 1);
    expect(run.attribute('is')).toBe('control');
    expect(run.of('path')[0]?.cause.rule).toBe('C-EXP-3');
  });

  it('C-EXP-4: C-EXP-5: a winning path is not simulated: the run settings choose, for everybody', () => {
    const canvas = experiment({ optimization: 'winning' });
    const settings = { paths: [{ canvas: 'x', step: 'test', path: 'b' }] };
    for (const id of people.slice(0, 10)) {
      expect(
        play({ id, canvases: [canvas], settings })
          .event(0, 'go')
          .attribute('is'),
      ).toBe('b');
    }
    const mixed = people.slice(0, 20).map((id) =>
      play({ id, canvases: [canvas] })
        .event(0, 'go')
        .attribute('is'),
    );
    expect(new Set(mixed)).toEqual(new Set(['a', 'b']));
  });

  it('C-EXP-4: without an optimisation there is nothing to choose', () => {
    const settings = { paths: [{ canvas: 'x', step: 'test', path: 'b' }] };
    const id = inShare(0, 50);
    expect(
      play({ id, canvases: [experiment({})], settings })
        .event(0, 'go')
        .attribute('is'),
    ).toBe('a');
  });

  it('C-EXP-7: 0 and 100 percent are allowed', () => {
    const config = { paths: [path('a', 0), path('b', 100)] };
    for (const id of people.slice(0, 10)) {
      expect(
        play({ id, canvases: [experiment(config)] })
          .event(0, 'go')
          .attribute('is'),
      ).toBe('b');
    }
    expect(experimentPaths.rules?.(experimentPathsConfig.parse(config))).toEqual([]);
  });

  it('C-EXP-1: four paths beside the control group, whole percents that make 100', () => {
    const codes = (config: object) =>
      experimentPaths.rules?.(experimentPathsConfig.parse(config)).map(({ code }) => code);
    const four = [path('a', 20), path('b', 20), path('c', 20), path('d', 20)];
    expect(codes({ paths: four, control: { percentage: 20 } })).toEqual([]);
    expect(codes({ paths: [...four, path('e', 20)] })).toEqual(['experiment-too-many-paths']);
    expect(codes({ paths: [path('a', 50), path('b', 49)] })).toEqual(['experiment-sum']);
    expect(codes({ paths: [path('a', 50), path('a', 50)] })).toEqual(['experiment-id-twice']);
    expect(codes({ paths: [] })).toEqual(['experiment-no-paths']);
    expect(experimentPathsConfig.safeParse({ paths: [path('a', 33.3)] }).success).toBe(false);
  });

  it('C-EXP-3: the conversion window has 1 to 30 days', () => {
    const codes = (windowDays: number) =>
      experimentPaths
        .rules?.(experimentPathsConfig.parse({ paths: [path('a', 100)], windowDays }))
        .map(({ code }) => code);
    expect([codes(0), codes(1), codes(30), codes(31)]).toEqual([['experiment-window'], [], [], ['experiment-window']]);
  });

  it('C-EXP-2: randomised paths do not go with an optimisation, which is said', () => {
    const config = experimentPathsConfig.parse({ paths: [path('a', 100)], randomized: true, optimization: 'winning' });
    expect(experimentPaths.rules?.(config).map(({ code }) => code)).toEqual([
      'experiment-randomized-optimized',
      'experiment-not-simulated',
    ]);
  });
});
