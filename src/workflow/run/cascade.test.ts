import { describe, expect, it } from 'vitest';
import { explain } from '@/core/engine/explain';
import { nextWake } from '@/core/engine/person';
import {
  changes,
  days,
  delay,
  enterOn,
  group,
  handOffCampaign,
  hours,
  makeCanvas,
  minutes,
  paths,
  performs,
  plus,
  scoringCanvas,
  seconds,
  set,
  start,
  update,
} from '../__fixtures__/documents';
import { play } from '../__fixtures__/play';

const told = (run: ReturnType<typeof play>) =>
  run.trace.flatMap((entry) => {
    if (entry.type === 'entered') return [`enter ${entry.flow}`];
    if (entry.type === 'write') return [`write ${entry.attribute}`];
    return entry.type === 'send_started' ? [`send ${entry.flow}`] : [];
  });

describe('O-5: total order', () => {
  it('O-5: timers of an instant run before its inputs, by canvas entry sequence', () => {
    const canvas = makeCanvas({
      id: 'd',
      entry: enterOn(performs('go')),
      steps: [delay('hold', 1, 'hours', 'mark'), update('mark', [plus(1, 'n')])],
    });
    const run = play({ canvases: [canvas], settings: { sameSecond: 0 } })
      .event(0, 'go')
      .event(0, 'go');
    run.attributes(hours(1), { seen: 1 });
    expect(
      run
        .of('input')
        .slice(2)
        .map(({ input }) => (input.type === 'timer' ? `timer ${input.entry}` : input.type)),
    ).toEqual(['timer 1', 'timer 2', 'attributes']);
  });

  it('O-5: at one instant waits end before requests are tried again', () => {
    const canvas = makeCanvas({
      id: 'd',
      entry: enterOn(changes('lead score')),
      steps: [delay('hold', 1, 'minutes', 'mark'), update('mark', [set('done', true)])],
    });
    const salesforce = { faults: [{ request: 1, status: 503 }] };
    const run = play({ canvases: [canvas], campaigns: [handOffCampaign()], salesforce }).score(0, 101);
    run.until(minutes(1) + 1);
    const after = run.trace.filter(({ at }) => at === start + minutes(1)).map(({ type }) => type);
    expect(after.indexOf('write')).toBeLessThan(after.indexOf('request'));
  });

  it('O-5: one request is attributes first, then events in array order, then purchases', () => {
    const canvas = makeCanvas({
      id: 'x',
      entry: enterOn(performs('a'), performs('b'), { type: 'purchase', properties: [] }),
      steps: [],
    });
    const run = play({ canvases: [canvas], settings: { sameSecond: 0 } }).request(
      0,
      { type: 'purchase', product: 'p' },
      { type: 'custom_event', name: 'b', time: start },
      { type: 'custom_event', name: 'a', time: start - 1 },
      { type: 'attributes', attributes: { n: 1 } },
    );
    expect(run.of('input').map(({ input }) => ('name' in input ? input.name : input.type))).toEqual([
      'attributes',
      'b',
      'a',
      'purchase',
    ]);
    expect(run.entries).toHaveLength(3);
  });

  it('O-5: entries started by a batch begin after it; a later batch of the same instant counts', () => {
    const go = { type: 'attributes', attributes: { 'lead score': 0 } } as const;
    const one = { type: 'custom_event', name: 'one' } as const;
    expect(play({ canvases: [scoringCanvas()] }).request(0, go, one).value).toBe(0);
    expect(
      play({ canvases: [scoringCanvas()] })
        .request(0, go)
        .request(0, one).value,
    ).toBe(1);
  });

  it('O-21: an input from the past is processed now; the clock never goes back', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(hours(2), 1)
      .score(hours(1), 2);
    expect(run.of('write').map(({ at }) => at - start)).toEqual([hours(2), hours(2)]);
  });
});

describe('O-6: the cascade', () => {
  it('O-6: breadth first, by creation of the flow, canvases and campaigns alike', () => {
    const canvases = [
      makeCanvas({
        id: 'later',
        createdAt: '2026-01-03T00:00:00Z',
        entry: enterOn(changes('a')),
        steps: [update('l', [set('c', 1)])],
      }),
      makeCanvas({
        id: 'first',
        createdAt: '2026-01-01T00:00:00Z',
        entry: enterOn(changes('a')),
        steps: [update('f', [set('b', 1)])],
      }),
      makeCanvas({ id: 'deep', createdAt: '2026-01-01T00:00:00Z', entry: enterOn(changes('b')), steps: [] }),
    ];
    const message = { url: 'https://partner.example/' };
    const campaigns = [handOffCampaign({ delivery: { type: 'action', triggers: [changes('a')] }, message })];
    const run = play({ canvases, campaigns }).attributes(0, { a: 1 });
    expect(told(run)).toEqual([
      'write a',
      'enter first',
      'write b',
      'send hand-off',
      'enter later',
      'write c',
      'enter deep',
    ]);
  });

  it('O-6: equal creation is settled by id', () => {
    const createdAt = '2026-01-01T00:00:00Z';
    const canvases = ['b', 'a', 'B'].map((id) =>
      makeCanvas({ id, createdAt, entry: enterOn(changes('n')), steps: [] }),
    );
    expect(told(play({ canvases }).attributes(0, { n: 1 }))).toEqual(['write n', 'enter B', 'enter a', 'enter b']);
  });

  it('O-6: waiting paths react before anything new starts', () => {
    const canvases = [
      makeCanvas({
        id: 'new',
        createdAt: '2026-01-01T00:00:00Z',
        entry: enterOn(performs('x')),
        steps: [update('n', [set('new', 1)])],
      }),
      makeCanvas({
        id: 'old',
        createdAt: '2026-01-02T00:00:00Z',
        entry: enterOn(performs('go')),
        steps: [paths('p', { groups: [group('g', [performs('x')])] }, { g: 'o' }), update('o', [set('old', 1)])],
      }),
    ];
    const run = play({ canvases }).event(0, 'go').event(hours(1), 'x');
    expect(told(run)).toEqual(['enter old', 'write old', 'enter new', 'write new']);
  });

  it('O-6: two writes of one attribute in one instant are two triggers', () => {
    const canvases = [
      makeCanvas({
        id: 'u',
        entry: enterOn(performs('go')),
        steps: [update('1', [plus(1, 'n')], '2'), update('2', [plus(1, 'n')])],
      }),
      makeCanvas({ id: 'watch', entry: enterOn(changes('n')), steps: [] }),
    ];
    const run = play({ canvases, settings: { sameSecond: 0 } }).event(0, 'go');
    expect(told(run)).toEqual(['enter u', 'write n', 'write n', 'enter watch', 'enter watch']);
    expect(
      run
        .of('entered')
        .slice(1)
        .map(({ cause }) => cause.because.values),
    ).toEqual([
      { attribute: 'n', before: undefined, after: 1 },
      { attribute: 'n', before: 1, after: 2 },
    ]);
  });

  it('O-6: re-eligibility is asked when a start is taken from the queue', () => {
    const canvas = makeCanvas({ id: 'once', entry: enterOn(changes('a'), changes('b')), reentry: {}, steps: [] });
    const run = play({ canvases: [canvas] }).attributes(0, { a: 1, b: 1 });
    expect(run.entries).toEqual([0]);
    expect(run.refusals).toEqual(['once re_eligibility']);
  });
});

describe('O-18: loop guard', () => {
  const looping = () => [
    makeCanvas({ id: 'a', name: 'A', entry: enterOn(changes('x')), steps: [update('to-y', [plus(1, 'y')])] }),
    makeCanvas({ id: 'b', name: 'B', entry: enterOn(changes('y')), steps: [update('to-x', [plus(1, 'x')])] }),
  ];

  it('O-18: a loop over two canvases ends after 100 entries of one instant and names its cycle', () => {
    const run = play({ canvases: looping(), settings: { sameSecond: 0 } }).attributes(0, { x: 1 });
    const [breach] = run.of('budget_exceeded');
    expect(breach).toMatchObject({ flow: 'a', cause: { rule: 'O-18' } });
    expect(breach?.cycle).toEqual(
      ['x', 'to-y', 'y', 'to-x', 'x', 'to-y', 'y', 'to-x', 'x'].slice(-breach!.cycle.length),
    );
    expect(breach?.cycle).toContain('to-y');
    expect(breach?.cycle).toContain('to-x');
    expect(run.of('entered').filter(({ flow }) => flow === 'a')).toHaveLength(100);
  });

  it('O-18: that person stops, and nothing they do later changes anything', () => {
    const run = play({ canvases: looping(), settings: { sameSecond: 0 } }).attributes(0, { x: 1 });
    const length = run.trace.length;
    run.attributes(hours(1), { x: 5 }).until(days(2));
    expect(run.trace).toHaveLength(length);
    expect(nextWake(run.person)).toBe(Infinity);
  });

  it('O-18: 10,000 places in the queue of one instant are the end too', () => {
    const steps = [
      update(
        'many',
        Array.from({ length: 101 }, (_, index) => set(`n${index}`, true)),
      ),
    ];
    const canvas = makeCanvas({ id: 'wide', entry: enterOn(performs('go')), steps });
    const watching = Array.from({ length: 100 }, (_, index) =>
      makeCanvas({
        id: `w${index}`,
        entry: enterOn(...Array.from({ length: 101 }, (_, n) => changes(`n${n}`))),
        steps: [],
      }),
    );
    const run = play({ canvases: [canvas, ...watching], settings: { sameSecond: 1000 } }).event(0, 'go');
    expect(run.of('budget_exceeded')[0]?.cause.because.key).toBe('engine.budget.queue');
  });

  it('O-18: steps that lead to each other without a wait are stopped as well', () => {
    const canvas = makeCanvas({
      id: 'ring',
      entry: enterOn(performs('go')),
      steps: [update('one', [plus(1, 'n')], 'two'), update('two', [plus(1, 'm')], 'one')],
    });
    const run = play({ canvases: [canvas] }).event(0, 'go');
    expect(run.of('budget_exceeded')[0]?.cycle).toEqual(['two', 'one', 'two']);
  });

  it('O-18: a new instant has a budget of its own', () => {
    const run = play({ canvases: [scoringCanvas()], settings: { sameSecond: 0 } });
    for (let index = 0; index < 300; index += 1) run.score(index, index);
    expect(run.person.stopped).toBeNull();
    expect(run.entries).toHaveLength(300);
  });
});

describe('history and horizon', () => {
  it('O-30: what happened before the run shapes the profile and triggers nothing', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(-hours(1), 40)
      .event(-1, 'five')
      .score(0, 41);
    expect(run.entries).toEqual([0]);
    expect(run.of('input').map(({ history }) => history ?? false)).toEqual([true, true, false]);
    expect(run.value).toBe(41);
  });

  it('O-27: what is due exactly at the horizon stays pending', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(0, 0)
      .until(days(1));
    expect(run.waiting).toEqual([1]);
    expect(run.until(days(1) + 1).waiting).toEqual([2]);
  });
});

describe('explain', () => {
  it('leads from any entry back to the first cause', () => {
    const run = play({ canvases: [scoringCanvas()], campaigns: [handOffCampaign()] })
      .score(0, 0)
      .event(hours(1), 'five');
    const aborted = run.of('aborted').at(-1);
    expect(explain(run.trace, aborted?.seq ?? -1).map(({ type }) => type)).toEqual([
      'input',
      'path',
      'step',
      'write',
      'send_started',
      'aborted',
    ]);
    expect(explain(run.trace, 99_999)).toEqual([]);
  });

  it('ends even on a trace that leads back to itself', () => {
    const [first] = play({ canvases: [scoringCanvas()] }).score(0, 0).trace;
    expect(explain(first === undefined ? [] : [{ ...first, parent: first.seq }], 0)).toHaveLength(1);
  });

  it('every cause in a trace names a rule and a sentence', () => {
    const run = play({ canvases: [scoringCanvas()] })
      .score(0, 0)
      .event(seconds(90), 'five')
      .until(days(3));
    const causes = run.trace.flatMap((entry) => ('cause' in entry ? [entry.cause] : []));
    expect(causes.length).toBeGreaterThan(5);
    expect(causes.every(({ rule, because }) => rule !== '' && because.key !== '')).toBe(true);
  });
});
