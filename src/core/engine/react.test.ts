import { describe, expect, it } from 'vitest';
import {
  changes,
  delay,
  enterOn,
  group,
  hours,
  makeCanvas,
  minutes,
  paths,
  performs,
  plus,
  start,
  update,
} from '@/workflow/__fixtures__/documents';
import { play, type Play, type PlayOptions } from '@/workflow/__fixtures__/play';

const window = { value: 1, unit: 'hours' };

/** Waits for `one` or `two` for an hour, then counts. */
function waiting(parts: object = {}, config: object = {}) {
  return makeCanvas({
    id: 'c',
    entry: enterOn(performs('start')),
    steps: [
      paths(
        'paths',
        { window, groups: [group('g1', [performs('one')]), group('g2', [performs('two')])], ...config },
        { g1: 'plus', g2: 'plus', otherwise: 'plus' },
      ),
      update('plus', [plus(1)]),
    ],
    ...parts,
  });
}

/** Everything about entries that wait: moved, noted or out, with the rule. */
function story(run: Play): readonly string[] {
  return run.trace.flatMap((entry) => {
    const minute = (entry.at - start) / 60_000;
    if (entry.type === 'path' && entry.port !== 'next') return [`${minute} #${entry.entry} ${entry.port}`];
    if (entry.type === 'noted')
      return [`${minute} #${entry.entry} noted ${entry.cause.rule} ${entry.cause.because.key}`];
    if (entry.type === 'exited') return [`${minute} #${entry.entry} out ${entry.reason} ${entry.cause.rule}`];
    return [];
  });
}

const twoInside = (settings: PlayOptions['settings'] = {}, canvas = waiting()) =>
  play({ canvases: [canvas], settings })
    .event(0, 'start')
    .event(minutes(1), 'start');

describe('an action that several entries wait for', () => {
  it('C-ACTION-21: moves the earliest of a step, and the others leave as duplicates', () => {
    const run = twoInside().event(minutes(2), 'one');
    expect(story(run).filter((line) => line.startsWith('2 '))).toEqual([
      '2 #1 g1',
      '2 #1 out completed C-STEP-3',
      '2 #2 out deduplicated C-ACTION-21',
    ]);
    expect(run.value).toBe(1);
  });

  it('O-4: by the other choice the others are told of it and wait on', () => {
    const run = twoInside({ duplicates: 'keep' }).event(minutes(2), 'one');
    expect(story(run)).toContain('2 #2 noted O-4 engine.noted.duplicate_kept');
    expect(run.waiting).toEqual([2]);
    expect(story(run.event(minutes(3), 'two'))).toContain('3 #2 g2');
  });

  it('C-ACTION-21: entries in different steps, and of different canvases, all move', () => {
    const other = waiting({ id: 'd', name: 'D' });
    const run = play({ canvases: [other, waiting()] })
      .event(0, 'start')
      .event(minutes(2), 'one');
    expect(run.of('path').map(({ flow, port }) => `${flow} ${port}`)).toEqual(['d g1', 'd next', 'c g1', 'c next']);
    expect(run.exits).toEqual(['1 completed', '1 completed']);
  });

  it('C-ACTION-13, O-3: who arrives in the step by an action is not moved by the same action', () => {
    const twice = makeCanvas({
      id: 'c',
      entry: enterOn(performs('start')),
      steps: [
        paths('first', { window, groups: [group('g1', [performs('one')])] }, { g1: 'second' }),
        paths('second', { window, groups: [group('g1', [performs('one')])] }, { g1: 'plus' }),
        update('plus', [plus(1)]),
      ],
    });
    const run = play({ canvases: [twice] })
      .event(0, 'start')
      .event(minutes(1), 'one');
    expect(run.waitingSteps).toEqual(['second']);
    expect(run.event(minutes(2), 'one').value).toBe(1);
  });

  it('O-2: under ranking what is done is noted, and the best of it decides at the window end', () => {
    const ranked = waiting({}, { ranked: true });
    const run = play({ canvases: [ranked] })
      .event(0, 'start')
      .event(minutes(1), 'two')
      .until(hours(2));
    expect(story(run).map((line) => line.split(' ').slice(0, 3).join(' '))).toEqual([
      '1 #1 noted',
      '60 #1 g2',
      '60 #1 out',
    ]);
    expect(run.of('path')[0]?.cause.because.key).not.toBe('');
    const best = play({ canvases: [ranked] })
      .event(0, 'start')
      .event(minutes(1), 'two')
      .event(minutes(2), 'one');
    expect(best.taken).toEqual([]);
    expect(best.until(hours(2)).taken).toEqual(['paths g1', 'plus next']);
  });

  it('O-10: nobody moves while the canvas is stopped', () => {
    const run = play({ canvases: [waiting()] })
      .event(0, 'start')
      .status(minutes(1), 'c', true);
    run.event(minutes(2), 'one').status(minutes(3), 'c', false);
    expect(run.taken).toEqual([]);
    expect(run.event(minutes(4), 'one').taken).toEqual(['paths g1', 'plus next']);
  });

  it('C-ACTION-27: the next steps know the properties of an event or purchase, not of a change', () => {
    const onChange = waiting({}, { groups: [group('g1', [performs('one'), changes('stage')])] });
    const moved = (act: (run: Play) => Play) =>
      act(
        play({
          canvases: [
            {
              ...onChange,
              steps: [
                ...onChange.steps.slice(0, 1),
                ...makeCanvas({ id: 'x', steps: [delay('plus', 1, 'days', 'end'), update('end', [plus(1)])] }).steps,
              ],
            },
          ],
        }).event(0, 'start'),
      ).person.entries[0];
    expect(moved((run) => run.event(minutes(1), 'one', { page: 'x' }))?.properties).toEqual({ page: 'x' });
    expect(moved((run) => run.attributes(minutes(1), { stage: 'MQL' }))?.properties).toBeNull();
    expect(moved((run) => run.event(minutes(1), 'one'))?.path?.action).toMatchObject({ name: 'one' });
  });
});

describe('exception events', () => {
  const exit = { triggers: [performs('bought')] };

  it('O-15, C-EXIT-4: everybody in a step that waits for actions leaves at once', () => {
    const run = twoInside({}, waiting({ exit })).event(minutes(2), 'bought');
    expect(story(run)).toEqual([
      '2 #1 noted C-EXIT-4 engine.noted.exception',
      '2 #1 out exception_event O-15',
      '2 #2 noted C-EXIT-4 engine.noted.exception',
      '2 #2 out exception_event O-15',
    ]);
  });

  it('C-EXIT-5: who stands in a delay leaves when it is over, and is told once', () => {
    const steps = [delay('wait', 1, 'hours', 'plus'), update('plus', [plus(1)])];
    const run = play({ canvases: [waiting({ exit, steps })] }).event(0, 'start');
    run.event(minutes(2), 'bought').event(minutes(3), 'bought').until(hours(2));
    expect(story(run)).toEqual(['2 #1 noted C-EXIT-4 engine.noted.exception', '60 #1 out exception_event C-EXIT-5']);
    expect(run.value).toBeUndefined();
  });

  it('C-EXIT-13: what happened before the entry began takes nobody out', () => {
    const own = { triggers: [performs('start')] };
    const run = play({ canvases: [waiting({ exit: own })] }).event(0, 'start');
    expect(run.waiting).toEqual([1]);
    const late = play({ canvases: [waiting({ exit })], settings: { actionTime: 'own_time' } });
    late.event(minutes(5), 'start').event(minutes(6), 'bought', {}, minutes(4));
    expect(late.waiting).toEqual([1]);
    expect(late.event(minutes(7), 'bought', {}, minutes(5)).waiting).toEqual([]);
  });

  it('O-10: a stopped canvas keeps its people', () => {
    const run = play({ canvases: [waiting({ exit })] })
      .event(0, 'start')
      .status(minutes(1), 'c', true);
    expect(run.event(minutes(2), 'bought').waiting).toEqual([1]);
  });

  it('C-EXIT-10: entries of other canvases stay', () => {
    const other = waiting({ id: 'd', name: 'D' });
    const run = play({ canvases: [waiting({ exit }), other] })
      .event(0, 'start')
      .event(minutes(2), 'bought');
    expect(run.waitingSteps).toHaveLength(1);
    expect(run.of('exited').map(({ flow }) => flow)).toEqual(['c']);
  });
});
