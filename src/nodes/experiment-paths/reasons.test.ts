import { describe, expect, it } from 'vitest';
import { days, enterOn, makeCanvas, performs, plus, update } from '@/workflow/__fixtures__/documents';
import { play, type Play, type PlayOptions } from '@/workflow/__fixtures__/play';
import { experimentPaths } from '.';

const path = (id: string, percentage: number, name = id) => ({ id, name, percentage });
const parse = (config: object) => experimentPaths.config.parse(config);

function through(config: object, settings: PlayOptions['settings'] = {}, id?: string): Play {
  const canvas = makeCanvas({
    id: 'c',
    entry: enterOn(performs('start')),
    conversions: [{ id: 'bought', trigger: performs('bought') }],
    steps: [
      { id: 'exp', kind: 'experiment_paths', name: 'exp', config, next: { a: 'u', b: 'u', control: 'u' } },
      update('u', [plus(1)]),
    ],
  });
  return play({ canvases: [canvas], settings, ...(id === undefined ? {} : { id }) }).event(0, 'start');
}

function causes(run: Play) {
  return run.trace.flatMap((entry) =>
    (entry.type === 'path' || entry.type === 'exited') && entry.step === 'exp' ? [entry.cause] : [],
  );
}

describe('why somebody takes a path of an experiment', () => {
  it('C-EXP-2, O-16: by the share the person has, with the range of every path', () => {
    const [cause] = causes(through({ paths: [path('a', 30), path('b', 70)] }));
    const share = Number(cause?.because.values?.['share']);
    const taken = share < 30 ? 'a' : 'b';
    expect(cause).toEqual({
      rule: 'C-EXP-2',
      because: { key: 'experiment_paths.because.bucket', values: { path: taken, share, control: false } },
      alternatives: [
        {
          port: 'a',
          name: 'a',
          taken: taken === 'a',
          reason: { key: 'experiment_paths.reason.share', values: { from: 0, upTo: 30 } },
        },
        {
          port: 'b',
          name: 'b',
          taken: taken === 'b',
          reason: { key: 'experiment_paths.reason.share', values: { from: 30, upTo: 100 } },
        },
      ],
    });
  });

  it('C-EXP-2: everybody takes the path whose range holds the share; 0 % is nobody’s', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `p${index}`);
    const taken = ids.map((id) => {
      const run = through({ paths: [path('a', 50), path('b', 50)] }, {}, id);
      const share = Number(causes(run)[0]?.because.values?.['share']);
      return [run.taken[0], share < 50 ? 'exp a' : 'exp b'];
    });
    for (const [port, expected] of taken) expect(port).toBe(expected);
    expect(new Set(taken.map(([port]) => port)).size).toBe(2);
    expect(through({ paths: [path('a', 0), path('b', 100)] }).taken[0]).toBe('exp b');
  });

  it('C-EXP-2: with random paths the sentence says so', () => {
    const [cause] = causes(through({ paths: [path('a', 50), path('b', 50)], randomized: true }));
    expect(cause?.because.key).toBe('experiment_paths.because.drawn');
  });

  it('C-EXP-3: the control group stays for the window, then leaves or goes on', () => {
    const control = (exits: boolean) => ({ name: 'Control', percentage: 100, exits });
    const out = through({ paths: [path('a', 0)], control: control(true), windowDays: 2 });
    expect(out.waiting).toEqual([1]);
    expect(out.until(days(2)).exits).toEqual([]);
    out.until(days(2) + 1);
    expect(out.exits).toEqual(['1 control_group']);
    expect(causes(out)[0]).toMatchObject({
      rule: 'C-EXP-3',
      because: { key: 'experiment_paths.because.window_over', values: { window: days(2) } },
      alternatives: [{ port: 'a' }, { port: 'control', name: 'Control', taken: true }],
    });
    expect(through({ paths: [path('a', 0)], control: control(false), windowDays: 2 }).until(days(3)).value).toBe(1);
  });

  it('C-EXP-4: the run settings choose the path of an optimised experiment', () => {
    const config = { paths: [path('a', 50), path('b', 50)], optimization: 'winning' };
    const run = through(config, { paths: [{ canvas: 'c', step: 'exp', path: 'b' }] });
    expect(run.taken[0]).toBe('exp b');
    expect(causes(run)[0]).toMatchObject({
      rule: 'C-EXP-4',
      because: { key: 'experiment_paths.because.chosen', values: { path: 'b' } },
      alternatives: [
        { port: 'a', taken: false, reason: { key: 'experiment_paths.reason.not_chosen' } },
        { port: 'b', taken: true, reason: { key: 'experiment_paths.reason.chosen' } },
      ],
    });
  });
});

describe('what is known of an experiment without running it', () => {
  const control = { name: 'Control', percentage: 20, exits: true };

  it('ports are the paths and the control group, by the names they were given', () => {
    expect(experimentPaths.ports(parse({ paths: [path('a', 50), path('b', 50, '')] }))).toEqual([
      { id: 'a', name: 'a' },
      { id: 'b' },
    ]);
    expect(experimentPaths.ports(parse({ paths: [], control }))).toEqual([{ id: 'control', name: 'Control' }]);
    expect(experimentPaths.ports(parse({ paths: [], control: { ...control, name: '' } }))).toEqual([{ id: 'control' }]);
  });

  it('C-EXP-3, C-RE-11: only the control group stays, for the window', () => {
    expect(experimentPaths.facts(parse({ paths: [], control, windowDays: 5 }))).toMatchObject({
      waits: false,
      longestMs: days(5),
      exits: ['control'],
      optimizes: false,
      needsConversions: true,
    });
    expect(
      experimentPaths.facts(parse({ paths: [], control: { ...control, exits: false }, optimization: 'winning' })),
    ).toMatchObject({ exits: [], optimizes: true });
    expect(experimentPaths.facts(parse({ paths: [] })).longestMs).toBe(0);
  });

  it('the card counts paths and tells a control group', () => {
    expect(experimentPaths.summary(parse({ paths: [path('a', 100)] })).values).toEqual({ paths: 1, control: false });
    expect(experimentPaths.summary(parse({ paths: [], control })).values).toEqual({ paths: 0, control: true });
  });

  it('C-EXP-1: problems are told with what they are about', () => {
    const found = (config: object) =>
      (experimentPaths.rules?.(parse(config)) ?? []).map(({ severity, code, path: at, message }) => {
        return [severity, code, at, message.values];
      });
    expect(found({ paths: [] })).toEqual([['error', 'experiment-no-paths', 'paths', {}]]);
    const five = ['a', 'b', 'c', 'd', 'e'].map((id) => path(id, 20));
    expect(found({ paths: five })).toEqual([['error', 'experiment-too-many-paths', 'paths', { max: 4 }]]);
    expect(found({ paths: five.slice(0, 4), control })).toEqual([]);
    expect(found({ paths: [path('a', 30)], control })).toEqual([['error', 'experiment-sum', 'paths', { sum: 50 }]]);
    expect(found({ paths: [path('a', 50), path('a', 50, 'Again')] })).toEqual([
      ['error', 'experiment-id-twice', 'paths.1.id', { path: 'Again' }],
    ]);
    expect(found({ paths: [path('control', 100)] })).toEqual([
      ['error', 'experiment-id-twice', 'paths.0.id', { path: 'control' }],
    ]);
    const window = ['error', 'experiment-window', 'windowDays', { min: 1, max: 30 }];
    const of = (windowDays: number) => found({ paths: [path('a', 100)], windowDays });
    expect([0, 1, 30, 31].map(of)).toEqual([[window], [], [], [window]]);
    const optimised = { paths: [path('a', 100)], optimization: 'personalized' };
    expect(found(optimised)).toEqual([['info', 'experiment-not-simulated', 'optimization', {}]]);
    expect(found({ ...optimised, randomized: true }).map(([severity, code]) => [severity, code])).toEqual([
      ['warning', 'experiment-randomized-optimized'],
      ['info', 'experiment-not-simulated'],
    ]);
  });
});
